/** Lays pictures on one sheet, in the browser itself. */
import type { Browser } from 'puppeteer-core';
import { NAMES_KEPT } from './camera.js';
import type { Manner, Size } from './situations.js';

export interface Shot {
  readonly state: string;
  readonly manner: Manner;
  readonly size: Size;
  readonly png: Buffer;
}

/** Of their own size, what pictures on a sheet have. */
const SCALE = 0.4;
const column = ({ manner, size }: Shot): string => `${manner} ${size.width}×${size.height}`;

/** One picture of all of them: a line for each state, a column for each manner and size. */
export async function layOut(browser: Browser, title: string, shots: readonly Shot[]): Promise<Buffer> {
  const columns = [...new Set(shots.map(column))];
  const states = [...new Set(shots.map(({ state }) => state))];
  const page = await browser.newPage();
  await page.setContent('<!doctype html><html><head></head><body></body></html>');
  await page.evaluate(NAMES_KEPT);
  await page.evaluate(
    async (heading, names, lines, pictures, scale) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`body { margin: 16px; width: max-content; font: 14px "Liberation Sans", sans-serif; background: #8a8a8a }
        td, th { padding: 6px; vertical-align: top; text-align: start } h1 { font-size: 22px } img { display: block; box-shadow: 0 0 0 1px #000 }`);
      document.adoptedStyleSheets = [sheet];
      const put = (parent: Element, name: string, text = '') => {
        const made = document.createElement(name);
        made.textContent = text;
        parent.append(made);
        return made;
      };
      put(document.body, 'h1', heading);
      const table = put(document.body, 'table');
      const head = put(table, 'tr');
      for (const name of ['', ...names]) put(head, 'th', name);
      for (const state of lines) {
        const line = put(table, 'tr');
        put(line, 'th', state);
        for (const name of names) {
          const cell = put(line, 'td');
          const picture = pictures.find((each) => each.state === state && each.column === name);
          if (!picture) continue;
          const img = document.createElement('img');
          img.src = `data:image/png;base64,${picture.data}`;
          await img.decode();
          img.width = Math.round(img.naturalWidth * scale);
          cell.append(img);
        }
      }
    },
    title,
    columns,
    states,
    shots.map((shot) => ({ state: shot.state, column: column(shot), data: shot.png.toString('base64') })),
    SCALE,
  );
  const { width, height } = await page.evaluate(() => ({
    width: document.body.scrollWidth + 32,
    height: document.body.scrollHeight + 32,
  }));
  await page.setViewport({ width, height: Math.min(height, 16_000) });
  const png = Buffer.from(await page.screenshot({ type: 'png', clip: { x: 0, y: 0, width, height: Math.min(height, 16_000) } }));
  await page.close();
  return png;
}
