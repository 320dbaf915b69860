import { sendKeys } from '@web/test-runner-commands';
import { expect } from '@open-wc/testing';
import { deepAll, focusedDeep, unmount, until } from '../harness.js';
import { find, nameOf } from '../stories/find.js';
import { isIn, modal } from './controls.js';
import { comes, painted } from './engine.js';
import { playing, type Player } from './playing.js';

const DIALOGS: readonly { readonly what: string; readonly opener: string | RegExp }[] = [
  { what: 'the sheet of a product', opener: 'View: Linen Shirt' },
  { what: 'the cart', opener: /^(Open cart|Cart, )/ },
  { what: 'all products', opener: /^All products/ },
];

const film = async (): Promise<Player> =>
  (await playing('muted', undefined, (html) => `<a id="page" href="#page">The page</a>${html}`)).element;

async function opened(player: Player, opener: string | RegExp) {
  const button = await find('button', opener, player.shadowRoot!);
  button.focus();
  await sendKeys({ press: 'Enter' });
  await until(() => modal() !== undefined);
  await painted();
  return { button, dialog: modal()! };
}

const focusIsIn = (dialog: Element): boolean => {
  const focused = focusedDeep();
  return focused !== null && isIn(focused, dialog);
};

/** What opened it may have been rendered anew: the same name in the same place is the same to whoever uses it. */
const isBack = (button: HTMLElement, player: Player): boolean => {
  const focused = focusedDeep() as HTMLElement;
  return focused === button || (!button.isConnected && isIn(focused, player) && nameOf(focused) === nameOf(button));
};

for (const { what, opener } of DIALOGS)
  describe(`Y19 ${what}`, () => {
    let player: Player;
    before(async () => void (player = await film()));
    after(unmount);
    afterEach(async () => {
      if (modal()) await sendKeys({ press: 'Escape' });
      await until(() => modal() === undefined);
    });

    it(`Y19 ${what} is a named modal dialog with the focus in it`, async () => {
      const { dialog } = await opened(player, opener);
      expect(dialog.localName).to.equal('dialog');
      expect(nameOf(dialog).trim()).not.to.equal('');
      expect(dialog.matches(':modal')).to.equal(true);
      expect(focusIsIn(dialog)).to.equal(true);
      await until(() => deepAll(dialog, 'button').length > 0);
    });

    it(`Y19 ${what} shuts off what is behind it`, async () => {
      await opened(player, opener);
      const link = document.querySelector<HTMLElement>('#page')!;
      link.focus();
      expect(focusedDeep()).not.to.equal(link);
    });

    for (const [how, close] of [
      ['Escape', () => sendKeys({ press: 'Escape' })],
      [
        'its button',
        async () => {
          (await find('button', 'Close', modal())).focus();
          await sendKeys({ press: 'Enter' });
        },
      ],
    ] as const)
      it(`Y19 ${what} closes by ${how}, and the focus goes back`, async () => {
        const { button } = await opened(player, opener);
        await close();
        expect(await comes(() => modal() === undefined), 'closed').to.equal(true);
        expect(await comes(() => isBack(button, player)), `the focus is on ${focusedDeep()?.outerHTML.slice(0, 200)}`).to.equal(
          true,
        );
      });

    it(`Y19 ${what} goes with its player, and leaves the page usable`, async () => {
      await opened(player, opener);
      player.remove();
      await until(() => modal() === undefined);
      const link = document.querySelector<HTMLElement>('#page')!;
      link.focus();
      expect(focusedDeep()).to.equal(link);
    });
  });
