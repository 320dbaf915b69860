// A stand-in for the part of jQuery that themes speak of the cart with: `jQuery(target).on(events, hear)`, `.off` and `.trigger`.
// It is not jQuery. Events reach those who listen on the same target, as `$(document.body).on(…)` does.
const targets = new WeakMap();

export const jQuery = (target) => {
  const heard = (target && targets.get(target)) ?? new Map();
  if (target) targets.set(target, heard);
  const each = (events, change) => {
    for (const name of events.split(' ')) {
      if (!heard.has(name)) heard.set(name, new Set());
      change(heard.get(name));
    }
    return bus;
  };
  const bus = {
    length: target ? 1 : 0,
    on: (events, hear) => each(events, (hearers) => hearers.add(hear)),
    off: (events, hear) => each(events, (hearers) => hearers.delete(hear)),
    trigger(name, details = []) {
      for (const hear of [...(heard.get(name) ?? [])]) hear({ type: name }, ...details);
      return bus;
    },
  };
  return bus;
};
window.jQuery = jQuery;
