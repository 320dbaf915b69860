// npm run picture    makes the README's picture, docs/vitrine.webp: the demo shop on a desk, and on a phone with the film playing
import { mkdirSync, writeFileSync } from 'node:fs';
import type { Browser, Page } from 'puppeteer-core';
import { missing, start } from '../stories/built/browser.js';
import { ROOT } from '../house/source.js';

const { serve } = (await import(new URL('../tools/serve.mjs', import.meta.url).href)) as {
  serve(): Promise<{ readonly url: string; close(): Promise<void> }>;
};
const { run } = (await import(new URL('../tools/run.mjs', import.meta.url).href)) as {
  run(command: string, args: readonly string[]): Promise<number>;
};

const DESK = { width: 1180, height: 780 };
const PHONE = { width: 390, height: 780 };
/** Seconds at which two products are in the picture and somebody speaks. */
const MOMENT = 17.2;

type Player = HTMLElement & { play(): Promise<void>; pause(): void; currentTime: number };

/** The film at that moment, with captions, and the pointer over it. */
async function play(page: Page): Promise<void> {
  await page.evaluate(async (moment) => {
    const player = document.querySelector('vitrine-player') as Player;
    Object.assign(player, { muted: true, currentTime: moment });
    player.scrollIntoView({ block: 'center', behavior: 'instant' });
    await player.play();
  }, MOMENT);
  await page.waitForFunction(
    (moment) => (document.querySelector('vitrine-player') as Player).currentTime > moment + 1,
    { polling: 100 },
    MOMENT,
  );
  await page.evaluate(() => {
    const player = document.querySelector('vitrine-player') as Player;
    player.shadowRoot!.querySelector<HTMLElement>('button[part~="captions"]')!.click();
    player.pause();
  });
  await page.waitForFunction(() => document.querySelector('vitrine-player')!.shadowRoot!.querySelector('[part~="caption"]'));
}

async function shoot(browser: Browser, url: string, size: typeof DESK): Promise<string> {
  const page = await browser.newPage();
  await page.setViewport({ ...size, deviceScaleFactor: 1.5 });
  await page.goto(`${url}/examples/index.html?theme=light`, { waitUntil: 'networkidle2' });
  if (size === PHONE) await play(page);
  else
    await page.evaluate(() => {
      document.querySelector('#products')!.scrollIntoView({ block: 'start', behavior: 'instant' });
    });
  // the panel belongs to the demo, not to the shop
  await page.addStyleTag({ content: '#demo, #demo-open { display: none !important }' }).catch(() => undefined);
  await page.waitForNetworkIdle();
  const picture = await page.screenshot({ type: 'png', encoding: 'base64' });
  await page.close();
  return `data:image/png;base64,${picture}`;
}

const why = missing('chromium');
if (why) throw new Error(why);
if ((await run(process.execPath, [`${ROOT}tests/tools/build.mjs`, '--if-outdated'])) !== 0) throw new Error('the build failed');
const server = await serve();
const browser = await start('chromium', true);
try {
  const [desk, phone] = [await shoot(browser, server.url, DESK), await shoot(browser, server.url, PHONE)];
  const page = await browser.newPage();
  await page.setViewport({ width: 1360, height: 860 });
  await page.setContent(`<!doctype html><style>
    body { margin: 0; height: 860px; position: relative; background: #e7e1d6 }
    img { position: absolute; box-shadow: 0 2px 6px #0002, 0 24px 60px #0003 }
    .desk { inset: 40px auto auto 40px; width: 1180px; border-radius: 10px }
    .phone { inset: auto 40px 40px auto; height: 700px; border: 8px solid #1c1c1a; border-radius: 36px }
  </style><img class="desk" src="${desk}"><img class="phone" src="${phone}">`);
  await page.waitForFunction(() => [...document.images].every(({ complete }) => complete));
  mkdirSync(`${ROOT}docs`, { recursive: true });
  writeFileSync(`${ROOT}docs/vitrine.webp`, await page.screenshot({ type: 'webp', quality: 82 }));
  console.log('made docs/vitrine.webp');
} finally {
  await browser.close();
  await server.close();
}
