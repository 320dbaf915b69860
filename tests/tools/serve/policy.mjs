import { randomBytes } from 'node:crypto';

/**
 * A strict policy for a page, and the page made to fit it: its own scripts and styles carry the nonce, and nothing that is inline without
 * one runs or applies. `trustedTypes` adds Trusted Types with the template library's one policy. `hosts` are origins that the page
 * talks to besides its own.
 */
export function underPolicy(html, { trustedTypes = false, hosts = [] } = {}) {
  const nonce = randomBytes(16).toString('base64');
  const own = ["'self'", ...hosts].join(' ');
  const styled = /<style\b|rel="?stylesheet/.test(html);
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    `connect-src ${own}`,
    `img-src ${own}`,
    `media-src ${own} blob:`,
    'worker-src blob:',
    "base-uri 'none'",
    "object-src 'none'",
    // for the page's own sheets only: a style that a script adds has no nonce
    ...(styled ? [`style-src 'nonce-${nonce}'`] : []),
    ...(trustedTypes ? ["require-trusted-types-for 'script'", 'trusted-types lit-html'] : []),
  ];
  const page = html.replace(
    /<(script|style|link(?=[^>]*rel="?(?:stylesheet|modulepreload)))\b(?![^>]*\bnonce=)/g,
    `<$1 nonce="${nonce}"`,
  );
  return { page, policy: policy.join('; ') };
}
