/** An answer that never comes is given up after a time, whatever else the page does meanwhile. */
import { expect } from '@open-wc/testing';
import { delay, http, HttpResponse } from 'msw';
import { setupWorker } from 'msw/browser';
import { get } from '../../packages/elements/src/media/fetch.js';
import { until } from './harness.js';
import { startMocking } from './mocking.js';

const worker = setupWorker(http.get('*/invented/never', () => delay('infinite').then(() => HttpResponse.error())));

/** So much garbage that the engine collects it, over and over; milliseconds. */
async function litter(time: number): Promise<void> {
  const end = performance.now() + time;
  while (performance.now() < end) {
    Array.from({ length: 2000 }, (_, index) => [new Uint8Array(10_000), { index }]);
    await new Promise((resolve) => setTimeout(resolve));
  }
}

describe('an answer that does not come', () => {
  const { timeout } = AbortSignal;
  before(() => startMocking(worker));
  // the real one has the patience of a shopper
  before(() => void (AbortSignal.timeout = () => timeout.call(AbortSignal, 1000)));
  after(() => {
    AbortSignal.timeout = timeout;
    worker.stop();
  });

  it('is given up although nobody holds what ends it', async () => {
    const ends: string[] = [];
    for (let each = 0; each < 20; each++)
      get('/invented/never', new AbortController().signal).catch((cause: unknown) => ends.push((cause as Error).name));
    await litter(900);
    await until(() => ends.length === 20);
    expect(ends).not.to.include('TypeError');
  });

  it('is given up at once by whoever asked', async () => {
    const asking = new AbortController();
    const end = get('/invented/never', asking.signal).catch((cause: unknown) => (cause as Error).name);
    asking.abort();
    expect(await end).to.equal('AbortError');
  });
});
