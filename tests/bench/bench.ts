// npm run bench: what Vitrine costs a page, and how fast it answers, on the built files and beside the least that could be done.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { resolve } from 'node:path';
import { ROOT } from './root.js';
import { missing, start } from '../stories/built/browser.js';
import { judged } from './goals.js';
import { optionsOf } from './options.js';
import { goalTable, suiteTable } from './report.js';
import { Results } from './results.js';
import { openShop } from './shop/shop.js';
import { rotated } from './statistics.js';
import { suites } from './suites.js';
import { waterfalls } from './waterfall.js';

function stop(words: string): never {
  console.error(words);
  process.exit(1);
}

const read = optionsOf(process.argv.slice(2), `${ROOT}tests/bench/results.json`);
const options = typeof read === 'string' ? stop(read) : read;
const away = missing('chromium');
if (away) stop(`nothing to measure with: ${away}`);
const chosen = suites.filter(({ name }) => options.only.length === 0 || options.only.some((part) => name.includes(part)));
if (chosen.length === 0 && !options.waterfall) stop(`there are these suites: ${suites.map(({ name }) => name).join(', ')}`);
if (options.build) {
  const built = spawnSync(process.execPath, [`${ROOT}tests/tools/build.mjs`, '--if-outdated'], { stdio: 'inherit' });
  if (built.status !== 0) stop('the build failed');
}

const began = new Date();
if ((loadavg()[0] ?? 0) > cpus().length)
  console.log(
    `The machine is busy (load ${loadavg()[0]?.toFixed(1)}): times are longer than they would be, and only ratios say something.\n`,
  );
const shop = await openShop();
const browser = await start('chromium', true);
const results = new Results();
const faults = new Set<string>();

/** One run: every target of every suite once. */
async function run(index: number): Promise<void> {
  for (const { name, targets, enough = Infinity } of chosen) {
    if (index > enough) continue;
    for (const target of rotated(targets, index)) {
      process.stderr.write(`\r\x1b[Krun ${index} of ${options.runs}: ${name}, ${target.name}`);
      const note = (fault: string): void => void faults.add(`${name}, ${target.name}: ${fault}`);
      try {
        const figures = await target.measure(browser, shop, note);
        // the first run finds a browser that has just been started
        if (index > 0) results.add(name, target.name, figures);
      } catch (cause) {
        note(cause instanceof Error ? cause.message : String(cause));
        if (index > 0) results.add(name, target.name, {});
      }
    }
  }
}

try {
  if (options.waterfall) await waterfalls(browser, shop, options.only);
  else for (let index = 0; index <= options.runs; index++) await run(index);
} finally {
  process.stderr.write('\r\x1b[K');
  await browser.close();
  await shop.close();
}

if (!options.waterfall) {
  const verdicts = judged(
    chosen.flatMap(({ goals }) => goals),
    results,
  );
  for (const suite of chosen) console.log(`${suiteTable(suite, results)}\n`);
  console.log(goalTable(verdicts));
  for (const fault of faults) console.log(`\nwent wrong: ${fault}`);
  const met = verdicts.filter(({ isMet }) => isMet).length;
  const minutes = (Date.now() - began.getTime()) / 60_000;
  console.log(`\n${met} of ${verdicts.length} goals met; ${options.runs} runs in ${minutes.toFixed(1)} minutes`);
  const machine = { cores: cpus().length, load: loadavg()[0] };
  const file = resolve(options.out);
  writeFileSync(
    file,
    `${JSON.stringify({ bench: 'vitrine', at: began.toISOString(), runs: options.runs, machine, verdicts, faults: [...faults], results }, null, 1)}\n`,
  );
}
