const attribute = (value) => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/**
 * A page of the demo shop, put on a real one: what a retailer would change in the markup, and nothing else. `config` is what the adapter is
 * told besides; a shop without `country` and `currency` has a market of its own. The demo shop's own configuration stays beside it.
 */
export function onShop(html, { adapter, endpoint, config, country, currency }) {
  const json = JSON.stringify(config).replaceAll('<', '\\u003c');
  const market = Object.entries({ country, currency }).flatMap(([name, value]) =>
    value ? ` ${name}="${attribute(value)}"` : [],
  );
  return html
    .replace(/<vitrine-shop\b[^>]*>/g, (tag) =>
      tag
        .replace(/\s(country|currency)="[^"]*"/g, '')
        .replace(/\sadapter="memory"/, () => ` adapter="${adapter}" endpoint="${attribute(endpoint)}"${market.join('')}`)
        .replace(/\sconfig="[^"]*"/, ` config="${adapter}-config"`),
    )
    .replace('</head>', () => `<script type="application/json" id="${adapter}-config">${json}</script></head>`);
}

/** The same without the panel in the corner, which would put the page on the demo shop again. */
export const onShopAlone = (html, shop) => onShop(html, shop).replace(/<script\b[^>]*\ssrc="panel\.js"[^>]*><\/script>/, '');

/**
 * The same on a Vendure, whose one channel has its own currency. A `<meta name="demo-vendure">` says where it is, so that the page's panel
 * can go from one shop to the other.
 */
export const onVendure = (html, { endpoint, checkoutUrl }) =>
  onShop(
    html.replace('</head>', () => `<meta name="demo-vendure" content="${attribute(endpoint)}" /></head>`),
    { adapter: 'vendure', endpoint, config: { checkoutUrl } },
  );
