/** What is measured of a video, and of what is shown in it. */
import { expect } from '@open-wc/testing';
import { until } from '../harness.js';
import { find, press } from './find.js';
import { MP4, played, seek, type Playing } from './playing.js';
import { startServing, stopServing } from './served.js';
import { finish } from './story.js';

const told = ({ story }: Playing): string[] =>
  story
    .facts('vitrine-analytics')
    .flatMap((it) => ('session' in it ? [it.name === 'video_progress' ? `${it.percent}%` : it.name] : []));

describe('what is measured of a video', function () {
  this.timeout(150_000);
  before(() => startServing());
  after(stopServing);
  afterEach(() => expect(finish()).to.deep.equal([]));

  it('A4 start, marks once, end; and a new playback after it', async () => {
    const playing = await played({ sources: [MP4], title: 'A story' });
    const { player, story } = playing;
    await until(() => told(playing).length > 0);
    const { duration } = player;
    for (const _ of [1, 2]) {
      await seek(playing, duration * 0.1 - 0.4);
      await until(() => player.currentTime > duration * 0.1 + 0.3 && told(playing).includes('10%'));
    }
    await seek(playing, duration - 0.6);
    await until(() => told(playing).includes('video_complete'));
    expect(told(playing)).to.deep.equal(['video_start', '10%', 'video_complete']);
    const records = story.facts('vitrine-analytics').flatMap((it) => ('session' in it ? [it] : []));
    const [first] = records;
    for (const record of records) {
      expect([record.session, record.show, record.title, record.live]).to.deep.equal([
        first!.session,
        player.stage.$show.get()!.id,
        'A story',
        false,
      ]);
    }
    void player.play();
    await until(() => told(playing).length > 3);
    const sessions = story.facts('vitrine-analytics').flatMap((it) => (it.name === 'video_start' ? [it.session] : []));
    expect(new Set(sessions).size).to.equal(2);
  });

  it('a product in the picture is shown once for each of its cues, and picked when it is pressed', async () => {
    const playing = await played({ sources: [MP4] });
    const { player, story, shadow } = playing;
    const promotions = () =>
      story.facts('vitrine-analytics').flatMap((it) => ('promotion' in it ? [`${it.name} ${it.promotion}`] : []));
    await until(() => promotions().length > 0);
    await seek(playing, 9);
    await until(() => promotions().length > 1);
    // played again, it is told no second time
    await seek(playing, 1);
    await until(() => player.currentTime > 1.3);
    player.pause();
    await until(() => player.stage.$cues.get().some(({ id }) => id === 'pin-shirt'));
    await press(await find('button', 'View: Linen Shirt', shadow));
    await until(() => story.facts('vitrine-analytics').some(({ name }) => name === 'view_item'));
    expect(promotions()).to.deep.equal(['view_promotion pin-shirt', 'view_promotion pin-mug', 'select_promotion pin-shirt']);
  });
});
