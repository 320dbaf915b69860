/** What may be fetched before anybody has pressed play. */
import { hasRoom } from './pool.js';

/** Bytes that one page fetches ahead at the most without their being played. */
const MOST = 3_000_000;

interface Connection {
  readonly saveData?: boolean;
  readonly effectiveType?: string;
  /** Megabits in a second. */
  readonly downlink?: number;
}

const connection = (): Connection | undefined => (navigator as Navigator & { readonly connection?: Connection }).connection;

/** Bits in a second where nobody can say. */
const USUAL = 2_000_000;
let measured = 0;

/** Bits in a second that are likely to arrive: as last measured here, else as the browser reckons. */
export const likelyBandwidth = (): number => measured || (connection()?.downlink ?? 0) * 1e6 || USUAL;

/** Remembers a measured bandwidth, in bits a second, for the engines that come after. */
export function rememberBandwidth(bits: number): void {
  if (Number.isFinite(bits) && bits > 0) measured = bits;
}

let unused = 0;

/**
 * Whether something may be fetched ahead: not for whoever saves data, on the slowest networks, beyond the
 * page's budget, or where as many videos play as may.
 */
export function mayWarm(): boolean {
  const { saveData, effectiveType = '' } = connection() ?? {};
  if (saveData || effectiveType.includes('2g') || matchMedia('(prefers-reduced-data: reduce)').matches) return false;
  return unused < MOST && hasRoom();
}

export interface Warmth {
  /** Bytes that have arrived; they count until somebody plays. */
  spend(bytes: number): void;
  /** Somebody plays: what was fetched is used, and what comes is asked for. */
  use(): void;
}

/** The account of what is fetched ahead for one player. */
export function createWarmth(warm: boolean): Warmth {
  let own = 0;
  let counts = warm;
  return {
    spend(bytes) {
      if (!counts) return;
      own += bytes;
      unused += bytes;
    },
    use() {
      if (counts) unused -= own;
      counts = false;
    },
  };
}
