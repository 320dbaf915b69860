import type { Suite } from './suite.js';
import { answer } from './suites/answer.js';
import { before } from './suites/before.js';
import { chat } from './suites/chat.js';
import { mounts } from './suites/mounts.js';
import { players } from './suites/players.js';
import { scroll } from './suites/scroll.js';
import { phone, tap } from './suites/tap.js';

/** Everything that is measured, in the order in which it is told. */
export const suites: readonly Suite[] = [before, tap, phone, answer, players, scroll, chat, mounts];
