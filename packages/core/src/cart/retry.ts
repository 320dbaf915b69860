/** When a failed call may be sent again as it is, and how long to wait before. */
import type { CommerceError, Outcome } from '../contracts/commerce.js';
import type { Platform } from '../platform.js';

const REPEATS = 2;
/** A backend that asks for a longer rest than this, in milliseconds, is not waited for: the queue would stand still. */
const PATIENCE = 30_000;

/** True: the backend may or may not have done what it was asked for. */
export const isUnsure = (error: CommerceError): boolean =>
  error.kind === 'aborted' || error.kind === 'backend' || (error.kind === 'network' && error.maybeApplied);

/** True: the shop was not reached, or its answer was lost. */
export const isUnreachable = ({ kind }: CommerceError): boolean => kind === 'network' || kind === 'aborted';

/**
 * Milliseconds to wait before the repeat after `tries` repeats; `null` where there should be none. Whether a repeat could
 * do harm is for the caller to know.
 */
export function pauseBefore(error: CommerceError, tries: number, random: () => number): number | null {
  if (tries >= REPEATS) return null;
  const pause = 50 * 2 ** tries + 50 * random();
  switch (error.kind) {
    case 'conflict':
    case 'network':
    case 'aborted':
      return pause;
    case 'rate-limited': {
      const asked = error.retryAfterMs ?? pause;
      return asked <= PATIENCE ? asked : null;
    }
    default:
      return null;
  }
}

/**
 * What to say of a call that was sent several times. "Not this time" says nothing of an earlier time whose answer was lost:
 * then it stays unknown whether it was done.
 */
export const verdict = (last: CommerceError, lost: CommerceError | null): CommerceError => {
  const isOfThisTime = last.kind === 'conflict' || last.kind === 'rate-limited' || isUnreachable(last);
  return lost && isOfThisTime ? lost : last;
};

export interface RepeatOptions {
  /** Milliseconds after which no repeat begins. */
  readonly within?: number;
  /** An answer was lost. */
  lost?(): void;
}

/** Sends what does no harm when it arrives twice, until it is answered or hopeless. */
export async function repeated<T>(
  send: () => Promise<Outcome<T>>,
  platform: Pick<Platform, 'now' | 'sleep' | 'random'>,
  { within = Infinity, lost }: RepeatOptions = {},
): Promise<Outcome<T>> {
  const start = platform.now();
  let unsure: CommerceError | null = null;
  for (let tries = 0; ; tries++) {
    const outcome = await send();
    if (outcome.ok) return outcome;
    const { error } = outcome;
    if (isUnsure(error)) {
      unsure = error;
      lost?.();
    }
    const pause = pauseBefore(error, tries, () => platform.random());
    if (pause === null || platform.now() - start >= within) return { ok: false, error: verdict(error, unsure) };
    await platform.sleep(pause);
  }
}
