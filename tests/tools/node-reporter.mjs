import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { inspect } from 'node:util';

const indent = (text) => text.replace(/^/gm, '      ');

const reason = ({ cause, message } = {}) => {
  if (cause instanceof Error) return cause.stack ?? cause.message;
  return cause === undefined ? String(message) : inspect(cause);
};

/**
 * Says what failed and how many tests each file has, and writes the totals to the file named by `VITRINE_TALLY`. A group is no
 * test; a file that ends without a word is one that failed.
 */
export default async function* report(events) {
  const totals = { passed: 0, failed: 0, skipped: 0 };
  const files = new Map();
  for await (const { type, data } of events) {
    if (type === 'test:stderr' || type === 'test:stdout') yield data.message;
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    const file = relative(process.cwd(), data.file ?? data.name);
    const count = files.get(file) ?? { ran: 0, ms: 0 };
    files.set(file, count);
    if (data.nesting === 0) count.ms += data.details?.duration_ms ?? 0;
    if (data.details?.type === 'suite' && type === 'test:pass') continue;
    if (data.skip !== undefined || data.todo !== undefined) {
      totals.skipped++;
      yield `  left out: ${file}: ${data.name}${typeof data.skip === 'string' && data.skip ? ` (${data.skip})` : ''}\n`;
    } else if (type === 'test:pass') {
      totals.passed++;
      count.ran++;
    } else if (data.details?.error?.failureType !== 'subtestsFailed') {
      totals.failed++;
      count.ran++;
      yield `\n  FAILED ${file}:${data.line ?? ''} ${data.name}\n${indent(reason(data.details?.error))}\n\n`;
    }
  }
  for (const [file, { ran, ms }] of files) yield `  ${file}: ${ran} in ${Math.round(ms)} ms\n`;
  if (process.env.VITRINE_TALLY) writeFileSync(process.env.VITRINE_TALLY, JSON.stringify(totals));
}
