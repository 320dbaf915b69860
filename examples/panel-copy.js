// The page's own words in other languages, as a shop's content system would have them. English is what stands in the markup.
const PLACES = [
  ['copy', (element) => element.textContent, (element, words) => (element.textContent = words)],
  ['copyAlt', (element) => element.alt, (element, words) => (element.alt = words)],
  ['copyLabel', (element) => element.ariaLabel, (element, words) => (element.ariaLabel = words)],
];
const attribute = (name) => `data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

const english = {};
const languages = {
  en: async () => english,
  de: async () => (await import('./copy/de.js')).copy,
  ar: async () => (await import('./copy/ar.js')).copy,
};
let asked;

/** Says every word of the page in a language: `en`, `de` or `ar`. */
export async function speak(locale) {
  if (asked === undefined && locale === 'en') return;
  asked = locale;
  const copy = await languages[locale]();
  if (asked !== locale) return;
  for (const [name, read, write] of PLACES)
    for (const element of document.querySelectorAll(`[${attribute(name)}]`)) {
      const key = element.dataset[name];
      english[key] ??= read(element).replace(/\s+/g, ' ').trim();
      write(element, copy[key] ?? english[key]);
    }
}
