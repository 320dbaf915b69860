/** Does the jobs of a cart's queue, and says how each ended. */
import type { CommerceError, Outcome } from '../contracts/commerce.js';
import type { Platform } from '../platform.js';
import type { Book } from './book.js';
import { intentsOf, isWrite, settlersOf, split, type AddJob, type Job, type Settled, type WriteJob } from './job.js';
import { parts, type Movement } from './movement.js';
import { publicCart } from './redact.js';
import { apart, type Teller } from './teller.js';
import type { Writer } from './writer.js';

export interface RunnerOptions {
  readonly book: Book;
  readonly writer: Writer;
  readonly teller: Teller;
  readonly platform: Pick<Platform, 'id'>;
  /** Puts jobs before all that wait. */
  putFirst(jobs: readonly Job[]): void;
  /** An intent is no longer pending. */
  settled(intent: string): void;
}

const REASONS = {
  add: 'add',
  set: 'quantity',
  codes: 'discount',
  market: 'market',
  read: 'refresh',
  checkout: 'refresh',
  buy: 'refresh',
} as const;

/** The parts of a refused sum may be had one by one. */
const isTooMany = (error: CommerceError): boolean =>
  error.kind === 'invalid-quantity' || (error.kind === 'out-of-stock' && error.available !== 0);

export function createRunner({
  book,
  writer,
  teller,
  platform,
  putFirst,
  settled,
}: RunnerOptions): (job: Job) => Promise<() => void> {
  function perform(job: WriteJob, moved: (movement: Movement) => void): Promise<CommerceError | null> {
    if (job.kind === 'add') return writer.add(job, moved);
    return job.kind === 'set' ? writer.setQuantity(job, moved) : writer.setDiscountCodes(job);
  }

  function part(job: AddJob): () => void {
    putFirst(split(job, () => platform.id()));
    return () => teller.publish();
  }

  async function write(job: WriteJob): Promise<() => void> {
    const news = teller.since();
    let movement: Movement | undefined;
    const error = await perform(job, (it) => (movement = it)).catch((cause: unknown): CommerceError => ({
      kind: 'backend',
      message: 'the cart session failed',
      cause,
    }));
    if (error && job.kind === 'add' && job.intents.length > 1 && isTooMany(error)) return part(job);
    const intents = intentsOf(job);
    const notices = news();
    const cart = publicCart(book.cart);
    const moves = parts(job, movement);
    const outcome = (moved?: Movement): Outcome<Settled> =>
      error ? { ok: false, error } : { ok: true, value: { cart, notices, ...(moved && { moved }) } };
    if (error) book.error = { ...error, intent: intents[0] ?? '' };
    return () => {
      intents.forEach(settled);
      teller.publish();
      if (error) teller.announceNews('refresh', notices);
      else teller.announce(REASONS[job.kind], notices, intents);
      settlersOf(job).forEach((settle, i) => settle(outcome(moves[i])));
    };
  }

  return async (job) => {
    teller.publish();
    if (isWrite(job)) return write(job);
    const news = teller.since();
    await job.run().catch((bug: unknown) =>
      apart(() => {
        throw bug;
      }),
    );
    return () => {
      teller.publish();
      teller.announceNews(REASONS[job.kind], news());
      job.end();
    };
  };
}
