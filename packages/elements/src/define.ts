/** Registers every element. `@vitrine/elements/define/<tag>.js` registers one. */
import { define } from './base/define.js';
import { manifest } from './manifest.js';

await Promise.all(Object.entries(manifest).map(async ([tag, load]) => define(tag, await load())));
