/** What a key asks for. Pure, so that a test can press every one of them. */

export type KeyCommand =
  { readonly k: 'pin'; readonly number: number } | { readonly k: 'next' | 'unpin' | 'undo' | 'chat' | 'escape' };

/** What of a `KeyboardEvent` is looked at. */
export interface Pressed {
  readonly key: string;
  /** The place of the key, whatever is written on it. */
  readonly code: string;
  readonly repeat: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** As they are named on the screen. */
export const KEYS = { pin: '1–9', next: 'N', unpin: 'U', undo: 'Z', chat: 'C', escape: 'Esc' } as const;

const LETTERS: Readonly<Record<string, 'next' | 'unpin' | 'undo' | 'chat'>> = { n: 'next', u: 'unpin', z: 'undo', c: 'chat' };

/** The Latin letter or the digit; by its place where another script, or a sign, is written on the key. */
function meant({ key, code, shiftKey }: Pressed): string {
  if (/^[a-z1-9]$/i.test(key)) return key.toLowerCase();
  if (/^[\p{L}]$/u.test(key) || !shiftKey) return /^(?:Key|Digit|Numpad)([A-Z1-9])$/.exec(code)?.[1]?.toLowerCase() ?? '';
  return '';
}

/** `null`: none of ours. One that is held down asks once; with a modifier it is the browser's. */
export function commandOf(pressed: Pressed, isTyping: boolean): KeyCommand | null {
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey || pressed.repeat) return null;
  if (pressed.key === 'Escape') return { k: 'escape' };
  if (isTyping) return null;
  const sign = meant(pressed);
  if (/^[1-9]$/.test(sign)) return { k: 'pin', number: Number(sign) };
  const letter = LETTERS[sign];
  return letter ? { k: letter } : null;
}
