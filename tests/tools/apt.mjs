import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter } from 'node:path';
import { postgresFolder } from '../servers/medusa/postgres.mjs';
import { natsProgram } from '../servers/nats/program.mjs';

/** What the tests use besides Node: Debian's names, and what each is for. */
const PACKAGES = {
  chromium: ['chromium', 'chromium-headless-shell'],
  firefox: ['firefox-esr'],
  webkit: [
    'webkit2gtk-driver',
    'libwebkit2gtk-4.1-0',
    'xvfb',
    'gstreamer1.0-libav',
    'gstreamer1.0-plugins-good',
    'gstreamer1.0-plugins-bad',
    'libavcodec59',
    'libegl1',
    'libgl1-mesa-dri',
  ],
  fonts: ['fonts-liberation'],
};
const CANDIDATES = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'],
  firefox: ['firefox-esr', 'firefox'],
};

const onPath = (name) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((dir) => `${dir}/${name}`)
    .find((file) => existsSync(file));
const first = (names) => names.map(onPath).find(Boolean);

export const chromiumPath = () =>
  process.env.CHROME_PATH ?? first(CANDIDATES.chromium) ?? macApp('Google Chrome', 'Google Chrome');
/**
 * The same engine without the windows of a browser around it, which opens a page in a fifth of the time; the whole of Chromium
 * where there is none. What `launch` of puppeteer takes.
 */
export function chromiumShell() {
  const shell = process.env.CHROME_PATH ? undefined : onPath('chromium-headless-shell');
  return shell ? { executablePath: shell, headless: 'shell' } : { executablePath: chromiumPath() ?? '', headless: true };
}
export const firefoxPath = () => process.env.FIREFOX_PATH ?? first(CANDIDATES.firefox) ?? macApp('Firefox', 'firefox');

function macApp(app, binary) {
  const file = `/Applications/${app}.app/Contents/MacOS/${binary}`;
  return existsSync(file) ? file : undefined;
}

/** The engines that can be started here, as in `['chromium', 'firefox']`. */
export function enginesHere() {
  return Object.entries({
    chromium: chromiumPath(),
    firefox: firefoxPath(),
    webkit: onPath('WebKitWebDriver') && onPath('Xvfb'),
  }).flatMap(([name, found]) => (found ? [name] : []));
}

const installed = (name) =>
  spawnSync('dpkg-query', ['-W', '-f=${Status}', name], { encoding: 'utf8' }).stdout?.includes('ok installed') ?? false;

/** Whether this process may install system packages. */
export const mayInstall = () => process.getuid?.() === 0 && onPath('apt-get') !== undefined;

/** Installs those of the system packages that are missing. */
function install(names, say) {
  const missing = names.filter((name) => !installed(name));
  if (missing.length === 0) return;
  say(`installing ${missing.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args) =>
    execFileSync('apt-get', ['-o', 'DPkg::Lock::Timeout=300', '-qq', ...args], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  apt('update');
  // one by one where all at once fails: another release of the system names some of them otherwise
  try {
    apt('install', '-y', '--no-install-recommends', ...missing);
  } catch {
    for (const name of missing)
      spawnSync('apt-get', ['-qq', 'install', '-y', '--no-install-recommends', name], { env, stdio: 'ignore' });
  }
}

/** Whether there is a PostgreSQL, which is installed where that may be done. */
export function installPostgres(say) {
  if (!postgresFolder() && mayInstall()) install(['postgresql'], say);
  return postgresFolder() !== undefined;
}

/** Whether there is a nats-server, which is installed where that may be done. */
export function installNats(say) {
  if (!natsProgram() && mayInstall()) install(['nats-server'], say);
  return natsProgram() !== undefined;
}

/** Whether there is an ffmpeg, which is installed where that may be done. */
export function installFfmpeg(say) {
  if (!onPath('ffmpeg') && mayInstall()) install(['ffmpeg'], say);
  return onPath('ffmpeg') !== undefined;
}

/** Installs the browsers that are missing, or says why it does not. Answers with what is still missing. */
export function installBrowsers(say, engines = Object.keys(PACKAGES)) {
  if (engines.length === 0) return [];
  const wanted = Object.entries(PACKAGES).flatMap(([engine, names]) =>
    engine === 'fonts' || engines.includes(engine) ? names : [],
  );
  if (!mayInstall())
    return engines.filter((it) => it in CANDIDATES || it === 'webkit').filter((it) => !enginesHere().includes(it));
  install(wanted, say);
  return engines.filter((it) => it !== 'fonts').filter((it) => !enginesHere().includes(it));
}
