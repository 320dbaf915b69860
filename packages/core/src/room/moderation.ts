/** Whether a line may stand in the chat, and how it reads there. */
import type { ChatRules } from '../contracts/live.js';
import type { ClaimRefusal } from './claims.js';
import type { Incoming } from './port.js';
import { cut, jsonBytes, lengthOf, tidy } from './text.js';

/**
 * `invalid`: names something that there is not, or an id that is none. `rate`: too soon. `again`: it has come before, or
 * they have claimed already. `full`: nobody else can. The others are those of a line.
 */
export type RefusalReason =
  'invalid' | 'rate' | 'again' | 'muted' | 'chat-off' | 'members' | 'too-long' | 'empty' | 'word' | ClaimRefusal;

/** Something that was said and did not count. */
export interface Refusal {
  readonly viewer: string;
  readonly k: Incoming['message']['k'];
  readonly reason: RefusalReason;
  /** Of the line, poll, coupon or giveaway. */
  readonly id?: string;
  /** The entry of the word list that stood in it. */
  readonly word?: string;
}

export type Verdict =
  | { readonly ok: true; readonly name: string; readonly text: string; readonly isHeld: boolean }
  | { readonly ok: false; readonly reason: RefusalReason; readonly word?: string };

/** Characters of a line, whatever the show allows; and of a name. */
export const LONGEST_LINE = 500;
const LONGEST_NAME = 40;
/** Bytes of a text as JSON: ten of the longest would not fit into a tick, but one always does. */
const WIDEST_LINE = 1_000;

export interface JudgeOptions {
  readonly rules: ChatRules;
  readonly isMuted: boolean;
  /** As `createWordList` makes it. */
  readonly listed: (text: string) => string | null;
}

/** A host's line is held to its length alone. */
export function judge(incoming: Incoming, written: string, { rules, isMuted, listed }: JudgeOptions): Verdict {
  const no = (reason: RefusalReason, word?: string): Verdict => ({ ok: false, reason, ...(word !== undefined && { word }) });
  const { host = false, member = false } = incoming;
  const most = Math.min(LONGEST_LINE, rules.maxLen);
  if (!host) {
    if (isMuted) return no('muted');
    if (rules.mode === 'off') return no('chat-off');
    if (rules.mode === 'members' && !member) return no('members');
  }
  // before anything else is done with it, so that a flood of long ones costs nothing
  if (written.length > LONGEST_LINE * 4) return no('too-long');
  const text = tidy(written);
  if (text === '') return no('empty');
  if (lengthOf(text) > most || jsonBytes(text) > WIDEST_LINE) return no('too-long');
  const name = cut(tidy(incoming.name.slice(0, LONGEST_NAME * 4)), LONGEST_NAME);
  const word = host ? null : (listed(text) ?? listed(name));
  if (word !== null) return no('word', word);
  return { ok: true, name, text, isHeld: rules.mode === 'approve' && !host };
}
