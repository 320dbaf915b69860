import assert from 'node:assert/strict';
import { test } from 'node:test';
import { liveState } from '../../fakes/live-state.js';
import type { ShowProduct } from '../show/show.js';
import { nextPin, pinOp, renewed } from './next-pin.js';

const product = (key: string, number?: number): ShowProduct => ({
  key,
  ref: { kind: 'handle', handle: key },
  ...(number !== undefined && { number }),
});
const products = [product('extra'), product('two', 2), product('one', 1), product('three', 3)];
const at = (key: string, end?: number) =>
  liveState({ pins: [{ id: 'p', product: key, at: 1, seq: 4, ...(end !== undefined && { end }) }] });

test('the next pin is the next number that the host says, then what has none', () => {
  assert.equal(nextPin(products, liveState()), 'one');
  assert.deepEqual(
    ['one', 'two', 'three', 'extra'].map((key) => nextPin(products, at(key))),
    ['two', 'three', 'extra', null],
  );
});

test('it goes on from what was taken down, each slot by itself, and passes over what is sold out', () => {
  assert.equal(nextPin(products, at('one', 5)), 'two');
  assert.equal(nextPin(products, at('one'), { slot: 'side' }), 'one');
  assert.equal(nextPin(products, at('one'), { isSkipped: (key) => key === 'two' }), 'three');
});

test('a pin comes after all others, and so does a wish that was made before them', () => {
  assert.deepEqual(pinOp(at('one'), { id: 'n', product: 'two', at: 9 }), {
    k: 'pin',
    pin: { id: 'n', product: 'two', at: 9, seq: 5 },
  });
  const old = { k: 'pin' as const, pin: { id: 'n', product: 'two', at: 9, seq: 2 } };
  assert.deepEqual(renewed(old, at('one')), { k: 'pin', pin: { ...old.pin, seq: 5 } });
  const offer = { id: 'o', rev: 1, products: [], at: 0 };
  const state = liveState({ offers: [{ ...offer, rev: 7 }] });
  assert.deepEqual(renewed({ k: 'offer', offer }, state), { k: 'offer', offer: { ...offer, rev: 8 } });
  assert.deepEqual(renewed({ k: 'offer', offer }, liveState()), { k: 'offer', offer });
});
