/** What a real server was asked and what it answered, so that it can be asked again without it. */
import type { Fetch } from '@vitrine/adapters';

export interface Exchange {
  readonly method: string;
  /** Path and query; the list of fields, which is long, is named by its place in {@link Tape.fields}. */
  readonly url: string;
  readonly body?: unknown;
  readonly status: number;
  readonly answer: unknown;
}

export interface Tape {
  /** What whoever asked had to know before: region ids by currency. */
  readonly regions: Readonly<Record<string, string>>;
  readonly fields: readonly string[];
  readonly exchanges: readonly Exchange[];
}

const requestOf = (
  fields: string[],
  address: string,
  { method = 'GET', body }: RequestInit,
): Omit<Exchange, 'status' | 'answer'> => {
  const { pathname, searchParams } = new URL(address);
  const list = searchParams.get('fields');
  if (list !== null) {
    if (!fields.includes(list)) fields.push(list);
    searchParams.set('fields', String(fields.indexOf(list)));
  }
  return {
    method,
    url: decodeURIComponent(`${pathname}?${searchParams}`),
    ...(typeof body === 'string' && { body: JSON.parse(body) as unknown }),
  };
};

const NAMES = ['sku', 'handle', 'title', 'variant_title', 'metadata', 'value', 'code', 'currency_code', 'iso_2'] as const;
/** Ids are others each time, and so no name; numbered ones are. */
const NAMES_AND_IDS = [...NAMES, 'id'] as const;

/** Lists by what their members are called and objects by their keys: the order of a database follows from nothing. */
function inOrder(value: unknown, names: readonly string[]): unknown {
  if (Array.isArray(value)) {
    const nameOf = (one: unknown): string =>
      JSON.stringify(typeof one === 'object' && one !== null ? names.map((name) => (one as Record<string, unknown>)[name]) : one);
    return value.map((one) => inOrder(one, names)).sort((a, b) => nameOf(a).localeCompare(nameOf(b)));
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, inOrder(inner, names)]));
}

/** Ids as numbers, counted as they come, and all at one time, so that two recordings of the same are the same. */
function anonymous(tape: Tape): Tape {
  const numbers = new Map<string, string>();
  const text = JSON.stringify(tape).replace(/\b([a-z]+)_[0-9A-HJKMNP-TV-Z]{26}\b/g, (id, kind: string) => {
    const name = numbers.get(id) ?? `${kind}_${numbers.size + 1}`;
    numbers.set(id, name);
    return name;
  });
  const numbered = JSON.parse(text.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '2026-01-01T00:00:00.000Z')) as Tape;
  return {
    ...numbered,
    exchanges: numbered.exchanges.map((exchange) => ({ ...exchange, answer: inOrder(exchange.answer, NAMES_AND_IDS) })),
  };
}

/** A fetch that writes down what passes. */
export function recorder(fetch: Fetch): { readonly fetch: Fetch; tape(regions: Tape['regions']): Tape } {
  const fields: string[] = [];
  const exchanges: Exchange[] = [];
  return {
    async fetch(address, init) {
      const response = await fetch(address, init);
      const answer = inOrder(await response.json(), NAMES);
      exchanges.push({ ...requestOf(fields, address, init), status: response.status, answer });
      return new Response(JSON.stringify(answer), { status: response.status });
    },
    tape: (regions) => anonymous({ regions, fields, exchanges }),
  };
}

/** A fetch that answers what was recorded, and only to what was asked then, in that order. */
export function player(tape: Tape): { readonly fetch: Fetch; left(): number } {
  const fields = [...tape.fields];
  let at = 0;
  return {
    async fetch(address, init) {
      const exchange = tape.exchanges[at++];
      const [asked, known] = [requestOf(fields, address, init), exchange && { ...exchange, status: 0, answer: 0 }];
      if (
        !exchange ||
        fields.length > tape.fields.length ||
        JSON.stringify({ ...asked, status: 0, answer: 0 }) !== JSON.stringify(known)
      )
        throw new Error(`request ${at} is another one than was recorded: ${JSON.stringify(asked)}, not ${JSON.stringify(known)}`);
      return new Response(JSON.stringify(exchange.answer), { status: exchange.status });
    },
    left: () => tape.exchanges.length - at,
  };
}

/** A request in each line, so that a change of one is seen as that. */
export const written = ({ regions, fields, exchanges }: Tape): string =>
  `{"regions":${JSON.stringify(regions)},\n"fields":${JSON.stringify(fields, null, 1)},\n"exchanges":[\n${exchanges.map((one) => JSON.stringify(one)).join(',\n')}\n]}\n`;
