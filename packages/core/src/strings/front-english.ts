import { front } from './en/front.js';
import type { Message } from './messages.js';
import { fill, type Translate } from './translate.js';

const words: Readonly<Record<string, Message>> = { ...front };

/**
 * The words of a poster with a pinned product, in English: what is there before anything has been loaded. None of them
 * counts anything, so that no plural has to be chosen.
 */
export const frontEnglish: Translate<string> = (key, values) => fill(words[key] ?? key, values);
