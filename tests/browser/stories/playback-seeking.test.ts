import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { deepAll, until } from '../harness.js';
import { all, find, press } from './find.js';
import { arrived, paused, played, slide, SOURCES, type Playing } from './playing.js';
import { startServing, stopServing } from './served.js';
import { finish } from './story.js';

const OTHERS = ['Linen Shirt', 'Ceramic Mug', 'Sun Hat'];

const isShown = ({ shadow }: Playing, title: string): boolean => {
  const pins = deepAll(shadow, '[part~="pins"]')[0]!;
  return all('button', new RegExp(`: ${title}$`), pins).length > 0;
};

/** The product that is shown there, and no other. */
async function shows(playing: Playing, title: string): Promise<void> {
  await until(() => isShown(playing, title));
  expect(OTHERS.filter((each) => isShown(playing, each))).to.deep.equal([title]);
}

describe('seeking', () => {
  before(() => startServing());
  after(stopServing);
  afterEach(() => expect(finish()).to.deep.equal([]));

  for (const [name, source] of Object.entries(SOURCES))
    describe(name, () => {
      const begun = async () => paused(await played({ sources: [source] }));

      it('goes where the bar is moved, by hand and by arrow keys', async () => {
        const playing = await begun();
        const bar = (await find('slider', 'Seek', playing.shadow)) as HTMLInputElement;
        expect(Number(bar.max)).to.be.closeTo(playing.player.duration, 0.1);
        await slide(bar, 17);
        await arrived(playing, 17, 0.3);
        await shows(playing, 'Sun Hat');
        bar.focus();
        await sendKeys({ press: 'ArrowLeft' });
        await arrived(playing, 12, 0.3);
        await shows(playing, 'Ceramic Mug');
        await sendKeys({ press: 'ArrowRight' });
        await arrived(playing, 17, 0.3);
        await until(() => bar.getAttribute('aria-valuetext')?.startsWith('17 seconds of ') === true);
        expect(Number(bar.value)).to.be.closeTo(17, 0.3);
      });

      it('goes by keys, wherever in the player the focus is', async () => {
        const playing = await begun();
        const { player, shadow } = playing;
        (await find('button', 'Play', shadow)).focus();
        for (const [key, to] of [
          ['5', player.duration / 2],
          ['Home', 0],
          ['l', 10],
          ['ArrowRight', 15],
          ['ArrowLeft', 10],
          ['j', 0],
          ['n', 8],
          ['n', 16],
          ['p', 8],
        ] as const) {
          await sendKeys({ press: key });
          await arrived(playing, to, 0.3);
          expect(player.currentTime, key).to.be.closeTo(to, 0.3);
        }
        await shows(playing, 'Ceramic Mug');
        expect(player.paused).to.equal(true);
      });

      it('goes to the product of a mark', async () => {
        const playing = await begun();
        const { shadow } = playing;
        await press(await find('button', 'Sun Hat: go to 0:16', shadow));
        await arrived(playing, 16, 0.3);
        await shows(playing, 'Sun Hat');
        await press(await find('button', 'Ceramic Mug: go to 0:08', shadow));
        await arrived(playing, 8, 0.3);
        await shows(playing, 'Ceramic Mug');
        expect(playing.player.paused).to.equal(true);
      });

      it('ends, and plays again from the start', async () => {
        const playing = await begun();
        const { player, shadow, story } = playing;
        const states = () => story.facts('vitrine-playback-change').map(({ state }) => state);
        await slide((await find('slider', 'Seek', shadow)) as HTMLInputElement, player.duration - 1);
        await arrived(playing, player.duration - 1);
        await press(await find('button', 'Play', shadow));
        await until(() => states().at(-1) === 'ended');
        await find('button', 'All products', shadow);
        expect(player.paused).to.equal(true);
        await press(await find('button', 'Replay', shadow));
        await until(() => !player.paused && player.currentTime > 0 && player.currentTime < player.duration / 2);
        await shows(playing, 'Linen Shirt');
        await find('button', 'Pause', shadow);
        expect(all('button', 'Replay', shadow)).to.deep.equal([]);
        expect(story.facts('vitrine-error')).to.deep.equal([]);
      });
    });
});
