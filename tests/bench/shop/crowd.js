// A channel with nobody behind it, on the page itself: `crowd.start(500, 50)` says 500 lines in a second, in 50 messages.
const TEXTS = [
  'Good evening from Lisbon',
  'Is the shirt lined? I have been looking for one that does not crease at once, and is long enough.',
  '❤️❤️❤️',
  'مساء الخير من عمّان',
  'Which size is she wearing?',
  'I have it in sand: https://shop.example/linen-shirt',
];
const ticks = new Set();
const begun = Date.now();
const state = {
  ...{ v: 1, show: 'live-evening', rev: 1, epoch: 'crowd', status: 'live', startedAt: begun - 60_000 },
  ...{ pins: [], offers: [], chat: { mode: 'on', maxLen: 200 }, react: { kinds: ['heart'], sample: 1 }, viewers: 1200 },
};
const status = { value: 'open', get: () => 'open', listen: () => () => {}, subscribe: (told) => (told('open'), () => {}) };
const nothing = () => () => {};
const channel = {
  id: 'crowd',
  capabilities: { push: true, chat: true, react: true, vote: true, host: false },
  connect: () => ({
    status,
    onState(told) {
      void Promise.resolve().then(() => told(state));
      return () => {};
    },
    onDelta: nothing,
    onTick(told) {
      ticks.add(told);
      return () => ticks.delete(told);
    },
    send: () => ({ ok: true, id: 'sent' }),
    refetch: () => Promise.resolve(state),
    close() {},
  }),
};

let timer;
const crowd = {
  said: 0,
  start(lines, messages) {
    const from = performance.now();
    const before = crowd.said;
    timer = setInterval(() => {
      const now = Date.now();
      // what a timer has missed is made up for
      const owed = Math.floor(((performance.now() - from) * lines) / 1000) + before - crowd.said;
      const chat = Array.from({ length: owed }, () => {
        const n = crowd.said++;
        return { id: `line-${n}`, at: now, u: `viewer-${n % 997}`, n: `Viewer ${n % 997}`, t: TEXTS[n % TEXTS.length] };
      });
      for (const told of ticks) told({ v: 1, n: crowd.said, at: now, rev: state.rev, chat });
    }, 1000 / messages);
  },
  stop: () => clearInterval(timer),
};
window.crowd = crowd;
for (const tag of ['vitrine-player', 'vitrine-chat'])
  void window.customElements.whenDefined(tag).then(() => {
    for (const element of document.querySelectorAll(tag)) element.channel = channel;
  });
