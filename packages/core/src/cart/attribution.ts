import type { Attribution } from '../contracts/commerce.js';

const plain = (text: string): string => {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
};

/**
 * Says in an address where a sale came from. A parameter that is there already stays as it is (a shop's own `key` may be a
 * secret that opens the cart), and so does every other byte; relative addresses work as well.
 */
export function withAttribution(url: string, attribution: Attribution): string {
  const hashAt = url.indexOf('#');
  const [address, hash] = hashAt < 0 ? [url, ''] : [url.slice(0, hashAt), url.slice(hashAt)];
  const queryAt = address.indexOf('?');
  const query = queryAt < 0 ? '' : address.slice(queryAt + 1);
  const taken = new Set(query.split('&').map((pair) => plain(pair.split('=', 1)[0] ?? '')));
  const added = Object.entries(attribution)
    .filter(([key]) => key !== '' && !taken.has(key))
    .map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(value)}`)
    .join('&');
  if (added === '') return url;
  const joint = queryAt < 0 ? '?' : query === '' || query.endsWith('&') ? '' : '&';
  return address + joint + added + hash;
}
