/**
 * The kit has teeth: for each gating check there is an adapter that fails it, and which checks each one fails is written
 * down in mutants.json. `UPDATE=1` writes it anew, so that a change of the kit shows in the difference.
 */
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { test } from 'node:test';
import { conformance } from '../conformance.js';
import { mutants, mutated } from './index.js';

const file = new URL('./mutants.json', import.meta.url);

async function failing(name: string): Promise<string[]> {
  const fault = mutants[name];
  assert.ok(fault);
  const failed: string[] = [];
  for (const check of conformance(mutated(fault))) {
    if (!check.gating || check.applies() !== true) continue;
    await check.run().catch(() => failed.push(check.name));
  }
  return failed.sort();
}

const seen: Record<string, string[]> = {};
for (const name of Object.keys(mutants).sort()) seen[name] = await failing(name);
if (process.env['UPDATE']) await writeFile(file, `${JSON.stringify(seen, null, 2)}\n`);
const written = JSON.parse(await readFile(file, 'utf8')) as Record<string, string[]>;

for (const name of Object.keys(mutants)) {
  test(`a shop that ${name} fails as written down`, () => {
    assert.deepEqual(seen[name], written[name]);
    assert.notDeepEqual(seen[name], [], 'no check sees this fault');
  });
}

test('nothing is written down of mutants that are no more', () => {
  assert.deepEqual(Object.keys(written).sort(), Object.keys(mutants).sort());
});

test('every gating check is failed by some mutant', () => {
  const killed = new Set(Object.values(seen).flat());
  const fixture = mutated(() => ({}));
  const toothless = conformance(fixture).filter(({ gating, name }) => gating && !killed.has(name));
  assert.deepEqual(
    toothless.map(({ name }) => name),
    [],
  );
});
