/** What holds for every element in every state. A check answers with what is wrong, a line each. */
import { axeFindings, deepAll } from '../harness.js';
import { hearsPresses } from './clicks.js';
import { called, controlsIn, isThere, NATIVE, targetOf } from './controls.js';
import { painted } from './engine.js';

export interface Check {
  readonly id: string;
  readonly what: string;
  find(element: HTMLElement): readonly string[] | Promise<readonly string[]>;
}

const everything = (element: HTMLElement): HTMLElement[] => [element, ...deepAll(element.shadowRoot ?? element, '*')];
const wrong = (elements: readonly Element[]): string[] => elements.map(called);

/** Axe with the page as a shopper may have it; afterwards it is as it was. */
const axeAs = (what: string, change: (root: HTMLElement) => void, undo: (root: HTMLElement) => void): Check => ({
  id: 'Y1',
  what,
  async find(element) {
    const root = document.documentElement;
    change(root);
    try {
      await painted();
      return await axeFindings(element);
    } finally {
      undo(root);
      await painted();
    }
  },
});

/** The page's own colours are said, since axe takes a page that says none for a white one. */
const scheme = (name: 'light' | 'dark'): Check =>
  axeAs(
    `axe finds nothing, in ${name}`,
    ({ style }) => void Object.assign(style, { colorScheme: name, background: 'Canvas', color: 'CanvasText' }),
    (root) => root.removeAttribute('style'),
  );

const axeChecks: readonly Check[] = [
  scheme('light'),
  scheme('dark'),
  axeAs(
    'axe finds nothing, from right to left',
    (root) => void (root.dir = 'rtl'),
    (root) => root.removeAttribute('dir'),
  ),
];

/** A dialog closes by its button and Escape too; a video has its controls. Neither needs the press. */
const MAY_HEAR = `${NATIVE}, label, dialog, video`;
const PRETENDED = '[role="button"], [role="link"], [role="checkbox"], [role="radio"], [role="slider"], [role="tab"], [onclick]';
/** What scrolls may be reached to be scrolled, if it says what it is. */
const SCROLLS = '[tabindex="0"][role][aria-label]';
const isHost = (element: Element): boolean => element.localName.startsWith('vitrine-');

const controlChecks: readonly Check[] = [
  {
    id: 'Y2',
    what: 'only real controls hear presses',
    find: (element) =>
      wrong(everything(element).filter((each) => hearsPresses(each) && !each.matches(MAY_HEAR) && !isHost(each))),
  },
  {
    id: 'Y2',
    what: 'what can be reached is a real control',
    find: (element) => [
      ...wrong(controlsIn(element).filter((each) => !each.matches(`${NATIVE}, ${SCROLLS}`))),
      ...wrong(deepAll(element.shadowRoot ?? element, PRETENDED)),
    ],
  },
  {
    id: 'Y6',
    what: 'every target has 24 pixels each way',
    find: (element) =>
      controlsIn(element).flatMap((control) => {
        const { width, height } = targetOf(control);
        return width < 24 || height < 24 ? [`${called(control)} has ${width}x${height}`] : [];
      }),
  },
];

const POLITE = '[role="status"], [role="log"], [aria-live="polite"], output';
const REFERENCES = ['aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-owns', 'aria-activedescendant', 'for'];

/** Whether words that are only heard say what a line through a price shows. */
function isSaid(struck: Element): boolean {
  const priced = struck.closest('[part~="price"]') ?? struck.parentElement!;
  const heard = [...priced.children].filter((each) => !each.closest('[aria-hidden="true"]')).map((each) => each.textContent);
  return struck.closest('[aria-hidden="true"]') !== null && /was .+ now /i.test(heard.join(' '));
}

const wordChecks: readonly Check[] = [
  {
    id: 'Y17',
    what: 'a player and a shop have one polite live region at the most',
    find: (element) =>
      everything(element)
        .filter((each) => /^vitrine-(player|shop)$/.test(each.localName))
        .flatMap((each) => {
          const regions = [...(each.shadowRoot?.querySelectorAll(POLITE) ?? [])];
          return regions.length > 1 ? [`${each.localName} has ${wrong(regions).join(', ')}`] : [];
        }),
  },
  {
    id: 'Y22',
    what: 'an earlier price is said, not only struck through',
    find: (element) =>
      wrong(
        everything(element)
          .filter(
            (each) =>
              each.matches('s, del') ||
              (each.localName !== 'vitrine-shop' && getComputedStyle(each).textDecorationLine === 'line-through'),
          )
          .filter((each) => isThere(each) && !isSaid(each) && !each.closest('[part~="value"], label')),
      ),
  },
  {
    id: 'Y27',
    what: 'what refers to another element finds it in the same root',
    find: (element) =>
      everything(element).flatMap((each) => {
        if (isHost(each) || !each.checkVisibility()) return [];
        const root = each.getRootNode() as ShadowRoot;
        return REFERENCES.flatMap((name) =>
          (each.getAttribute(name) ?? '')
            .split(/\s+/)
            .filter((id) => id !== '' && !root.getElementById(id))
            .map((id) => `${called(each)} ${name}="${id}"`),
        );
      }),
  },
  {
    id: 'CSP',
    what: 'no style stands in the markup',
    find: (element) =>
      everything(element)
        .filter((each) => each.shadowRoot === null && !isHost(each))
        .filter((each) => /(^|;)\s*(?!--)[a-z-]+\s*:/.test(each.getAttribute('style') ?? ''))
        .filter((each) => !each.matches('[data-placed]'))
        .map((each) => `${called(each)} style="${each.getAttribute('style')}"`),
  },
];

export const checks: readonly Check[] = [...controlChecks, ...wordChecks, ...axeChecks];
