import { equal, match } from 'node:assert/strict';
import { test } from 'node:test';
import { guestName } from './guest-name.js';

test('a guest has the same name each time, and others have others', () => {
  equal(guestName('k7m2x9'), guestName('k7m2x9'));
  const names = Array.from({ length: 200 }, (_, n) => guestName(`viewer-${n}`));
  for (const name of names) match(name, /^Guest \d{3}$/);
  equal(new Set(names).size > 150, true);
});
