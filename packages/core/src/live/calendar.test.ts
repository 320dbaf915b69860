import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { calendarFile, calendarName, type Appointment } from './calendar.js';

const show: Appointment = {
  id: 'evening',
  title: 'An evening at home',
  start: Date.UTC(2026, 10, 28, 19),
  now: Date.UTC(2026, 10, 1),
};
const file = (more: Partial<Appointment> = {}): string => calendarFile({ ...show, ...more }) ?? '';
const linesOf = (text: string): string[] => text.replace(/\r\n /g, '').split('\r\n');

test('an appointment has its time in UTC, an hour where nobody has said how long, and an alarm', () => {
  const lines = linesOf(file());
  for (const line of ['UID:evening@vitrine', 'DTSTART:20261128T190000Z', 'DTEND:20261128T200000Z', 'DTSTAMP:20261101T000000Z'])
    assert.ok(lines.includes(line), line);
  assert.ok(lines.includes('SUMMARY:An evening at home') && lines.includes('TRIGGER:-PT10M'));
  assert.deepEqual([lines[0], lines.at(-2), lines.at(-1)], ['BEGIN:VCALENDAR', 'END:VCALENDAR', '']);
});

test('it ends when the show does, unless that is before it begins', () => {
  assert.ok(linesOf(file({ end: Date.UTC(2026, 10, 28, 20, 30) })).includes('DTEND:20261128T203000Z'));
  assert.ok(linesOf(file({ end: show.start })).includes('DTEND:20261128T200000Z'));
});

test('a time that no calendar knows makes no file', () => {
  for (const start of [NaN, -1, Infinity, 9e15]) assert.equal(calendarFile({ ...show, start }), null);
});

test('no title can add a line or a property, and no line is too long, whatever it is written in', () => {
  const known = linesOf(file()).length;
  const title = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('a\r\nATTENDEE:mailto:x', 'END:VEVENT\nx', '\u2028,;\\'));
  fc.assert(
    fc.property(title, fc.string({ unit: 'grapheme', maxLength: 200 }), (name, id) => {
      const text = file({ title: name, id });
      assert.equal(linesOf(text).length, known);
      for (const line of text.split('\r\n')) assert.ok(new TextEncoder().encode(line).length <= 75, line);
      // lone halves of a pair aside, which no encoding has
      const isControl = (code: number) => (code < 0x20 && code !== 0x0a && code !== 0x0d) || code === 0x7f;
      assert.ok(![...text].some((character) => isControl(character.codePointAt(0)!)));
    }),
  );
  assert.ok(linesOf(file({ title: 'a,b;c\\d\ne' })).includes('SUMMARY:a\\,b\\;c\\\\d\\ne'));
});

test('the file is named after the show, in any script', () => {
  assert.equal(calendarName('An evening: 20 % off / “linen”'), 'An-evening-20-off-linen.ics');
  assert.equal(calendarName('مساء في المنزل'), 'مساء-في-المنزل.ics');
  assert.equal(calendarName('../..'), 'show.ics');
});
