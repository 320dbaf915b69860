import { equal, match, throws } from 'node:assert/strict';
import { test } from 'node:test';
import { classic } from './classic.mjs';

test('the entry becomes a classic script whose chunks are found by its own tag', () => {
  const script = classic('var s=1;const it=()=>import(`./chunks/front-abc.js`);\n//# sourceMappingURL=vitrine.js.map');
  match(script, /import\(vitrineBase\+`chunks\/front-abc\.js`\)/);
  equal(/sourceMappingURL/.test(script), false);
});

test('what a classic script cannot have is an error of the build', () => {
  throws(() => classic('console.log(import.meta.url);'), /cannot have/);
  throws(() => classic('import{a}from"./a.js";'), /cannot have/);
  throws(() => classic('let a;export{a};'), /cannot have/);
  throws(() => classic('let a;let a;'), SyntaxError);
});
