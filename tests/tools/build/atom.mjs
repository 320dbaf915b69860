/**
 * What `nanostores` is in the script tag's build: its atom, without batches and life cycles, which Vitrine does not use, and, where
 * something is live, its computed stores. Importing anything else of it fails the build.
 */
export { computed } from './computed.mjs';

const queue = [];

/** Tells everybody who listens, in order; what a listener sets is told after what was set before. */
function drain() {
  let thrown;
  for (const [listener, $atom, before] of queue)
    try {
      listener($atom.value, before);
    } catch (error) {
      thrown = error;
    }
  queue.length = 0;
  if (thrown) throw thrown;
}

/* @__NO_SIDE_EFFECTS__ */
export function atom(value) {
  const listeners = [];
  const $atom = {
    value,
    get: () => $atom.value,
    /** How many listen. */
    get lc() {
      return listeners.length;
    },
    set(next) {
      const before = $atom.value;
      if (Object.is(before, next)) return;
      $atom.value = next;
      const isIdle = !queue.length;
      for (const listener of listeners) queue.push([listener, $atom, before]);
      if (isIdle) drain();
    },
    listen(listener) {
      listeners.push(listener);
      return () => {
        // one that has left hears nothing more, not even of what has happened already
        for (const waiting of queue) if (waiting[0] === listener && waiting[1] === $atom) waiting[0] = () => {};
        const at = listeners.indexOf(listener);
        if (at >= 0) listeners.splice(at, 1);
      };
    },
    subscribe(listener) {
      const off = $atom.listen(listener);
      listener($atom.value);
      return off;
    },
  };
  return $atom;
}
