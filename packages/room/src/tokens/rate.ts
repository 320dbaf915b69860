/** How often one address may ask: as many times at once as in a minute, and after that as they grow back. */

export interface RateLimit {
  /** `0`: it may. Else the seconds until it may again. */
  ask(address: string): number;
  /** Addresses that are remembered. */
  readonly size: number;
}

/** Addresses that are remembered at most; who was quiet longest is forgotten first, with nothing lost but a limit. */
const MOST = 50_000;

/** @param now milliseconds */
export function createRateLimit(perMinute: number, now: () => number, most = MOST): RateLimit {
  const every = 60_000 / perMinute;
  /** When each has all its times again. */
  const full = new Map<string, number>();
  return {
    ask(address) {
      const at = now();
      const next = Math.max(at, full.get(address) ?? 0) + every;
      const late = next - at - 60_000;
      if (late > 0) return Math.ceil(late / 1_000);
      full.delete(address);
      full.set(address, next);
      for (const oldest of full.keys()) {
        if (full.size <= most) break;
        full.delete(oldest);
      }
      return 0;
    },
    get size() {
      return full.size;
    },
  };
}
