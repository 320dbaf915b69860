import { expect } from '@open-wc/testing';
import { until } from '../../../../tests/browser/harness.js';
import { watchStall } from './reconnect.js';

/** A video that plays and says that it has no picture to come; `moves` tells whether its time goes on all the same. */
function watched(moves: () => boolean) {
  const video = document.createElement('video');
  let [time, looks] = [0, 0];
  Object.defineProperties(video, {
    paused: { value: false },
    readyState: { value: HTMLMediaElement.HAVE_CURRENT_DATA },
    currentTime: {
      get() {
        looks++;
        return moves() ? (time += 0.1) : time;
      },
    },
  });
  const said: (string | null)[] = [];
  const watch = watchStall(video, (state) => said.push(state));
  return { watch, said, looks: () => looks };
}

describe('the watch over the network', () => {
  it('says that it is tried again where requests fail and the picture stands still', async () => {
    const { watch, said } = watched(() => false);
    watch.failed();
    await until(() => said.length > 0);
    watch.stop();
    expect(said).to.deep.equal(['reconnecting']);
  });

  it('believes the time that goes on more than the browser that says it waits', async () => {
    const { watch, said, looks } = watched(() => true);
    watch.failed();
    await until(() => looks() > 6);
    watch.stop();
    expect(said).to.deep.equal([]);
  });

  it('takes back what it said when the time goes on', async () => {
    let moves = false;
    const { watch, said } = watched(() => moves);
    watch.failed();
    await until(() => said.length > 0);
    moves = true;
    await until(() => said.length > 1);
    watch.stop();
    expect(said).to.deep.equal(['reconnecting', null]);
  });
});
