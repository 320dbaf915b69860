import { launch, type Browser } from 'puppeteer-core';
import { chromiumPath, chromiumShell, firefoxPath } from '../../tools/apt.mjs';

export type Engine = 'chromium' | 'firefox';

/** A name that leads here, for what is different on a site that is not the developer's own machine. */
export const FAR_AWAY = 'shop.example';

const CHROMIUM = [
  `--host-resolver-rules=MAP ${FAR_AWAY} 127.0.0.1`,
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--mute-audio',
];
/** What Firefox would ask the network for by itself. */
const FIREFOX = {
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'media.volume_scale': '0.0',
  'network.dns.localDomains': FAR_AWAY,
  // as for shoppers, and not as drivers have it
  'dom.disable_open_during_load': true,
  // two tabs stand for two windows side by side: of a tab that nobody sees Firefox puts off every timer to the next second
  'dom.min_background_timeout_value': 4,
  'dom.min_background_timeout_value_without_budget_throttling': 4,
};

const pathOf = { chromium: chromiumPath, firefox: firefoxPath };

/** Why an engine cannot be started here, as `skip` takes it; `false` where it can. */
export const missing = (engine: Engine): string | false => (pathOf[engine]() ? false : `no ${engine} here`);

/** Starts an engine. Whoever does so closes it. `isWhole`: a Chromium with its windows, for what is measured or looked at. */
export function start(engine: Engine, isWhole = false): Promise<Browser> {
  if (engine === 'firefox')
    return launch({ browser: 'firefox', executablePath: firefoxPath() ?? '', headless: true, extraPrefsFirefox: FIREFOX });
  const binary = isWhole ? { executablePath: chromiumPath() ?? '', headless: true } : chromiumShell();
  return launch({ ...binary, args: CHROMIUM, ignoreDefaultArgs: ['--disable-popup-blocking'] });
}
