// A @web/test-runner launcher for Debian's WebKitGTK, over plain W3C WebDriver, on a display of its own.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { createWebKitInput } from './webkit-input.mjs';

const ARCHITECTURE = process.arch === 'arm64' ? 'aarch64' : 'x86_64';
const MINIBROWSER = ['4.1', '4.0', '6.0']
  .map((version) => `/usr/lib/${ARCHITECTURE}-linux-gnu/webkit2gtk-${version}/MiniBrowser`)
  .find(existsSync);

const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

/** A virtual screen that picks its own free number, as in `:101`. */
const startDisplay = () =>
  new Promise((resolve, reject) => {
    const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    screen.once('error', reject);
    screen.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
    screen.stdio[3].once('data', (chunk) => resolve({ screen, display: `:${String(chunk).trim()}` }));
  });

/**
 * `isComposited`: draws as it does on a machine with a graphics processor. Without one that costs twice as much of the processor, and all
 * that differs is that else what a page is told of a film's frames comes later than the frames.
 */
export function webkitLauncher({ isComposited = false } = {}) {
  let base, session, active, launched;
  const children = [];

  async function call(method, path, body) {
    const response = await fetch(`${base}${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`webkit ${method} ${path}: ${value?.error}: ${value?.message}`);
    return value;
  }
  const ask = (method, path, body) => call(method, `/session/${session}${path}`, body);

  async function launch() {
    const { screen, display } = await startDisplay();
    children.push(screen);
    const port = await freePort();
    base = `http://127.0.0.1:${port}`;
    const env = {
      ...process.env,
      DISPLAY: display,
      GDK_BACKEND: 'x11',
      NO_AT_BRIDGE: '1',
      GIO_USE_VFS: 'local',
      WEBKIT_GST_ENABLE_HLS_SUPPORT: '1',
      ...(!isComposited && { WEBKIT_DISABLE_DMABUF_RENDERER: '1' }),
    };
    children.push(spawn('WebKitWebDriver', [`--port=${port}`], { env, stdio: 'ignore' }));
    // also where the runner falls over
    process.once('exit', () => children.forEach((child) => child.kill()));
    for (let tries = 0; ; tries++) {
      try {
        await call('GET', '/status');
        break;
      } catch (error) {
        if (tries > 200) throw error;
        await sleep(50);
      }
    }
    const alwaysMatch = {
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': { binary: MINIBROWSER, args: ['--automation'] },
    };
    session = (await call('POST', '/session', { capabilities: { alwaysMatch } })).sessionId;
    await ask('POST', '/timeouts', { script: 30_000, pageLoad: 60_000 });
    await ask('POST', '/window/rect', { x: 0, y: 0, width: 800, height: 700 }).catch(() => undefined);
  }

  return {
    name: 'Webkit',
    // what @web/test-runner-commands asks for, and the methods of createWebKitInput are what it then calls
    type: 'webdriver',
    concurrency: 1,
    ...createWebKitInput(ask),
    initialize() {},
    async startSession(id, url) {
      launched ??= launch();
      await launched;
      active = id;
      await ask('POST', '/url', { url });
    },
    isActive: (id) => active === id,
    getBrowserUrl: () => ask('GET', '/url'),
    async stopSession() {
      active = undefined;
      await ask('POST', '/url', { url: 'about:blank' });
      return { testCoverage: undefined };
    },
    async startDebugSession() {
      throw new Error('WebKit has no debug session here');
    },
    async stop() {
      if (session) await ask('DELETE', '').catch(() => undefined);
      for (const child of children) child.kill();
    },
  };
}
