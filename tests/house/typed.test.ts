import { deepEqual, equal, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { complaintsOf, fixture, planted } from './typed.js';

const react = fixture('react19.tsx');
const page = fixture('typed.ts');

/** What stands in a fixture, and a mistake in its place. */
const MISTAKES = [
  [react, 'muted', 'mutedd'],
  [react, 'start={8}', 'start="8"'],
  [react, 'action="buy-now"', 'action="buy-later"'],
  [react, 'layout="grid"', 'layout="gird"'],
  [react, '<vitrine-cart open />', '<vitrine-basket open />'],
  [react, 'onvitrine-cart-change=', 'onvitrine-cart-changed='],
  [react, 'detail.cart?.totalQuantity', 'detail.basket?.totalQuantity'],
  [react, 'void player?.play()', 'void player?.start()'],
  [react, '<vitrine-product product=', '<vitrine-product theatre='],
  [page, 'detail.state', 'detail.status'],
  [page, '.open(', '.opened('],
  [page, 'event.detail.quantity', 'event.detail.amount'],
] as const;

test('elements, their properties and their events are typed, and a mistake is found where it is', () => {
  const wrong = MISTAKES.map(([it, right, instead], n) => planted(it, right, instead, n));
  const [inReact, inPage, ...found] = complaintsOf([react, page, ...wrong]);
  deepEqual([inReact, inPage], [[], []]);
  equal(found.length, MISTAKES.length);
  found.forEach((complaints, n) => {
    const mistake = MISTAKES[n]![2];
    // one mistake may make the compiler lose track of what hangs on it, but nothing elsewhere
    ok(
      complaints.length >= 1 && complaints.some((it) => it.split(' -- ')[0]?.includes(mistake)),
      `${mistake}: ${complaints.join('\n')}`,
    );
  });
});
