import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertShow } from '../../fakes/assert-show.js';
import { mutate } from '../../fakes/mutate.js';
import { createRandom } from '../../fakes/random.js';
import { base, full, least, live } from '../../fakes/show-files.js';
import { peekShow } from './peek.js';
import { readShow } from './read.js';

const FILES = 10_000;

test(`${FILES} mutated files bring no exception, no pollution, and nothing that is not what its type says`, () => {
  const random = createRandom(20260501);
  const valid = [full, full, live, least].map((file) => JSON.stringify(file));
  const ends = { show: 0, lost: 0, clean: 0, peeked: 0 };

  for (let index = 0; index < FILES; index++) {
    let text = valid[index % valid.length] as string;
    for (let rounds = Math.ceil(random() * 4); rounds > 0; rounds--) text = mutate(text, random);
    const file = `file ${index}: ${text.slice(0, 2000)}`;

    const { show, poster, products, problems } = readShow(text, base);
    assert.deepEqual(Object.keys(Object.prototype), [], file);
    assert.equal(
      show === null,
      problems.some(({ severity }) => severity === 'blocking'),
      file,
    );
    for (const { code, message, path } of problems) {
      assert.match(code, /^(config|security)\//, file);
      assert.ok(message.startsWith(`${path || 'show file'}: `), file);
    }
    // what is left of a lost show is read as in any other
    assertShow(show ?? { ...least, sources: [], tracks: [], products, cues: [], ...(poster && { poster }) });

    const peek = peekShow(text, base, 0);
    for (const { key, title, price, image } of peek?.products ?? []) {
      for (const text of [key, title]) assert.equal(typeof text, 'string', file);
      if (price) assert.match(price.amount, /^\d+(\.\d+)?$/, file);
      if (image) assert.match(image.url, /^https:/, file);
    }
    if (peek && problems.length === 0) {
      const { id, title, status } = peek;
      assert.deepEqual({ id, title, status }, { id: show!.id, title: show!.title, status: show!.status }, file);
      for (const { key, ref, title, price } of peek.products) {
        const whole = show!.products.find((product) => product.key === key)!;
        assert.deepEqual([ref, title, price], [whole.ref, whole.title, whole.price], file);
      }
    }
    ends[show ? 'show' : 'lost']++;
    if (problems.length === 0) ends.clean++;
    if (peek) ends.peeked++;
  }
  // that the mutations reach every outcome
  for (const [end, count] of Object.entries(ends)) assert.ok(count > FILES / 50, `${end}: ${count}`);
});
