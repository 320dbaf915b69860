import assert from 'node:assert/strict';
import { test } from 'node:test';
import { liveState } from '../../fakes/live-state.js';
import { full, base } from '../../fakes/show-files.js';
import type { CueEvent, HostOp, ShowState } from '../contracts/live.js';
import { readShow } from '../show/read.js';
import type { Show } from '../show/show.js';
import { visible } from '../timeline.js';
import { applyOp } from '../live/reduce.js';
import { recordedShow, type RecordedShowOptions } from './recorded-show.js';
import { showFile } from './show-file.js';

const START = 1_700_000_000_000;
const at = (seconds: number) => START + seconds * 1_000;
const show: Show = {
  version: 1,
  id: 'spring',
  title: 'Spring',
  status: 'live',
  sources: [],
  tracks: [],
  products: ['shirt', 'mug'].map((key) => ({ key, ref: { kind: 'handle', handle: key } })),
  cues: [{ id: 'p1', type: 'chapter', title: 'Begin', at: START }],
};
const pin = (id: string, product: string, seconds: number, seq: number, slot?: string): HostOp => ({
  k: 'pin',
  pin: { id, product, at: at(seconds), seq, ...(slot !== undefined && { slot }) },
});
const offer = { id: 'o', rev: 1, products: ['shirt', 'mug'], at: at(5), label: 'Now', coupon: 'TEN' };
const poll = { id: 'q1', at: at(10), q: 'Which?', options: ['a', 'b'], open: true };
const ops: readonly HostOp[] = [
  pin('p1', 'shirt', 0, 1),
  pin('side', 'mug', 1, 2, 'side'),
  { k: 'offer', offer: { ...offer, display: { amount: '9.90', currency: 'EUR' } } },
  { k: 'poll', poll },
  { k: 'poll', poll: { ...poll, open: false, end: at(20), tally: [3, 1] } },
  pin('p2', 'mug', 12, 3),
  pin('oops', 'shirt', 14, 4),
  // as a host's log takes one back
  pin('again', 'mug', 14, 5),
  { k: 'unpin', id: 'oops', end: at(14) },
  { k: 'offer', offer: { ...offer, rev: 2, at: at(15), label: 'Less', deadline: at(25) } },
  { k: 'notice', notice: { id: 'n', at: at(2), end: at(4), text: 'Hello' } },
  { k: 'notice', notice: { id: 'n2', at: at(16), text: 'Bye' } },
  { k: 'poll', poll: { ...poll, id: 'q2', at: at(22) } },
  { k: 'status', status: 'recorded', at: at(30), recording: 'https://cdn.example/spring.mp4' },
];
const state: ShowState = ops.reduce(applyOp, liveState());
const events: readonly CueEvent[] = ops.map((op) => ({ src: 'room', op, at: START }));

const replay = (options: RecordedShowOptions = { events }, then = state) => recordedShow(show, then, options);
const held = (options: RecordedShowOptions, seconds: number) =>
  visible(replay(options).cues, { media: seconds, programme: options.timed === 'media' ? null : at(seconds) })
    .filter(({ type }) => type !== 'chapter')
    .map(({ id }) => id)
    .sort();

test('a recorded show is the live one, with its recording, its times and how long it was', () => {
  const { status, sources, startsAt, endsAt, duration, title } = replay();
  assert.deepEqual(
    { status, sources, startsAt, endsAt, duration, title },
    {
      status: 'recorded',
      sources: [{ src: 'https://cdn.example/spring.mp4', type: 'video/mp4' }],
      startsAt: START,
      endsAt: at(30),
      duration: 30,
      title: 'Spring',
    },
  );
  const { recording: _none, ...ended } = state;
  assert.deepEqual(recordedShow(show, ended).sources, [], 'it has ended, and is not recorded yet');
});

for (const timed of ['programme', 'media'] as const)
  test(`what was shown when is shown again then, on the clock of the ${timed}`, () => {
    assert.deepEqual(held({ events, timed }, 0), ['p1-2']);
    assert.deepEqual(held({ events, timed }, 3), ['n', 'p1-2', 'side']);
    assert.deepEqual(held({ events, timed }, 6), ['o.1.mug', 'o.1.shirt', 'p1-2', 'side']);
    assert.deepEqual(held({ events, timed }, 13), ['o.1.mug', 'o.1.shirt', 'p2', 'q1', 'side']);
    assert.deepEqual(held({ events, timed }, 18), ['again', 'n2', 'o.2.mug', 'o.2.shirt', 'q1', 'side']);
    assert.deepEqual(held({ events, timed }, 26), ['again', 'n2', 'q2', 'side']);
    assert.deepEqual(held({ events, timed }, 31), [], 'the show is over');
  });

test('prices are those that were announced, votes those that were cast, and no code is given away that is over', () => {
  const { cues } = replay();
  const first = cues.find(({ id }) => id === 'o.1.shirt');
  assert.deepEqual(first, {
    id: 'o.1.shirt',
    type: 'offer',
    product: 'shirt',
    title: 'Now',
    price: { amount: '9.90', currency: 'EUR' },
    at: at(5),
    until: at(15),
  });
  const votes = cues.find(({ id }) => id === 'q1');
  assert.deepEqual(votes?.type === 'poll' && votes.tally, [3, 1]);
  assert.ok(cues.every((cue) => cue.type !== 'offer' || cue.code === undefined));
  const open = liveState({ offers: [offer] });
  const [kept] = recordedShow(show, open).cues.slice(1);
  assert.equal(kept?.type === 'offer' && kept.code, 'TEN', 'one that does not end');
});

test('without what the archive has kept, there is what the final state holds', () => {
  assert.deepEqual(
    replay({})
      .cues.map(({ id }) => id)
      .slice(1),
    ['p1-2', 'side', 'p2', 'again', 'o.2.shirt', 'o.2.mug', 'q2', 'n2'],
  );
});

test('times of a host whose clock was off are those of the programme', () => {
  const [, first] = replay({ events }, { ...state, pdtOffset: 2_000 }).cues;
  assert.equal(first?.at, at(2));
});

test('a product that the show does not have, and a time that is none, are left out', () => {
  const pins = [
    { id: 'x', product: 'other', at: START, seq: 1 },
    { id: 'y', product: 'shirt', at: 1e300, seq: 2 },
  ];
  assert.equal(recordedShow(show, liveState({ pins })).cues.length, 1);
});

test('as a file it is read back as the same show', () => {
  for (const timed of ['programme', 'media'] as const) {
    const recorded = replay({ events, timed });
    const { show: read, problems } = readShow(showFile(recorded), 'https://cdn.example/spring.json');
    assert.deepEqual(problems, []);
    assert.deepEqual(read, recorded);
  }
  const whole = readShow(JSON.stringify(full), base).show!;
  assert.deepEqual(readShow(showFile(whole), base).show, whole);
});
