// What a viewer sees, and when: the moment is read from the picture itself, by its pixels.
import { drawCode, RATE, readCode } from '/time-code.mjs';

const FRAME_MS = 1000 / RATE;
const behind = new URLSearchParams(location.search).get('behind') ?? '3';
const canvas = new OffscreenCanvas(24, 1);
const context = canvas.getContext('2d', { willReadFrequently: true });

const player = document.createElement('vitrine-player');
Object.assign(player, { id: 'player' });
player.setAttribute('show', `/show.json?behind=${behind}`);
player.setAttribute('muted', '');
// so large that it is in view whole, with its tiles
Object.assign(player.style, { display: 'block', width: '640px' });
document.querySelector('vitrine-shop').prepend(player);

/** Milliseconds after the first frame of the broadcast; `null` while no picture is to be read. */
function moment() {
  const { video } = player;
  if (!video?.videoWidth) return null;
  const frame = readCode(drawCode(context, video, video.videoWidth));
  return frame === null ? null : frame * FRAME_MS;
}

/** Keys of the products whose tiles are to be seen over the picture. */
const shown = () =>
  [...(player.renderRoot?.querySelectorAll('[part=pins] vitrine-product') ?? [])]
    .filter((tile) => tile.checkVisibility() && tile.clientHeight > 0)
    .map((tile) => tile.product)
    .join();

/** What a shop tells of a product, as its button in the list has it. */
const availability = (key) => {
  const list = document.querySelector('vitrine-carousel');
  const cards = [...(list?.renderRoot?.querySelectorAll('vitrine-product') ?? [])];
  const card = cards.find(({ product }) => product === key);
  const button = card?.renderRoot?.querySelector('vitrine-buy-button') ?? card?.querySelector('vitrine-buy-button');
  return button?.getAttribute('availability') ?? null;
};

/** Each change of the tiles: when it was seen, by the picture. */
const changes = [];
/** Each of the first frames, with what was seen over it. */
const frames = [];
let before = '';

function look() {
  const now = shown();
  if (now === before) return;
  before = now;
  changes.push({ shown: now, at: moment(), wall: Date.now() });
}

function frame(_, { mediaTime }) {
  if (frames.length < 50) frames.push({ shown: shown(), at: moment(), mediaTime, state: player.stage.moment().programme });
  player.video.requestVideoFrameCallback(frame);
}

customElements.whenDefined('vitrine-player').then(async () => {
  await player.updateComplete;
  // what has changed is seen with the next picture of the page
  new MutationObserver(() => requestAnimationFrame(look)).observe(player.renderRoot, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['product'],
  });
  const waiting = setInterval(() => {
    if (!player.video) return;
    clearInterval(waiting);
    player.video.requestVideoFrameCallback(frame);
  }, 1);
});

window.viewer = { player, changes, frames, moment, shown, availability };
