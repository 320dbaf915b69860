/** Notices what comes near to the part of the page that is seen. One observer serves the whole page. */

/** Pixels from the edge of what is seen. */
const NEAR = '200px';

const waiting = new Map<Element, () => void>();
let observer: IntersectionObserver | undefined;

function forget(element: Element): void {
  waiting.delete(element);
  observer?.unobserve(element);
  if (waiting.size > 0) return;
  observer?.disconnect();
  observer = undefined;
}

function look(entries: readonly IntersectionObserverEntry[]): void {
  for (const { target, isIntersecting } of entries) {
    const task = waiting.get(target);
    if (!isIntersecting || !task) continue;
    forget(target);
    task();
  }
}

/** Runs `task` when the browser has nothing better to do. Answers with what calls it off. */
function whenIdle(task: () => void): () => void {
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(task, 200);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(task, { timeout: 2_000 });
  return () => cancelIdleCallback(handle);
}

/**
 * Calls back once, when the element is nearly in view and the browser is idle. Never where that cannot be observed: it is a
 * courtesy. Answers with what calls it off.
 */
export function nearAndIdle(element: Element, callback: () => void): () => void {
  if (typeof IntersectionObserver === 'undefined') return () => undefined;
  let stop = () => forget(element);
  waiting.set(element, () => (stop = whenIdle(callback)));
  observer ??= new IntersectionObserver(look, { rootMargin: NEAR });
  observer.observe(element);
  return () => stop();
}
