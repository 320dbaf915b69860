import { chooseCurtain, deepFind, shopOf, type ElementStates } from '../base/states.js';

const picker = (product: string) => `<vitrine-variant-picker product="${product}"></vitrine-variant-picker>`;
const open = async (element: HTMLElement) => void (await shopOf(element));
const choose = (choice: Readonly<Record<string, string>>) => async (element: HTMLElement) => {
  (await shopOf(element)).choice({ kind: 'handle', handle: 'linen-shirt' }).set(choice);
};

export const states: ElementStates = {
  'two-axes': { html: picker('handle:linen-shirt'), act: open, ready: (element) => deepFind(element, '[part="axis"]') !== null },
  swatches: {
    html: picker('handle:linen-shirt'),
    act: choose({ Size: 'S' }),
    ready: (element) => deepFind(element, '[part="swatch"]') !== null && deepFind(element, '.impossible') !== null,
  },
  'low-stock': {
    html: picker('handle:linen-shirt'),
    act: choose({ Size: 'M', Colour: 'Ink' }),
    ready: (element) => deepFind(element, '[part="stock"]')?.textContent === 'Only 2 left',
  },
  'sold-out': {
    html: picker('handle:linen-shirt'),
    shop: { stock: { 'SHIRT-M-INK': 0 } },
    act: choose({ Size: 'M' }),
    ready: (element) => deepFind(element, '.sold-out [part="why"]') !== null,
  },
  single: {
    html: picker('handle:ceramic-mug'),
    act: open,
    ready: (element) => deepFind(element, '[part="stock"]')?.textContent === 'In stock',
  },
  fixed: { html: picker('sku:SHIRT-M-SAND'), act: open, ready: (element) => deepFind(element, '[part="fixed"]') !== null },
  'many-unknown': {
    html: picker('handle:linen-curtain'),
    act: open,
    ready: (element) => deepFind(element, '.unknown') !== null && deepFind(element, '[part="note"]') !== null,
  },
  'many-loading': {
    html: picker('handle:linen-curtain'),
    act: (element) => chooseCurtain(element, '160 cm', '240 cm', 'slow'),
    ready: (element) => deepFind(element, '[data-wait]') !== null,
  },
  'many-found': {
    html: picker('handle:linen-curtain'),
    act: (element) => chooseCurtain(element, '160 cm', '240 cm'),
    ready: (element) => deepFind(element, '[part="stock"]')?.textContent === 'Only 3 left',
  },
  'many-missing': {
    html: picker('handle:linen-curtain'),
    act: (element) => chooseCurtain(element, '200 cm', '280 cm'),
    ready: (element) => deepFind(element, '[part="stock"]')?.textContent === 'This combination is not available.',
  },
  'many-failed': {
    html: picker('handle:linen-curtain'),
    act: (element) => chooseCurtain(element, '160 cm', '240 cm', 'offline'),
    ready: (element) => deepFind(element, '[part="retry"]') !== null,
  },
};
