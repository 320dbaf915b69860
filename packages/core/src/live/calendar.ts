/** An appointment as a calendar takes it: a file of RFC 5545, made where it is wanted. */
import type { Ms } from '../contracts/live.js';

export interface Appointment {
  /** Stays the same when the time changes, so that a calendar moves it and does not have it twice. */
  readonly id: string;
  readonly title: string;
  readonly start: Ms;
  /** An hour after its start where nobody has said. */
  readonly end?: Ms | undefined;
  /** The page on which it is. */
  readonly url?: string | undefined;
  /** When it was written down. */
  readonly now: Ms;
}

const HOUR = 3_600_000;
/** Bytes that a line may have; a longer one goes on in the next. */
const LINE = 75;

/** `20261128T190000Z`. */
const stamp = (at: Ms): string => new Date(at).toISOString().replace(/[-:]|\.\d+/g, '');

/** Marks what ends a value; nothing else that ends a line or says nothing is let through. */
const escape = (text: string): string =>
  text
    .replace(/\r\n?|\n/g, '\n')
    .replace(/[\p{Cc}\u2028\u2029]/gu, (mark) => (mark === '\n' ? '\n' : ' '))
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');

/** In lines of at most 75 bytes, each after the first begun with a space; no character is cut in two. */
function fold(line: string): string {
  const lines = [''];
  let bytes = 0;
  for (const letter of line) {
    const size = new TextEncoder().encode(letter).length;
    if (bytes + size > LINE) {
      lines.push(' ');
      bytes = 1;
    }
    lines[lines.length - 1] += letter;
    bytes += size;
  }
  return lines.join('\r\n');
}

/** The text of the file. `null`: its time is none that a calendar knows. */
export function calendarFile({ id, title, start, end, url, now }: Appointment): string | null {
  const until = end !== undefined && end > start ? end : start + HOUR;
  if (![start, until, now].every((at) => at >= 0 && at <= Date.UTC(9999, 11, 31))) return null;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Vitrine//Show//EN',
    'BEGIN:VEVENT',
    `UID:${escape(id)}@vitrine`,
    `DTSTAMP:${stamp(now)}`,
    `DTSTART:${stamp(start)}`,
    `DTEND:${stamp(until)}`,
    `SUMMARY:${escape(title)}`,
    ...(url ? [`URL:${url.replace(/\s/g, '')}`] : []),
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'TRIGGER:-PT10M',
    `DESCRIPTION:${escape(title)}`,
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines.map(fold).join('\r\n')}\r\n`;
}

/** What the file is called: of the title what any system takes in a name. */
export const calendarName = (title: string): string =>
  `${
    title
      .normalize('NFC')
      .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 60) || 'show'
  }.ics`;
