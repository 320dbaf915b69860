// What can be chosen in the demo's panel, and how it is written in the address.
export const groups = {
  backend: { legend: 'Backend', kind: 'radio', options: { memory: 'Memory', vendure: 'Vendure' } },
  locale: { legend: 'Language', kind: 'radio', options: { en: 'English', de: 'Deutsch', ar: 'العربية' } },
  market: { legend: 'Market', kind: 'radio', options: { DE: 'Germany, EUR', JP: 'Japan, JPY' } },
  theme: { legend: 'Theme', kind: 'radio', options: { auto: 'Auto', light: 'Light', dark: 'Dark' } },
  faults: {
    legend: 'Faults',
    kind: 'checkbox',
    options: { slow: 'Slow, 2 s', 'sold-out': 'Shirt sold out', 'price-changed': 'Prices up 10 %', offline: 'Offline' },
  },
};

/** Reads choices from a query. `vendure` is the address of a real shop, where one runs; then the page is on it unless asked otherwise. */
export function choicesIn(search, vendure) {
  const query = new URLSearchParams(search);
  const usual = usualFor(vendure);
  const one = (name) => (Object.hasOwn(groups[name].options, query.get(name) ?? '') ? query.get(name) : usual[name]);
  return {
    backend: vendure ? one('backend') : 'memory',
    locale: one('locale'),
    market: one('market'),
    theme: one('theme'),
    faults: (query.get('faults') ?? '').split(',').filter((name) => Object.hasOwn(groups.faults.options, name)),
  };
}

/** What the page is by itself. */
const usualFor = (vendure) => ({
  backend: vendure ? 'vendure' : 'memory',
  locale: 'en',
  market: 'DE',
  theme: 'auto',
  faults: '',
});

/** The query with the choices in it, as far as they differ from what the page is by itself, and whatever else stood there. */
export function queryOf(choices, search, vendure) {
  const query = new URLSearchParams(search);
  for (const [name, usual] of Object.entries(usualFor(vendure))) {
    query.delete(name);
    if (String(choices[name]) !== usual) query.set(name, choices[name]);
  }
  return query.toString().replaceAll('%2C', ',');
}

/** The choices with one changed; of the faults, those that `value` names. */
export function withChoice(before, name, value) {
  if (name !== 'faults') return { ...before, [name]: value };
  const faults = Object.keys(groups.faults.options).filter((fault) => value[fault] ?? before.faults.includes(fault));
  return { ...before, faults };
}
