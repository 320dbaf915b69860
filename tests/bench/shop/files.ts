/** Files as they stood when the bench began, squeezed already: nothing that is edited or built meanwhile changes a run. */
import { readdirSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.vtt': 'text/vtt; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.mp4': 'video/mp4',
  '.m4s': 'video/iso.segment',
  '.m3u8': 'application/vnd.apple.mpegurl',
};
const WORTH_SQUEEZING = /^(text|application\/(json|vnd))|svg/;

export interface Served {
  readonly body: Buffer;
  /** Brotli at its best, where that is worth it. */
  readonly squeezed?: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

/** How long a browser may keep it. A page is asked for each time; what the shop or its CDN hosts is kept. */
function keptFor(type: string): string {
  if (type.startsWith('text/html')) return 'no-store';
  return /javascript|css/.test(type) ? 'public, max-age=31536000, immutable' : 'public, max-age=86400';
}

export function served(name: string, bytes: Buffer | string): Served {
  const type = TYPES[extname(name)] ?? 'application/octet-stream';
  const body = Buffer.from(bytes);
  const headers = {
    'content-type': type,
    'cache-control': keptFor(type),
    'access-control-allow-origin': '*',
    'timing-allow-origin': '*',
  };
  if (!WORTH_SQUEEZING.test(type)) return { body, headers: { ...headers, 'accept-ranges': 'bytes' } };
  const squeezed = brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  return { body, squeezed, headers: { ...headers, vary: 'accept-encoding' } };
}

/** Every file of a folder, as paths under `at`; source maps are left out. */
export function folder(path: string, at: string): Map<string, Served> {
  const names = readdirSync(path, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile() && !/\.(map|d\.ts)$/.test(entry.name));
  return new Map(
    files.map((entry) => {
      const file = `${entry.parentPath}/${entry.name}`;
      return [at + file.slice(path.length).replaceAll('\\', '/').replace(/^\//, ''), served(file, readFileSync(file))];
    }),
  );
}
