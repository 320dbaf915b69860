/** Puts the parts of a cart session together. */
import type { Outcome } from '../contracts/commerce.js';
import { createBackend } from './backend.js';
import { createBook, type Book } from './book.js';
import { createCashier, type Cashier } from './cashier.js';
import { createHandleStore } from './handle-store.js';
import { isWrite, type Settled } from './job.js';
import { createKeeper, type Keeper } from './keeper.js';
import { createLock } from './lock.js';
import { createOutside, type Outside } from './outside.js';
import { createQueue, type Queue } from './queue.js';
import { createRunner } from './runner.js';
import type { CartSessionOptions } from './session.js';
import { createTabs } from './tabs.js';
import { createTeller, type Teller } from './teller.js';
import { createWriter, type Writer } from './writer.js';

export interface Works {
  readonly book: Book;
  readonly keeper: Keeper;
  readonly writer: Writer;
  readonly cashier: Cashier;
  readonly teller: Teller;
  readonly outside: Outside;
  readonly queue: Queue;
  /** By intent: what has been asked for and has not settled. */
  readonly pending: Map<string, Promise<Outcome<Settled>>>;
}

export function createWorks(options: CartSessionOptions, refresh: () => void): Works {
  const { adapter, storeId, platform } = options;
  const mode = adapter.capabilities.cart;
  const book = createBook();
  // nothing will ever be read where there is no cart
  book.known = mode === 'none';
  const pending: Works['pending'] = new Map();
  const handles = createHandleStore({ platform, storeId, ambient: mode !== 'handle', mayStore: () => options.mayStore() });
  const backend = createBackend(options);
  const tabs = createTabs(platform, storeId, (message) => outside.message(message));
  const common = { book, backend, handles, tabs, platform, byHandle: mode === 'handle' };
  const keeper = createKeeper(common);
  const writer = createWriter({
    ...common,
    keeper,
    adapter,
    market: () => options.market(),
    overlapped: () => outside.overlapped(),
  });
  const cashier = createCashier({ ...common, keeper, attribution: () => options.attribution() });
  const teller = createTeller({ book, jobs: () => queue.jobs(), onChange: (change) => options.onChange?.(change) });
  const run = createRunner({
    book,
    writer,
    teller,
    platform,
    putFirst: (jobs) => void queue.waiting.unshift(...jobs),
    settled: (intent) => void pending.delete(intent),
  });
  const queue: Queue = createQueue({ lock: createLock(platform, `vitrine-cart:${storeId}`), run, idle: () => outside.idle() });
  const outside: Outside = createOutside({
    adapter,
    book,
    keeper,
    teller,
    tabs,
    isBusy: () => queue.jobs().length > 0,
    isWriting: () => queue.jobs().some(isWrite),
    refresh,
  });
  return { book, keeper, writer, cashier, teller, outside, queue, pending };
}
