/** What goes wrong with a stream, and what the engine makes of it before a shopper has to hear of it. */
import { expect } from '@open-wc/testing';
import { delay, HttpResponse } from 'msw';
import type { Source } from '@vitrine/core';
import {
  answer,
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

const here = (path: string): string => new URL(path, location.href).href;
const times = (url: string): number => asked.filter((each) => each === url).length;

describe('a stream with faults', function () {
  this.timeout(80_000);
  let demo: Film;
  before(async () => {
    await startEngines();
    demo = await film();
    asked.splice(0);
  });
  after(stopEngines);
  afterEach(clear);

  const stream = (replaced: Readonly<Record<number, string>>): Source => ({
    src: text(playlist(demo, replaced)),
    type: HLS,
    features: [],
  });

  /** An address where there is no video, and how that is said. */
  function bad(name: string, respond: () => Response): string {
    const url = here(`/invented/${name}.m4s`);
    answer(url, respond);
    return url;
  }

  it('goes on behind a segment that is no video, after what comes before it', async () => {
    const url = bad('garbage', () => new HttpResponse('no video at all '.repeat(400)));
    const on = host();
    await put(stream({ 1: url }), on);
    await on.video.play();
    const seen: number[] = [];
    on.video.addEventListener('timeupdate', () => seen.push(on.video.currentTime));
    await until(() => on.video.currentTime > 4.5);
    expect(
      seen.some((at) => at > 1 && at < 2),
      `what comes before it: ${seen.join()}`,
    ).to.equal(true);
    expect(on.faults.map(({ code, message }) => `${code} ${message}`)).to.deep.equal([]);
  });

  it('goes on behind a segment that is not there', async () => {
    const url = bad('gone', () => new HttpResponse(null, { status: 404 }));
    const on = host();
    await put(stream({ 1: url }), on);
    await on.video.play();
    await until(() => on.video.currentTime > 4.5);
    expect(on.faults).to.deep.equal([]);
    expect(times(url)).to.be.within(1, 4);
  });

  it('does not notice one that fails once', async () => {
    const { segments } = demo;
    let failed = 0;
    const url = bad('once', () => (failed++ ? HttpResponse.redirect(segments[1]!) : HttpResponse.error()));
    const on = host();
    await put(stream({ 1: url }), on);
    await on.video.play();
    await until(() => on.video.currentTime > 4.5);
    expect([on.faults, failed > 1]).to.deep.equal([[], true]);
  });

  it('says that it reconnects while requests fail, and plays on at once when it is asked to and can', async () => {
    const { segments } = demo;
    let works = false;
    let waits = 0;
    const url = bad('down', () => (works ? HttpResponse.redirect(segments[1]!) : HttpResponse.error()));
    const on = host({
      onStall(state) {
        on.stalls.push(state);
        waits = performance.now() - stood;
      },
    });
    let stood = 0;
    on.video.addEventListener('waiting', () => (stood = performance.now()));
    const engine = (await put(stream({ 1: url }), on))!;
    await on.video.play();
    await until(() => on.stalls.includes('reconnecting'));
    expect(on.video.currentTime).to.be.greaterThan(1);
    expect(waits, 'milliseconds from the standstill').to.be.lessThan(2_000);
    works = true;
    engine.retry();
    await until(() => on.video.currentTime > 3);
    expect(on.stalls.at(-1)).to.equal(null);
    expect(on.faults).to.deep.equal([]);
  });

  it('says that it reconnects when a playlist does not come, and gives up after two attempts', async () => {
    const { timeout } = AbortSignal;
    // the real one has the patience of a shopper, which a test need not have
    AbortSignal.timeout = () => timeout.call(AbortSignal, 500);
    try {
      const url = here('/invented/never.m3u8');
      answer(url, async () => {
        await delay('infinite');
        return HttpResponse.error();
      });
      const on = host();
      await put({ src: url, type: HLS, features: [] }, on);
      void on.video.play().catch(() => undefined);
      await until(() => on.stalls.includes('reconnecting'));
      expect(on.faults).to.deep.equal([]);
      await until(() => on.faults.length > 0);
      expect(on.faults.map(({ code, retryable }) => [code, retryable])).to.deep.equal([['media/network', true]]);
      expect(times(url)).to.equal(2);
    } finally {
      AbortSignal.timeout = timeout;
    }
  });

  it('is given up at once where the playlist is none, and tried anew when it is asked to', async () => {
    const url = here('/invented/late.m3u8');
    answer(url, () => new HttpResponse('<!doctype html><p>Sign in', { headers: { 'content-type': 'text/html' } }));
    const on = host();
    const engine = (await put({ src: url, type: HLS, features: [] }, on))!;
    await until(() => on.faults.length === 1);
    expect(on.faults[0]!.code).to.equal('media/manifest-invalid');
    answer(url, () => new HttpResponse(playlist(demo), { headers: { 'content-type': HLS } }));
    engine.retry();
    await on.video.play();
    await until(() => on.video.currentTime > 0);
  });

  it('is waited for while a live show has not begun', async () => {
    const url = here('/invented/soon.m3u8');
    answer(url, () => new HttpResponse(null, { status: 404 }));
    const source: Source = { src: url, type: HLS, features: [] };
    const on = host({ show: showOf([source], { status: 'live' }) });
    await put(source, on);
    await until(() => times(url) === 1);
    answer(url, () => new HttpResponse(playlist(demo), { headers: { 'content-type': HLS } }));
    await until(() => on.video.readyState > 0);
    expect(on.faults).to.deep.equal([]);
  });

  it('is played from another source of the show where its playlist is none', async () => {
    const source: Source = { src: text('<!doctype html>', 'text/html'), type: HLS };
    const on = host({ show: showOf([source, MP4]) });
    await put(source, on);
    on.video.play().catch(() => undefined);
    await until(() => on.video.currentSrc === MP4.src && on.video.currentTime > 0);
    expect([on.faults, on.reports.map(({ code }) => code)]).to.deep.equal([[], ['media/manifest-invalid']]);
  });

  it('a file that is none is told of, after the other sources', async () => {
    const file: Source = { ...MP4, src: here('/examples/media/nothing.mp4') };
    const alone = host();
    await put(file, alone);
    await until(() => alone.faults.length > 0);
    expect(alone.faults[0]!.code).to.equal('media/unsupported');
    const other = stream({});
    const on = host({ show: showOf([file, other], { duration: 20 }) });
    await put(file, on);
    await until(() => on.video.readyState > 0);
    expect([on.faults.length, on.reports.map(({ code }) => code)]).to.deep.equal([0, ['media/unsupported']]);
  });
});
