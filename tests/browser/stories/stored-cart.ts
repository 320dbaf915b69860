/** What the browser keeps of a store's cart. */
export interface StoredCart {
  handle(): string | null;
  /** Puts another handle in its place. */
  replace(handle: string): void;
  forget(): void;
}

export function storedCart(store: string): StoredCart {
  const key = `vitrine:cart:${store}`;
  const record = (): Record<string, unknown> => JSON.parse(localStorage.getItem(key) ?? '{}') as Record<string, unknown>;
  return {
    handle: () => (record()['handle'] as string | undefined) ?? null,
    replace: (handle) => localStorage.setItem(key, JSON.stringify({ ...record(), handle })),
    forget: () => localStorage.removeItem(key),
  };
}
