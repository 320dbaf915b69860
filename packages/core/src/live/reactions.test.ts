import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createFakeRoom } from '../../fakes/live-room.js';
import { createRandom } from '../../fakes/random.js';
import { createFakeTimers } from '../../fakes/timers.js';
import { createReactions, spread } from './reactions.js';

function start(sample = 1, random = () => 0.5) {
  const room = createFakeRoom({ react: { kinds: ['heart', 'clap'], sample } });
  const timers = createFakeTimers(random);
  const reactions = createReactions({ session: room.session, ...timers });
  const risen: (readonly [string, number])[] = [];
  const from = timers.now();
  reactions.onRise((kind) => risen.push([kind, timers.now() - from]));
  return { room, timers, reactions, risen };
}

test('taps are summed and told once in two seconds', () => {
  const { room, timers, reactions } = start();
  for (let index = 0; index < 5; index++) reactions.tap('heart');
  reactions.tap('clap');
  timers.advance(1999);
  assert.deepEqual(room.sent, []);
  timers.advance(1);
  assert.deepEqual(room.sent, [{ k: 'react', c: { heart: 5, clap: 1 } }]);
  reactions.tap('heart');
  timers.advance(1999);
  assert.equal(room.sent.length, 1);
  timers.advance(1);
  assert.deepEqual(room.sent[1], { k: 'react', c: { heart: 1 } });
  timers.advance(2000);
  assert.equal(timers.waiting(), 0);
});

test('a kind that the room does not know is no reaction, and a finger that never rests is a machine', () => {
  const { room, timers, reactions } = start();
  assert.equal(reactions.tap('__proto__'), false);
  for (let index = 0; index < 1000; index++) assert.equal(reactions.tap('heart'), true);
  timers.advance(2000);
  assert.deepEqual(room.sent, [{ k: 'react', c: { heart: 40 } }]);
});

test('where a part of the viewers tells, their word counts for the others, so that the sum is right', () => {
  const { room, timers, reactions } = start(0.2, createRandom(5));
  for (let index = 0; index < 2000; index++) {
    for (let taps = 0; taps < 3; taps++) reactions.tap('heart');
    timers.advance(2000);
  }
  const sum = room.sent.reduce((all, message) => all + (message.k === 'react' ? (message.c.heart ?? 0) : 0), 0);
  assert.ok(Math.abs(room.sent.length - 400) < 50, `${room.sent.length}`);
  assert.equal(sum, room.sent.length * 15);
  const silent = start(0);
  silent.reactions.tap('heart');
  silent.timers.advance(10_000);
  assert.deepEqual(silent.room.sent, []);
});

test('what a tick tells rises within a second, in even steps', () => {
  const { room, timers, risen } = start();
  room.tick({ react: { heart: 3, clap: 1, unknown: 50 } });
  timers.advance(1000);
  assert.deepEqual(risen, [
    ['heart', 0],
    ['clap', 250],
    ['heart', 500],
    ['heart', 750],
  ]);
});

test('no more than twelve rise in a second, however many ticks come', () => {
  const { room, timers, risen } = start();
  for (let tick = 0; tick < 10; tick++) {
    room.tick({ react: { heart: 900, clap: 100 } });
    timers.advance(500);
  }
  const times = risen.map(([, at]) => at);
  for (const from of times) assert.ok(times.filter((at) => at >= from && at < from + 1000).length <= 12);
  assert.ok(times.length > 50, `${times.length}`);
});

test('what the viewer has tapped, and has seen, does not rise again', () => {
  const { room, timers, reactions, risen } = start();
  reactions.tap('heart');
  reactions.tap('heart');
  timers.advance(2000);
  room.tick({ react: { heart: 3 } });
  timers.advance(1000);
  assert.equal(risen.length, 1);
  room.tick({ react: { heart: 2 } });
  timers.advance(1000);
  assert.equal(risen.length, 3);
});

test('after the end nothing is told, sent or shown', () => {
  const { room, timers, reactions, risen } = start();
  room.tick({ react: { heart: 5 } });
  reactions.tap('heart');
  reactions.close();
  room.tick({ react: { heart: 5 } });
  timers.advance(5000);
  assert.deepEqual([risen.length, room.sent.length, timers.waiting()], [1, 0, 0]);
});

test('every kind has its part, and each is seen where there is room', () => {
  const counts = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.integer({ min: -2, max: 5000 }));
  fc.assert(
    fc.property(counts, (record) => {
      const given = new Map(Object.entries(record));
      const out = spread(given, 12);
      const positive = [...given].filter(([, count]) => count > 0);
      const total = positive.reduce((sum, [, count]) => sum + count, 0);
      assert.equal(out.length, Math.min(12, total));
      for (const [kind, count] of positive) {
        const share = out.filter((each) => each === kind).length;
        assert.ok(share >= 1);
        if (total <= 12) assert.equal(share, count);
        else assert.ok(share >= Math.floor((count * 12) / total) - positive.length, `${kind} ${share}`);
      }
    }),
    { numRuns: 500, seed: 1 },
  );
});
