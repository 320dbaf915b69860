import { expect } from '@open-wc/testing';
import { createFakeTimers } from '../../../core/fakes/timers.js';
import { createSummary } from './summary.js';

describe('what is heard of a chat', () => {
  const start = () => {
    const timers = createFakeTimers();
    const spoken: number[] = [];
    return { timers, spoken, summary: createSummary(timers, (count) => spoken.push(count)) };
  };

  it('is how many lines have come, at most once in ten seconds', () => {
    const { timers, spoken, summary } = start();
    for (let second = 0; second < 30; second++) {
      summary.add(5);
      timers.advance(1000);
    }
    expect(spoken).to.deep.equal([5, 45, 50, 50]);
  });

  it('is nothing where nothing has come, or nobody is there any more', () => {
    const { timers, spoken, summary } = start();
    summary.add(0);
    timers.advance(60_000);
    summary.add(3);
    summary.stop();
    timers.advance(60_000);
    expect(spoken).to.deep.equal([]);
    expect(timers.waiting()).to.equal(0);
  });
});
