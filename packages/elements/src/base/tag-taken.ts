import { problem } from '@vitrine/core';
import { tell } from './events.js';

/** Tells that somebody else's element has one of our tags; ours of that name cannot work, the others can. */
export const tagTaken = (tag: string): void =>
  tell(document, 'vitrine-error', problem('environment/tag-taken', `<${tag}> is already defined by something else on this page`));
