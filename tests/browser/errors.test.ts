/** Failures that only a browser can bring about: each under its code, in words, and with nothing thrown. */
import { expect } from '@open-wc/testing';
import type { ErrorCode, VitrineError } from '@vitrine/core';
import type { VitrinePlayer } from '@vitrine/elements';
import { deepQuery, mount, unmount, until } from './harness.js';
import { served, show, startServing, stopServing } from './stories/served.js';

const HLS = 'application/vnd.apple.mpegurl';
const PLAYLIST = `#EXTM3U
#EXT-X-VERSION:3
#EXT-X-TARGETDURATION:2
#EXT-X-PLAYLIST-TYPE:VOD
#EXTINF:2,
garbage.ts
#EXTINF:2,
garbage.ts
#EXT-X-ENDLIST
`;

const heard: VitrineError[] = [];
const thrown: string[] = [];
const hear = ({ detail }: CustomEvent<VitrineError>) => void heard.push(detail);
const catchAll = (event: ErrorEvent | PromiseRejectionEvent) =>
  void thrown.push(String('reason' in event ? event.reason : event.message));

/** What is said over the picture. */
const words = (player: VitrinePlayer): string => deepQuery(player, '[part="message"]').textContent;

async function told(code: ErrorCode): Promise<VitrineError> {
  await until(() => heard.some((error) => error.code === code));
  return heard.find((error) => error.code === code)!;
}

/** A player whose show has one source, at an address of this origin. */
async function playerOf(src: string): Promise<VitrinePlayer> {
  const setting = { show: { ...show, sources: [{ src: `{origin}${src}`, type: HLS }] } };
  const { element } = await mount('vitrine-player', '<vitrine-player show="{show}" muted></vitrine-player>', setting);
  await until(() => element.stage.$show.get() !== null);
  return element;
}

describe('errors', function () {
  this.timeout(20_000);
  before(async () => {
    addEventListener('vitrine-error', hear);
    addEventListener('error', catchAll);
    addEventListener('unhandledrejection', catchAll);
    await startServing();
  });
  after(() => {
    removeEventListener('vitrine-error', hear);
    removeEventListener('error', catchAll);
    removeEventListener('unhandledrejection', catchAll);
    stopServing();
  });
  beforeEach(() => void heard.splice(0));
  afterEach(() => {
    unmount();
    expect(thrown.splice(0)).to.deep.equal([]);
  });

  it('a stream that is a page is told as media/manifest-invalid', async () => {
    const player = await playerOf(served('login.m3u8', '<!doctype html><p>Sign in', { type: 'text/html' }));
    await player.play();
    const { severity, retryable } = await told('media/manifest-invalid');
    expect([severity, retryable]).to.deep.equal(['blocking', false]);
    await until(() => /cannot be played/.test(words(player)));
  });

  it('segments that are no video are told as media/decode', async () => {
    served('garbage.ts', 'no video at all '.repeat(400), { type: 'video/mp2t' });
    const player = await playerOf(served('garbage.m3u8', PLAYLIST, { type: HLS }));
    void player.play();
    const { severity, retryable } = await told('media/decode');
    expect([severity, retryable]).to.deep.equal(['blocking', true]);
    await until(() => /fault in it/.test(words(player)));
  });

  it('a server that fails is told as network/failed, after several attempts', async () => {
    const address = served('broken', 'no', { status: 500 });
    const { element } = await mount('vitrine-player', `<vitrine-player show="${address}"></vitrine-player>`);
    const { severity, retryable, message } = await told('network/failed');
    expect([severity, retryable]).to.deep.equal(['degraded', true]);
    expect(message).to.contain('500');
    await until(() => /could not be loaded/.test(words(element)));
    expect(deepQuery(element, '[part="message"] button').textContent).to.equal('Try again');
  });

  it('a server that does not answer is told as network/timeout', async () => {
    const { timeout } = AbortSignal;
    // the real one has the patience of a shopper, which a test need not have
    AbortSignal.timeout = () => timeout.call(AbortSignal, 30);
    const { fetch } = globalThis;
    globalThis.fetch = (_, { signal } = {}) =>
      new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason as Error)));
    try {
      const { element } = await mount('vitrine-player', '<vitrine-player show="/never"></vitrine-player>');
      const { retryable } = await told('network/timeout');
      expect(retryable).to.equal(true);
      await until(() => /could not be loaded/.test(words(element)));
    } finally {
      AbortSignal.timeout = timeout;
      globalThis.fetch = fetch;
    }
  });
});
