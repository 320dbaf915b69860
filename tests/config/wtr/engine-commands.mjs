/**
 * What @web/test-runner-commands cannot do in all three engines, by names of its own because it is asked first:
 * - `vitrine-viewport` `{width, height}`; WebKit takes no width under 450
 * - `vitrine-tap` `{x, y}`: a finger, at a place in the page; answers `{touch}`, false where the driver makes a mouse of it (WebKit)
 * - `vitrine-keys` `{press: 'Shift+Tab'}`: keys held together
 * - `vitrine-media` `{'prefers-reduced-motion': 'reduce'}`: Chromium only; answers `{supported}`
 */
export function engineCommands() {
  const commands = {
    async 'vitrine-viewport'({ browser, page }, size) {
      await (page ? page.setViewport(size) : browser.setViewport(size));
      return true;
    },
    async 'vitrine-tap'({ browser, page, id }, { x, y }) {
      await (page ? page.touchscreen.tap(x, y) : browser.sendMouseClick(id, x, y));
      return { touch: page !== undefined };
    },
    async 'vitrine-keys'({ browser, page, id }, { press }) {
      if (!page) return browser.sendKeys(id, [press]).then(() => true);
      const keys = press.split('+');
      for (const key of keys) await page.keyboard.down(key);
      for (const key of keys.toReversed()) await page.keyboard.up(key);
      return true;
    },
    async 'vitrine-media'({ browser, page }, features) {
      if (browser.name !== 'Chromium' && browser.name !== 'Chrome') return { supported: false };
      await page.emulateMediaFeatures(Object.entries(features).map(([name, value]) => ({ name, value })));
      return { supported: true };
    },
  };
  return {
    name: 'engine-commands',
    executeCommand({ command, payload, session: { browser, id } }) {
      const page = browser.type === 'puppeteer' ? browser.getPage(id) : undefined;
      return commands[command]?.({ browser, page, id }, payload);
    },
  };
}
