/**
 * What holds for every adapter of the registry, a new one included. The table of the README is made from it as well;
 * `UPDATE=1` writes it anew.
 */
import assert from 'node:assert/strict';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { test } from 'node:test';
import type { AdapterHost, VitrineError } from '@vitrine/core';
import { adapters } from './registry.js';

const signal = AbortSignal.abort();
const op = { signal, market: {}, opId: 'op' };

for (const [name, load] of Object.entries(adapters)) {
  const made = async (config: Readonly<Record<string, unknown>>) => {
    const warned: VitrineError[] = [];
    const host: AdapterHost = { pageUrl: 'https://shop.example/', jsonLd: () => [], warn: (error) => void warned.push(error) };
    return { adapter: (await load())(config, host), warned };
  };

  test(`${name}: is made of nothing without an exception, under its name, and says what it lacks`, async () => {
    const { adapter, warned } = await made({});
    assert.deepEqual([adapter.id, adapter.contractVersion], [name, 1]);
    for (const { code, path } of warned) assert.deepEqual([code, typeof path], ['config/invalid', 'string']);
  });

  test(`${name}: anything at all as configuration brings reports at most, never an exception`, async () => {
    const nonsense = { endpoint: 7, products: 'x', capabilities: [], latency: NaN, faults: null, ['__proto__']: 1, nonsense: {} };
    const { adapter, warned } = await made(nonsense);
    assert.equal(adapter.id, name);
    for (const { code } of warned) assert.match(code, /^config\//);
  });

  test(`${name}: every call answers, also when it was given up before it began`, async () => {
    const { adapter } = await made({});
    const cart = {
      currency: 'EUR',
      lines: [],
      linesComplete: true,
      totalQuantity: 0,
      subtotal: zero,
      total: zero,
      totalsEstimated: false,
      discountCodes: [],
    };
    const outcomes = [
      await adapter.getProducts([{ kind: 'handle', handle: 'x' }], op),
      await adapter.getCart(null, op),
      await adapter.addLines(null, [], op),
      await adapter.setQuantity(null, 'l', 1, op),
      await adapter.checkout(null, cart, {}, op),
    ];
    assert.deepEqual(
      outcomes.map(({ ok }) => ok),
      outcomes.map(() => false),
    );
  });

  test(`${name}: its page, where there is one, says what every page says`, async () => {
    const text = await readFile(new URL(`../docs/${name}.md`, import.meta.url), 'utf8').catch(() => null);
    if (text === null) return;
    const headings = [
      'What to paste',
      'What it can do',
      'Permissions',
      'What it cannot do',
      'What its errors mean',
      'Checked against',
    ];
    for (const heading of headings) assert.ok(text.includes(`\n## ${heading}\n`), heading);
  });
}

const zero = { amount: '0', currency: 'EUR' };

/** The first sentence of what stands at the top of an adapter's file. */
async function summaryOf(name: string): Promise<string> {
  const source = await readFile(new URL(`./commerce/${name}.ts`, import.meta.url), 'utf8');
  const words = /^\/\*\*([\s\S]*?)\*\//
    .exec(source)?.[1]
    ?.replace(/^\s*\* ?/gm, '')
    .trim()
    .replace(/\s+/g, ' ');
  assert.ok(words, `commerce/${name}.ts should begin with a comment that says what it is`);
  return /^.*?[.:](?= |$)/.exec(words)?.[0].replace(/[.:]$/, '') ?? words;
}

async function tableOfAdapters(): Promise<string> {
  const pages = new Set(await readdir(new URL('../docs/', import.meta.url)));
  const rows: string[] = [];
  for (const name of Object.keys(adapters)) {
    const title = pages.has(`${name}.md`) ? `[\`${name}\`](docs/${name}.md)` : `\`${name}\``;
    rows.push(`| ${title} | ${await summaryOf(name)} |`);
  }
  return ['| adapter | what it is |', '| --- | --- |', ...rows].join('\n');
}

test('the README names every adapter of the registry', async () => {
  const file = new URL('../README.md', import.meta.url);
  const [head = '', old = '', tail = ''] = (await readFile(file, 'utf8')).split(
    /(?<=<!-- adapters -->\n)|(?=<!-- \/adapters -->)/,
  );
  const table = `\n${await tableOfAdapters()}\n\n`;
  if (process.env['UPDATE']) await writeFile(file, head + table + tail);
  else assert.equal(old, table);
});
