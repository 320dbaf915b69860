// Opens the toys' page of a clone in a browser, and says what came of it: {defined, says, chunks}. Run within the clone.
import { launch } from 'puppeteer-core';
import { chromiumShell } from '../apt.mjs';
import { serve } from '../serve.mjs';

const server = await serve();
const browser = await launch({ ...chromiumShell(), args: ['--no-sandbox', '--disable-gpu'] });
try {
  const page = await browser.newPage();
  const chunks = [];
  page.on('response', (answer) => {
    const [, name] = /\/chunks\/(toy[^/]*\.js)$/.exec(answer.url()) ?? [];
    if (name && answer.ok()) chunks.push(name);
  });
  await page.goto(`${server.url}/examples/toy.html`);
  await page.waitForFunction("document.querySelector('vitrine-toy')?.shadowRoot?.querySelector('[part=name]')?.textContent");
  const says = await page.$eval('vitrine-toy', (toy) => toy.shadowRoot.querySelector('[part=name]').textContent);
  const defined = await page.evaluate("!!customElements.get('vitrine-toy')");
  console.log(JSON.stringify({ defined, says, chunks: chunks.sort() }));
} finally {
  await browser.close();
  await server.close();
}
