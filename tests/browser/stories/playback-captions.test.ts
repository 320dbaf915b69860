import { expect } from '@open-wc/testing';
import { deepAll, until } from '../harness.js';
import { captionsAt, type Said } from './captions.js';
import { find, press } from './find.js';
import { paused, played, seek, SOURCES, TRACKS, type Playing } from './playing.js';
import { startServing, stopServing } from './served.js';
import { finish } from './story.js';

const spoken = ({ shadow }: Playing): string[] =>
  deepAll(shadow, '[part="caption"]').map(({ textContent }) => textContent.trim());
const [ENGLISH, GERMAN] = TRACKS;

/** Goes to the middle of a caption, and waits until exactly its lines are on the screen. */
async function says(playing: Playing, { start, end, lines }: Said): Promise<void> {
  await seek(playing, (start + end) / 2);
  await until(() => spoken(playing).join('\n') === lines.join('\n'));
  expect(spoken(playing)).to.deep.equal(lines);
}

describe('captions', () => {
  before(() => startServing());
  after(stopServing);
  afterEach(() => expect(finish()).to.deep.equal([]));

  for (const [name, source] of Object.entries(SOURCES))
    it(`are on and off in both languages, with ${name}`, async () => {
      const [english, german] = await Promise.all([captionsAt(ENGLISH.src), captionsAt(GERMAN.src)]);
      expect(english.length).to.be.greaterThan(3);
      const playing = await paused(await played({ sources: [source], tracks: TRACKS }));
      const { shadow, story } = playing;
      const toggle = await find('button', 'Captions', shadow);
      expect(toggle.getAttribute('aria-pressed')).to.equal('false');
      await seek(playing, (english[1]!.start + english[1]!.end) / 2);
      expect(spoken(playing)).to.deep.equal([]);

      await press(toggle);
      await until(() => toggle.getAttribute('aria-pressed') === 'true');
      await says(playing, english[1]!);
      await says(playing, english[3]!);

      await press(await find('button', 'Settings', shadow));
      expect(((await find('radio', 'English', shadow)) as HTMLInputElement).checked).to.equal(true);
      await press(await find('radio', 'Deutsch', shadow));
      await says(playing, german[2]!);
      expect(deepAll(shadow, '[part="caption"]')[0]!.closest('[lang]')?.getAttribute('lang')).to.equal('de');

      await press(await find('radio', 'Off', shadow));
      await until(() => spoken(playing).length === 0 && toggle.getAttribute('aria-pressed') === 'false');
      await press(await find('button', 'Settings', shadow));
      await press(await find('button', 'Captions', shadow));
      await until(() => toggle.getAttribute('aria-pressed') === 'true');
      await press(await find('button', 'Captions', shadow));
      await until(() => spoken(playing).length === 0 && toggle.getAttribute('aria-pressed') === 'false');
      expect(story.facts('vitrine-error')).to.deep.equal([]);
    });

  it('are first offered in the language of the shopper', async () => {
    const german = await captionsAt(GERMAN.src);
    const { documentElement: root } = document;
    const before = root.lang;
    root.lang = 'de';
    try {
      const playing = await paused(await played({ sources: [SOURCES.MP4], tracks: TRACKS }, 'muted'));
      await press(await find('button', 'Untertitel', playing.shadow));
      await says(playing, german[1]!);
    } finally {
      root.lang = before;
    }
  });

  it('are not offered where a show has none', async () => {
    const { shadow } = await paused(await played({ sources: [SOURCES.MP4] }));
    await find('button', 'Settings', shadow);
    expect(deepAll(shadow, '[part="captions"]')).to.deep.equal([]);
  });
});
