import { safeUrl } from '../../safe-url.js';
import type { Field } from './fields.js';

/** Where a recording is. */
export const recording: Field<string> = (value, path, border) => safeUrl(value, 'link', border.base) ?? border.fault(path);

/** Where a channel is reached: what `safeUrl` lets pass, and sockets by the same rule, `wss:` as `https:` and `ws:` as `http:`. */
export const channelUrl: Field<string> = (value, path, border) => {
  const isSocket = typeof value === 'string' && /^wss?:/i.test(value);
  const safe = safeUrl(isSocket ? value.replace(/^ws/i, 'http') : value, 'link', border.base);
  return (isSocket ? safe?.replace(/^http/, 'ws') : safe) ?? border.fault(path);
};
