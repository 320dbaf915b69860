/** Failures and notices of a shop, in the shopper's words. A backend's own text is never shown. */
import type { Cart, CommerceError, CommerceErrorKind, Notice, NoticeCode } from './contracts/commerce.js';
import type { LiveRefusal } from './contracts/live.js';
import type { ErrorCode } from './errors.js';
import { format } from './format.js';
import type { MessageKey } from './strings/messages.js';
import type { Translate } from './strings/translate.js';

const ERRORS: Readonly<Record<CommerceErrorKind, MessageKey>> = {
  'out-of-stock': 'errorSoldOut',
  'invalid-variant': 'errorVariant',
  'invalid-line': 'errorLine',
  'invalid-quantity': 'errorQuantity',
  'invalid-discount': 'errorCode',
  'cart-gone': 'errorCartGone',
  conflict: 'errorConflict',
  'rate-limited': 'errorRate',
  unauthorized: 'errorSetup',
  network: 'errorNetwork',
  unsupported: 'errorUnsupported',
  backend: 'errorBackend',
  aborted: 'errorAborted',
};

const NOTICES: Readonly<Record<NoticeCode, MessageKey>> = {
  'quantity-adjusted': 'noticeAdjusted',
  'out-of-stock': 'noticeSoldOut',
  'line-removed': 'noticeRemoved',
  'price-changed': 'noticePrice',
  'discount-not-applied': 'noticeCode',
  'cart-expired': 'noticeExpired',
  'other-currency': 'noticeCurrency',
  'currency-kept': 'noticeCurrencyKept',
  'new-cart-needed': 'noticeNewCart',
  other: 'noticeOther',
};

const FAULTS: Partial<Record<ErrorCode, MessageKey>> = {
  'media/manifest-invalid': 'errorMediaManifest',
  'media/unsupported': 'errorMediaUnsupported',
  'media/network': 'errorMediaNetwork',
  'media/decode': 'errorMediaDecode',
  'media/autoplay-refused': 'errorAutoplay',
  'security/csp-blocked': 'errorCsp',
  'security/checkout-origin': 'errorCheckout',
  'network/chunk-failed': 'errorChunk',
};

const REFUSALS: Readonly<Record<LiveRefusal, MessageKey>> = {
  rate: 'errorLiveRate',
  offline: 'errorLiveOffline',
  denied: 'errorLiveDenied',
  muted: 'errorLiveMuted',
  'too-long': 'errorLiveTooLong',
  'chat-off': 'chatOff',
};

/** What to tell the shopper of something that the room did not take. */
export const sayRefusal = (t: Translate<MessageKey>, reason: LiveRefusal): string => t(REFUSALS[reason]);

/** What to tell the shopper of a failed intent. */
export const sayError = (t: Translate<MessageKey>, error: CommerceError): string =>
  t(error.kind === 'unauthorized' && error.login ? 'errorLogin' : ERRORS[error.kind]);

/** What to tell the shopper of a fault with this code. */
export const sayFault = (t: Translate<MessageKey>, code: ErrorCode): string => t(FAULTS[code] ?? 'showFailed');

/** What to tell the shopper of a notice; the cart it came with knows the product's title. */
export function sayNotice(t: Translate<MessageKey>, notice: Notice, cart: Cart | null, locale: string): string {
  const line = cart?.lines.find((each) => each.id === notice.lineId || each.variantId === notice.variantId);
  return t(NOTICES[notice.code], {
    product: line?.title ?? t('product'),
    n: notice.actual ?? line?.quantity ?? 0,
    price: line ? format(line.unitPrice, locale) : '',
    code: notice.discountCode ?? '',
    currency: cart?.currency ?? '',
  });
}
