/** Remembers where listeners for presses are put. Imported before any element is made. */
const listening = new WeakSet<EventTarget>();
const original = Object.getOwnPropertyDescriptor(EventTarget.prototype, 'addEventListener')!.value as typeof addEventListener;

EventTarget.prototype.addEventListener = function (this: EventTarget, ...args: Parameters<typeof addEventListener>) {
  if (/^(click|mousedown|mouseup|pointerdown|pointerup|touchstart|touchend)$/.test(args[0])) listening.add(this);
  return original.apply(this, args);
} as typeof addEventListener;

export const hearsPresses = (target: EventTarget): boolean => listening.has(target);
