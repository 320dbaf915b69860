#!/usr/bin/env node
import { main } from './main.js';

const over = new AbortController();
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => over.abort());
const line = (text: string): string => `${text}\n`;
process.exitCode = await main(process.argv.slice(2), {
  say: (text) => void process.stdout.write(line(text)),
  complain: (text) => void process.stderr.write(line(text)),
  signal: over.signal,
});
// what still waits, as a timer of a worker, has nothing more to do
process.exit();
