/** What an address is for: `link` is followed, `media` is played or fetched beside a video, `image` is shown. */
export type UrlKind = 'link' | 'media' | 'image';

const LOCAL = /^(localhost|127\.0\.0\.1|\[::1\])$/;
const PICTURE = /^image\/(png|jpeg|webp|avif|gif)[;,]/i;

/**
 * The absolute address of `value`, or `null` where it may not be used.
 *
 * `https:` is always allowed; `http:` where `base` is `http:` itself, or the host is this machine; a `data:` picture as
 * `image`; `blob:` as `media`. An address with a user name or a password is refused: it is there to look like another host.
 *
 * @param base absolute address that a relative one is resolved against; without a usable base everything is refused.
 */
export function safeUrl(value: unknown, kind: UrlKind, base: string): string | null {
  // a blank would resolve to the base itself
  if (typeof value !== 'string' || !/\S/.test(value)) return null;
  try {
    const { href, protocol, hostname, pathname, username, password } = new URL(value, base);
    const safe =
      protocol === 'https:' ||
      (protocol === 'http:' && (new URL(base).protocol === protocol || LOCAL.test(hostname))) ||
      (protocol === 'blob:' && kind === 'media') ||
      (protocol === 'data:' && kind === 'image' && PICTURE.test(pathname));
    return safe && !(username + password) ? href : null;
  } catch {
    return null;
  }
}
