/** The words that a show does not want to read, found however they are dressed up. */

/** Accents, and vowel points of scripts that are read without them. */
const ACCENTS = /[\u0300-\u036F\u0483-\u0487\u0591-\u05C7\u0610-\u061A\u064B-\u065F\u0670]/g;
/** What only joins or stretches letters. */
const JOINERS = /\u0640|\u200B|\u200C|\u200D|\u2060/g;
const WORDS = /[\p{L}\p{N}\p{M}]+/gu;
/** Scripts that put no space between words. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
/** Letters that stand apart are read together from this many on. */
const SPACED = 3;

const fold = (text: string): string =>
  text.normalize('NFKD').replace(ACCENTS, '').replace(JOINERS, '').toUpperCase().toLowerCase().normalize('NFC');
const wordsIn = (folded: string): string[] => folded.match(WORDS) ?? [];
const isLetter = (word: string): boolean => word.length <= 2 && [...word].length === 1;

/** Single letters side by side, as in `s p a m` or `s.p.a.m`, put together. */
function spelled(words: readonly string[]): string[] {
  const runs: string[] = [];
  let run: string[] = [];
  for (const word of [...words, '  ']) {
    if (isLetter(word)) run.push(word);
    else {
      if (run.length >= SPACED) runs.push(run.join(''));
      run = [];
    }
  }
  return runs;
}

/**
 * Answers, for a text, with the first entry of the list that stands in it as a whole word, or as whole words one after the
 * other; upper case, accents and letters set apart make no difference. `null`: there is none. An entry in a script without
 * spaces is found anywhere.
 */
export function createWordList(list: readonly string[]): (text: string) => string | null {
  const single = new Map<string, string>();
  const phrases: (readonly [phrase: string, entry: string])[] = [];
  const anywhere: (readonly [part: string, entry: string])[] = [];
  for (const entry of list) {
    const words = wordsIn(fold(entry));
    if (words.length === 0) continue;
    if (UNSPACED.test(entry)) anywhere.push([words.join(''), entry]);
    else if (words.length > 1) phrases.push([` ${words.join(' ')} `, entry]);
    else single.set(words[0] as string, entry);
  }

  return (text) => {
    const words = wordsIn(fold(text));
    for (const word of words) {
      const entry = single.get(word);
      if (entry !== undefined) return entry;
    }
    for (const run of spelled(words))
      for (const [word, entry] of single) if ([...word].length >= SPACED && run.includes(word)) return entry;
    const line = ` ${words.join(' ')} `;
    const joined = words.join('');
    const found = phrases.find(([phrase]) => line.includes(phrase)) ?? anywhere.find(([part]) => joined.includes(part));
    return found?.[1] ?? null;
  };
}
