/** Where and how everything is looked at. */
import { manifest } from '../../packages/elements/src/manifest.js';
import { studio } from '../../packages/studio/src/manifest.js';
import type { ElementStates } from '../../packages/elements/src/base/states.js';

export const SIZES = [
  { width: 360, height: 740 },
  { width: 768, height: 1024 },
  { width: 1440, height: 900 },
] as const;
export type Size = (typeof SIZES)[number];

/** Light and dark from left to right, and light from right to left. */
export const MANNERS = ['light', 'dark', 'rtl'] as const;
export type Manner = (typeof MANNERS)[number];

export interface Situation {
  /** `demo`, or the tag of an element. */
  readonly subject: string;
  readonly state: string;
  readonly manner: Manner;
}

/** Every named state of every element, in every manner. */
export async function elementSituations(): Promise<Situation[]> {
  const all: Situation[] = [];
  for (const subject of Object.keys({ ...manifest, ...studio })) {
    const path = `../../packages/${subject in studio ? 'studio' : 'elements'}/src/${subject.slice('vitrine-'.length)}/states.ts`;
    const { states } = (await import(path)) as { states: ElementStates };
    for (const state of Object.keys(states)) for (const manner of MANNERS) all.push({ subject, state, manner });
  }
  return all;
}

/** The address of a state in the gallery. */
export function galleryAddress(origin: string, { subject, state, manner }: Situation): string {
  const query = new URLSearchParams({
    element: subject,
    state,
    theme: manner === 'dark' ? 'dark' : 'light',
    dir: manner === 'rtl' ? 'rtl' : 'ltr',
  });
  return `${origin}/examples/gallery.html?${query.toString()}`;
}
