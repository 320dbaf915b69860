/**
 * What holds for every channel of the registry, a new one included. The table of the README is made from it as well; `UPDATE=1` writes it
 * anew.
 */
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { test } from 'node:test';
import type { VitrineError } from '@vitrine/core';
import { channels } from './registry.js';

const HEADINGS = [
  'What to paste',
  'What it can do',
  'Permissions',
  'What it cannot do',
  'What its errors mean',
  'Checked against',
];
const rows: string[] = [];

for (const [name, load] of Object.entries(channels)) {
  const made = async (config: Readonly<Record<string, unknown>>) => {
    const warned: VitrineError[] = [];
    const channel = (await load())(config, { pageUrl: 'https://shop.example/', warn: (error) => void warned.push(error) });
    return { channel, warned };
  };

  test(`${name}: is made of nothing, or of nonsense, without an exception, and says what is wrong`, async () => {
    const nonsense = { endpoint: 7, servers: 'x', refreshSeconds: NaN, ['__proto__']: 1, nonsense: {} };
    for (const config of [{}, nonsense]) {
      const { channel, warned } = await made(config);
      assert.equal(channel.id, name);
      for (const { code, path } of warned) assert.match(`${code} ${typeof path}`, /^config\/(invalid|unknown-key) string$/);
    }
    assert.ok((await made(nonsense)).warned.some(({ code }) => code === 'config/unknown-key'));
  });

  test(`${name}: given up before it began, it is closed, sends nothing and answers all the same`, async () => {
    const { channel } = await made({ endpoint: 'https://x.example', servers: ['wss://x.example'] });
    for (const role of ['viewer', 'host'] as const) {
      const options = { show: 's', role, token: () => Promise.reject(new Error('asked')), signal: AbortSignal.abort() };
      const connection = channel.connect(options);
      assert.equal(connection.status.get(), 'closed');
      assert.equal(connection.send({ k: 'claim', id: 'x' }).ok, false);
      assert.equal(await connection.refetch(), null);
      connection.close();
    }
  });

  test(`${name}: its page says what every page says`, async () => {
    const text = await readFile(new URL(`../docs/live-${name}.md`, import.meta.url), 'utf8');
    for (const heading of HEADINGS) assert.ok(text.includes(`\n## ${heading}\n`), heading);
    const source = await readFile(new URL(`./live/${name}.ts`, import.meta.url), 'utf8');
    const words =
      /^\/\*\*([\s\S]*?)\*\//
        .exec(source)?.[1]
        ?.replace(/^\s*\* ?/gm, '')
        .replace(/\s+/g, ' ')
        .trim() ?? '';
    const { capabilities } = (await made({})).channel;
    const can = Object.entries(capabilities).flatMap(([what, yes]) => (yes ? [what] : []));
    rows.push(
      `| [\`${name}\`](docs/live-${name}.md) | ${/^.*?(?=[.:]( |$))/.exec(words)?.[0]} | ${can.join(', ') || 'none of it'} |`,
    );
  });
}

test('the README names every channel of the registry', async () => {
  const file = new URL('../README.md', import.meta.url);
  const text = await readFile(file, 'utf8');
  const [head = '', old = '', tail = ''] = text.split(/(?<=<!-- channels -->\n)|(?=<!-- \/channels -->)/);
  const table = `\n${['| channel | what it is | push, chat, react, vote, host |', '| --- | --- | --- |', ...rows].join('\n')}\n\n`;
  if (process.env['UPDATE']) await writeFile(file, head + table + (tail || old));
  else assert.equal(old, table);
});
