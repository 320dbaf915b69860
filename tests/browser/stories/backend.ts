/** A shop's backend as a story uses it: what it sells, what may go wrong with it, and what it holds in the end. */
import type { CommerceAdapter, ProductRef } from '@vitrine/core';
import { createMemoryBackend } from './memory-backend.js';
import { createVendureBackend } from './vendure-backend.js';

export interface StoryProduct {
  /** As an element names it. */
  readonly key: string;
  readonly ref: ProductRef;
  readonly sku: string;
  readonly title: string;
}

export interface StoryBackend {
  readonly name: 'memory' | 'vendure';
  /** What a frame of the same origin needs to have this backend too. */
  readonly address: string;
  /** A product that no other story sells; of `stock` pieces, 100 unless given. */
  product(stock?: number): Promise<StoryProduct>;
  /** A new one at every call, as every tab has its own. */
  adapter(): CommerceAdapter;
  /** The next write does not arrive. */
  loseRequest(): void;
  /** The next write is applied, and its answer does not come back. */
  loseResponse(): void;
  /** The next so many writes are refused for now, as by a shop that is busy. */
  refuse(times: number): void;
  /** No add is sent until the function in the answer is called. */
  hold(): () => void;
  setStock(product: StoryProduct, stock: number): Promise<void>;
  /** `price` is a decimal string, as the backend keeps it. */
  setPrice(product: StoryProduct, price: string): Promise<void>;
  /** The backend knows the cart of `store` no more; nobody is told. */
  loseCart(store: string): void;
  /** The part of a handle that nobody may see. */
  secretOf(handle: string): string;
}

/** A code that every backend of the stories takes; any other is wrong. */
export const COUPON = 'LIVE10';
/** Where a checkout leads: a page of the same origin, which says so. */
export const CHECKOUT = new URL('checkout.html', import.meta.url).href;

export const backendNames = ['memory', 'vendure'] as const;

/** Where the shared Vendure of this run is; `null` where none is installed. Starts it, which takes a while. */
async function vendureUrl(): Promise<string | null> {
  const answer = await fetch('/__vendure');
  return answer.ok ? ((await answer.json()) as { url: string }).url : null;
}

/** A backend for one story; `null` where it cannot be had here. */
export async function openBackend(name: (typeof backendNames)[number]): Promise<StoryBackend | null> {
  if (name === 'memory') return createMemoryBackend();
  const url = await vendureUrl();
  return url === null ? null : createVendureBackend(url);
}

/** The backend behind an `address`. */
export const backendAt = (address: string): StoryBackend =>
  address === 'memory' ? createMemoryBackend() : createVendureBackend(address);
