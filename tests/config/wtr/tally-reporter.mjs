import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { ROOT } from '../../tools/root.mjs';

function* testsOf(suite) {
  yield* suite?.tests ?? [];
  for (const child of suite?.suites ?? []) yield* testsOf(child);
}

/** A file that would not load, or hung, has errors and no failed test: it counts as one failure all the same. */
function tally({ testResults, passed }) {
  const count = { passed: 0, failed: 0, skipped: 0 };
  // neither passed nor with an error: skipped
  for (const test of testsOf(testResults)) count[test.passed ? 'passed' : test.error ? 'failed' : 'skipped']++;
  if (!passed && count.failed === 0) count.failed = 1;
  return count;
}

/** How many of the slowest files are told. */
const MOST = 20;

/** Milliseconds that the tests of a file took, without what it took to load it. */
const lengthOf = ({ testResults }) => [...testsOf(testResults)].reduce((sum, { duration }) => sum + (duration ?? 0), 0);

/** The slowest files of all engines, for whoever wants the whole to be quicker. */
const slowest = (sessions) =>
  Array.from(sessions, (session) => ({ session, ms: Math.round(lengthOf(session)) }))
    .sort((a, b) => b.ms - a.ms)
    .slice(0, MOST)
    .map(({ session, ms }) => `  ${relative(ROOT, session.testFile ?? '')} in ${session.browser.name}: ${ms} ms`);

/** Writes the totals of all engines to `file`, and says each engine's in words that no reader of totals takes for a total. */
export function tallyReporter(file) {
  return {
    onTestRunFinished({ sessions }) {
      const totals = { passed: 0, failed: 0, skipped: 0 };
      const engines = new Map();
      for (const session of sessions) {
        const engine = engines.get(session.browser.name) ?? { ran: 0, bad: 0, left: 0 };
        const { passed, failed, skipped } = tally(session);
        totals.passed += passed;
        totals.failed += failed;
        totals.skipped += skipped;
        engine.ran += passed + failed;
        engine.bad += failed;
        engine.left += skipped;
        engines.set(session.browser.name, engine);
      }
      for (const line of slowest(sessions)) console.log(line);
      for (const [name, { ran, bad, left }] of engines)
        console.log(`  ${name}: ran ${ran}, of them ${bad} bad; left out ${left}`);
      if (file) writeFileSync(file, JSON.stringify(totals));
    },
  };
}
