import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createFakeClock } from '../../fakes/clock.js';
import { createDispatcher, LONGEST_KEPT, MOST_KEPT, type AnalyticsConsent } from './dispatcher.js';
import type { AnalyticsRecord } from './record.js';
import type { AnalyticsSink } from './sink.js';

const record = (n: number): AnalyticsRecord => ({ name: 'view_item', eventId: `e${n}`, items: [{ title: 'Mug' }] });
/** All that is ready to happen has happened, and no time has passed: the fake clock moves with the event loop. */
const settled = async () => {
  for (let turns = 0; turns < 20; turns++) await Promise.resolve();
};

function open(sinks: readonly AnalyticsSink[] = []) {
  const clock = createFakeClock();
  const got: string[] = [];
  const failures: string[] = [];
  let consent: AnalyticsConsent = 'waiting';
  let brought = 0;
  let fail = false;
  const dispatcher = createDispatcher({
    platform: clock,
    consent: () => consent,
    sinks: async () => {
      brought++;
      if (fail) throw new Error('lost on the way');
      return [...sinks, { id: 'list', record: ({ eventId }) => void got.push(eventId) }];
    },
    failed: ({ id }, cause) => failures.push(`${id}: ${String(cause)}`),
  });
  return {
    clock,
    dispatcher,
    got,
    failures,
    brought: () => brought,
    failing: (is: boolean) => void (fail = is),
    agree: (to: AnalyticsConsent) => {
      consent = to;
      dispatcher.look();
      return settled();
    },
  };
}

test('A7 before there is leave records are kept, at most fifty, and delivered in order when it is given', async () => {
  const { dispatcher, got, agree, brought } = open();
  for (let n = 0; n < MOST_KEPT + 10; n++) dispatcher.record(record(n));
  await settled();
  assert.deepEqual([got, brought()], [[], 0], 'nothing is even loaded');
  await agree('granted');
  assert.deepEqual(
    got,
    Array.from({ length: MOST_KEPT }, (_, i) => `e${i + 10}`),
  );
  dispatcher.record(record(99));
  assert.equal(got.at(-1), 'e99');
  assert.equal(brought(), 1);
});

test('A7 what is older than five minutes is not delivered any more', async () => {
  const { clock, dispatcher, got, agree } = open();
  dispatcher.record(record(1));
  await clock.sleep(LONGEST_KEPT - 60_000);
  dispatcher.record(record(2));
  await clock.sleep(60_001);
  await agree('granted');
  assert.deepEqual(got, ['e2']);
});

test('A7 what is too old goes by itself', async () => {
  const { clock, dispatcher } = open();
  dispatcher.record(record(1));
  await clock.sleep(LONGEST_KEPT * 3);
  assert.ok(clock.slept.includes(LONGEST_KEPT));
  assert.equal(clock.slept.length, 2, 'and nothing waits on');
});

test('A7 a refusal drops what was kept, and a later yes does not bring it back', async () => {
  const { dispatcher, got, agree } = open();
  dispatcher.record(record(1));
  await agree('denied');
  dispatcher.record(record(2));
  await agree('granted');
  assert.deepEqual(got, []);
  dispatcher.record(record(3));
  await settled();
  assert.deepEqual(got, ['e3']);
});

test('A6 leave that is taken back ends it, whether it is called a refusal or only gone', async () => {
  for (const back of ['denied', 'waiting'] as const) {
    const { dispatcher, got, agree } = open();
    await agree('granted');
    dispatcher.record(record(1));
    await settled();
    await agree(back);
    dispatcher.record(record(2));
    await settled();
    await agree('granted');
    assert.deepEqual(got, ['e1'], back);
  }
});

test('leave that is taken back while the sinks are on their way reaches none', async () => {
  const { dispatcher, got, agree } = open();
  void agree('granted');
  dispatcher.record(record(1));
  await agree('denied');
  assert.deepEqual(got, []);
});

test('A8 a sink that throws is told once, and keeps nobody from the others', async () => {
  const broken: AnalyticsSink = {
    id: 'broken',
    record() {
      throw new Error('blocked');
    },
  };
  const { dispatcher, got, failures, agree } = open([broken]);
  await agree('granted');
  dispatcher.record(record(1));
  await settled();
  dispatcher.record(record(2));
  assert.deepEqual([got, failures], [['e1', 'e2'], ['broken: Error: blocked']]);
});

test('sinks that cannot be had are asked for again with the next record', async () => {
  const { dispatcher, got, agree, failing, brought } = open();
  failing(true);
  await agree('granted');
  dispatcher.record(record(1));
  await settled();
  assert.deepEqual([got, brought()], [[], 1]);
  failing(false);
  dispatcher.record(record(2));
  await settled();
  assert.deepEqual([got, brought()], [['e1', 'e2'], 2]);
});

test('after its end nothing is taken and nothing is given', async () => {
  const { dispatcher, got, agree } = open();
  dispatcher.record(record(1));
  dispatcher.destroy();
  dispatcher.record(record(2));
  await agree('granted');
  assert.deepEqual(got, []);
});
