/** Opens a connection, and opens it again whenever it is lost, with a token of its own each time. */
import type { Link } from './link.js';
import { pauseAfter, within } from './sleep.js';

/** `lost`: it could not be had, or is no more. `refused`: the other side will not have this token. */
export type Ending = 'lost' | 'refused';

/** Refusals in a row after which it is not tried again. */
const REFUSALS = 2;
/** Milliseconds that a token may take. */
const TOKEN = 15_000;
/** Milliseconds that a connection has to hold for the next one to be tried at once. */
const STEADY = 5_000;

/** `attempt` runs until it has ended, and says when it is open. Resolves when the link has ended. */
export async function keepOpen(link: Link, attempt: (token: string, opened: () => void) => Promise<Ending>): Promise<void> {
  const { signal, status, sleep, random, now, options } = link;
  let refusals = 0;
  let tries = 0;
  while (!signal.aborted) {
    let since = Infinity;
    const opened = () => {
      if (signal.aborted) return;
      refusals = 0;
      since = now();
      status.set('open');
    };
    // one that throws at once as well
    const asked = Promise.resolve().then(() => options.token());
    const token = await within(TOKEN, asked, null, sleep, signal);
    if (signal.aborted) return;
    const ending = token === null ? 'lost' : await attempt(token, opened).catch((): Ending => 'lost');
    if (signal.aborted) return;
    if (ending === 'refused' && ++refusals >= REFUSALS) return link.end('denied');
    if (now() - since >= STEADY) tries = 0;
    status.set('degraded');
    await sleep(pauseAfter(tries++, random), signal);
  }
}
