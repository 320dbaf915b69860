import { expect } from '@open-wc/testing';
import { manifest, type VitrineTag } from '@vitrine/elements';
import type { ElementStates } from '../../packages/elements/src/base/states.js';
import { axeFindings, deepAll, mount, unmount, until } from './harness.js';

const tags = Object.keys(manifest) as VitrineTag[];
const statesOf = async (tag: VitrineTag): Promise<ElementStates> => {
  const path = `../../packages/elements/src/${tag.slice('vitrine-'.length)}/states.ts`;
  return ((await import(path)) as { states: ElementStates }).states;
};
const all = await Promise.all(tags.map(async (tag) => [tag, await statesOf(tag)] as const));

/** What went wrong behind the scenes while a test ran. */
const heard: string[] = [];
const hear = (event: ErrorEvent | PromiseRejectionEvent) =>
  void heard.push(String('reason' in event ? (event.reason as unknown) : event.message));
const error = console.error;

const CONTROLS = 'button, a[href], input, select, textarea, summary, [tabindex]:not([tabindex="-1"])';
const NATIVE = 'button, a[href], input, select, textarea, summary, video';
const PRETENDED = '[role="button"], [role="link"], [role="checkbox"], [role="radio"], [role="slider"], [role="tab"], [onclick]';

const isVisible = (element: HTMLElement) =>
  element.checkVisibility() && !element.closest('[inert]') && element.getClientRects().length > 0;

describe('every state of every element', () => {
  before(() => {
    addEventListener('error', hear);
    addEventListener('unhandledrejection', hear);
    console.error = (...args: unknown[]) => void heard.push(args.join(' '));
  });
  after(() => {
    removeEventListener('error', hear);
    removeEventListener('unhandledrejection', hear);
    console.error = error;
  });
  beforeEach(() => void heard.splice(0));
  afterEach(unmount);

  for (const [tag, states] of all) {
    it(`${tag} has states`, () => expect(Object.keys(states)).not.to.be.empty);

    for (const [name, state] of Object.entries(states)) {
      it(`${tag}: ${name}`, async () => {
        const { element } = await mount(tag, state.html, state);
        await state.act?.(element);
        await until(() => state.ready?.(element) ?? true);
        await element.updateComplete;

        expect(await axeFindings(element), 'accessible').to.deep.equal([]);

        const inside = element.shadowRoot ?? element;
        const small = deepAll(inside, CONTROLS)
          .filter(isVisible)
          .filter((control) => {
            const { width, height } = control.getBoundingClientRect();
            return width < 24 || height < 24;
          });
        expect(
          small.map((control) => control.outerHTML),
          'large enough',
        ).to.deep.equal([]);
        expect(
          deepAll(inside, CONTROLS).filter((control) => !control.matches(NATIVE)),
          'real controls',
        ).to.deep.equal([]);
        expect(deepAll(inside, PRETENDED), 'no pretended controls').to.deep.equal([]);
        expect(
          deepAll(inside, '[style*=":"]').filter((each) => !/^(--|$)/.test(each.getAttribute('style') ?? '')),
          'no inline styles',
        ).to.deep.equal([]);

        const parent = element.parentElement!;
        element.remove();
        parent.append(element);
        await element.updateComplete;
        expect(element.isConnected && element.shadowRoot !== null, 'back on the page').to.equal(true);
        expect(heard, 'quiet').to.deep.equal([]);
      });
    }
  }
});
