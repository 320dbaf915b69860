// What a viewer sees, and when: the moment is read from the picture itself, by its pixels.
import { drawCode, RATE, readCode } from '/time-code.mjs';

const FRAME_MS = 1000 / RATE;
const asked = new URLSearchParams(location.search);
const behind = asked.get('behind') ?? '3';
const canvas = new window.OffscreenCanvas(24, 1);
const context = canvas.getContext('2d', { willReadFrequently: true });

const player = document.createElement('vitrine-player');
Object.assign(player, { id: 'player' });
player.setAttribute('show', `/show.json?behind=${behind}`);
player.setAttribute('muted', '');
if (asked.has('autoplay')) player.setAttribute('autoplay', 'muted');
// so large that it is in view whole, with its tiles
Object.assign(player.style, { display: 'block', width: `${asked.get('width') ?? 640}px` });
document.querySelector('vitrine-shop').prepend(player);
if (asked.has('room')) {
  const room = document.createElement('vitrine-room');
  room.setAttribute('for', 'player');
  player.after(room);
}

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
    // it is one before its own code is here
    .map((tile) => tile.getAttribute('product'))
    .join();

/** What a shop tells of a product, as its button in the list has it. */
const availability = (key) => {
  const list = document.querySelector('vitrine-carousel');
  const cards = [...(list?.renderRoot?.querySelectorAll('vitrine-product') ?? [])];
  const card = cards.find(({ product }) => product === key);
  const button = card?.renderRoot?.querySelector('vitrine-buy-button') ?? card?.querySelector('vitrine-buy-button');
  return button?.getAttribute('availability') ?? null;
};

/** Presses the button of the tile, once it can be; answers whether it could. */
function pressTile() {
  const tile = player.renderRoot.querySelector('[part=pins] vitrine-product');
  const button = tile?.renderRoot?.querySelector('vitrine-buy-button') ?? tile?.querySelector('vitrine-buy-button');
  if (button?.getAttribute('state') !== 'ready') return false;
  (button.renderRoot.querySelector('button') ?? button.querySelector('button')).click();
  return true;
}

/** Asks for the checkout, as the cart does. */
const checkOut = () =>
  player.dispatchEvent(
    new window.CustomEvent('vitrine-checkout-request', { bubbles: true, composed: true, cancelable: true, detail: {} }),
  );

/** Each change of the tiles: when it was seen, by the picture. */
const changes = [];
/** Each of the first frames, with what was seen over it. */
const frames = [];
let before = '';

/** The longest that the page has stood still lately, in milliseconds: on a machine that is busy with other things nothing is in time. */
let stood = 0;
let beat = performance.now();
setInterval(() => {
  const now = performance.now();
  stood = Math.max(stood, now - beat);
  beat = now;
}, 20);

/** A picture that is about to be changed for the next one cannot always be had: then the next one is read, which is later. */
async function read(most = 4) {
  for (let tries = 0; tries < most; tries++) {
    const at = moment();
    if (at !== null) return at;
    await new Promise((resolve) => window.requestAnimationFrame(resolve));
  }
  return null;
}

function look() {
  const now = shown();
  if (now === before) return;
  before = now;
  const change = { shown: now, at: null, stood: Math.round(Math.max(stood, performance.now() - beat)) };
  stood = 0;
  changes.push(change);
  void read().then((at) => (change.at = at));
}

/** What is there when the page is painted anew is seen together with the frame. */
function frame() {
  if (frames.length < 50)
    window.requestAnimationFrame(async () => {
      const seen = { shown: shown(), at: null };
      frames.push(seen);
      seen.at = await read();
    });
  player.video.requestVideoFrameCallback(frame);
}

window.customElements.whenDefined('vitrine-player').then(async () => {
  await player.updateComplete;
  // what has changed is seen with the next picture of the page
  new window.MutationObserver(() => window.requestAnimationFrame(look)).observe(player.renderRoot, {
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

window.viewer = { player, changes, frames, moment, read, shown, availability, pressTile, checkOut };
