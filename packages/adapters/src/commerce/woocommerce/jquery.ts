/** The little of jQuery that classic themes speak of the cart with. */

interface Bus {
  on(events: string, hear: () => void): unknown;
  off(events: string, hear: () => void): unknown;
  trigger(event: string, details?: readonly unknown[]): unknown;
}
export type JQuery = (target?: unknown) => Bus;

export const jQueryOf = (global: (name: string) => unknown): JQuery | undefined => {
  const found = global('jQuery');
  return typeof found === 'function' ? (found as JQuery) : undefined;
};
