/** Milliseconds after which nobody waits for a frame any more: a page that is not seen has none. */
const LATEST = 100;

/** Resolves when what has been rendered can be seen. */
export const painted = (): Promise<void> =>
  new Promise((resolve) => {
    const late = setTimeout(resolve, LATEST);
    requestAnimationFrame(() => {
      clearTimeout(late);
      setTimeout(resolve);
    });
  });
