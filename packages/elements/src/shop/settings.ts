import { report } from './report.js';
import type { ShopConfig, VitrineShop } from './shop.js';

/** The shop's configuration as an object. What cannot be read is told as `config/invalid`, and counts as empty. */
export function settingsOf(shop: VitrineShop): ShopConfig {
  const { config } = shop;
  if (typeof config !== 'string') return config ?? {};
  try {
    const settings: unknown = JSON.parse(document.getElementById(config)?.textContent ?? '');
    if (settings && typeof settings === 'object') return settings as ShopConfig;
  } catch {
    // told below
  }
  report(shop, 'config/invalid', `config="${config}" names no script with a JSON object`);
  return {};
}
