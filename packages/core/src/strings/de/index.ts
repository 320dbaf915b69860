import type { Messages } from '../messages.js';
import { front } from './front.js';
import { live } from './live.js';
import { rest } from './rest.js';

export const de: Messages = { ...front, ...rest, ...live };
