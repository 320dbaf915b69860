export const none = () => ({ passed: 0, failed: 0, skipped: 0 });

export const add = (a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped });

/** `12 passed, 0 failed`, and `, 1 skipped` where any was. */
export const line = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;

/**
 * Ends a command of tests: runs them, and says what did not run and, as its last line, the totals. What throws is one failure.
 * `didNotRun`: is filled meanwhile.
 */
export async function totalled(test, didNotRun = []) {
  const totals = await test().catch((error) => {
    console.error(`\n${error.stack}`);
    return { ...none(), failed: 1 };
  });
  for (const what of didNotRun) console.log(`did not run: ${what}`);
  console.log(line(totals));
  process.exitCode = totals.failed > 0 ? 1 : 0;
}
