import { createHash } from 'node:crypto';
import { FILM, loopedSegment, SECONDS } from './looped.mjs';

/**
 * Where live shows stand that nobody broadcasts: `/live/show.json`, `/live/stream.m3u8` and, of one that is over, `/live/chat.jsonl`, all
 * of the same query; the segments of all of them are `/live/s0.m4s` and so on.
 */
export const LIVE = /^\/live\/(show\.json|stream\.m3u8|chat\.jsonl|s\d+\.m4s)$/;

const STARTED = Date.now() - 120_000;

/**
 * What a query asks for; times are seconds after the first picture.
 * - `start`: when that was, or will be, in milliseconds since 1970; two minutes before this server was started unless said
 * - `window`: segments that a playlist has, 10 unless said
 * - `pins`: `4:shirt,9:mug`; each is told from its moment on, as by a host who presses then
 * - `end`: when the stream ends, and says so
 * - `freeze`: `20-30`; the playlist stands still meanwhile, and has what it has missed after that
 * - `off`: when the show file says that it is over, where that is not at `end`
 * - `recording`: when the show file has a recording
 * - `pdt=off`: without programme time
 * - `room`: name of what carries its room; once there is a recording, its chat is in a file
 */
function asked(params) {
  const number = (name, otherwise) => (params.has(name) ? Number(params.get(name)) : otherwise);
  const [from = Infinity, to = Infinity] = (params.get('freeze') ?? '').split('-').filter(Boolean).map(Number);
  const pins = (params.get('pins') ?? '').split(',').filter(Boolean);
  const end = number('end', Infinity);
  return {
    start: number('start', STARTED),
    window: number('window', 10),
    pins: pins.map((pin) => ({ at: Number(pin.split(':')[0]), product: pin.split(':')[1] })),
    end,
    off: number('off', end),
    recording: number('recording', Infinity),
    freeze: { from, to },
    pdt: params.get('pdt') !== 'off',
    room: params.get('room'),
  };
}

const iso = (at) => new Date(at).toISOString();

/** The media playlist of a moment, computed from the clock alone, so that every viewer is sent the same. */
export function livePlaylist(params, now) {
  const { start, window, pins, end, freeze, pdt } = asked(params);
  const real = (now - start) / 1000;
  const at = Math.min(real >= freeze.from && real < freeze.to ? freeze.from : real, end);
  const ready = Math.max(0, Math.floor(at / SECONDS));
  const first = Math.max(0, ready - window);
  const lines = [
    '#EXTM3U',
    '#EXT-X-VERSION:7',
    `#EXT-X-TARGETDURATION:${SECONDS}`,
    `#EXT-X-MEDIA-SEQUENCE:${first}`,
    '#EXT-X-INDEPENDENT-SEGMENTS',
    `#EXT-X-MAP:URI="${FILM}/init.mp4"`,
  ];
  for (const [index, pin] of pins.entries())
    if (pin.at <= at)
      lines.push(
        `#EXT-X-DATERANGE:ID="pin-${index}",CLASS="vitrine.cue.v1",START-DATE="${iso(start + pin.at * 1000)}",X-VITRINE-OP="pin",` +
          `X-VITRINE-PRODUCT="${pin.product}",X-VITRINE-SEQ=${index + 1}`,
      );
  for (let n = first; n < ready; n++) {
    if (pdt) lines.push(`#EXT-X-PROGRAM-DATE-TIME:${iso(start + n * SECONDS * 1000)}`);
    lines.push(`#EXTINF:${SECONDS}.000,`, `s${n}.m4s`);
  }
  if (at >= end) lines.push('#EXT-X-ENDLIST');
  return `${lines.join('\n')}\n`;
}

/** The show file of a moment: scheduled, live, over, and with its recording. */
export function liveShow(params, now) {
  const { start, off, recording, pins, room } = asked(params);
  const at = (now - start) / 1000;
  const status = at < 0 ? 'scheduled' : at < off ? 'live' : 'recorded';
  const stream = { src: `stream.m3u8?${params}`, type: 'application/vnd.apple.mpegurl', features: [] };
  const film = { src: '/examples/media/film.mp4', type: 'video/mp4' };
  const goods = [
    ['shirt', 'linen-shirt', 'Linen Shirt', '49.90'],
    ['mug', 'ceramic-mug', 'Ceramic Mug', '12.00'],
    ['hat', 'sold-out-hat', 'Sun Hat', '19.95'],
  ];
  return JSON.stringify({
    version: 1,
    id: 'live-evening',
    title: 'An evening at home, live',
    status,
    lang: 'en',
    startsAt: iso(start),
    poster: { src: '/examples/media/poster.jpg', alt: 'A linen shirt on a chair', width: 540, height: 960 },
    ...(room && { room: at >= recording ? { channel: 'replay', urls: [`chat.jsonl?${params}`] } : { channel: room } }),
    // what was pinned while it was live
    ...(at >= recording && { cues: pins.map((pin, index) => cueOf(start, pin, pins[index + 1], index)) }),
    sources: status === 'live' ? [stream] : at >= recording ? [film] : [],
    products: goods.map(([key, handle, title, amount], index) => ({
      key,
      ref: { handle },
      number: index + 1,
      title,
      image: `/examples/media/${handle}.webp`,
      url: `/${handle}`,
      price: { amount, currency: 'EUR' },
    })),
  });
}

const cueOf = (start, { at, product }, next, index) => ({
  id: `pin-${index}`,
  type: 'pin',
  product,
  at: iso(start + at * 1000),
  ...(next && { until: iso(start + next.at * 1000) }),
});

/** Seconds after the first picture, who wrote it, and what. */
const TALK = [
  [1, 'Inês', 'Good evening from Lisbon'],
  [3, 'Tomas', 'Is the shirt lined?'],
  [6, 'Mara', 'It is not: pure linen.'],
  [9, 'Ada', 'The mug, please!'],
  [14, 'Jo', 'I have two of them.'],
  [20, 'ليلى', 'مساء الخير من عمّان'],
  [28, 'Tomas', 'Good night, all.'],
];

/** The chat of the show, as it was. */
export function replayChat(params) {
  const { start } = asked(params);
  return TALK.map(([at, n, t]) =>
    JSON.stringify({ id: `line-${at}`, at: start + at * 1000, u: `viewer-${n.length}`, n, t, ...(n === 'Mara' && { h: 1 }) }),
  ).join('\n');
}

const SENT = {
  json: { make: liveShow, type: 'application/json; charset=utf-8', cache: 'max-age=60' },
  m3u8: { make: livePlaylist, type: 'application/vnd.apple.mpegurl', cache: 'no-store' },
  jsonl: { make: replayChat, type: 'application/jsonl; charset=utf-8', cache: 'max-age=60' },
};

/** Answers for one of these addresses, and with 304 where nothing has changed since it was last asked for. */
export function sendLive(request, response) {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const end = url.pathname.split('.').at(-1);
  if (end === 'm4s') {
    response.writeHead(200, { 'content-type': 'video/iso.segment', 'access-control-allow-origin': '*' });
    response.end(loopedSegment(Number(/\d+/.exec(url.pathname)[0])));
    return;
  }
  const { make, type, cache } = SENT[end];
  const body = make(url.searchParams, Date.now());
  const etag = `"${createHash('sha1').update(body).digest('hex').slice(0, 16)}"`;
  const head = { etag, 'cache-control': cache, 'access-control-allow-origin': '*' };
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304, head);
    response.end();
    return;
  }
  response.writeHead(200, { ...head, 'content-type': type });
  response.end(request.method === 'HEAD' ? undefined : body);
}
