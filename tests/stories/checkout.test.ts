/**
 * The way to the checkout, on the built files: a window that the page opens itself, and a checkout that is shown in the page by the embedded
 * checkout protocol of UCP, with a shop's own page on another origin in the frame.
 */
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { inEachEngine } from './built/ground.js';
import { pageOf } from './built/pages.js';
import type { Visit } from './built/visit.js';

const STORE = 'document.querySelector("vitrine-shop").$store?.get()';

/** A page with a shop of its own, whose `checkout` is as given; `gone` in it empties the cart. */
const shopPage = (checkout: string, { attributes = '', head = '', more = '' } = {}): string =>
  pageOf(
    `<vitrine-shop adapter="callbacks" ${attributes}><vitrine-cart></vitrine-cart><button id="before" type="button">Before</button></vitrine-shop>
    <script type="module">
      const eur = (amount) => ({ amount, currency: 'EUR' });
      let count = 1;
      window.gone = () => void (count = 0);
      const cart = () => ({
        currency: 'EUR', linesComplete: true, totalsEstimated: false, discountCodes: [], totalQuantity: count, subtotal: eur('5.00'), total: eur('5.00'),
        lines: count ? [{ id: 'l', variantId: 'v', title: 'Mug', options: {}, quantity: count, unitPrice: eur('5.00'), total: eur('5.00'), attributes: {}, editable: true }] : [],
      });
      document.querySelector('vitrine-shop').config = {
        getProducts: (refs) => refs.map(() => null), getCart: cart, addLines: cart, setQuantity: cart, checkout: () => (${checkout}), ${more}
      };
    </script>`,
    `${head}<script type="module" src="/embed/vitrine.js"></script>`,
  );

/** The drawer stands open, and where it leads is known. */
async function openCart(seen: Visit): Promise<void> {
  await seen.until('document.querySelector("vitrine-cart").show');
  await seen.press('button', 'Before');
  await seen.page.evaluate(() => document.querySelector('vitrine-cart')!.show());
  await seen.until(`${STORE}?.cart.$view.get().checkout`);
}

const DIALOG = 'document.querySelector("vitrine-shop").shadowRoot.querySelector("dialog[part~=checkout]")';

/** The shop's own checkout in the frame: says what it hears, and does what `then` says once it is let in. */
const framePage = (then: string): string => `<!doctype html><title>Pay</title><h1>Pay here</h1><button id="pay">Pay</button>
  <script>
    const send = (message) => parent.postMessage({ jsonrpc: '2.0', ...message }, '*');
    addEventListener('message', ({ data }) => {
      if (data.id === 'r' && data.result?.ucp.status === 'success') { send({ method: 'ec.start', params: { checkout: {} } }); ${then} }
    });
    send({ id: 'r', method: 'ec.ready', params: { delegate: [] } });
  </script>`;

inEachEngine(
  'a checkout in a window',
  ['chromium', 'firefox'],
  (ground) => {
    test('a window that the page opens itself really opens', () =>
      ground.on(
        shopPage(`() => { window.opened = window.open('/examples/own-checkout.html') !== null }`, {
          head: `<script>window.refused = window.open('/examples/own-checkout.html') === null</script>`,
        }),
        async (seen) => {
          equal(await seen.ask('window.refused'), true, 'windows that nobody asked for do not open here');
          await openCart(seen);
          await seen.press('button', 'Go to checkout');
          await seen.until('window.opened !== undefined');
          equal(await seen.ask('window.opened'), true);
        },
        [/pop-?up/i],
      ));
  },
  { isWhole: true },
);

