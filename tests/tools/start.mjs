// npm start: installs and builds what is missing, and shows the demo.
//   npm start -- --port 4300     at another port; a taken one is passed over
//   npm run demo:vendure         the same page on a real Vendure beside it
import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { installServer, installTools } from './install.mjs';
import { ROOT } from './root.mjs';
import { run } from './run.mjs';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '4300' },
    vendure: { type: 'boolean', default: false },
    open: { type: 'boolean', default: true },
  },
  allowNegative: true,
});

const give = (why) => {
  console.error(why);
  process.exit(1);
};

/** Opens a browser where there is a screen to open it on; that it cannot is nobody's fault. */
function show(address) {
  const screen =
    process.platform === 'darwin' || process.platform === 'win32' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (!values.open || process.env.CI || !screen) return;
  const [command, ...args] = { darwin: ['open'], win32: ['cmd', '/c', 'start', ''] }[process.platform] ?? ['xdg-open'];
  const child = spawn(command, [...args, address], { stdio: 'ignore', detached: true });
  child.once('error', () => undefined);
  child.unref();
}

async function realShop() {
  if (!(await installServer('vendure'))) give('Vendure could not be installed');
  const { startVendure } = await import('../servers/vendure/start.mjs');
  console.log('starting Vendure');
  const { url } = await startVendure();
  console.log(`Vendure's shop API is at ${url}`);
  return url;
}

async function served(options) {
  // it needs what has only now been installed
  const { serve } = await import('./serve.mjs');
  try {
    return await serve({ ...options, port: Number(values.port) });
  } catch {
    return serve({ ...options, port: 0 });
  }
}

if (!(await installTools())) give('the development tools could not be installed: try npm ci');
if ((await run(process.execPath, [`${ROOT}tests/tools/build.mjs`, '--if-outdated'])) !== 0) give('the build failed');
const vendure = values.vendure ? await realShop() : undefined;
const { url: address } = await served({ vendure });
console.log(`\n  The demo is at ${address}`);
console.log(`  A WooCommerce page, on a stand-in for one, at ${address}/examples/woocommerce.html\n`);
show(address);
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(0));
