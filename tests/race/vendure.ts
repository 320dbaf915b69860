import { captureFetch, vendureAdapter } from '@vitrine/adapters';
import type { CartHandle } from '@vitrine/core';
import { chaosFetch } from '@vitrine/testkit';
import { startVendure } from '../servers/vendure/start.mjs';
import { breaking, busy } from './breaking.js';
import type { RaceBackend } from './shop.js';

const isWrite = (_: string, { body }: RequestInit) => typeof body === 'string' && body.includes('"query":"mutation');

/** Pays through the shop API as a checkout of one's own would. */
const STEPS = {
  begin: [
    `mutation { setOrderShippingAddress(input: { streetLine1: "1 Street", city: "Town", postalCode: "1", countryCode: "DE", fullName: "A" }) { __typename } }`,
    `mutation { setCustomerForOrder(input: { emailAddress: "EMAIL", firstName: "A", lastName: "B" }) { __typename } }`,
    `mutation { setOrderShippingMethod(shippingMethodId: ["METHOD"]) { __typename ... on ErrorResult { message } } }`,
    `mutation { transitionOrderToState(state: "ArrangingPayment") { __typename ... on Order { state } ... on ErrorResult { message } } }`,
  ],
  end: [
    `mutation { addPaymentToOrder(input: { method: "dummy", metadata: {} }) { __typename ... on Order { state totalQuantity } ... on ErrorResult { message } } }`,
  ],
};

export async function vendureBackend(): Promise<RaceBackend> {
  const server = await startVendure();
  const { sku, slug } = await server.addProduct({ stock: 1_000_000 });
  const outage = breaking(captureFetch(), isWrite);
  const chaos = chaosFetch(outage.fetch, { isWrite, conflictAnswer: busy });
  const adapter = () =>
    vendureAdapter({ endpoint: server.url, fetch: chaos.fetch, checkoutUrl: 'https://shop.example/pay?order={code}' });
  const op = {
    market: {},
    consent: { functional: false, analytics: false, marketing: false },
    opId: 'race',
    signal: AbortSignal.timeout(60_000),
  };
  const found = await adapter().getProducts([{ kind: 'handle', handle: slug }], op);
  const variantId = found.ok ? found.value[0]?.variants[0]?.id : undefined;
  if (variantId === undefined) throw new Error(`${sku} is not there`);
  let shoppers = 0;
  let paid = 0;

  async function ask(
    handle: CartHandle,
    query: string,
  ): Promise<Record<string, { __typename?: string; totalQuantity?: number; message?: string }>> {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${handle}` };
    const answer = await fetch(server.url, { method: 'POST', headers, body: JSON.stringify({ query }) });
    const { data, errors } = (await answer.json()) as { data: never; errors?: unknown };
    if (errors) throw new Error(`the payment failed: ${JSON.stringify(errors)}`);
    return data;
  }

  return {
    name: 'vendure',
    variantId,
    adapter,
    chaos: { ...chaos, conflict: chaos.conflict! },
    breakDown: outage.breakDown,
    async pay(handle, step) {
      const methods = (await ask(handle, '{ eligibleShippingMethods { id } }')) as unknown as {
        eligibleShippingMethods: { id: string }[];
      };
      const method = methods.eligibleShippingMethods[0]?.id ?? '1';
      for (const query of STEPS[step]) {
        const data = await ask(handle, query.replace('METHOD', method).replace('EMAIL', `shopper-${shoppers++}@shop.example`));
        const [result] = Object.values(data);
        if (result?.message !== undefined) throw new Error(`the payment failed: ${result.message}`);
        if (step === 'end') paid = result?.totalQuantity ?? 0;
      }
    },
    paidFor: () => paid,
    expire: (shopper) => shopper.replaceHandle('a-session-that-has-run-out'),
    stop: () => server.stop(),
  };
}
