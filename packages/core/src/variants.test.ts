import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Availability, Product, Variant } from './contracts/commerce.js';
import { clampQuantity, initialChoice, matchVariant, optionStates } from './variants.js';

const variant = (
  id: string,
  options: Record<string, string>,
  availability: Availability = 'in-stock',
  price: Variant['price'] = { amount: '1', currency: 'EUR' },
): Variant => ({
  id,
  title: id,
  options,
  price,
  availability,
});
const product = (options: Record<string, readonly string[]>, variants: readonly Variant[], variantsComplete = true): Product => ({
  id: 'p',
  title: 'P',
  images: [],
  variants,
  variantsComplete,
  options: Object.entries(options).map(([name, values]) => ({ name, values: values.map((value) => ({ value })) })),
});
const states = (of: Product, choice: Record<string, string>) =>
  Object.fromEntries(
    optionStates(of, choice).map(({ name, values }) => [
      name,
      Object.fromEntries(values.map(({ value, state }) => [value, state])),
    ]),
  );

const shirt = product({ Size: ['S', 'M'], Colour: ['Sand', 'Ink'] }, [
  variant('s-sand', { Size: 'S', Colour: 'Sand' }),
  variant('m-sand', { Size: 'M', Colour: 'Sand' }, 'out-of-stock'),
  variant('m-ink', { Size: 'M', Colour: 'Ink' }, 'low-stock'),
]);

test('a whole choice means a variant, a part of one does not', () => {
  assert.equal(matchVariant(shirt, { Size: 'M', Colour: 'Ink' })?.id, 'm-ink');
  assert.equal(matchVariant(shirt, { Size: 'S', Colour: 'Ink' }), null);
  assert.equal(matchVariant(shirt, { Size: 'S' }), null);
  assert.equal(matchVariant(shirt, {}), null);
  assert.equal(matchVariant(shirt, { Size: 'M', Colour: 'Ink', Mood: 'good' })?.id, 'm-ink');
});

test('what has one value only need not be chosen', () => {
  const mug = product({ Size: ['S', 'M'], Material: ['Clay'] }, [
    variant('s', { Size: 'S', Material: 'Clay' }),
    variant('m', { Size: 'M', Material: 'Clay' }),
  ]);
  assert.deepEqual(initialChoice(mug), { Material: 'Clay' });
  assert.equal(matchVariant(mug, { Size: 'M' })?.id, 'm');
  const only = product({ Size: ['S', 'M'] }, [variant('s', { Size: 'S' })]);
  assert.deepEqual(initialChoice(only), { Size: 'S' });
  assert.deepEqual(initialChoice({ ...only, variantsComplete: false }), {});
  assert.equal(matchVariant(product({}, [variant('one', {})]), {})?.id, 'one');
  assert.equal(matchVariant(product({}, [variant('one', {}), variant('two', {})]), {}), null);
  assert.equal(matchVariant(product({}, []), {}), null);
});

test('a variant that leaves an option open fits every value, but one that names it goes first', () => {
  const open = product({ Size: ['S', 'M'] }, [variant('any', {}), variant('m', { Size: 'M' })]);
  assert.equal(matchVariant(open, { Size: 'S' })?.id, 'any');
  assert.equal(matchVariant(open, { Size: 'M' })?.id, 'm');
});

test('a value is judged with what is chosen of the others', () => {
  assert.deepEqual(states(shirt, {}), {
    Size: { S: 'available', M: 'available' },
    Colour: { Sand: 'available', Ink: 'available' },
  });
  assert.deepEqual(states(shirt, { Size: 'S' }), {
    Size: { S: 'available', M: 'available' },
    Colour: { Sand: 'available', Ink: 'impossible' },
  });
  assert.deepEqual(states(shirt, { Size: 'M' }).Colour, { Sand: 'sold-out', Ink: 'available' });
  assert.deepEqual(states(shirt, { Colour: 'Sand' }).Size, { S: 'available', M: 'sold-out' });
});

