// npm run size: what the built script tag weighs, file by file.
import { loadedWith, scriptSizes } from './brotli.mjs';
import { ROOT } from './root.mjs';

const DIST = `${ROOT}packages/embed/dist`;
const column = (value, width) => String(value).padStart(width);
const sizes = scriptSizes(DIST);
const entry = loadedWith(DIST, 'vitrine.js');

console.log(`${'file'.padEnd(44)} ${column('bytes', 9)} ${column('brotli', 9)}`);
for (const { name, bytes, brotli } of sizes)
  console.log(`${name.padEnd(44)} ${column(bytes, 9)} ${column(brotli, 9)}${entry.includes(name) ? '  with the entry' : ''}`);
const total = sizes.reduce((sum, { brotli }) => sum + brotli, 0);
const first = sizes.filter(({ name }) => entry.includes(name)).reduce((sum, { brotli }) => sum + brotli, 0);
console.log(`${'the entry and what it loads by itself'.padEnd(44)} ${column('', 9)} ${column(first, 9)}`);
console.log(`${'everything'.padEnd(44)} ${column('', 9)} ${column(total, 9)}`);
