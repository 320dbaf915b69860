/** A show that was live and is over: its recording is the same show, with what was pinned and what was said. */
import { expect } from '@open-wc/testing';
import type { VitrinePlayer } from '@vitrine/elements';
import { deepAll, until } from '../harness.js';
import { find, press, wordsOf } from './find.js';
import { createMemoryBackend } from './memory-backend.js';
import { begin, finish } from './story.js';

const ROOM = '<vitrine-room for="show"></vitrine-room>';

async function put(query: string, beside = ROOM) {
  const start = Date.now() - 600_000;
  const address = `/live/show.json?start=${start}&end=40&recording=50&pins=2:shirt,8:mug,18:hat&room=memory${query}`;
  const player = `<vitrine-player id="show" show="${address.replaceAll('&', '&amp;')}" muted></vitrine-player>`;
  const story = await begin(createMemoryBackend(), player + beside);
  const element = story.shop.querySelector<VitrinePlayer>('vitrine-player')!;
  await until(() => story.facts('vitrine-ready').some(({ tag }) => tag === 'vitrine-player'));
  const lines = () => deepAll(story.shop, '[part~="line"] [part="text"]').map(wordsOf);
  const tiles = () => deepAll(element.shadowRoot!, 'vitrine-product[layout=tile]').map((tile) => tile.getAttribute('product'));
  return { story, element, lines, tiles };
}

async function seek({ element }: Awaited<ReturnType<typeof put>>, to: number): Promise<void> {
  element.currentTime = to;
  await until(() => !element.theatre!.video.seeking && Math.abs(element.currentTime - to) < 1);
}

async function played(query = '') {
  const replay = await put(query);
  await press(await find('button', /^Play An evening/, replay.element.shadowRoot!));
  await until(() => replay.element.currentTime > 0);
  replay.element.pause();
  await until(() => replay.element.paused);
  return replay;
}

describe('the replay of a show', () => {
  afterEach(() => expect(finish()).to.deep.equal([]));

  it('shows what was pinned, and the chat as it ran, forwards and back', async () => {
    const replay = await played();
    const { lines, tiles } = replay;
    await seek(replay, 10);
    await until(() => tiles().join() === 'mug' && lines().length === 4);
    expect(lines()).to.deep.equal([
      'Good evening from Lisbon',
      'Is the shirt lined?',
      'It is not: pure linen.',
      'The mug, please!',
    ]);
    await seek(replay, 4);
    await until(() => tiles().join() === 'shirt' && lines().length === 2);
    await seek(replay, 30);
    await until(() => tiles().join() === 'hat' && lines().length === 7);
  });

  it('says that it is the chat of then, and has nowhere to write', async () => {
    const { story } = await played();
    await until(() => deepAll(story.shop, '[part="state"]').some((it) => wordsOf(it) === 'The chat as it was during the show.'));
    await find('heading', 'Replay');
    expect(deepAll(story.shop, '[part="composer"]').filter((it) => it.checkVisibility())).to.deep.equal([]);
  });

  it('asks for nothing of the chat before it plays', async () => {
    const { element } = await put('');
    await find('button', 'Open the chat');
    expect(performance.getEntriesByType('resource').filter(({ name }) => name.includes('chat.jsonl'))).to.deep.equal([]);
    expect(element.paused).to.equal(true);
  });
});
