// Runs test files in Node in the order in which they are given, which `node --test` does not keep: what is long and begun last is
// waited for with nothing beside it.
//   node --import=tsx tests/tools/node-run.mjs --at-once 2 --minutes 5 one.test.ts two.test.ts
import { resolve } from 'node:path';
import { run } from 'node:test';
import { parseArgs } from 'node:util';
import report from './node-reporter.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { 'at-once': { type: 'string', default: '2' }, minutes: { type: 'string', default: '5' } },
});
const events = run({
  files: positionals.map((file) => resolve(file)),
  concurrency: Number(values['at-once']),
  timeout: Number(values.minutes) * 60_000,
});
events.on('test:fail', () => void (process.exitCode = 1));
events.compose(report).pipe(process.stdout);
