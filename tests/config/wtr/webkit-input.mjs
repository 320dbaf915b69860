import { setTimeout as sleep } from 'node:timers/promises';

const KEYS = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
};
const BUTTONS = { left: 0, middle: 1, right: 2 };

/** Keys, pointer and window of a WebDriver session, by the names that @web/test-runner-commands calls. */
export function createWebKitInput(ask) {
  const mouse = (...actions) =>
    ask('POST', '/actions', { actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }] });
  const move = (x, y) => ({ type: 'pointerMove', duration: 0, x: Math.round(x), y: Math.round(y) });
  const down = (button = 'left') => ({ type: 'pointerDown', button: BUTTONS[button] });
  const up = (button = 'left') => ({ type: 'pointerUp', button: BUTTONS[button] });
  const inner = () => ask('POST', '/execute/sync', { script: 'return [innerWidth, innerHeight]', args: [] });
  const keys = (actions) => ask('POST', '/actions', { actions: [{ type: 'key', id: 'keys', actions }] });

  const run = (script) => ask('POST', '/execute/sync', { script, args: [] });
  /** A key of which the page has seen nothing is sent again: on a busy machine tests have waited in vain for one. */
  async function arriving(actions) {
    for (let tries = 0; tries < 5; tries++) {
      await run(
        'if (window.keysSeen === undefined) addEventListener("keydown", () => void window.keysSeen++, true); window.keysSeen = 0;',
      );
      await keys(actions);
      // it may come later than the driver's answer, and one sent twice is worse than a wait
      for (let looks = 0; looks < 40; looks++) {
        // a key may have led to another page, where nobody counts
        if ((await run('return window.keysSeen ?? 1')) > 0) return;
        await sleep(50);
      }
    }
  }

  return {
    // "Shift+Tab" holds the first keys down while the last is pressed
    sendKeys: (_id, names) =>
      arriving(
        names.flatMap((name) => {
          const held = name.length > 1 && name.includes('+') ? name.split('+') : [name];
          const values = held.map((key) => KEYS[key] ?? key);
          return [
            ...values.map((value) => ({ type: 'keyDown', value })),
            ...values.toReversed().map((value) => ({ type: 'keyUp', value })),
          ];
        }),
      ),
    sendMouseMove: (_id, x, y) => mouse(move(x, y)),
    sendMouseClick: (_id, x, y, button) => mouse(move(x, y), down(button), up(button)),
    sendMouseDown: (_id, button) => mouse(down(button)),
    sendMouseUp: (_id, button) => mouse(up(button)),
    resetMouse: () => ask('DELETE', '/actions'),
    // the window's rectangle counts the browser's own bars, so it is corrected until the page says the right size
    async setViewport({ width, height }) {
      const [w, h] = await inner();
      const outer = await ask('GET', '/window/rect');
      await ask('POST', '/window/rect', { width: outer.width + width - w, height: outer.height + height - h });
      for (let tries = 0; tries < 40; tries++) {
        const [a, b] = await inner();
        if (a === width && b === height) return;
        await sleep(25);
      }
      throw new Error(`WebKit's window would not take ${width}x${height}`);
    },
  };
}
