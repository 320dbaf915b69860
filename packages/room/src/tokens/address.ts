/** Whose request it is, as far as a limit is concerned. */

/** A household has a whole network of addresses of version 6: they count as one. */
function network(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (!plain.includes(':')) return plain;
  const [left = '', right] = plain.split('::');
  const head = left === '' ? [] : left.split(':');
  const tail = right === undefined || right === '' ? [] : right.split(':');
  const zeros = right === undefined ? 0 : Math.max(0, 8 - head.length - tail.length);
  const groups = [...head, ...Array.from({ length: zeros }, () => '0'), ...tail];
  return `${groups
    .slice(0, 4)
    .map((group) => group.toLowerCase().replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
}

/**
 * @param socket where the connection comes from
 * @param forwarded the header `X-Forwarded-For`
 * @param proxies how many of one's own stand in front; whatever is further left, anybody can have written
 */
export function addressOf(socket: string, forwarded: string | undefined, proxies: number): string {
  const named = proxies > 0 ? (forwarded ?? '').split(',').map((part) => part.trim()) : [];
  return network(named.at(-proxies) || socket);
}
