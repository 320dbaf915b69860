import { sendKeys } from '@web/test-runner-commands';
import { expect } from '@open-wc/testing';
import { unmount, until } from '../harness.js';
import { find } from '../stories/find.js';
import { comes, painted } from './engine.js';
import { playing, seek, type Player } from './playing.js';

interface Told {
  readonly paused: boolean;
  readonly muted: boolean;
  readonly time: number;
  readonly volume: number;
  readonly captions: boolean;
  readonly screens: number;
}

let screens = 0;
const originals = new Map<string, PropertyDescriptor>();
/** Counts what asks for the whole screen, which no test gets. */
function watchScreens(): void {
  for (const name of ['requestFullscreen', 'webkitRequestFullscreen', 'webkitRequestFullScreen']) {
    const original = Object.getOwnPropertyDescriptor(Element.prototype, name);
    if (!original) continue;
    originals.set(name, original);
    Object.defineProperty(Element.prototype, name, { ...original, value: () => Promise.resolve(void screens++) });
  }
}

const isCaption = ({ kind }: TextTrack): boolean => kind === 'captions' || kind === 'subtitles';
const tell = (player: Player): Told => ({
  paused: player.paused,
  muted: player.muted,
  time: player.currentTime,
  volume: player.volume,
  captions:
    [...player.theatre!.video.textTracks].some((track) => isCaption(track) && track.mode !== 'disabled') &&
    player.shadowRoot!.querySelector('[part~="captions"]')?.getAttribute('aria-pressed') === 'true',
  screens,
});

/** A moment from which ten seconds lead somewhere either way. */
const MOMENT = 13;

interface Shortcut {
  readonly key: string;
  readonly does: string;
  readonly holds: (now: Told, before: Told, player: Player) => boolean;
}
const jumps = (by: number) => (now: Told, before: Told) => Math.abs(now.time - before.time - by) < 1;
const goesTo =
  (part: number) =>
  (now: Told, _: Told, { duration }: Player) =>
    Math.abs(now.time - part * duration) < 1;
const SHORTCUTS: readonly Shortcut[] = [
  { key: 'k', does: 'plays', holds: (now, before) => now.paused !== before.paused },
  { key: 'm', does: 'turns the sound on', holds: (now, before) => now.muted !== before.muted },
  { key: 'c', does: 'shows captions', holds: (now, before) => now.captions && !before.captions },
  { key: 'f', does: 'fills the screen', holds: (now, before) => now.screens === before.screens + 1 },
  { key: 'ArrowRight', does: 'goes on by 5 seconds', holds: jumps(5) },
  { key: 'ArrowLeft', does: 'goes back by 5 seconds', holds: jumps(-5) },
  { key: 'l', does: 'goes on by 10 seconds', holds: jumps(10) },
  { key: 'j', does: 'goes back by 10 seconds', holds: jumps(-10) },
  { key: 'ArrowDown', does: 'makes it quieter', holds: (now, before) => now.volume < before.volume },
  { key: 'ArrowUp', does: 'makes it louder', holds: (now, before) => now.volume > before.volume },
  { key: 'Home', does: 'goes to the beginning', holds: goesTo(0) },
  { key: 'End', does: 'goes to the end', holds: goesTo(1) },
  ...Array.from({ length: 10 }, (_, n) => ({ key: `${n}`, does: `goes to ${n} tenths`, holds: goesTo(n / 10) })),
];

/** Has a player stand still in the middle of its show, muted, without captions, and half as loud as can be. */
async function rest(player: Player): Promise<void> {
  player.pause();
  await until(() => player.paused);
  if (tell(player).captions) (await find('button', 'Captions', player.shadowRoot!)).click();
  player.muted = true;
  player.volume = 0.5;
  await seek(player, MOMENT);
}

/** A player that stands still. */
async function still(attributes = 'muted'): Promise<Player> {
  const { element } = await playing(
    attributes,
    undefined,
    (html) => `${html}<button id="outside" type="button">Outside</button><label>Words <input id="field" /></label>`,
  );
  await rest(element);
  return element;
}

const focus = async (element: HTMLElement): Promise<void> => {
  element.focus();
  await painted();
};
const mute = (player: Player) => find('button', /^(Mute|Unmute|Turn sound on)$/, player.shadowRoot!);

const END = SHORTCUTS.find(({ key }) => key === 'End')!;
const nameOf = ({ key, does }: Shortcut): string => `Y4 ${key} ${does}, with the focus in the player`;
async function does({ key, holds }: Shortcut, player: Player): Promise<void> {
  await focus(await mute(player));
  const before = tell(player);
  await sendKeys({ press: key });
  expect(await comes(() => holds(tell(player), before, player)), JSON.stringify([before, tell(player)])).to.equal(true);
}

/** Presses every key that does something, and answers with those that did. */
async function heeded(player: Player): Promise<string[]> {
  const found: string[] = [];
  for (const { key } of SHORTCUTS) {
    const before = tell(player);
    await sendKeys({ press: key });
    await painted();
    const now = tell(player);
    if (JSON.stringify(now) !== JSON.stringify(before)) found.push(key);
  }
  return found;
}

describe('Y4 keys in a player', () => {
  before(watchScreens);
  after(() => {
    for (const [name, original] of originals) Object.defineProperty(Element.prototype, name, original);
  });

  describe('of one film', () => {
    let player: Player;
    before(async () => void (player = await still()));
    beforeEach(() => rest(player));
    after(unmount);

    // WebKitGTK does not go on from its end a second time
    for (const shortcut of SHORTCUTS.filter(({ key }) => key !== 'End')) it(nameOf(shortcut), () => does(shortcut, player));

    it('Y4 Space presses the button that has the focus, and does not play as well', async () => {
      await focus(await mute(player));
      await sendKeys({ press: 'Space' });
      expect(await comes(() => !player.muted), 'sound').to.equal(true);
      await painted();
      expect(player.paused).to.equal(true);
    });

    it('Y4 Space plays, with the focus on the seek bar', async () => {
      await focus(await find('slider', 'Seek', player.shadowRoot!));
      await sendKeys({ press: 'Space' });
      expect(await comes(() => !player.paused)).to.equal(true);
    });

    it('Y4 no key does anything with the focus outside', async () => {
      await focus(document.querySelector<HTMLElement>('#outside')!);
      expect(await heeded(player)).to.deep.equal([]);
    });

    it('Y4 no key does anything while words are typed on the page', async () => {
      const field = document.querySelector<HTMLInputElement>('#field')!;
      await focus(field);
      expect(await heeded(player)).to.deep.equal([]);
      expect(field.value).to.contain('m');
    });

    it('Y4 a key that is held with another is the browser’s', async () => {
      await focus(await mute(player));
      const before = tell(player);
      for (const key of ['m', 'k', 'l', 'c'])
        for (const held of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }])
          (await mute(player)).dispatchEvent(
            new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...held }),
          );
      await painted();
      expect(tell(player)).to.deep.equal(before);
    });

    it('Y4 no key does anything while a quantity is typed in a sheet of the player', async () => {
      await player.open('mug');
      await focus(await find('spinbutton', undefined, player.shadowRoot!));
      expect(await heeded(player)).to.deep.equal([]);
    });
  });

  it(nameOf(END), async () => {
    await does(END, await still());
    unmount();
  });

  it('Y4 can be turned off', async () => {
    const player = await still('muted shortcuts="off"');
    await focus(await mute(player));
    expect(await heeded(player)).to.deep.equal([]);
    unmount();
  });
});
