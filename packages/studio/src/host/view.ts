/** What the parts of the console are given to render, and what they may ask for. */
import { html, nothing, type TemplateResult } from 'lit';
import { format, type HostOp, type Item, type Ms, type Show, type ShowState } from '@vitrine/core';
import type { Desk } from '../desk/desk.js';
import type { Fault, Made } from '../desk/drafts.js';
import type { Names } from '../desk/said.js';
import { LOW, stockOf } from '../desk/stock.js';
import type { TwoStep } from '../desk/two-step.js';
import type { Say } from '../strings/say.js';

export const TOOLS = ['chat', 'offer', 'poll', 'notice', 'giveaway', 'log', 'keys'] as const;
export type Tool = (typeof TOOLS)[number];

/** A line of chat that somebody may do something about. */
export interface Picked {
  readonly id: string;
  readonly u: string;
  readonly n: string;
  readonly isHost: boolean;
}

export interface View {
  readonly t: Say;
  readonly locale: string;
  readonly show: Show;
  readonly state: ShowState;
  readonly desk: Desk;
  readonly isRehearsing: boolean;
  /** The moment by this machine's clock, and by the server's. */
  readonly now: Ms;
  readonly server: Ms;
  readonly step: TwoStep;
  /** What is called what, in words. */
  readonly names: Names;
  /** What hosts are called in the chat. */
  readonly hostName: string;
  item(key: string): Item;
  /** Asks the room, and says how it went. */
  ask(op: HostOp): void;
  /** Asks for what was made of a form, which is emptied, or shows what is wrong with it. */
  make(form: HTMLFormElement, made: Made): void;
  /** What is wrong with a field of a form. */
  fault(tool: Tool, field: string): Fault | undefined;
  /** Says something in the live region. */
  say(words: string, isTrouble?: boolean): void;
}

export const count = (n: number, locale: string): { readonly n: number; readonly count: string } => ({
  n,
  count: new Intl.NumberFormat(locale).format(n),
});

/** `1:05`, or `1:00:05`, in the digits of the locale. */
export function clock(ms: Ms, locale: string): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const [first, ...rest] = parts[0] === 0 ? parts.slice(1) : parts;
  const write = (n: number, digits: number) => new Intl.NumberFormat(locale, { minimumIntegerDigits: digits }).format(n);
  return [write(first ?? 0, 1), ...rest.map((n) => write(n, 2))].join(':');
}

/** What there is of a product, in words. */
export function stockWords(item: Item, t: Say, locale: string): { readonly words: string; readonly isLow: boolean } {
  const stock = stockOf(item);
  switch (stock.kind) {
    case 'count':
      return { words: t('stock', count(stock.n, locale)), isLow: stock.n < LOW };
    case 'some':
      return { words: t('inStock'), isLow: false };
    case 'sold-out':
      return { words: t('soldOut'), isLow: true };
    case 'not-sold':
      return { words: t('notSold'), isLow: true };
    case 'unknown':
      return { words: t('stockUnknown'), isLow: false };
  }
}

/** Price and stock, in one line that keeps its place. */
export function facts(item: Item, { t, locale }: Pick<View, 't' | 'locale'>): TemplateResult {
  const { words, isLow } = stockWords(item, t, locale);
  return html`<span class="facts"
    >${item.price ? html`<bdi part="price">${format(item.price, locale)}</bdi> ` : nothing}<span
      part="stock"
      class=${isLow ? 'low' : ''}
      ><bdi>${words}</bdi></span
    ></span
  >`;
}
