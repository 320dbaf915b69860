const attribute = (value) => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/**
 * A page of the demo shop, put on a real Vendure: what a retailer would change in the markup, and nothing else. The server's one channel has its
 * own currency, so the page asks for none.
 */
export function onVendure(html, { endpoint, checkoutUrl }) {
  const config = JSON.stringify({ checkoutUrl }).replaceAll('<', '\\u003c');
  return html
    .replace(/<vitrine-shop\b[^>]*>/g, (tag) =>
      tag
        .replace(/\sadapter="memory"/, ` adapter="vendure" endpoint="${attribute(endpoint)}"`)
        .replace(/\s(country|currency)="[^"]*"/g, ''),
    )
    .replace(
      /(<script type="application\/json" id="shop-config">)[\s\S]*?(<\/script>)/g,
      (_, before, after) => before + config + after,
    );
}
