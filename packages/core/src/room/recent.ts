/** A map that never holds more than `most`: what was touched longest ago makes room. */
export interface Recent<T> {
  get(key: string): T | undefined;
  has(key: string): boolean;
  set(key: string, value: T): void;
  delete(key: string): void;
  clear(): void;
  values(): Iterable<T>;
  readonly size: number;
}

export function createRecent<T>(most: number): Recent<T> {
  const held = new Map<string, T>();

  function set(key: string, value: T): void {
    held.delete(key);
    held.set(key, value);
    if (held.size <= most) return;
    for (const oldest of held.keys()) {
      held.delete(oldest);
      break;
    }
  }

  return {
    get(key) {
      const value = held.get(key);
      if (value !== undefined) set(key, value);
      return value;
    },
    has: (key) => held.has(key),
    set,
    delete: (key) => void held.delete(key),
    clear: () => held.clear(),
    values: () => held.values(),
    get size() {
      return held.size;
    },
  };
}
