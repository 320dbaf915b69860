/** Every named state of every element, for tests that go over all of them. */
import { manifest, type VitrineTag } from '@vitrine/elements';
import { studio, type StudioTag } from '@vitrine/studio/manifest';
import type { ElementState, ElementStates } from '../../../packages/elements/src/base/states.js';
import { mount, until } from '../harness.js';

/** What has states: the elements of both packages. */
export type AnyTag = VitrineTag | StudioTag;

const statesOf = async (tag: AnyTag): Promise<ElementStates> => {
  const path = `../../../packages/${tag in studio ? 'studio' : 'elements'}/src/${tag.slice('vitrine-'.length)}/states.ts`;
  return ((await import(path)) as { states: ElementStates }).states;
};

export const elements = await Promise.all(
  (Object.keys({ ...manifest, ...studio }) as AnyTag[]).map(async (tag) => ({ tag, states: await statesOf(tag) })),
);

export interface NamedState {
  readonly tag: AnyTag;
  readonly name: string;
  readonly state: ElementState;
  /** As tests are called: `vitrine-cart: empty`. */
  readonly title: string;
}

export const everyState: readonly NamedState[] = elements.flatMap(({ tag, states }) =>
  Object.entries(states).map(([name, state]) => ({ tag, name, state, title: `${tag}: ${name}` })),
);

/** One state by its name. Throws where there is none. */
export function stateOf(tag: AnyTag, name: string): NamedState {
  const found = everyState.find((each) => each.tag === tag && each.name === name);
  if (!found) throw new Error(`${tag} has no state ${name}`);
  return found;
}

/** Milliseconds. */
const PATIENCE = 60_000;

/** Puts an element on the page and brings it into the state. `around` goes around its markup. */
export async function enter<T extends AnyTag>(
  { tag, state, title }: NamedState & { readonly tag: T },
  around: (html: string) => string = (html) => html,
): Promise<HTMLElementTagNameMap[T]> {
  const { element } = await mount(tag, around(state.html), state);
  await state.act?.(element);
  // a state that does not come is one failed test, and not a run that never ends
  const end = performance.now() + PATIENCE;
  await until(() => (state.ready?.(element) ?? true) || performance.now() > end);
  if (performance.now() > end) throw new Error(`${title} never came`);
  await element.updateComplete;
  return element;
}
