import { expect } from '@open-wc/testing';
import { createEdge } from './edge.js';

/** A video within a window from 100 to 140, where "live" is 134. */
function standing(at: number) {
  const video = document.createElement('video');
  let time = at;
  let edge: number | null = 134;
  let paused = false;
  let readyState = 4;
  const window = { length: 1, start: () => 100, end: () => 140 };
  Object.defineProperties(video, {
    paused: { get: () => paused },
    readyState: { get: () => readyState },
    seeking: { value: false },
    seekable: { value: window },
    currentTime: {
      get: () => time,
      set(to: number) {
        time = to;
        video.dispatchEvent(new Event('seeking'));
      },
    },
  });
  const live = createEdge(video, () => ({ edge: () => edge }));
  return {
    video,
    live,
    drift: (to: number) => void (time = to),
    known: (to: number | null) => void (edge = to),
    pause: (is: boolean) => void (paused = is),
    dry: () => void (readyState = 1),
  };
}

describe('the live edge', () => {
  it('tells what can be seeked to, how far behind one is, and whether that is worth a word', () => {
    const { live, drift, known } = standing(132);
    expect(live.range()).to.deep.equal({ start: 100, end: 134 });
    expect([live.behind(), live.isThere]).to.deep.equal([2, true]);
    drift(120);
    expect([live.behind(), live.isThere]).to.deep.equal([14, false]);
    drift(136);
    expect([live.behind(), live.isThere]).to.deep.equal([0, true]);
    known(null);
    expect([live.behind(), live.isThere, live.range().end]).to.deep.equal([null, true, 140]);
  });

  it('seeks within the window, where the end is where the show is', () => {
    const { live, video } = standing(120);
    live.seek(0);
    expect(video.currentTime).to.equal(101);
    live.seek(110);
    expect(video.currentTime).to.equal(110);
    for (const to of [133.5, 200, Infinity]) {
      live.seek(110);
      live.seek(to);
      expect(video.currentTime).to.equal(134);
    }
    live.seek(NaN);
    expect(video.currentTime).to.equal(134);
  });

  it('brings back whoever has fallen far behind, and leaves alone who has gone there', () => {
    const { live, video, drift, pause } = standing(132);
    drift(125);
    live.keep();
    expect(video.currentTime, 'playing faster makes that up').to.equal(125);
    drift(120);
    pause(true);
    live.keep();
    expect(video.currentTime, 'they have paused').to.equal(120);
    pause(false);
    live.keep();
    expect(video.currentTime).to.equal(134);

    video.currentTime = 115;
    live.keep();
    expect(video.currentTime, 'they have gone there').to.equal(115);
    live.go();
    drift(115);
    live.keep();
    expect(video.currentTime).to.equal(134);
  });

  it('goes on from where it was paused, unless that moment is gone', () => {
    const { live, video, drift, dry } = standing(120);
    video.dispatchEvent(new Event('play'));
    live.keep();
    expect(video.currentTime).to.equal(120);
    drift(90);
    dry();
    live.keep();
    expect(video.currentTime).to.equal(134);
    live.stop();
  });
});
