import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as nanostores from 'nanostores';
import { atom } from './atom.mjs';
import { computed } from './computed.mjs';

for (const [name, made] of Object.entries({ ours: { atom, computed }, nanostores }))
  test(`${name}: what is computed follows its stores, and is the same for as long as they are`, () => {
    const [$a, $b] = [made.atom(1), made.atom(2)];
    const $sum = made.computed([$a, $b], (a, b) => ({ sum: a + b }));
    assert.deepEqual($sum.get(), { sum: 3 });
    const heard = [];
    const off = $sum.subscribe(({ sum }) => heard.push(sum));
    assert.equal($sum.get(), $sum.get());
    $a.set(5);
    $b.set(2);
    $b.set(7);
    assert.deepEqual(heard, [3, 7, 12]);
    off();
    off();
    assert.deepEqual([$a.lc, $b.lc], name === 'ours' ? [0, 0] : [$a.lc, $b.lc]);
    $a.set(0);
    assert.deepEqual([$sum.get().sum, heard.length], [7, 3]);
    const $single = made.computed($a, (a) => a + 1);
    const again = [];
    $single.listen((value) => again.push(value));
    $a.set(8);
    assert.deepEqual([again, $single.get()], [[9], 9]);
  });
