// npm run test:race              every race 50 times, on the demo shop, on a real Vendure, a real Medusa and a fake Shopify,
//                                installed where missing
// npm run test:race -- runs=5    fewer
// npm run test:race -- medusa    on one of them
import { installServer } from '../tools/install.mjs';
import { races } from './kinds.js';
import { medusaBackend } from './medusa.js';
import { memoryBackend } from './memory.js';
import type { RaceBackend } from './shop.js';
import { shopifyBackend } from './shopify.js';
import { vendureBackend } from './vendure.js';

const RUNS = Number(process.argv.map((word) => /^(?:runs=)?(\d+)$/.exec(word)?.[1]).find(Boolean) ?? 50);
const wide = Math.max(...Object.keys(races).map(({ length }) => length));

/** Prints a line for each kind. Answers with how many runs were not right. */
async function raceOn(backend: RaceBackend): Promise<number> {
  let bad = 0;
  for (const [kind, race] of Object.entries(races)) {
    const wrong: string[] = [];
    const start = performance.now();
    let ran = 0;
    for (let run = 0; run < RUNS; run++) {
      const racing = race(backend, run);
      if (!racing) break;
      ran++;
      const verdict = await racing.catch((error: unknown) => String(error));
      if (verdict !== null) wrong.push(`run ${run}: ${verdict}`);
    }
    bad += wrong.length;
    const score = ran === 0 ? 'cannot happen here' : `${ran - wrong.length} of ${ran}`;
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(
      `${backend.name.padEnd(8)} ${kind.padEnd(wide)} ${score.padStart(8)}${ran === 0 ? '' : `  ${seconds.padStart(5)} s`}`,
    );
    for (const words of wrong.slice(0, 3)) console.log(`         ${words}`);
  }
  return bad;
}

const backends: Readonly<Record<string, { installed(): Promise<boolean>; open(): Promise<RaceBackend> }>> = {
  memory: { installed: async () => true, open: async () => memoryBackend() },
  vendure: { installed: () => installServer('vendure'), open: vendureBackend },
  medusa: { installed: () => installServer('medusa'), open: medusaBackend },
  shopify: { installed: () => installServer('shopify'), open: shopifyBackend },
};
const wanted = Object.keys(backends).filter((name) => process.argv.includes(name));

let bad = 0;
const didNotRun: string[] = [];
for (const name of wanted.length > 0 ? wanted : Object.keys(backends)) {
  const { installed, open } = backends[name]!;
  if (!(await installed())) {
    didNotRun.push(name);
    continue;
  }
  const backend = await open();
  try {
    bad += await raceOn(backend);
  } finally {
    await backend.stop();
  }
}
for (const name of didNotRun) console.log(`did not run: the races on ${name}, which could not be installed`);
console.log(bad === 0 ? 'every intent once in the cart, or reported' : `${bad} runs were not right`);
process.exitCode = bad === 0 ? 0 : 1;
