import { expect } from '@open-wc/testing';
import { until } from '../../../../tests/browser/harness.js';
import { createStallWatch } from './stall.js';

/** A video that plays as far as anybody can tell, and what its watch says. */
function watched() {
  const video = document.createElement('video');
  let time = 1;
  Object.defineProperties(video, {
    paused: { value: false },
    seeking: { value: false },
    currentTime: { get: () => time },
  });
  const said: string[] = [];
  const watch = createStallWatch(video, {
    buffering: () => said.push('buffering'),
    resumed: () => said.push('resumed'),
    changed: () => said.push('changed'),
  });
  const happens = (event: string, at = time) => {
    time = at;
    video.dispatchEvent(new Event(event));
  };
  return { watch, said, happens };
}

describe('the watch over waits', () => {
  it('says once that the video waits, and that it goes on', async () => {
    const { watch, said, happens } = watched();
    happens('waiting');
    expect(watch.state, 'a short wait is not worth a word').to.equal(null);
    await until(() => watch.state === 'buffering');
    happens('playing');
    expect(watch.state).to.equal(null);
    expect(said).to.deep.equal(['buffering', 'changed']);
  });

  it('sees by the time that it goes on, where the browser does not say so', async () => {
    const { watch, said, happens } = watched();
    happens('waiting');
    await until(() => watch.state === 'buffering');
    happens('timeupdate');
    expect(watch.state, 'the same moment still').to.equal('buffering');
    happens('timeupdate', 1.2);
    expect(watch.state).to.equal(null);
    expect(said).to.deep.equal(['buffering', 'resumed', 'changed']);
  });

  it('says of the network what it is told', () => {
    const { watch, happens } = watched();
    watch.say('reconnecting');
    expect(watch.state).to.equal('reconnecting');
    happens('emptied');
    expect(watch.state).to.equal(null);
  });
});
