import { expect } from '@open-wc/testing';
import type { Rendition } from './playlist.js';
import { startRendition } from './start-level.js';

const rendition = (width: number, bandwidth: number): Rendition => ({ url: `/${width}`, width, height: width * 2, bandwidth });
const ladder = [rendition(540, 1_200_000), rendition(234, 200_000), rendition(360, 500_000)];
const start = (bandwidth: number, width = 0) => startRendition(ladder, { bandwidth, width, height: width * 2 })?.width;

describe('the quality to start at', () => {
  it('is the best that arrives in time', () => {
    expect([start(20e6), start(5e6), start(2e6), start(1_000)]).to.deep.equal([540, 360, 234, 234]);
  });

  it('is not better than its place', () => {
    expect([start(20e6, 200), start(20e6, 300), start(20e6, 400), start(20e6, 900)]).to.deep.equal([234, 360, 540, 540]);
  });

  it('is nothing where there is no choice', () => {
    expect(startRendition([], { bandwidth: 1e6, width: 100, height: 100 })).to.equal(undefined);
  });
});
