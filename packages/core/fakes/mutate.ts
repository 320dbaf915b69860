/** Breaks the text of a JSON file in one of many ways, at a place and in a way that `random` picks. */
export function mutate(text: string, random: () => number): string {
  const below = (count: number): number => Math.floor(random() * count);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  const cut = (at: number, length: number, by: string): string => text.slice(0, at) + by + text.slice(at + length);

  /** Replaces one of the places that `form` matches. */
  const swap = (form: RegExp, by: (found: string) => string): string => {
    const found = [...text.matchAll(form)];
    if (found.length === 0) return text;
    const { 0: match, index } = pick(found);
    return cut(index, match.length, by(match));
  };

  const deep = (levels: number): string => '[{"a":'.repeat(levels) + '0' + '}]'.repeat(levels);
  const values = [
    'null',
    'true',
    '0',
    '-1',
    '1.5',
    '1e308',
    '-1e308',
    '1e999',
    '1e-7',
    '""',
    '"x"',
    '"1"',
    '[]',
    '{}',
    '[null]',
    '[[]]',
    '{"toString":1}',
    '{"toJSON":1,"valueOf":1}',
    '"__proto__"',
    '"constructor"',
    '{"__proto__":{"polluted":1}}',
    '{"length":9}',
    '"javascript:alert(1)"',
    '"https://a@b.example/"',
    '"2026-02-31T25:61:00Z"',
    '"1970-01-01T00:00:00Z"',
    '"\\ud800"',
    '"\\u0000"',
    'NaN',
    deep(3),
    deep(9),
    deep(30),
    deep(3000),
  ];
  const keys = [
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'hasOwnProperty',
    'id',
    'key',
    'type',
    'url',
    'start',
    'end',
    'at',
    'until',
    'x',
    '',
  ];
  const key = /"[^"\\]*"(?=:)/g;
  const value = /(?<=[:[,])("(?:[^"\\]|\\.)*"|-?[\d.]+|true|false|null)(?=[,}\]])/g;
  const flat = /\{[^{}[\]]*\}/g;

  const ways = [
    () => cut(below(text.length), 1, String.fromCharCode(below(128))),
    () => cut(below(text.length), 1 + below(20), ''),
    () => text.slice(0, below(text.length)),
    () => swap(key, () => JSON.stringify(pick(keys))),
    () => swap(key, (found) => `${JSON.stringify(pick(keys))}:${pick(values)},${found}`),
    () => swap(key, (found) => `${found.slice(0, -1)}x"`),
    () => swap(value, () => pick(values)),
    () => swap(value, () => pick([...text.matchAll(value)])[0]),
    () => swap(flat, () => pick(values)),
    () => swap(flat, (found) => `${found},${found}`),
    () => swap(flat, (found) => `[${found}]`),
    () => swap(/\[[^[\]]*\]/g, () => pick(values)),
  ];
  return pick(ways)();
}