test('what was not loaded is unknown, rather than impossible', () => {
  const part = { ...shirt, variantsComplete: false };
  assert.deepEqual(states(part, { Size: 'S' }).Colour, { Sand: 'available', Ink: 'unknown' });
  assert.deepEqual(states(part, { Size: 'M' }).Colour, { Sand: 'sold-out', Ink: 'available' });
});

test('what has no price in this market cannot be had', () => {
  const hat = product({ Size: ['S'] }, [variant('s', { Size: 'S' }, 'in-stock', null)]);
  assert.equal(states(hat, {}).Size?.S, 'sold-out');
});

test('labels, swatches and the choice come along', () => {
  const red = { value: 'red', label: 'Rot', swatch: { color: '#f00' } };
  const cap = { ...shirt, options: [{ name: 'Colour', values: [red, { value: 'blue' }] }] };
  const [colour] = optionStates(cap, { Colour: 'red' });
  assert.deepEqual(
    colour?.values.map(({ state: _, ...rest }) => rest),
    [
      { ...red, selected: true },
      { value: 'blue', label: 'blue', selected: false },
    ],
  );
});

test('names of a backend are never mistaken for those of an object', () => {
  const odd = product({ constructor: ['a', 'b'], __proto__x: ['c'] }, [
    variant('a', JSON.parse('{"constructor":"a","__proto__x":"c"}') as Record<string, string>),
  ]);
  assert.equal(matchVariant({ ...odd, variantsComplete: false }, {}), null);
  assert.equal(matchVariant(odd, { constructor: 'a' })?.id, 'a');
});

test('for any product, the chosen variant is one that fits, and a value that leads to one in stock is available', () => {
  const axes = ['A', 'B', 'C', 'D'];
  const value = fc.constantFrom('1', '2', '3');
  const anyVariant = fc.tuple(
    fc.uuid(),
    fc.record({ A: value, B: value, C: value, D: value }, { noNullPrototype: true }),
    fc.constantFrom<Availability>('in-stock', 'out-of-stock', 'unknown'),
  );
  fc.assert(
    fc.property(
      fc.array(anyVariant, { maxLength: 12 }),
      fc.record({ A: value, B: value, C: value, D: value }, { noNullPrototype: true }),
      fc.boolean(),
      (list, choice, whole) => {
        const variants = list.map(([id, options, availability]) => variant(id, options, availability));
        const some = product(Object.fromEntries(axes.map((name) => [name, ['1', '2', '3']])), variants, whole);
        const match = matchVariant(some, choice);
        if (match) assert.deepEqual(match.options, choice);
        else assert.ok(!variants.some(({ options }) => axes.every((name) => options[name] === choice[name as 'A'])));
        for (const { name, values } of optionStates(some, choice)) {
          for (const { value: wanted, state } of values) {
            const hit = matchVariant(some, { ...choice, [name]: wanted });
            const same = variants.filter(({ options }) => hit && axes.every((axis) => options[axis] === hit.options[axis]));
            const expected =
              hit === null
                ? whole
                  ? 'impossible'
                  : 'unknown'
                : same.some(({ availability }) => availability !== 'out-of-stock')
                  ? 'available'
                  : 'sold-out';
            assert.equal(state, expected);
          }
        }
      },
    ),
    { seed: 11 },
  );
});

test('a quantity is brought into what may be ordered', () => {
  const rule = { min: 2, max: 11, step: 3 };
  assert.deepEqual(
    [NaN, -5, 0, 2, 4, 5, 9, 11, 99, Infinity].map((wanted) => clampQuantity(rule, wanted)),
    [2, 2, 2, 2, 2, 5, 8, 11, 11, 11],
  );
  assert.deepEqual(
    [NaN, -1, 0, 1, 2.9, 7].map((wanted) => clampQuantity(undefined, wanted)),
    [1, 1, 1, 1, 2, 7],
  );
  assert.equal(clampQuantity({ min: 1, step: 0 }, 4), 4);
  assert.equal(clampQuantity({ min: 5, max: 3, step: 1 }, 4), 5);
});
