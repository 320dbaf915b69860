import { fileURLToPath } from 'node:url';

/** The repository's top folder, with a slash at its end. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What a package of ours is called, in an order in which each comes after what it imports. */
export const PACKAGES = ['core', 'elements', 'adapters', 'room', 'studio', 'testkit', 'embed'];
