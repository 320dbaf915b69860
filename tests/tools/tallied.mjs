import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { run } from './run.mjs';

/** Runs a test runner that writes its totals to the file named by `VITRINE_TALLY`. One that falls over counts as a failure. */
export async function tallied(name, args, { env = {}, minutes } = {}) {
  const folder = mkdtempSync(`${tmpdir()}/vitrine-tally-`);
  const file = `${folder}/tally.json`;
  const code = await run(process.execPath, args, { env: { ...env, VITRINE_TALLY: file }, minutes });
  const totals = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { passed: 0, failed: 0, skipped: 0 };
  rmSync(folder, { recursive: true, force: true });
  if (code !== 0 && totals.failed === 0) {
    console.error(`${name} ended with ${code}`);
    totals.failed = 1;
  }
  return totals;
}
