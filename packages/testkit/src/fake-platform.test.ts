import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hurriedClock, manualClock } from './fake-clock.js';
import { createFakeHub, createFakePlatform } from './fake-platform.js';

const turn = () => new Promise((resolve) => setTimeout(resolve, 0));

test('tabs of one hub share storage; blocked storage throws; none is null', () => {
  const hub = createFakeHub();
  const [a, b] = [createFakePlatform({ hub }), createFakePlatform({ hub })];
  a.storage?.set('k', 'v');
  assert.equal(b.storage?.get('k'), 'v');
  b.storage?.remove('k');
  assert.equal(a.storage?.get('k'), null);
  assert.throws(() => createFakePlatform({ storage: 'blocked' }).storage?.get('k'), { name: 'SecurityError' });
  assert.equal(createFakePlatform({ storage: 'none' }).storage, null);
});

test('a message reaches the other tabs as a copy, never its sender, and nobody after closing', async () => {
  const hub = createFakeHub();
  const [a, b] = [createFakePlatform({ hub }).channel('c'), createFakePlatform({ hub }).channel('c')];
  const heard: string[] = [];
  a?.listen(() => heard.push('a'));
  b?.listen((message) => heard.push(`b ${JSON.stringify(message)}`));
  a?.post({ n: 1 });
  await turn();
  b?.close();
  a?.post({ n: 2 });
  await turn();
  assert.deepEqual(heard, ['b {"n":1}']);
  assert.deepEqual(
    hub.posted.map(({ message }) => message),
    [{ n: 1 }, { n: 2 }],
  );
});

test('a lock is held by one tab at a time, and let go after a failure', async () => {
  const hub = createFakeHub();
  const [a, b] = [createFakePlatform({ hub }), createFakePlatform({ hub })];
  const steps: string[] = [];
  const first = a.locks.run('l', async () => {
    steps.push('a in');
    await turn();
    steps.push('a out');
    throw new Error('fell over');
  });
  const second = b.locks.run('l', async () => void steps.push('b in'));
  await assert.rejects(first, /fell over/);
  await second;
  assert.deepEqual(steps, ['a in', 'a out', 'b in']);
});

test('a hurried clock skips a pause, tells that it passed, and ends a long one on abort', async () => {
  const clock = hurriedClock();
  const start = clock.now();
  await clock.sleep(4_000);
  assert.ok(clock.now() - start >= 4_000);
  const controller = new AbortController();
  const long = clock.sleep(600_000, controller.signal);
  controller.abort();
  await long;
  await clock.sleep(600_000, AbortSignal.abort());
  assert.ok(clock.now() - start < 600_000);
});

test('a manual clock wakes sleepers in their order, those that come meanwhile too', async () => {
  const clock = manualClock(1_000);
  const woken: string[] = [];
  void clock.sleep(20).then(() => woken.push(`b ${clock.now()}`));
  void clock.sleep(10).then(async () => {
    woken.push(`a ${clock.now()}`);
    await clock.sleep(5);
    woken.push(`a again ${clock.now()}`);
  });
  void clock.sleep(100).then(() => woken.push('late'));
  await clock.advance(50);
  assert.deepEqual(woken, ['a 1010', 'a again 1015', 'b 1020']);
  assert.equal(clock.now(), 1_050);
});
