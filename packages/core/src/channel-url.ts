import { safeUrl } from './safe-url.js';

/** Where a channel is reached: what `safeUrl` lets pass, and sockets by the same rule, `wss:` as `https:` and `ws:` as `http:`. */
export function channelUrl(value: unknown, base: string): string | null {
  if (typeof value !== 'string' || !/^wss?:/i.test(value)) return safeUrl(value, 'link', base);
  return safeUrl(value.replace(/^ws/i, 'http'), 'link', base)?.replace(/^http/, 'ws') ?? null;
}
