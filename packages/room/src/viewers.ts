/** How many are in a room, by what the servers say: their subscriptions are counted, and nobody is. */
import { captureFetch, http, type Fetch } from '@vitrine/adapters';

export interface ViewersOptions {
  /** Addresses of the monitors of all servers, as `http://127.0.0.1:8222`. */
  readonly monitors: readonly string[];
  readonly show: string;
  /** Public key of the shop's account. */
  readonly account: string;
  readonly fetch?: Fetch;
}

/** Subscriptions that are asked for at a time, where a server does not say how many there are. */
const PAGE = 10_000;
/** Milliseconds that a server may take. */
const PATIENCE = 5_000;

interface Page {
  readonly total: number;
  readonly listed: number;
}

function pageOf(json: unknown): Page | null {
  const { total, subscriptions_list: list } = Object(json) as { total?: unknown; subscriptions_list?: unknown };
  const listed = Array.isArray(list) ? list.length : 0;
  return typeof total === 'number' && total >= 0 ? { total, listed } : null;
}

/**
 * Those who hear the ticks, without those who hear what viewers say as well: hosts, and workers. `null` where one of the servers does not
 * answer, since too few would be as wrong as none. Never rejects.
 */
export async function countViewers(options: ViewersOptions): Promise<number | null> {
  const { monitors, show, account, fetch = captureFetch() } = options;

  async function ask(monitor: string, subject: string, offset: number, limit: number): Promise<Page | null> {
    const address = new URL('/subsz', monitor);
    address.search = new URLSearchParams({
      subs: '1',
      acc: account,
      test: subject,
      offset: String(offset),
      limit: String(limit),
    }).toString();
    const answer = await http(fetch, address.href, { signal: AbortSignal.timeout(PATIENCE) }, { write: false });
    return answer.ok ? pageOf(answer.value.json) : null;
  }

  async function at(monitor: string, subject: string): Promise<number | null> {
    const first = await ask(monitor, subject, 0, 1);
    // a server before 2.10 says how long its list is, however many there are
    if (!first || first.total !== 1) return first?.total ?? null;
    for (let count = 0; ;) {
      const page = await ask(monitor, subject, count, PAGE);
      if (!page) return null;
      count += page.listed;
      if (page.listed < PAGE) return count;
    }
  }

  const counts = monitors.flatMap((monitor) => [
    at(monitor, `show.${show}.pub.tick`),
    at(monitor, `show.${show}.in.chat.anybody`).then((hosts) => hosts && -hosts),
  ]);
  const all = await Promise.all(counts);
  return all.reduce<number | null>((sum, count) => (sum === null || count === null ? null : sum + count), 0);
}
