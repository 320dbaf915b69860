// node --import tsx --conditions=@vitrine/source tests/servers/compare-schema.ts saleor PATH
// Compares what is written here of a backend's schema with the backend's own, a file that is not ours to keep, and validates
// the adapter's documents against that. Exits 1 where anything differs.
import { readFileSync } from 'node:fs';
import { buildSchema, parse, validate } from 'graphql';
import { documented, documentsOf } from './documents-of.js';
import { faultsOfSubset } from './schema-subset.js';

const [wanted = '', path = ''] = process.argv.slice(2);
const name = documented.find((one) => one === wanted);
if (!name) throw new Error(`one of ${documented.join(', ')}, and the path of its schema`);
const read = (file: string | URL) => buildSchema(readFileSync(file, 'utf8'), { assumeValidSDL: true });
const theirs = read(path);
const faults = [
  ...faultsOfSubset(read(new URL(`./${name}/schema.graphql`, import.meta.url)), theirs),
  ...Object.entries(documentsOf(name)).flatMap(([document, text]) =>
    validate(theirs, parse(text)).map(({ message }) => `${document}: ${message}`),
  ),
];
faults.forEach((fault) => console.error(fault));
console.log(`${Object.keys(documentsOf(name)).length} documents, ${faults.length} faults`);
process.exitCode = faults.length ? 1 : 0;
