/** The few pages of a shop that a story goes to. */
const html = (title: string, body: string): Response =>
  new Response(
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="/examples/media/icon.svg"><title>${title}</title></head><body>${body}</body></html>`,
    {
      headers: { 'content-type': 'text/html; charset=utf-8' },
    },
  );

export function page(path: string, root: string): Response {
  if (path === 'checkout')
    return html(
      'Checkout',
      `<h1>Checkout</h1><p>A demonstration: nothing is sold here.</p><a href="${root}checkout/thank_you">Pay</a>`,
    );
  if (path === 'checkout/thank_you') return html('Thank you', '<h1>Thank you</h1>');
  if (path === 'cart') return html('Cart', `<h1>Cart</h1><a href="${root}checkout">Check out</a>`);
  return new Response('<!doctype html><title>404</title><h1>Not found</h1>', {
    status: 404,
    headers: { 'content-type': 'text/html; charset=utf-8' },
  });
}
