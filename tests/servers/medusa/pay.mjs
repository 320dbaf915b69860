const ADDRESS = { first_name: 'A', last_name: 'B', address_1: '1 Street', city: 'Berlin', postal_code: '1', country_code: 'de' };
let shoppers = 0;

/**
 * Pays for a cart through the Store API, as a storefront would. `begin` goes as far as to its payment, `end` completes it. Answers
 * with how many were bought, after the end. Throws where Medusa refuses.
 */
export async function pay({ url, publishableKey }, cartId, step) {
  async function ask(path, body) {
    const answer = await fetch(`${url}/store/${path}`, {
      ...(body && { method: 'POST', body: JSON.stringify(body) }),
      headers: { 'content-type': 'application/json', 'x-publishable-api-key': publishableKey },
    });
    const json = await answer.json();
    if (!answer.ok) throw new Error(`the payment failed at ${path.split('/').at(-1)}: ${json.message}`);
    return json;
  }
  const cart = `carts/${cartId}`;
  if (step === 'end') {
    const { order } = await ask(`${cart}/complete?fields=items.quantity`, {});
    if (!order) throw new Error('the payment failed: no order came of it');
    return order.items.reduce((count, { quantity }) => count + quantity, 0);
  }
  const email = `shopper-${shoppers++}@shop.example`;
  await ask(cart, { email, shipping_address: ADDRESS, billing_address: ADDRESS });
  const { shipping_options: options } = await ask(`shipping-options?cart_id=${cartId}`);
  await ask(`${cart}/shipping-methods`, { option_id: options[0].id });
  const { payment_collection: payment } = await ask('payment-collections', { cart_id: cartId });
  await ask(`payment-collections/${payment.id}/payment-sessions`, { provider_id: 'pp_system_default' });
  return 0;
}
