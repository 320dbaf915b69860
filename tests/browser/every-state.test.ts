import './accessible/clicks.js';
import { expect } from '@open-wc/testing';
import { checks } from './accessible/checks.js';
import { elements, enter, everyState } from './accessible/states.js';
import { unmount } from './harness.js';

/** What went wrong behind the scenes while a test ran. */
const heard: string[] = [];
const hear = (event: ErrorEvent | PromiseRejectionEvent) =>
  void heard.push(String('reason' in event ? (event.reason as unknown) : event.message));
const error = console.error;

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

  for (const { tag, states } of elements) it(`${tag} has states`, () => expect(Object.keys(states)).not.to.be.empty);

  for (const each of everyState)
    describe(each.title, () => {
      let element: HTMLElementTagNameMap[typeof each.tag];
      before(async () => {
        heard.splice(0);
        element = await enter(each);
      });
      after(unmount);

      for (const { id, what, find } of checks)
        it(`${each.title}: ${id} ${what}`, async () => expect(await find(element)).to.deep.equal([]));

      it(`${each.title}: comes back to the page that it was taken off, and was quiet all along`, async () => {
        const parent = element.parentElement!;
        element.remove();
        parent.append(element);
        await element.updateComplete;
        expect(element.isConnected && element.shadowRoot !== null, 'back on the page').to.equal(true);
        expect(heard, 'quiet').to.deep.equal([]);
      });
    });
});
