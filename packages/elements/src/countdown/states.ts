import { deepFind, type ElementStates } from '../base/states.js';

const MINUTE = 60_000;
/** A countdown to a moment so many milliseconds away. */
const html = (left: number): string =>
  `<vitrine-countdown until="${new Date(Date.now() + left).toISOString()}"></vitrine-countdown>`;
const ready = (element: HTMLElement): boolean => deepFind(element, '[part="number"]') !== null;

export const states: ElementStates = {
  days: { html: html(3 * 24 * 60 * MINUTE + 5 * 60 * MINUTE), ready },
  minutes: { html: html(12 * MINUTE), ready },
  over: { html: html(-MINUTE), ready },
};
