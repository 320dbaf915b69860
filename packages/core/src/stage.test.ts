import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Cue, Show } from './show/show.js';
import { createStage } from './stage.js';

const pin = (id: string): Cue => ({ id, type: 'pin', start: 0, product: id });
const show: Show = {
  version: 1,
  id: 's',
  title: 'S',
  status: 'recorded',
  sources: [],
  tracks: [],
  cues: [],
  products: [{ key: 'mug', ref: { kind: 'sku', sku: 'MUG-01' }, title: 'Mug' }],
};

test('cues are told only when their set changes, whatever the moment does', () => {
  const stage = createStage();
  const told: (readonly Cue[])[] = [];
  const [a, b] = [pin('a'), pin('b')];
  stage.put(show, [a], 5);
  stage.$cues.listen((cues) => told.push(cues));

  stage.move({ media: 6, programme: null }, [a]);
  stage.move({ media: 7, programme: 1 }, [a]);
  assert.equal(told.length, 0);
  assert.deepEqual(stage.moment(), { media: 7, programme: 1 });

  stage.move({ media: 8, programme: null }, [a, b]);
  stage.move({ media: 9, programme: null }, [b, a]);
  stage.move({ media: 10, programme: null }, []);
  assert.deepEqual(
    told.map((cues) => cues.map(({ id }) => id).join()),
    ['a,b', 'b,a', ''],
  );
});

test('a stage knows what its show says of a product', () => {
  const stage = createStage();
  assert.equal(stage.hint('mug'), undefined);
  stage.put(show, [], 0);
  assert.equal(stage.hint('mug')?.title, 'Mug');
  assert.equal(stage.hint('toString'), undefined);
});
