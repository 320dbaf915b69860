import { expect } from '@open-wc/testing';
import { until } from '../../../../tests/browser/harness.js';
import { wakeOnReturn } from './wake.js';

/** A video that moves once it was played so many times, not in the moment in which it was paused. */
function standing(times: number) {
  let rested = false;
  const video = {
    paused: false,
    currentTime: 3,
    played: 0,
    pause() {
      video.paused = true;
      rested = false;
      setTimeout(() => (rested = true), 20);
    },
    play() {
      video.paused = false;
      if (++video.played >= times && rested) setInterval(() => (video.currentTime += 0.1), 50);
      return Promise.resolve();
    },
  };
  return video;
}
const comeBack = (persisted: boolean) => dispatchEvent(new PageTransitionEvent('pageshow', { persisted }));
const watch = (video: object) => wakeOnReturn(video as HTMLVideoElement);

describe('a page that comes back out of the cache', () => {
  it('has its video paused and played until it moves, and no more after that', async () => {
    const video = standing(2);
    const stop = watch(video);
    comeBack(true);
    await until(() => video.currentTime > 3);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect([video.played, video.paused]).to.deep.equal([2, false]);
    stop();
  });

  it('leaves a video alone that is paused, or whose page was loaded anew', () => {
    const [paused, loaded] = [{ ...standing(1), paused: true }, standing(1)];
    const stops = [watch(paused)];
    comeBack(true);
    stops.push(watch(loaded));
    comeBack(false);
    expect([paused.paused, loaded.played]).to.deep.equal([true, 0]);
    for (const stop of stops) stop();
  });
});
