/** The engine by itself: what it fetches and when, which build it takes, and that nothing is left of it. */
import { expect } from '@open-wc/testing';
import type { Source } from '@vitrine/core';
import {
  asked,
  clear,
  film,
  HLS,
  host,
  MP4,
  playlist,
  put,
  showOf,
  startEngines,
  stopEngines,
  text,
  type Film,
} from './engine-harness.js';
import { until } from './harness.js';

/** Requests for media, their path alone, as often as they were made. */
const media = (): string[] => asked.map((url) => new URL(url).pathname).filter((path) => /\.(m3u8|mp4|m4s)$/.test(path));
const loaded = (name: string): boolean =>
  performance.getEntriesByType('resource').some(({ name: url }) => url.includes(`/${name}`));
const bufferedTo = ({ buffered }: HTMLVideoElement): number => (buffered.length ? buffered.end(buffered.length - 1) : 0);
const path = (url: string): string => new URL(url).pathname;
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe('the engine', function () {
  this.timeout(60_000);
  let demo: Film;
  before(async () => {
    // every source is a request of its own here
    performance.setResourceTimingBufferSize(2_000);
    await startEngines();
    demo = await film();
    asked.splice(0);
  });
  after(stopEngines);
  afterEach(clear);

  /** A stream of one rendition; `extra` stands at the head of its main playlist. */
  function stream(extra = ''): { main: string; list: string } {
    const list = text(playlist(demo));
    return { main: text(`#EXTM3U\n${extra}${demo.line}\n${list}\n`), list };
  }

  it('warm: fetches playlists, init and the first segment, each once, and the rest when it is released', async () => {
    const { main, list } = stream();
    const on = host({ warm: true });
    const engine = (await put({ src: main, type: HLS, features: [] }, on))!;
    await until(() => bufferedTo(on.video) > 0 && on.video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA);
    // long enough for the engine to look a few times whether there is more to do
    await pause(1_000);
    expect(media().sort()).to.deep.equal([main, list, demo.init, demo.segments[0]!].map(path).sort());
    expect(on.video.paused).to.equal(true);
    expect(loaded('engine-hls-light'), 'the light build').to.equal(true);
    expect(loaded('engine-hls-full'), 'the full build').to.equal(false);

    engine.release();
    await on.video.play();
    await until(() => on.video.currentTime > 2.5 && bufferedTo(on.video) > 6);
    expect(media().length, media().join('\n')).to.equal(new Set(media()).size);
    expect([on.faults, on.stalls]).to.deep.equal([[], []]);
    expect(engine.latency()).to.equal(null);
  });

  it('asks for nothing twice when it is played at once, from the middle', async () => {
    const { main } = stream();
    const on = host({ start: 5 });
    await put({ src: main, type: HLS, features: [] }, on);
    await on.video.play();
    await until(() => on.video.currentTime > 6);
    expect(media().length, media().join('\n')).to.equal(new Set(media()).size);
    expect(media(), 'the beginning is not wanted').not.to.include(path(demo.segments[0]!));
  });

  it('uses the playlist that its host has asked for already', async () => {
    const { main } = stream();
    const on = host({ playlist: fetch(main) });
    await put({ src: main, type: HLS, features: [] }, on);
    await on.video.play();
    await until(() => on.video.currentTime > 0);
    expect(media().length, media().join('\n')).to.equal(new Set(media()).size);
  });

  it('takes the light build where the playlist has nothing more', async () => {
    const on = host();
    await put({ src: stream().main, type: HLS }, on);
    await on.video.play();
    expect(loaded('engine-hls-full')).to.equal(false);
  });

  it('starts at the rendition that was fetched ahead, without a trial', async () => {
    const [low, high] = [text(playlist(demo)), text(playlist(demo))];
    const line = (bandwidth: number) => demo.line.replace(/BANDWIDTH=\d+/, `BANDWIDTH=${bandwidth}`);
    const main = text(`#EXTM3U\n${line(900_000_000)}\n${high}\n${line(1_000)}\n${low}\n`);
    const on = host({ warm: true });
    await put({ src: main, type: HLS, features: [] }, on);
    await until(() => bufferedTo(on.video) > 0);
    expect(media()).to.include(path(low)).and.not.to.include(path(high));
  });

  it('warm: has of a live show no more than the main playlist, and plays it when it is released', async () => {
    const { main, list } = stream();
    const source: Source = { src: main, type: HLS, features: [] };
    const on = host({ warm: true, show: showOf([source], { status: 'live' }) });
    const engine = (await put(source, on))!;
    await until(() => media().includes(path(main)));
    await pause(500);
    expect(media()).to.deep.equal([path(main)]);
    engine.release();
    await on.video.play();
    await until(() => on.video.currentTime > 0);
    expect(media()).to.include(path(list));
  });

  it('takes the full build where the playlist has subtitles', async () => {
    const subtitles = '#EXT-X-MEDIA:TYPE=SUBTITLES,GROUP-ID="s",NAME="English",LANGUAGE="en",URI="/examples/media/none.m3u8"\n';
    const on = host();
    await put({ src: stream(subtitles).main, type: HLS }, on);
    await until(() => bufferedTo(on.video) > 0);
    expect(loaded('engine-hls-full')).to.equal(true);
  });

  it('plays a file without any of it, little of which is fetched while nobody has pressed play', async () => {
    const on = host({ warm: true });
    const engine = (await put(MP4, on))!;
    await until(() => on.video.readyState >= HTMLMediaElement.HAVE_METADATA);
    expect(on.video.preload).to.equal('metadata');
    engine.release();
    await on.video.play();
    await until(() => on.video.currentTime > 0.2);
    expect(media().some((each) => each.endsWith('.m3u8'))).to.equal(false);
  });

  const sources: Readonly<Record<string, () => Source>> = {
    'a stream': () => ({ src: stream().main, type: HLS, features: [] }),
    'a file': () => MP4,
  };
  for (const [what, source] of Object.entries(sources)) {
    it(`leaves nothing of ${what} on its video`, async () => {
      const on = host();
      const engine = (await put(source(), on))!;
      await on.video.play();
      await until(() => on.video.currentTime > 0);
      engine.destroy();
      engine.destroy();
      expect([on.video.getAttribute('src'), on.video.srcObject, on.video.children.length]).to.deep.equal([null, null, 0]);
      await until(() => on.video.readyState === HTMLMediaElement.HAVE_NOTHING);
      expect(on.faults).to.deep.equal([]);
    });

    it(`gives way with ${what} to whoever comes later, and can come again`, async () => {
      const all = [host(), host(), host(), host()];
      for (const on of all) {
        await put(source(), on);
        await until(() => on.video.readyState >= HTMLMediaElement.HAVE_METADATA);
      }
      const most = what === 'a stream' ? 2 : 3;
      expect(all.map(({ taken }) => taken)).to.deep.equal(most === 2 ? [1, 1, 0, 0] : [1, 0, 0, 0]);
      expect(all.filter(({ video }) => video.readyState > 0).length).to.equal(most);
      const [first] = all;
      await put(source(), first!);
      await first!.video.play();
      await until(() => first!.video.currentTime > 0);
      expect(all.filter(({ video }) => video.readyState > 0).length).to.equal(most);
    });
  }

  it('is told to go before it has come', async () => {
    const [first, second, third] = [host(), host(), host()];
    const source = () => ({ src: stream().main, type: HLS, features: [] });
    const engines = await Promise.all([first, second, third].map((on) => put(source(), on)));
    expect(engines.map(Boolean)).to.deep.equal([false, true, true]);
    expect([first.taken, first.faults.length]).to.deep.equal([1, 0]);
  });

  it('plays another source of the show where the engine cannot be had in this one', async () => {
    const wrong = text(
      `#EXTM3U\n${demo.line.replace(/CODECS="[^"]*"/, 'CODECS="xyz1.42,mp4a.40.2"')}\n${text(playlist(demo))}\n`,
    );
    const source: Source = { src: wrong, type: HLS, features: [] };
    const on = host({ show: showOf([source, MP4]) });
    const engine = await put(source, on);
    engine?.release();
    await until(() => on.video.currentSrc === MP4.src && on.video.readyState > 0);
    await on.video.play();
    expect([on.faults.length, on.reports.map(({ code }) => code)]).to.deep.equal([0, ['media/unsupported']]);
  });
});
