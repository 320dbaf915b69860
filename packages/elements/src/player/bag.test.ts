import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { deepAll, deepQuery, focusedDeep, mount, unmount, until } from '../../../../tests/browser/harness.js';
import { openBag } from './bag.js';

const show = (count: number, cues: readonly object[] = []) => ({
  version: 1,
  id: 'show',
  title: 'Show',
  status: 'recorded',
  sources: [],
  cues,
  products: Array.from({ length: count }, (_, i) => ({
    key: `p${i}`,
    ref: { handle: `p${i}` },
    title: `Thing ${i}`,
    number: i + 1,
  })),
});

async function bag(file: Readonly<Record<string, unknown>>) {
  const mounted = await mount('vitrine-player', '<button id="before">x</button><vitrine-player show="{show}"></vitrine-player>', {
    show: file,
  });
  const { element: player, shop } = mounted;
  await mounted.open();
  await until(() => player.stage.$show.get() !== null);
  await player.arrive();
  document.querySelector<HTMLElement>('#before')!.focus();
  openBag(player, shop.$t.get());
  const dialog = deepQuery<HTMLDialogElement>(player, '[part="bag"]');
  return { ...mounted, player, dialog, all: (selector: string) => deepAll(dialog, selector) };
}

describe('the bag of a player', () => {
  afterEach(unmount);

  it('has every product of the show, numbered, and gives the focus back', async () => {
    const { dialog, all } = await bag(show(3, [{ id: 'pin', type: 'pin', start: 0, end: 9, product: 'p1' }]));
    await until(() => all('[part="number"] .heard').length === 3);
    expect(all('[part="number"] .heard').map(({ textContent }) => textContent)).to.deep.equal([
      'Number 1',
      'Number 2',
      'Number 3',
    ]);
    expect(all('[part="mark"]').map(({ textContent }) => textContent)).to.deep.equal(['Shown now']);
    expect(dialog.open && deepQuery(dialog, 'h2').textContent).to.equal('In this show 3');
    expect(focusedDeep()).to.equal(dialog.querySelector('h2'));
    await sendKeys({ press: 'Escape' });
    await until(() => !dialog.open && dialog.childElementCount === 0);
    expect(focusedDeep()).to.equal(document.querySelector('#before'));
  });

  it('plays the moment of a product, and closes', async () => {
    const { player, dialog, all } = await bag(show(2, [{ id: 'pin', type: 'pin', start: 65, product: 'p1' }]));
    await until(() => all('[part="moment"]').length === 1);
    expect(all('[part="moment"]')[0]!.textContent).to.equal('Watch this moment 1:05');
    let asked: number | undefined;
    player.play = () => Promise.resolve(void (asked = player.currentTime));
    all('[part="moment"]')[0]!.click();
    expect(dialog.open).to.equal(false);
    expect(asked).to.not.equal(undefined);
  });

  it('closes by its button, and by a press beside it', async () => {
    const { player, shop, dialog } = await bag(show(1));
    deepQuery(dialog, '[part="close"]').click();
    expect(dialog.open).to.equal(false);
    openBag(player, shop.$t.get());
    expect(dialog.open).to.equal(true);
    dialog.click();
    expect(dialog.open).to.equal(false);
  });

  it('says so where there is nothing to buy', async () => {
    const { dialog } = await bag(show(0));
    expect(dialog.querySelector('.empty')!.textContent).to.equal('There is nothing to buy in this show.');
  });

  it('has at most 60 of 10,000 products in the document', async () => {
    const { all } = await bag(show(10_000));
    await until(() => all('.room').length > 0);
    const track = all('[part="track"]')[0]!;
    for (const part of [0.5, 1, 0]) {
      await until(() => {
        // how high it all is gets known only by and by
        track.scrollTo({ top: track.scrollHeight * part, behavior: 'instant' });
        return all('[part~="slide"]').some(({ dataset }) => Math.abs(Number(dataset['index']) - 9_999 * part) < 60);
      });
      expect(all('[part~="slide"]').length, `at ${part}`).to.be.within(1, 60);
    }
  });
});
