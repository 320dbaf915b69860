import type { CartView } from '@vitrine/core';

/** Keeps the focus in the list when the line that had it goes. */
export interface FocusKeeper {
  /** A line is about to go. */
  leave(line: string, view: CartView | undefined): void;
  /** Where it has gone: to the line that took its place, or to the heading. */
  keep(root: ShadowRoot, view: CartView): void;
}

export function createFocusKeeper(): FocusKeeper {
  let leaving: { readonly line: string; readonly index: number } | null = null;
  return {
    leave(line, view) {
      leaving = { line, index: view?.lines.findIndex(({ id }) => id === line) ?? 0 };
    },
    keep(root, { lines }) {
      if (!leaving || lines.some(({ id }) => id === leaving?.line)) return;
      const { index } = leaving;
      leaving = null;
      // the shopper may be elsewhere by now
      if (root.activeElement && root.activeElement.localName !== 'dialog') return;
      const buttons = root.querySelectorAll<HTMLElement>('[part="remove"]');
      const next = buttons[Math.min(index, buttons.length - 1)] ?? root.querySelector<HTMLElement>('#heading');
      next?.focus();
    },
  };
}
