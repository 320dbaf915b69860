/** The page with the console: two of them, as an assistant would open it, and each sees what the other shows. */
import { deepEqual, equal } from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { serve } from '../tools/serve.mjs';
import { axeFindings } from './axe-findings.js';
import { missing, start } from './built/browser.js';
import { visit } from './built/visit.js';

const inConsole = (what: string): string => `document.querySelector("vitrine-host")?.shadowRoot?.querySelector('${what}')`;
const PINNED = `${inConsole('[part="pinned"]')}?.textContent ?? ""`;

describe('the page of a host', { skip: missing('chromium') }, () => {
  let browser: Browser;
  let server: Awaited<ReturnType<typeof serve>>;
  before(async () => void ([browser, server] = await Promise.all([start('chromium'), serve()])));
  after(() => Promise.all([browser.close(), server.close()]));

  test('shows products under a strict policy, and a second console follows', async () => {
    const address = `${server.url}/examples/host.html?csp`;
    const host = await visit(browser, address);
    await host.until(`${inConsole('[part="stage"]')} != null`);
    const assistant = await host.page.browserContext().newPage();
    await assistant.goto(address);
    await assistant.waitForFunction(`${inConsole('[part="stage"]')} != null`);
    equal(await host.ask(PINNED), '');
    await host.page.bringToFront();
    await host.page.keyboard.press('1');
    await host.until(`(${PINNED}).includes("Linen Shirt")`);
    await assistant.waitForFunction(`(${PINNED}).includes("Linen Shirt")`);
    deepEqual(await axeFindings(host.page), []);
    deepEqual(host.faults, []);
    await assistant.close();
    await host.close();
  });
});
