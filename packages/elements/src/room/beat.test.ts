import { expect } from '@open-wc/testing';
import { createFakeTimers } from '../../../core/fakes/timers.js';
import { createBeat } from './beat.js';

describe('the beat of a room', () => {
  it('tells each second of the server, as long as anybody listens', () => {
    const timers = createFakeTimers(undefined, 1_700_000_000_400);
    const beat = createBeat(() => timers.now() + 250, timers.schedule);
    const told: number[] = [];
    const off = beat.listen(() => told.push(beat.get()));
    const offToo = beat.listen(() => undefined);
    timers.advance(2500);
    expect(told).to.deep.equal([1_700_000_001_000, 1_700_000_002_000, 1_700_000_003_000]);
    off();
    expect(timers.waiting()).to.equal(1);
    offToo();
    expect(timers.waiting()).to.equal(0);
    beat.listen(() => told.push(0));
    beat.stop();
    timers.advance(5000);
    expect(told).to.have.length(3);
  });
});
