/** The classes and types, without a side effect: importing this registers nothing. `@vitrine/studio/define` does. */
export { VitrineHost } from './host/host.js';
export { studio, type StudioTag } from './manifest.js';