inEachEngine('the way to the checkout', ['chromium', 'firefox'], (ground) => {
  /** Goes to a checkout that can be shown in the page. `config` is what the page says of it. */
  const embedded = (
    framed: string,
    look: (seen: Visit) => Promise<void>,
    { config = 'embeddedCheckout: true,', head = '' } = {},
    expected: readonly RegExp[] = [],
  ) => {
    const { host, other } = ground;
    const fallback = `${other.url}/examples/own-checkout.html`;
    return ground.on(
      shopPage(`{ kind: 'embedded', protocol: 'ucp-ec', url: '${framed}', fallbackUrl: '${fallback}' }`, {
        head,
        more: `capabilities: { checkout: ['embedded'] }, checkoutOrigins: ['${other.url}'], ${config}`,
      }),
      async (seen) => {
        await openCart(seen);
        await seen.press('button', 'Go to checkout');
        await look(seen);
        ok(host.url !== other.url);
      },
      expected,
    );
  };
  const isAtFallback = (seen: Visit) => seen.until('location.pathname === "/examples/own-checkout.html"');

  test('in the page: opens, hears what is bought, closes, and gives the focus back', () =>
    embedded(
      ground.other.page(
        framePage(`document.querySelector('#pay').onclick = () => send({ method: 'ec.complete', params: { checkout: {} } })`),
      ),
      async (seen) => {
        await seen.until(`${DIALOG}?.open`);
        const frame = await seen.ask<Record<string, string>>(
          `Object.fromEntries([...${DIALOG}.querySelector('iframe').attributes].map(({ name, value }) => [name, value]))`,
        );
        deepEqual([frame['title'], frame['allow']], ['Checkout', 'payment']);
        match(frame['sandbox'] ?? '', /allow-scripts/);
        ok(!/allow-top-navigation/.test(frame['sandbox'] ?? ''));
        match(frame['src'] ?? '', /[?&]ec_version=\d{4}-\d\d-\d\d/);
        // what others say is not heard
        await seen.page.evaluate(() => window.postMessage({ jsonrpc: '2.0', method: 'ec.error', params: {} }, '*'));
        await seen.until(`${DIALOG}.querySelector('[part=message]').hidden`);
        await seen.page.evaluate('window.gone()');
        const inside = seen.page.frames().find((each) => each.url().startsWith(ground.other.url))!;
        await (await inside.waitForSelector('#pay'))!.click();
        await seen.until(`${DIALOG}.querySelector('[part=message]').textContent === "Your order is complete."`);
        await seen.until(`${STORE}.cart.$view.get().quantity === 0`);
        deepEqual(await seen.ask(`${STORE}.cart.$view.get().notices`), []);
        await seen.page.keyboard.press('Tab');
        await seen.ask(`void ${DIALOG}.querySelector('[part=close]').click()`);
        await seen.until(`${DIALOG} === null`);
        equal(await seen.ask('document.activeElement.localName'), 'vitrine-cart');
      },
    ));

  test('only where the page has asked for it', () => embedded(ground.other.page(framePage('')), isAtFallback, { config: '' }));

  test('a checkout that cannot go on leads to where it can', () =>
    embedded(
      ground.other.page(
        framePage(
          `send({ method: 'ec.error', params: { error: { continue_url: '${ground.other.url}/examples/own-checkout.html?again' } } })`,
        ),
      ),
      async (seen) => {
        await isAtFallback(seen);
        // asked of the page: a driver may tell late where it is
        equal(await seen.ask('location.search'), '?again');
      },
    ));

  test('an address that nobody allowed is not followed, not even from within', () =>
    embedded(
      ground.other.page(
        framePage(`send({ method: 'ec.error', params: { error: { continue_url: 'https://elsewhere.example/' } } })`),
      ),
      isAtFallback,
    ));

  test('where it does not load, or says nothing, the shopper goes on at top level', () =>
    embedded(`${ground.other.url}/nothing-there`, isAtFallback, {}, [/404/]));

  test('a policy of the page that forbids the frame leads on at once', () =>
    embedded(
      ground.other.page(framePage('')),
      isAtFallback,
      { head: `<meta http-equiv="content-security-policy" content="frame-src 'none'">` },
      [/frame-src|Content.Security.Policy/i],
    ));

  test('a frame on an origin that nobody allowed does not open', () =>
    ground.on(
      shopPage(
        `{ kind: 'embedded', protocol: 'ucp-ec', url: 'https://elsewhere.example/', fallbackUrl: '/examples/own-checkout.html' }`,
        {
          more: `capabilities: { checkout: ['embedded'] }, embeddedCheckout: true,`,
        },
      ),
      async (seen) => {
        await openCart(seen);
        await seen.press('button', 'Go to checkout');
        await seen.until('story.errors.some(({ code }) => code === "security/checkout-origin")');
        await seen.find('[part=error]', 'The checkout could not be opened.');
        equal(await seen.ask(`${DIALOG} === null`), true);
      },
    ));
});
