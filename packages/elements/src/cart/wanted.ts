/**
 * The quantities that a shopper has asked for and that are not in the cart's view yet. A request takes a moment to get
 * there, and the next press counts from what the one before has asked for.
 */
export interface Wanted {
  get(line: string): number | undefined;
  /** Holds until `settled`, unless the shopper has asked for something else by then. */
  put(line: string, quantity: number, settled: Promise<unknown>): void;
}

export function createWanted(changed: () => void): Wanted {
  const quantities = new Map<string, { readonly quantity: number }>();
  return {
    get: (line) => quantities.get(line)?.quantity,
    put(line, quantity, settled) {
      const mine = { quantity };
      quantities.set(line, mine);
      changed();
      void settled.finally(() => {
        if (quantities.get(line) !== mine) return;
        quantities.delete(line);
        changed();
      });
    },
  };
}
