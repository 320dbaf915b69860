import { expect } from '@open-wc/testing';
import { deepAll, focusedDeep, mount, unmount, until } from '../../../../tests/browser/harness.js';

/** A player, and a button of the page's own from which its sheet is opened and closed again. */
async function opened(before: (opener: HTMLButtonElement) => void) {
  const show = { version: 1, id: 'show', title: 'Show', status: 'recorded', sources: [], cues: [], products: [] };
  const it = await mount('vitrine-player', '<button id="opener">Open</button><vitrine-player show="{show}"></vitrine-player>', {
    show,
  });
  await it.open();
  const opener = document.querySelector<HTMLButtonElement>('#opener')!;
  opener.focus();
  await it.element.open('handle:linen-shirt');
  const dialog = () => deepAll(it.element.shadowRoot!, '[part="sheet"]')[0] as HTMLDialogElement | undefined;
  await until(() => dialog()?.open === true);
  before(opener);
  dialog()!.close();
  await until(() => dialog()!.childElementCount === 0);
  return { ...it, opener };
}

describe('the dialog of a sheet', () => {
  afterEach(unmount);

  it('gives the focus back to what opened it', async () => {
    const { opener } = await opened(() => undefined);
    expect(focusedDeep() === opener).to.equal(true);
  });

  it('gives it to the player where that has gone by then', async () => {
    const { element } = await opened((opener) => opener.remove());
    await until(() => document.activeElement === element);
    expect(focusedDeep()!.checkVisibility()).to.equal(true);
  });
});
