/** The careful way to a show: tries again, reads the whole file, and says what is wrong with it. */
import { html, nothing } from 'lit';
import {
  parseAddress,
  problem,
  readShow,
  safeUrl,
  visible,
  type MessageKey,
  type Show,
  type Translate,
  type VitrineError,
} from '@vitrine/core';
import { adopt } from '../base/adopt.js';
import { tell } from '../base/events.js';
import { get } from '../media/fetch.js';
import { speak } from '../shop/speak.js';
import { messageStyles } from './message.styles.js';
import type { VitrinePlayer } from './player.js';

/** Milliseconds that the first pause lasts at the most. */
const PAUSE = 600;
const ATTEMPTS = 3;

const bare = { version: 1, title: '', status: 'recorded', tracks: [], cues: [] } as const;

/** Puts on what can be had of the player's show, and tells of each fault. Never throws. */
export async function loadShow(player: VitrinePlayer, signal: AbortSignal): Promise<void> {
  if (player.show === undefined) return put(player, showOfSource(player));
  const url = safeUrl(player.show, 'media', document.baseURI);
  const text = url
    ? await fetchText(url, signal)
    : problem('security/unsafe-url', 'the show has no safe address', { path: 'show' });
  if (signal.aborted) return;
  if (typeof text !== 'string') return inTheWay(player, text);
  putWhole(player, text, url!);
}

/**
 * Reads a file whole, puts its show on, and tells of each fault. Of one that cannot be read the poster and the links are
 * left. `again`: the show is on already, as far as a peek told.
 */
export function putWhole(player: VitrinePlayer, text: string, base: string, again = false): void {
  const { show, poster, products, problems } = readShow(text, base);
  const blocking = problems.find(({ severity }) => severity === 'blocking');
  for (const each of problems) if (each !== blocking) tell(player, 'vitrine-error', each);
  const first = products[0];
  put(
    player,
    show ?? {
      ...bare,
      id: '',
      sources: [],
      products,
      ...(poster && { poster }),
      cues: first ? [{ id: 'link', type: 'pin', start: 0, product: first.key }] : [],
    },
    again,
  );
  if (!show) void inTheWay(player, blocking!);
}

function put(player: VitrinePlayer, show: Show, again = false): void {
  const start = player.currentTime || player.start;
  const cues = visible(show.cues, { media: start, programme: null });
  if (again) player.stage.put(show, cues, start);
  else player.put(show, cues);
}

/** Says on the screen, and to the page, why there is no video. */
async function inTheWay(player: VitrinePlayer, fault: VitrineError): Promise<void> {
  tell(player, 'vitrine-error', fault);
  if (player.shop) await speak(player.shop);
  adopt(player, messageStyles);
  player.trouble = () => {
    const t = (key: MessageKey) => (player.shop?.$t.get() as Translate<MessageKey>)(key);
    const retry = html`<button type="button" @click=${() => void player.read()}>${t('retry')}</button>`;
    return html`<p part="message" role="alert">${t('showFailed')} ${fault.retryable ? retry : nothing}</p>`;
  };
}

/** Errors: `config/show-missing` where the address leads nowhere, `network/failed`, `network/timeout`. */
async function fetchText(url: string, signal: AbortSignal): Promise<string | VitrineError> {
  for (let attempt = 1; ; attempt++) {
    let error: VitrineError;
    try {
      const answer = await get(url, signal);
      if (answer.ok) return await answer.text();
      error = problem(answer.status < 500 ? 'config/show-missing' : 'network/failed', `${url} answered ${answer.status}`);
      if (answer.status < 500) return error;
    } catch (cause) {
      // WebKit says AbortError of whatever ends a fetch
      const late = (cause as Error).name !== 'TypeError';
      error = problem(late ? 'network/timeout' : 'network/failed', `${url} did not answer`, { cause: String(cause) });
    }
    if (attempt === ATTEMPTS || signal.aborted) return error;
    await new Promise((resolve) => setTimeout(resolve, PAUSE * attempt * Math.random()));
  }
}

/** A show for a bare video: what a page says in `src` and `products`, the first of which is pinned. */
function showOfSource(player: VitrinePlayer): Show {
  const src = safeUrl(player.src, 'media', document.baseURI);
  const products = (player.products ?? '').split(/\s+/).flatMap((key) => {
    const ref = parseAddress(key);
    return ref ? [{ key, ref }] : [];
  });
  const [first] = products;
  if (player.src && !src)
    tell(player, 'vitrine-error', problem('security/unsafe-url', 'the video has no safe address', { path: 'src' }));
  return {
    ...bare,
    id: src ?? '',
    sources: src ? [{ src, type: /\.m3u8($|\?)/.test(src) ? 'application/vnd.apple.mpegurl' : 'video/mp4' }] : [],
    products,
    cues: first ? [{ id: 'pin', type: 'pin', start: 0, product: first.key }] : [],
  };
}
