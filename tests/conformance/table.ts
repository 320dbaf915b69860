// npm run conformance              every adapter of the registry against every behaviour of the contract, as a table
// npm run conformance -- medusa    one of them
// Each is put on a server of its own, real or fake, that is started for it, and installed where it is missing. Exits 1 where a
// gating check fails.
import { conformance, fixtures, type Check, type Servers } from '@vitrine/testkit';
import { starters } from '../servers/index.js';
import { installServer } from '../tools/install.mjs';

/** What an adapter's server needs besides what is here. */
const NEEDS: Readonly<Record<string, Parameters<typeof installServer>[0]>> = {
  vendure: 'vendure',
  medusa: 'medusa',
  'shopify-storefront': 'shopify',
};

interface Column {
  readonly name: string;
  readonly against: string;
  readonly checked: string;
  readonly checks: readonly Check[];
  readonly results: Map<string, string>;
  failed: number;
}

async function columnFor(name: string): Promise<Column | string> {
  const starter = Object.entries(starters).find(([called]) => called === name)?.[1];
  const needed = NEEDS[name];
  // what could not be installed is missing, and says so
  if (needed) await installServer(needed);
  const missing = starter?.missing();
  if (missing) return missing;
  const server = await starter?.start();
  try {
    return await columnOn(name, server ? { [name]: server.at } : {});
  } finally {
    await server?.stop();
  }
}

async function columnOn(name: string, servers: Servers): Promise<Column | string> {
  const fixture = await fixtures.get(name)?.(servers);
  if (typeof fixture !== 'object') return fixture ?? 'no such adapter';
  const { against, checked } = fixture;
  const column: Column = { name, against, checked, checks: conformance(fixture), results: new Map(), failed: 0 };
  for (const check of column.checks) column.results.set(check.name, await resultOf(check, column));
  return column;
}

async function resultOf(check: Check, column: Column): Promise<string> {
  const why = check.applies();
  if (why !== true) return `absent (${why})`;
  try {
    await check.run();
    return 'pass';
  } catch (error) {
    if (check.gating) column.failed += 1;
    return `${check.gating ? 'FAIL' : 'fails, does not gate'}: ${error instanceof Error ? error.message : String(error)}`;
  }
}

const wanted = process.argv.slice(2);
const columns: Column[] = [];
for (const name of wanted.length ? wanted : fixtures.keys()) {
  const column = await columnFor(name);
  if (typeof column === 'string') console.log(`${name}: not run, ${column}`);
  else columns.push(column);
}

const rows = columns[0]?.checks ?? [];
const short = (result: string | undefined): string =>
  result
    ?.replace(/[ :].*/s, '')

    .replace('fails', '(fail)') ?? '';
const notes: string[] = [];
const mark = (result: string | undefined): string => {
  if (result === 'pass' || result === undefined) return 'pass';
  if (!notes.includes(result)) notes.push(result);
  return `${short(result)} ${notes.indexOf(result) + 1}`;
};
const width = Math.max(0, ...rows.map(({ name }) => name.length));
console.log(`\n${''.padEnd(width)}  ${columns.map(({ name }) => name.padEnd(10)).join(' ')}`);
let group = '';
for (const row of rows) {
  if (row.group !== group) console.log(`${(group = row.group).toUpperCase()}`);
  console.log(`${row.name.padEnd(width)}  ${columns.map(({ results }) => mark(results.get(row.name)).padEnd(10)).join(' ')}`);
}
console.log('');
notes.forEach((note, i) => console.log(`${String(i + 1).padStart(3)}  ${note}`));
for (const { name, against, checked, checks, results, failed } of columns) {
  const passed = [...results.values()].filter((result) => result === 'pass').length;
  console.log(`${name}: ${passed} of ${checks.length} pass, ${failed} gating fail; ran against ${against} (${checked})`);
}
process.exitCode = columns.some(({ failed }) => failed > 0) ? 1 : 0;
