import { define, manifest, type VitrineShop } from '@vitrine/elements';
import type { StoryBackend } from './backend.js';

/** Registers every element. */
export async function defineAll(): Promise<void> {
  for (const [tag, load] of Object.entries(manifest)) define(tag, await load());
}

/** A shop on a backend, apart from all others: `endpoint` names its store. Not on the page yet. */
export function shopOf(backend: StoryBackend, endpoint: string): VitrineShop {
  const shop = document.createElement('vitrine-shop');
  shop.adapter = backend.adapter();
  shop.endpoint = endpoint;
  return shop;
}
