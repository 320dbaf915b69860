import { focused } from '@vitrine/elements/kit';

/** Keeps the latest in view, unless somebody is at work further up. */
export function followEnd(root: ParentNode, isPicked: boolean): void {
  const lines = root.querySelector('#lines');
  if (lines && !isPicked && !lines.contains(focused())) lines.scrollTop = lines.scrollHeight;
  const entries = root.querySelector('#entries');
  if (entries && !entries.contains(focused())) entries.scrollTop = entries.scrollHeight;
}
