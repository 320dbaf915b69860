const attribute = (value) => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/**
 * A page of the demo shop, put on a real Vendure: what a retailer would change in the markup, and nothing else. The server's one channel has its
 * own currency, so the page asks for none. The demo shop's own configuration stays beside the new one, and a `<meta name="demo-vendure">`
 * says where Vendure is, so that the page's panel can go from one to the other.
 */
export function onVendure(html, { endpoint, checkoutUrl }) {
  const config = JSON.stringify({ checkoutUrl }).replaceAll('<', '\\u003c');
  const address = attribute(endpoint);
  return html
    .replace(/<vitrine-shop\b[^>]*>/g, (tag) =>
      tag
        .replace(/\sadapter="memory"/, ` adapter="vendure" endpoint="${address}"`)
        .replace(/\sconfig="[^"]*"/, ' config="vendure-config"')
        .replace(/\s(country|currency)="[^"]*"/g, ''),
    )
    .replace(
      '</head>',
      () =>
        `<meta name="demo-vendure" content="${address}" /><script type="application/json" id="vendure-config">${config}</script></head>`,
    );
}
