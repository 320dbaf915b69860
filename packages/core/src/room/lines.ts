/** The chat of a room: which lines come in, which wait to be approved, and which go out. */
import type { ChatLine, Ms, ShowState } from '../contracts/live.js';
import type { RoomLimits } from './limits.js';
import { judge, type RefusalReason } from './moderation.js';
import type { Incoming } from './port.js';
import { createRecent } from './recent.js';
import { createWaiting, type WaitingLines } from './waiting.js';

export interface LinesOptions {
  readonly limits: RoomLimits;
  /** As `createWordList` makes it; asked anew for every line. */
  listed(text: string): string | null;
}

export interface LineRefusal {
  readonly reason: RefusalReason;
  readonly word?: string;
}

export interface Lines {
  readonly waiting: WaitingLines;
  /** A line, from somebody whose pace allows it. `null`: it is in. */
  hear(incoming: Incoming, id: string, text: string, chat: ShowState['chat'], now: Ms): LineRefusal | null;
  /** Whether a line has come before, or is gone for good. */
  knows(id: string): boolean;
  /** Lines that wait for somebody to approve them, the oldest first. */
  held(): readonly ChatLine[];
  approve(ids: readonly string[], now: Ms): void;
  remove(ids: readonly string[]): void;
  mute(viewer: string): void;
  /** Says whose lines were shown. */
  shown(lines: readonly ChatLine[]): void;
  clear(): void;
  readonly size: number;
}

export function createLines({ limits, listed }: LinesOptions): Lines {
  const known = createRecent<true>(limits.ids);
  const waiting = createWaiting(limits.waiting);
  const held = createRecent<ChatLine>(limits.held);
  const lastShown = createRecent<Ms>(limits.viewers);
  const admit = (line: ChatLine) => waiting.add(line, lastShown.get(line.u) ?? 0);
  let muted: { readonly list: ShowState['chat']['muted']; readonly names: ReadonlySet<string> } = { list: [], names: new Set() };

  function isMuted(viewer: string, { muted: list }: ShowState['chat']): boolean {
    if (list !== muted.list) muted = { list, names: new Set(list) };
    return muted.names.has(viewer);
  }

  return {
    waiting,
    hear(incoming, id, written, rules, now) {
      const verdict = judge(incoming, written, { rules, isMuted: isMuted(incoming.viewer, rules), listed });
      if (!verdict.ok) return verdict;
      known.set(id, true);
      const { text, name, isHeld } = verdict;
      const line: ChatLine = { id, at: now, u: incoming.viewer, n: name, t: text, ...(incoming.host && { h: 1 }) };
      if (isHeld) held.set(id, line);
      else admit(line);
      return null;
    },
    knows: (id) => known.has(id),
    held: () => [...held.values()],
    approve(ids, now) {
      for (const id of ids) {
        const line = held.get(id);
        held.delete(id);
        if (line) admit({ ...line, at: now });
      }
    },
    remove(ids) {
      const gone = new Set(ids);
      for (const id of gone) {
        // a copy of it that is still on its way is not to come in
        known.set(id, true);
        held.delete(id);
      }
      waiting.remove(({ id }) => gone.has(id));
    },
    mute(viewer) {
      waiting.remove(({ u }) => u === viewer);
      for (const { id, u } of [...held.values()]) if (u === viewer) held.delete(id);
    },
    shown(lines) {
      for (const { u, at } of lines) lastShown.set(u, at);
    },
    clear() {
      waiting.clear();
      held.clear();
    },
    get size() {
      return known.size + waiting.size + held.size + lastShown.size;
    },
  };
}
