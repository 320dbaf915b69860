/** A checkout that is shown in the page: in a dialog of the shop's own, with the shop's address in a frame. */
import { html, nothing, render } from 'lit';
import { adopt } from '../../base/adopt.js';
import { focused } from '../../base/focused.js';
import { closeIcon } from '../../base/icons.js';
import { tokens } from '../../base/tokens.styles.js';
import { checkoutUrl } from '../hand-off.js';
import type { VitrineShop } from '../shop.js';
import { readMessage, versioned, type Happening } from './session.js';
import { embeddedStyles } from './dialog.styles.js';

/** Milliseconds in which a checkout that is there has said so. */
const PATIENCE = 10_000;

/**
 * What a checkout needs to run; `allow-same-origin` is its own origin, not the page's. It may not lead the page elsewhere.
 * Terms and receipts open in windows of their own, which are nobody's sandbox.
 */
const SANDBOX = 'allow-scripts allow-forms allow-same-origin allow-popups allow-popups-to-escape-sandbox';

/**
 * Opens the checkout at `url`. Where it does not say that it is there, because it cannot be had, may not be framed, or the page's policy forbids it,
 * the shopper goes on at `fallback`, top level. Both addresses have been looked at.
 */
export function openEmbedded(shop: VitrineShop, url: string, fallback: string): void {
  adopt(shop, tokens, embeddedStyles);
  const { url: address, version } = versioned(url);
  const { origin } = new URL(address);
  const t = shop.$t.get();
  const end = new AbortController();
  const { signal } = end;
  const from = focused()?.getRootNode() as ParentNode | undefined;
  const dialog = document.createElement('dialog');
  dialog.part.add('checkout');
  dialog.setAttribute('aria-labelledby', 'checkout-title');
  let stage: 'opening' | 'open' | 'done' = 'opening';

  const show = () =>
    render(
      html`<header>
          <h2 id="checkout-title" tabindex="-1">${t('checkoutTitle')}</h2>
          <button part="close" type="button" aria-label=${t('close')} @click=${() => dialog.close()}>${closeIcon}</button>
        </header>
        <p part="message" role="status" ?hidden=${stage === 'open'}>${stage === 'open' ? nothing : t(stage === 'done' ? 'checkoutDone' : 'opening')}</p>
        <iframe part="frame" src=${address} title=${t('checkoutTitle')} allow="payment" sandbox=${SANDBOX} referrerpolicy="strict-origin-when-cross-origin"></iframe>`,
      dialog,
    );

  function goOn(to = fallback): void {
    const safe = checkoutUrl(shop, to);
    dialog.close();
    location.assign(typeof safe === 'string' ? safe : fallback);
  }

  function happen(happening: Happening): void {
    if (happening.kind === 'failed') return goOn(happening.url);
    clearTimeout(timer);
    stage = happening.kind === 'complete' ? 'done' : stage === 'done' ? stage : 'open';
    show();
    if (happening.kind === 'complete') void shop.$store.get()?.cart.refresh('checkout');
  }

  show();
  const frame = dialog.querySelector('iframe')!;
  addEventListener(
    'message',
    ({ source, origin: from, data }: MessageEvent<unknown>) => {
      if (from !== origin || source !== frame.contentWindow) return;
      const { happening, reply } = readMessage(data, version);
      if (reply) frame.contentWindow?.postMessage(reply, origin);
      if (happening) happen(happening);
    },
    { signal },
  );
  document.addEventListener(
    'securitypolicyviolation',
    ({ effectiveDirective, blockedURI }) => {
      if (/^(frame|child)-src$|^default-src$/.test(effectiveDirective) && blockedURI.startsWith(origin)) goOn();
    },
    { signal },
  );
  const timer = setTimeout(() => goOn(), PATIENCE);
  dialog.addEventListener('close', () => {
    end.abort();
    clearTimeout(timer);
    dialog.remove();
    // what was pressed may be gone with what was bought; the drawer that it stood in is not
    if (!focused()?.checkVisibility()) from?.querySelector<HTMLElement>('h2[tabindex]')?.focus();
    // the shopper may have bought, or changed something
    void shop.$store.get()?.cart.refresh('checkout');
  });
  shop.renderRoot.append(dialog);
  dialog.showModal();
  dialog.querySelector<HTMLElement>('h2')!.focus();
}
