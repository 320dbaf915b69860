import { chromeLauncher } from '@web/test-runner-chrome';
import * as puppeteer from 'puppeteer-core';
import { chromiumPath, firefoxPath } from '../../tools/apt.mjs';
import { webkitLauncher } from './webkit.mjs';

const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--autoplay-policy=document-user-activation-required',
  '--mute-audio',
  '--force-color-profile=srgb',
];
const FIREFOX_PREFS = {
  'media.autoplay.default': 1,
  'media.autoplay.blocking_policy': 0,
  'media.volume_scale': '0.0',
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
};

/** A page whose keyboard knows `Space`, as the other engines' do. */
async function firefoxPage({ context }) {
  const page = await context.newPage();
  for (const name of ['press', 'down', 'up']) {
    const original = page.keyboard[name].bind(page.keyboard);
    page.keyboard[name] = (key, ...rest) => original(key === 'Space' ? ' ' : key, ...rest);
  }
  return page;
}

/** Engine name to the launcher that starts it. Unmuted playback without a gesture is refused in all three, as it is for shoppers. */
export const engines = {
  // a window for each page: two tabs of one window starve each other's video. No `browser` in the options, or coverage stays empty
  chromium: () =>
    chromeLauncher({
      puppeteer,
      concurrency: 2,
      createPage: ({ context }) => context.newPage({ type: 'window' }),
      launchOptions: { executablePath: chromiumPath(), headless: true, args: CHROMIUM_ARGS },
    }),
  firefox: () =>
    chromeLauncher({
      puppeteer,
      concurrency: 1,
      createPage: firefoxPage,
      launchOptions: { browser: 'firefox', executablePath: firefoxPath(), headless: true, extraPrefsFirefox: FIREFOX_PREFS },
    }),
  webkit: () => webkitLauncher(),
  /** For what goes by the frames of a film. */
  compositedWebkit: () => webkitLauncher({ isComposited: true }),
};
