// Put into each page before anything of its own: notes what the page costs, and when the shopper gets an answer. It stands behind a
// symbol, so that the page's names are what they would be without it.
const { HTMLMediaElement, MessageChannel, MutationObserver, PerformanceObserver, requestAnimationFrame } = window;
const bench = { tasks: [], shift: 0, paint: 0, down: 0, up: 0, plays: 0, frame: 0, answer: 0, marks: [] };
window[Symbol.for('bench')] = bench;

const observe = (type, on) => new PerformanceObserver((list) => list.getEntries().forEach(on)).observe({ type, buffered: true });
observe('longtask', ({ startTime, duration }) => bench.tasks.push({ startTime, duration }));
observe('layout-shift', ({ value }) => (bench.shift += value));
observe('largest-contentful-paint', ({ startTime }) => (bench.paint = startTime));

for (const name of ['down', 'up'])
  window.addEventListener(`pointer${name}`, ({ timeStamp }) => (bench[name] ||= timeStamp), { capture: true, passive: true });

// the first picture that moves: shown, of a video that is seen and plays, after the finger was lifted
const { play } = HTMLMediaElement.prototype;
const NAMES = ['loadstart', 'loadedmetadata', 'loadeddata', 'canplay', 'playing', 'waiting'];
const watched = new WeakSet();
function watch(video) {
  if (watched.has(video) || !('requestVideoFrameCallback' in video)) return;
  watched.add(video);
  for (const name of NAMES) video.addEventListener(name, () => bench.marks.push([name, performance.now()]));
  const look = (_, { presentationTime }) => {
    if (bench.up > 0 && !video.paused && video.checkVisibility() && presentationTime >= bench.up)
      bench.frame ||= presentationTime;
    else video.requestVideoFrameCallback(look);
  };
  video.requestVideoFrameCallback(look);
}
HTMLMediaElement.prototype.play = function () {
  bench.plays ||= performance.now();
  watch(this);
  return play.call(this);
};

/** Everything that fits, through shadow roots. */
bench.deep = (selector, root = document) =>
  [...root.querySelectorAll('*')].flatMap((node) => [
    ...(node.matches(selector) ? [node] : []),
    ...(node.shadowRoot ? bench.deep(selector, node.shadowRoot) : []),
  ]);

/** What of these can be seen. */
bench.seen = (nodes) => nodes.filter((node) => node.checkVisibility() && node.getBoundingClientRect().width > 0);

/** Buttons that buy: their own, and those that a page or a player put in them. */
bench.buying = () =>
  bench.seen(
    bench
      .deep('vitrine-buy-button')
      .flatMap((it) => [
        ...it.querySelectorAll('[part~="button"]'),
        ...(it.shadowRoot?.querySelectorAll('[part~="button"]') ?? []),
      ]),
  );

/** The middle of the first of these that can be seen, in pixels of the view. */
bench.middle = (nodes) => {
  const [node] = bench.seen(nodes);
  if (!node) return null;
  node.scrollIntoView({ block: 'nearest' });
  const { x, y, width, height } = node.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
};

/** When a press was answered, and that was painted: what `look` tells of the page is something else than before. */
bench.awaitAnswer = (look) => {
  const before = look();
  const observer = new MutationObserver(() => {
    if (bench.up === 0 || look() === before) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      // a task that is posted from a frame runs when the frame has been painted
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => (bench.answer = performance.now());
      port2.postMessage(null);
    });
  });
  const all = { attributes: true, characterData: true, childList: true, subtree: true };
  for (const root of [document, ...bench.deep('*').flatMap(({ shadowRoot }) => shadowRoot ?? [])]) observer.observe(root, all);
};
