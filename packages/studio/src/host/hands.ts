/** What a host does at a console: it asks the desk, and remembers what is open, picked, wrong and said. */
import { atom, type HostEntry, type HostOp, type Item, type ProductRef, type Show } from '@vitrine/core';
import type { Desk } from '../desk/desk.js';
import { FEWEST_OPTIONS, type Fault, type Made } from '../desk/drafts.js';
import type { Kept } from '../desk/kept.js';
import type { KeyCommand } from '../desk/keys.js';
import { fateOf, isTrouble, saidOf, type Names } from '../desk/said.js';
import { isGone, stockOf } from '../desk/stock.js';
import type { TwoStep } from '../desk/two-step.js';
import type { Say } from '../strings/say.js';
import type { Bench } from './console.js';
import type { Picked, Tool } from './view.js';

export interface HandsOptions {
  readonly desk: Desk;
  readonly show: Show;
  readonly kept: Kept;
  readonly step: TwoStep;
  t(): Say;
  names(): Names;
  item(key: string): Item;
  /** Asks the shop again. */
  renew(ref: ProductRef): void;
  /** Something of it is another, and is to be rendered. */
  changed(): void;
}

type Acts = Pick<
  Bench,
  | ('ask' | 'make' | 'fault' | 'say' | 'pin' | 'next' | 'unpin' | 'undo' | 'again' | 'takeBack' | 'rehearse' | 'open')
  | ('setOptions' | 'pick' | 'write' | 'setWords' | 'isSettled')
>;

export interface Hands extends Acts {
  /** What of it is rendered. */
  shown(): Pick<Bench, 'tool' | 'options' | 'picked' | 'lines' | 'missed' | 'words' | 'said'>;
  isSkipped(key: string): boolean;
  /** Does what a key asks for, but for what has to do with the focus. */
  command(command: KeyCommand): void;
}

/** Milliseconds after a line that waits has been decided in which no press counts for the next one. */
const SETTLED = 350;

export function createHands({ desk, show, kept, step, t, names, item, renew, changed }: HandsOptions): Hands {
  const $said = atom({ words: '', isTrouble: false });
  let faults: { readonly tool: string; readonly field: string; readonly fault: Fault } | null = null;
  let tool: Tool = 'chat';
  let options = FEWEST_OPTIONS;
  let picked: { readonly line: Picked; readonly lines: Bench['lines'] } | null = null;
  let words = kept.readWords();
  let decidedAt = -Infinity;

  const say = (what: string, trouble = false): void => {
    $said.set({ words: what, isTrouble: trouble });
    changed();
  };

  /** Says how something went, once it is known. */
  async function told(asked: Promise<HostEntry | null>): Promise<HostEntry | null> {
    const entry = await asked;
    if (!entry) return null;
    const what = saidOf(entry, names());
    say(entry.status === 'done' && !entry.reason ? what : t()('fateSaid', { what, fate: t()(fateOf(entry)) }), isTrouble(entry));
    return entry;
  }

  function ask(op: HostOp): void {
    if (op.k === 'approve' || op.k === 'del') decidedAt = performance.now();
    void told(desk.log.ask(op));
  }

  const isSkipped = (key: string): boolean => isGone(stockOf(item(key)));

  async function bring(key: string): Promise<void> {
    step.calm();
    const entry = await told(desk.pin(key));
    const { ref } = item(key);
    if (entry && ref) renew(ref);
  }

  /** While a line is picked the others stand still. */
  function pick(line: Picked | null): void {
    picked = line && { line, lines: picked?.lines ?? desk.chat.$lines.get() };
    changed();
  }

  const hands: Hands = {
    ask,
    say,
    pick,
    isSkipped,
    shown() {
      const lines = desk.chat.$lines.get();
      const still = picked?.lines;
      return {
        tool,
        options,
        words,
        said: $said.get(),
        picked: picked?.line ?? null,
        lines: still ?? lines,
        missed: still ? lines.filter(({ id }) => !still.some((line) => line.id === id)).length : 0,
      };
    },
    fault: (of, field) => (faults?.tool === of && faults.field === field ? faults.fault : undefined),
    isSettled: () => performance.now() - decidedAt > SETTLED,
    pin: (key) => void bring(key),
    next() {
      const key = desk.next(isSkipped);
      if (key !== null) void bring(key);
    },
    unpin: () => void told(desk.unpin()),
    undo: () => void told(desk.undo()),
    again: ({ id }) => void told(desk.log.again(id)),
    takeBack: ({ id }) => void told(desk.log.undo(id)),
    make(form, made: Made) {
      faults = made.ok ? null : { tool: form.dataset['tool'] ?? '', field: made.field, fault: made.fault };
      changed();
      if (!made.ok) return form.querySelector<HTMLElement>(`[name="${made.field}"]`)?.focus();
      ask(made.op);
      if (form.dataset['kept'] === undefined) form.reset();
    },
    rehearse(on) {
      step.calm();
      pick(null);
      desk.log.rehearse(on);
      say(on ? t()('rehearsing') : '');
    },
    open(wanted) {
      tool = wanted;
      faults = null;
      step.calm();
      pick(null);
    },
    setOptions(n) {
      options = n;
      changed();
    },
    write(text) {
      const result = desk.chat.write(text);
      if (result && !result.ok) say(t()('chatRefused'), true);
      return result?.ok === true;
    },
    setWords(list) {
      words = list;
      desk.setWords(list);
      changed();
    },
    command(command) {
      switch (command.k) {
        case 'pin': {
          const found = show.products.find(({ number }) => number === command.number);
          return found && hands.pin(found.key);
        }
        case 'chat':
          return hands.open('chat');
        case 'escape':
          step.calm();
          return pick(null);
        case 'next':
        case 'unpin':
        case 'undo':
          return hands[command.k]();
      }
    },
  };
  return hands;
}
