/** What waits in a cart's queue, and how what the shopper means is put together while it waits. */
import type { Cart, NewLine, Notice, Outcome } from '../contracts/commerce.js';
import type { Money } from '../money.js';
import type { Movement } from './movement.js';

/** How a write ended: the whole cart, and what the shopper should be told. */
export interface Settled {
  readonly cart: Cart | null;
  readonly notices: readonly Notice[];
  /** What it moved into the cart or out of it; absent where it moved nothing, or is no add and no quantity. */
  readonly moved?: Movement;
}

type Settle = (outcome: Outcome<Settled>) => void;

export interface AddIntent {
  readonly id: string;
  readonly quantity: number;
  /** What the shopper saw. */
  readonly price?: Money | undefined;
  readonly settle: Settle;
}

/** All that is to be added of one variant with the same attributes, in one request. */
export interface AddJob {
  readonly kind: 'add';
  readonly opId: string;
  readonly variantId: string;
  readonly attributes: NewLine['attributes'];
  readonly intents: AddIntent[];
}

interface Absolute {
  readonly opId: string;
  readonly id: string;
  /** Whoever asked, the latest last: all hear how the latest ended. */
  readonly settle: readonly Settle[];
}
export type SetJob = Absolute & { readonly kind: 'set'; readonly lineId: string; readonly quantity: number };
export type CodesJob = Absolute & { readonly kind: 'codes'; readonly codes: readonly string[] };

/** Anything that is not the shopper changing the cart. */
export interface TaskJob {
  readonly kind: 'read' | 'market' | 'checkout' | 'buy';
  run(): Promise<void>;
  /** Tells whoever waits for it, also where it did not run. */
  end(): void;
}

export type WriteJob = AddJob | SetJob | CodesJob;
export type Job = WriteJob | TaskJob;

const canonical = (attributes: NewLine['attributes']): string =>
  JSON.stringify(Object.entries(attributes ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)));

/** True where two adds end up in one line. */
export const isSameLine = (
  a: { readonly variantId: string; readonly attributes?: NewLine['attributes'] },
  b: { readonly variantId: string; readonly attributes?: NewLine['attributes'] },
): boolean => a.variantId === b.variantId && canonical(a.attributes) === canonical(b.attributes);

export const quantityOf = ({ intents }: AddJob): number => intents.reduce((sum, { quantity }) => sum + quantity, 0);

export const isWrite = (job: Job): job is WriteJob => job.kind === 'add' || job.kind === 'set' || job.kind === 'codes';

/** Joins an add that waits for the same, but never past a quantity: "add, remove, add" leaves one. */
export function placeAdd(waiting: Job[], job: AddJob): void {
  const lastSet = waiting.findLastIndex(({ kind }) => kind === 'set');
  const same = waiting.slice(lastSet + 1).find((other): other is AddJob => other.kind === 'add' && isSameLine(other, job));
  if (same) same.intents.push(...job.intents);
  else waiting.push(job);
}

/** Takes the place of an older wish for the same, at the end: it is absolute, whatever happens before it. */
export function placeAbsolute(waiting: Job[], job: SetJob | CodesJob): void {
  const at = waiting.findIndex(
    (other) => other.kind === job.kind && (other.kind !== 'set' || job.kind !== 'set' || other.lineId === job.lineId),
  );
  const older = at < 0 ? [] : (waiting.splice(at, 1) as (SetJob | CodesJob)[]);
  waiting.push({ ...job, settle: [...older.flatMap(({ settle }) => settle), ...job.settle] });
}

/** The adds of a refused sum, each by itself: some of them may be had. */
export const split = ({ intents, ...job }: AddJob, id: () => string): AddJob[] =>
  intents.map((intent) => ({ ...job, opId: id(), intents: [intent] }));

export const settlersOf = (job: WriteJob): readonly Settle[] =>
  job.kind === 'add' ? job.intents.map(({ settle }) => settle) : job.settle;

export const intentsOf = (job: WriteJob): readonly string[] => (job.kind === 'add' ? job.intents.map(({ id }) => id) : [job.id]);
