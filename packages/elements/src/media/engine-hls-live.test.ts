import { expect } from '@open-wc/testing';
import Hls from 'hls.js';
import { dateRangeOf, id3Of, type CueEvent, type StateOp } from '@vitrine/core';
import { watchHls } from './engine-hls-live.js';

const T = Date.UTC(2026, 10, 28, 19);
const pin = (id: string, seconds: number): StateOp => ({
  k: 'pin',
  pin: { id, product: 'shirt', at: T + seconds * 1_000, seq: 1 },
});

/** A tag as hls.js hands it out. */
function range(line: string): { readonly attr: Readonly<Record<string, string>> } {
  const attr = [...line.matchAll(/([A-Z-]+)=(?:"([^"]*)"|([^,]*))/g)].map(([, name, quoted, plain]) => [name, quoted ?? plain]);
  return { attr: Object.fromEntries(attr) as Record<string, string> };
}

/** The engine as far as it is listened to. */
function watched({ isAtEdge = true } = {}) {
  const listeners = new Map<string, (event: string, data: object) => void>();
  const config = { maxLiveSyncPlaybackRate: 0 };
  const hls = {
    config,
    playingDate: null,
    latency: 0,
    media: null,
    on: (event: string, listener: (event: string, data: object) => void) => void listeners.set(event, listener),
    off: (event: string) => void listeners.delete(event),
  } as unknown as Hls;
  const heard: CueEvent[] = [];
  const broken: string[] = [];
  const stalls: boolean[] = [];
  let now = 0;
  const stop = watchHls(
    hls,
    Hls.Events,
    {
      hear: (events) => void heard.push(...events),
      broken: (message) => void broken.push(message),
      stalled: (is) => stalls.push(is),
      isAtEdge: () => isAtEdge,
    },
    () => now,
  );
  const emit = (event: string, data: object) => listeners.get(event)?.(event, data);
  return {
    config,
    heard,
    broken,
    stalls,
    stop,
    loaded(lines: readonly string[], more: object = {}, at = now) {
      now = at;
      const dateRanges = Object.fromEntries(lines.map((line) => [/ID="([^"]*)"/.exec(line)![1], range(line)]));
      emit(Hls.Events.LEVEL_UPDATED, { details: { dateRanges, live: true, updated: true, targetduration: 2, ...more } });
    },
    parsed: (frag: object, samples: readonly object[]) => emit(Hls.Events.FRAG_PARSING_METADATA, { frag, samples }),
  };
}

describe('what hls.js tells of a live playlist', () => {
  it('is its tags, each once, and of others none', () => {
    const { loaded, heard, broken, stop } = watched();
    const foreign = '#EXT-X-DATERANGE:ID="ad",CLASS="com.apple.hls.interstitial",START-DATE="2026-11-28T19:00:00Z"';
    loaded([dateRangeOf(pin('a', 5))!, foreign]);
    loaded([dateRangeOf(pin('a', 5))!, dateRangeOf(pin('b', 9))!]);
    expect(heard.map(({ src, at }) => [src, at])).to.deep.equal([
      ['daterange', T + 5_000],
      ['daterange', T + 9_000],
    ]);
    expect(broken).to.deep.equal([]);
    stop();
    loaded([dateRangeOf(pin('c', 12))!]);
    expect(heard).to.have.lengthOf(2);
  });

  it('names a tag of ours that cannot be read, once', () => {
    const { loaded, heard, broken } = watched();
    const wrong = dateRangeOf(pin('a', 5))!.replace(/START-DATE="[^"]*"/, 'START-DATE="soon"');
    loaded([wrong]);
    loaded([wrong]);
    expect(heard).to.deep.equal([]);
    expect(broken).to.have.lengthOf(1);
    expect(broken[0]).to.contain('START-DATE');
  });

  it('is what rides in a segment, timed by where it stands there', () => {
    const { parsed, heard } = watched();
    const data = id3Of(pin('a', 0));
    parsed({ start: 20, programDateTime: T }, [
      { data, pts: 21.5 },
      { data: new Uint8Array(3), pts: 22 },
    ]);
    expect(heard.map(({ src, at }) => [src, at])).to.deep.equal([['id3', T + 1_500]]);
  });

  it('is that nothing new comes any more, while it is answered, and that there is again', () => {
    const { loaded, stalls } = watched();
    loaded([], {}, 0);
    loaded([], { updated: false }, 9_000);
    loaded([], { updated: false }, 11_000);
    loaded([], {}, 12_000);
    loaded([], { updated: false, live: false }, 60_000);
    expect(stalls).to.deep.equal([false, false, true, false, false]);
  });

  it('plays faster to catch up only for whoever is to be where the show is', () => {
    for (const isAtEdge of [true, false]) {
      const { loaded, config } = watched({ isAtEdge });
      loaded([]);
      expect(config.maxLiveSyncPlaybackRate).to.equal(isAtEdge ? 1.1 : 1);
    }
  });
});
