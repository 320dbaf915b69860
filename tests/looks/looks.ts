// npm run test:looks                    looks at the demo and at every element in every state: sheets in tests/looks/sheets, and
//                                       those pictures that are kept compared with tests/looks/pictures; ends with 1 where one differs
// npm run test:looks -- cart player     only elements (or `demo`) whose name has one of the words in it
// npm run test:looks -- --kept          only the pictures that are kept, without the sheets
// npm run test:looks -- --update        keeps the pictures as they are now
import { mkdirSync, readFileSync, rmSync, existsSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { missing, start } from '../stories/built/browser.js';
import { ROOT } from '../house/source.js';
import { openCamera } from './camera.js';
import { openComparer } from './compare.js';
import { demoSituations } from './demo.js';
import { elementSituations, SIZES, type Situation } from './situations.js';
import { layOut, type Shot } from './sheet.js';
import { KEPT, pictureName } from './stable.js';

const { serve } = (await import(new URL('../tools/serve.mjs', import.meta.url).href)) as {
  serve(): Promise<{ readonly url: string; close(): Promise<void> }>;
};
const { run } = (await import(new URL('../tools/run.mjs', import.meta.url).href)) as {
  run(command: string, args: readonly string[]): Promise<number>;
};

/** Windows that are open at once. */
const AT_ONCE = 3;
/** Part of its pixels that a picture may differ in. */
const TOLERANCE = 0.01;
const SHEETS = `${ROOT}tests/looks/sheets`;
const PICTURES = `${ROOT}tests/looks/pictures`;

const { values, positionals: words } = parseArgs({
  allowPositionals: true,
  options: { update: { type: 'boolean' }, kept: { type: 'boolean' } },
});
const isWanted = ({ subject }: Situation): boolean => words.length === 0 || words.some((word) => subject.includes(word));

const complaints: string[] = [];
const complain = (what: string): void => {
  complaints.push(what);
  console.error(`  ${what}`);
};

async function main(): Promise<void> {
  const why = missing('chromium');
  if (why) throw new Error(why);
  if ((await run(process.execPath, [`${ROOT}tests/tools/build.mjs`, '--if-outdated'])) !== 0) throw new Error('the build failed');
  const server = await serve();
  const browser = await start('chromium', true);

  /** Goes through all of them in a few windows at once. */
  async function eachIn<S extends Situation>(
    situations: readonly S[],
    take: (camera: Awaited<ReturnType<typeof openCamera>>, situation: S) => Promise<void>,
  ): Promise<void> {
    const queue = [...situations];
    const work = async (): Promise<void> => {
      const camera = await openCamera(browser, server.url);
      for (let next = queue.shift(); next; next = queue.shift())
        try {
          await camera.go(next);
          await take(camera, next);
        } catch (error) {
          complain(
            `${next.subject} ${next.state} ${next.manner} did not come: ${error instanceof Error ? error.message : String(error)}`,
          );
        }
      await camera.close();
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  }

  async function sheetOf(subject: string, situations: readonly Situation[]): Promise<void> {
    const started = performance.now();
    const shots: Shot[] = [];
    await eachIn(situations, async (camera, { state, manner }) => {
      for (const size of SIZES) shots.push({ state, manner, size, png: await camera.window(size) });
    });
    const order = situations.map(({ state, manner }) => `${state} ${manner}`);
    shots.sort(
      (a, b) => order.indexOf(`${a.state} ${a.manner}`) - order.indexOf(`${b.state} ${b.manner}`) || a.size.width - b.size.width,
    );
    writeFileSync(`${SHEETS}/${subject}.png`, await layOut(browser, subject, shots));
    console.log(`  ${subject}: ${shots.length} pictures (${((performance.now() - started) / 1000).toFixed(0)} s)`);
  }

  async function compareKept(): Promise<void> {
    const comparer = await openComparer(browser);
    const kept = KEPT.filter(isWanted);
    let same = 0;
    await eachIn(kept, async (camera, each) => {
      const now = await camera.element(each.size);
      const name = pictureName(each);
      const file = `${PICTURES}/${name}`;
      if (values.update) return writeFileSync(file, now);
      if (!existsSync(file)) return complain(`${name} is not kept yet: see how it looks, then run with --update`);
      const { part, png } = await comparer.compare(readFileSync(file), now);
      if (part <= TOLERANCE) return void same++;
      writeFileSync(`${SHEETS}/differences/${name}`, png);
      complain(`${name} differs in ${(part * 100).toFixed(1)} % of its pixels: see tests/looks/sheets/differences/${name}`);
    });
    await comparer.close();
    console.log(values.update ? `  kept ${kept.length} pictures` : `  ${same} of ${kept.length} kept pictures look as they did`);
  }

  try {
    rmSync(`${SHEETS}/differences`, { recursive: true, force: true });
    mkdirSync(`${SHEETS}/differences`, { recursive: true });
    mkdirSync(PICTURES, { recursive: true });
    if (!values.kept && !values.update) {
      const situations = [...demoSituations(), ...(await elementSituations())].filter(isWanted);
      const subjects = [...new Set(situations.map(({ subject }) => subject))];
      console.log(`sheets of ${subjects.join(', ') || 'nothing'}, in tests/looks/sheets`);
      for (const subject of subjects)
        await sheetOf(
          subject,
          situations.filter((each) => each.subject === subject),
        );
    }
    console.log(values.update ? 'pictures to keep, in tests/looks/pictures' : 'pictures that are kept, in tests/looks/pictures');
    await compareKept();
  } finally {
    await browser.close();
    await server.close();
  }
}

await main().catch((error: unknown) => complain(error instanceof Error ? (error.stack ?? error.message) : String(error)));
console.log(complaints.length === 0 ? 'all looks well' : `${complaints.length} to be looked at`);
process.exitCode = complaints.length === 0 ? 0 : 1;
