import { sendKeys } from '@web/test-runner-commands';
import { expect } from '@open-wc/testing';
import { deepAll, focusedDeep, unmount } from '../harness.js';
import { nameOf } from '../stories/find.js';
import { comes } from './engine.js';
import { enter, stateOf } from './states.js';

const picker = (name: string) => enter({ ...stateOf('vitrine-variant-picker', name), tag: 'vitrine-variant-picker' });
const groups = (element: HTMLElement) => deepAll(element.shadowRoot!, 'fieldset, [role="radiogroup"]');
const radios = (group: ParentNode) => [...group.querySelectorAll<HTMLInputElement>('input[type="radio"]')];

describe('the choices of a product', () => {
  afterEach(unmount);

  it('Y14 are named groups of radio buttons, each with a name', async () => {
    const element = await picker('two-axes');
    const all = groups(element);
    expect(all.length).to.be.above(1);
    for (const group of all) {
      const name = group.querySelector('legend')?.textContent ?? nameOf(group);
      expect(name.trim()).not.to.equal('');
      expect(radios(group).length).to.be.above(1);
      expect(new Set(radios(group).map((radio) => radio.name)).size, 'one group').to.equal(1);
      for (const radio of radios(group)) expect(nameOf(radio)).not.to.equal('');
    }
  });

  it('Y14 are gone through by arrow keys', async () => {
    const element = await picker('two-axes');
    const [first, second] = radios(groups(element)[0]!);
    first!.focus();
    await sendKeys({ press: 'Space' });
    expect(await comes(() => first!.checked), 'chosen by the space bar').to.equal(true);
    await sendKeys({ press: 'ArrowRight' });
    expect(await comes(() => second!.checked && focusedDeep() === second), 'the next by an arrow').to.equal(true);
    await sendKeys({ press: 'ArrowLeft' });
    expect(await comes(() => first!.checked && focusedDeep() === first), 'and back').to.equal(true);
  });

  for (const [state, words] of [
    ['swatches', /not available in this combination/i],
    ['sold-out', /sold out/i],
  ] as const)
    it(`Y14 say in words what cannot be had: ${state}`, async () => {
      const element = await picker(state);
      const names = groups(element).flatMap(radios).map(nameOf);
      expect(
        names.filter((name) => words.test(name)),
        names.join(' | '),
      ).not.to.be.empty;
    });

  it('Y14 say in words how much is left of what is chosen', async () => {
    const element = await picker('low-stock');
    expect(deepAll(element.shadowRoot!, '[part~="stock"]').map(({ textContent }) => textContent.trim())).to.include(
      'Only 2 left',
    );
  });
});
