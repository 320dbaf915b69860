import { expect } from '@open-wc/testing';
import type { Show, Source } from '@vitrine/core';
import { inOrder } from './choose.js';

const hls: Source = { src: 'https://a.example/main.m3u8', type: 'application/vnd.apple.mpegurl' };
const mp4: Source = { src: 'https://a.example/film.mp4', type: 'video/mp4; codecs="avc1.4d401e"' };
const webm: Source = { src: 'https://a.example/film.webm', type: 'video/webm' };

type Wanted = Pick<Show, 'status' | 'duration' | 'sources'>;
const short: Wanted = { status: 'recorded', duration: 48, sources: [hls, webm, mp4] };
const all = () => true;

describe('the choice of a source', () => {
  it('starts a short recording from its MP4, and keeps the others for then', () => {
    expect(inOrder(short, all)).to.deep.equal([mp4, hls, webm]);
    expect(inOrder({ ...short, duration: 90 }, all)[0]).to.equal(mp4);
  });

  for (const [what, show] of Object.entries<Wanted>({
    'a long recording': { ...short, duration: 90.1 },
    'a recording of unknown length': { status: 'recorded', sources: short.sources },
    'a live show': { ...short, status: 'live' },
    'a short recording without an MP4': { ...short, sources: [hls, webm] },
  }))
    it(`keeps to the order of ${what}`, () => expect(inOrder(show, all)).to.deep.equal(show.sources));

  it('leaves out what cannot be played', () => {
    expect(inOrder(short, ({ type }) => type !== mp4.type)).to.deep.equal([hls, webm]);
    expect(inOrder(short, () => false)).to.deep.equal([]);
  });
});
