import { expect } from '@open-wc/testing';
import type { CueEvent } from '@vitrine/core';
import { createCueReader } from './live-video.js';

const T = Date.UTC(2026, 10, 28, 19);

/** A cue as Safari has it, of which no other browser can make one. */
const cue = (id: string, startTime: number, key: string, data: unknown, more: object = {}): TextTrackCue =>
  ({ id, startTime, value: { key, data, ...more } }) as unknown as TextTrackCue;

function reader(start = T) {
  const heard: CueEvent[] = [];
  const broken: string[] = [];
  const read = createCueReader(() => start, {
    hear: (events) => void heard.push(...events),
    broken: (message) => void broken.push(message),
  });
  return { read, heard, broken };
}

describe('what the browser itself tells of a live stream', () => {
  it('is a tag, of which it has a cue for each attribute', () => {
    const { read, heard, broken } = reader();
    const cues = [
      cue('pin-1', 4, 'X-VITRINE-OP', 'pin'),
      cue('pin-1', 4, 'X-VITRINE-PRODUCT', 'shirt'),
      cue('pin-1', 4, 'X-VITRINE-SEQ', '3'),
      cue('ad-1', 2, 'X-ASSET-URI', 'https://ads.example/1'),
    ];
    read(cues);
    read(cues);
    expect(heard).to.deep.equal([
      { src: 'daterange', at: T + 4_000, op: { k: 'pin', pin: { id: 'pin-1', product: 'shirt', at: T + 4_000, seq: 3 } } },
    ]);
    expect(broken).to.deep.equal([]);
  });

  it('is a frame of ID3, repeated, which is ours by its description alone', () => {
    const { read, heard, broken } = reader();
    const op = { k: 'pin', pin: { id: 'a', product: 'mug', at: T, seq: 1 } };
    const frame = (at: number, info = 'vitrine.cue.v1', data: unknown = JSON.stringify(op)) =>
      cue('', at, 'TXXX', data, { info });
    read([frame(6), frame(6, 'theirs'), frame(8), frame(9, 'vitrine.cue.v1', 'nonsense')]);
    expect(heard.map(({ src, at }) => [src, at])).to.deep.equal([
      ['id3', T + 6_000],
      ['id3', T + 8_000],
    ]);
    expect(broken).to.have.lengthOf(1);
  });

  it('waits until the programme time is known', () => {
    const { read, heard } = reader(NaN);
    read([cue('pin-1', 4, 'X-VITRINE-OP', 'pin'), cue('pin-1', 4, 'X-VITRINE-PRODUCT', 'shirt')]);
    expect(heard).to.deep.equal([]);
  });
});
