/**
 * What @web/test-runner-commands cannot do in all three engines, by names of its own because it is asked first:
 * - `vitrine-viewport` `{width, height}`; WebKit takes no width under 450
 * - `vitrine-tap` `{x, y}`: a finger, at a place in the page; answers `{touch}`, false where the driver makes a mouse of it (WebKit)
 * - `vitrine-keys` `{press: 'Shift+Tab'}`: keys held together
 * - `vitrine-media` `{'prefers-reduced-motion': 'reduce'}`: Chromium only; answers `{supported}`. What is not named is as ever
 * - `vitrine-finger` `{on}`: a finger instead of a mouse, for media queries too: Chromium only; answers `{supported}`
 * - `vitrine-picture` `{x, y, width, height}`, of the page as it is seen: Chromium only; answers `{supported, png}`, in base64
 */
export function engineCommands() {
  const sessions = new WeakMap();
  /** Straight to Chromium, since puppeteer knows only some media features; `undefined` elsewhere. */
  async function devtools({ browser, page }) {
    if (browser.name !== 'Chromium' && browser.name !== 'Chrome') return undefined;
    if (!sessions.has(page)) sessions.set(page, page.createCDPSession());
    return sessions.get(page);
  }
  /** Sends it to Chromium, and answers whether there is one. */
  async function emulate(where, method, settings) {
    const session = await devtools(where);
    await session?.send(`Emulation.${method}`, settings);
    return { supported: session !== undefined };
  }
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
    'vitrine-media': (where, features) =>
      emulate(where, 'setEmulatedMedia', { features: Object.entries(features).map(([name, value]) => ({ name, value })) }),
    'vitrine-finger': (where, { on }) => emulate(where, 'setTouchEmulationEnabled', { enabled: on, maxTouchPoints: 1 }),
    async 'vitrine-picture'(where, clip) {
      const session = await devtools(where);
      if (!session) return { supported: false, png: '' };
      const { data } = await session.send('Page.captureScreenshot', {
        format: 'png',
        optimizeForSpeed: true,
        clip: { ...clip, scale: 1 },
      });
      return { supported: true, png: data };
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
