/** The whole state of a room, in the form of its JSON. */
import type { ChatRules, Giveaway, LiveNotice, LiveOffer, LivePin, LivePoll, ShowState } from '../../contracts/live.js';
import type { Money } from '../../money.js';
import type { ShowStatus } from '../../show/show.js';
import { channelUrl, recording } from './address.js';
import { count, flag, list, maybe, name, number, one, record, text, time, type Field } from './fields.js';
import { MOST } from './limits.js';

const DECIMAL = /^\d{1,15}(\.\d{1,6})?$/;
const CURRENCY = /^[A-Z]{3,8}$/;

const matching =
  (form: RegExp): Field<string> =>
  (value, path, border) =>
    typeof value === 'string' && form.test(value) ? value : border.fault(path);

/** Words that are shown. */
const words = text(1000);

const money = record<Money>({ amount: matching(DECIMAL), currency: matching(CURRENCY) });
const limit = record<NonNullable<LiveOffer['limit']>>({ total: maybe(count(1)), perShopper: maybe(count(1)) });

export const status: Field<ShowStatus> = one('scheduled', 'live', 'recorded');

export const pin = record<LivePin>({
  id: name,
  product: name,
  at: time,
  end: maybe(time),
  seq: count(),
  slot: maybe(name),
  note: maybe(words),
});

export const offer = record<LiveOffer>({
  id: name,
  rev: count(),
  products: list(name, MOST.products),
  at: time,
  deadline: maybe(time),
  label: maybe(words),
  display: maybe(money),
  coupon: maybe(name),
  limit: maybe(limit),
});

export const tally = list(count(), MOST.options);

export const poll = record<LivePoll>({
  id: name,
  at: time,
  end: maybe(time),
  q: words,
  options: list(name, MOST.options, 1),
  tally: maybe(tally),
  open: flag,
});

export const notice = record<LiveNotice>({ id: name, at: time, end: maybe(time), text: words });

export const giveaway = record<Giveaway>({
  id: name,
  at: time,
  deadline: maybe(time),
  label: words,
  rules: maybe(words),
  open: flag,
  winners: maybe(list(name, MOST.winners)),
});

export const chat = record<ChatRules>({
  mode: one('off', 'on', 'slow', 'members', 'approve'),
  slowMs: maybe(number(0, 3_600_000)),
  maxLen: number(1, 1000),
  muted: maybe(list(name, MOST.muted)),
});

export const state = record<ShowState>({
  v: one(1),
  show: name,
  rev: count(),
  epoch: name,
  status,
  startedAt: maybe(time),
  endedAt: maybe(time),
  recording: maybe(recording),
  pdtOffset: maybe(time),
  pins: list(pin, MOST.pins),
  offers: list(offer, MOST.offers),
  poll: maybe(poll),
  notice: maybe(notice),
  giveaway: maybe(giveaway),
  chat,
  react: record<ShowState['react']>({ kinds: list(name, MOST.kinds), sample: number(0, 1) }),
  viewers: maybe(count()),
  // who writes less than a second is not obeyed by a million pages
  refreshSeconds: maybe(number(1, 3600)),
  channel: maybe(record<NonNullable<ShowState['channel']>>({ kind: name, urls: list(channelUrl, MOST.urls) })),
});
