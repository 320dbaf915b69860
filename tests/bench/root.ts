import { fileURLToPath } from 'node:url';

/** The repository's top folder, with a slash at its end. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
