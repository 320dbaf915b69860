import { expect } from '@open-wc/testing';
import { enter, hasRoom, type Seat } from './pool.js';

interface Guest {
  readonly name: string;
  readonly video: HTMLVideoElement;
  readonly seat: Seat;
  playing: boolean;
}

const taken: string[] = [];
const seats: Seat[] = [];

function come(name: string, { isEngine = true, fixed = false, playing = false } = {}): Guest {
  const video = document.createElement('video');
  const guest = { name, video, playing };
  Object.defineProperty(video, 'paused', { get: () => !guest.playing });
  const seat = enter({ video, isEngine: () => isEngine, ...(!fixed && { yield: () => void taken.push(name) }) });
  seats.push(seat);
  return Object.assign(guest, { seat });
}

describe('the pool', () => {
  afterEach(() => {
    taken.splice(0);
    for (const seat of seats.splice(0)) seat.leave();
  });

  it('has two engines at the most, and gives up the one wanted least lately', () => {
    const first = come('first');
    come('second');
    expect(taken).to.deep.equal([]);
    first.seat.touch();
    come('third');
    expect(taken).to.deep.equal(['second']);
    come('fourth');
    expect(taken).to.deep.equal(['second', 'first']);
  });

  it('has three videos at the most, whatever plays them', () => {
    for (const name of ['one', 'two', 'three']) come(name, { isEngine: false });
    expect(taken).to.deep.equal([]);
    come('engine');
    expect(taken).to.deep.equal(['one']);
  });

  it('gives up what plays last of all', () => {
    const first = come('first', { playing: true });
    come('second');
    come('third');
    expect(taken).to.deep.equal(['second']);
    first.playing = false;
    come('fourth', { playing: true });
    expect(taken).to.deep.equal(['second', 'first']);
  });

  it('notices what plays by itself', () => {
    const first = come('first');
    come('second');
    first.video.dispatchEvent(new Event('playing'));
    come('third');
    expect(taken).to.deep.equal(['second']);
  });

  it('leaves alone whoever cannot give up its place', () => {
    come('first', { fixed: true });
    come('second');
    come('third');
    expect(taken).to.deep.equal(['second']);
  });

  it('has a place again when one leaves', () => {
    come('first').seat.leave();
    come('second');
    come('third');
    expect(taken).to.deep.equal([]);
  });

  it('has no room for what nobody has asked for while two play', () => {
    const first = come('first', { playing: true });
    expect(hasRoom()).to.equal(true);
    come('second', { playing: true });
    expect(hasRoom()).to.equal(false);
    first.playing = false;
    expect(hasRoom()).to.equal(true);
  });
});
