import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { brotliCompressSync, constants } from 'node:zlib';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.vtt': 'text/vtt; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.mp4': 'video/mp4',
  '.m4s': 'video/iso.segment',
  '.m3u8': 'application/vnd.apple.mpegurl',
};
const WORTH_SQUEEZING = /^(text|application\/(json|vnd))|svg/;
const squeezed = new Map();

/** The file as brotli, squeezed once for each of its versions. */
function brotli(file, version, bytes) {
  const known = squeezed.get(file);
  if (known?.version === version) return known.bytes;
  const packed = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  squeezed.set(file, { version, bytes: packed });
  return packed;
}

/** `bytes=0-99` and its kin, for one range; `undefined` where the header asks for none, `null` where it cannot be met. */
export function byteRange(header, size) {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (!match || (match[1] === '' && match[2] === '')) return undefined;
  const [first, last] = match.slice(1);
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? size - 1 : Math.min(size - 1, Number(last));
  return start > end || start >= size ? null : { start, end };
}

function refuse(response, status) {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' });
  response.end(`${status}\n`);
}

/** Answers with a file: typed, squeezed where that helps and is wanted, in byte ranges where they are asked for. */
export async function sendFile(request, response, file, { immutable = false, headers = {} } = {}) {
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) return refuse(response, 404);
  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  const head = {
    'content-type': type,
    'cache-control': immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
    'last-modified': found.mtime.toUTCString(),
    'x-content-type-options': 'nosniff',
    'access-control-allow-origin': '*',
    ...headers,
  };
  const bodiless = request.method === 'HEAD';

  if (WORTH_SQUEEZING.test(type)) {
    const wants = /\bbr\b/.test(request.headers['accept-encoding'] ?? '');
    const plain = await readFile(file);
    const body = wants ? brotli(file, found.mtimeMs, plain) : plain;
    response.writeHead(200, {
      ...head,
      vary: 'accept-encoding',
      'content-length': body.length,
      ...(wants && { 'content-encoding': 'br' }),
    });
    response.end(bodiless ? undefined : body);
    return;
  }
  const range = byteRange(request.headers.range, found.size);
  if (range === null) {
    response.writeHead(416, { 'content-range': `bytes */${found.size}` });
    response.end();
    return;
  }
  const { start, end } = range ?? { start: 0, end: found.size - 1 };
  response.writeHead(range ? 206 : 200, {
    ...head,
    'accept-ranges': 'bytes',
    'content-length': end - start + 1,
    ...(range && { 'content-range': `bytes ${start}-${end}/${found.size}` }),
  });
  if (bodiless || found.size === 0) {
    response.end();
    return;
  }
  // a player that seeks hangs up on what it no longer needs
  await pipeline(createReadStream(file, { start, end }), response).catch(() => undefined);
}
