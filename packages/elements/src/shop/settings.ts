import type { ShopConfig, VitrineShop } from './shop.js';

/** Tells that the configuration is wrong. Seldom needed, and then not at once. */
export const wrong = async (shop: VitrineShop, message: string): Promise<void> =>
  (await import('./report.js')).report(shop, 'config/invalid', message);

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
  void wrong(shop, `config="${config}" names no script with a JSON object`);
  return {};
}
