import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commandOf, type Pressed } from './keys.js';

const press = (key: string, more: Partial<Pressed> = {}): Pressed => ({
  key,
  code: '',
  repeat: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
});

test('digits show a link, letters do the rest, in either case', () => {
  assert.deepEqual(commandOf(press('3'), false), { k: 'pin', number: 3 });
  assert.deepEqual(
    ['n', 'N', 'u', 'z', 'c'].map((key) => commandOf(press(key), false)?.k),
    ['next', 'next', 'unpin', 'undo', 'chat'],
  );
});

test('what is written on a key counts, and its place where that is another script or a sign', () => {
  assert.equal(commandOf(press('z', { code: 'KeyY' }), false)?.k, 'undo', 'a German keyboard');
  assert.equal(commandOf(press('y', { code: 'KeyZ' }), false), null);
  assert.equal(commandOf(press('ى', { code: 'KeyN' }), false)?.k, 'next', 'an Arabic keyboard');
  assert.deepEqual(commandOf(press('é', { code: 'Digit2' }), false), { k: 'pin', number: 2 }, 'a French keyboard');
  assert.deepEqual(commandOf(press('4', { code: 'Numpad4' }), false), { k: 'pin', number: 4 });
  assert.equal(commandOf(press('!', { code: 'Digit1', shiftKey: true }), false), null);
});

test('nothing comes of a key that is held, has a modifier, is typed into a field, or is no one’s', () => {
  assert.equal(commandOf(press('n', { repeat: true }), false), null);
  for (const modifier of ['ctrlKey', 'metaKey', 'altKey'])
    assert.equal(commandOf(press('z', { [modifier]: true }), false), null, modifier);
  assert.equal(commandOf(press('n'), true), null);
  assert.equal(commandOf(press('1'), true), null);
  for (const key of ['0', 'q', ' ', 'Enter', 'Tab', 'F5']) assert.equal(commandOf(press(key), false), null, key);
});

test('Escape leads out of a field as well', () => {
  assert.deepEqual(commandOf(press('Escape'), true), { k: 'escape' });
  assert.deepEqual(commandOf(press('Escape'), false), { k: 'escape' });
});
