// What the panel's choices do to the shop: attributes of `<vitrine-shop>`, as any page could set them, and the switches that the demo
// shop carries.
const MARKETS = { DE: { country: 'DE', currency: 'EUR' }, JP: { country: 'JP', currency: 'JPY' } };
const SHIRT = 'linen-shirt';
const DEARER = 1.1;

/** What `<vitrine-shop>` says in the markup, for each backend. */
const attributesFor = ({ backend, market, locale }, vendure) => ({
  lang: locale,
  ...(backend === 'vendure'
    ? { adapter: 'vendure', endpoint: vendure, config: 'vendure-config', country: null, currency: null }
    : { adapter: 'memory', endpoint: null, config: 'shop-config', ...MARKETS[market] }),
});

/** The demo shop's switches as the panel has them. */
function faultsFor({ faults, market }, products) {
  const { currency } = MARKETS[market];
  const variants = products.flatMap((product) => product.variants);
  const dearer = ({ sku, prices: { [currency]: price = '0' } }) => [
    sku,
    (Number(price) * DEARER).toFixed(price.split('.')[1]?.length ?? 0),
  ];
  return {
    slow: faults.includes('slow') ? 2_000 : 0,
    offline: faults.includes('offline'),
    soldOut: faults.includes('sold-out')
      ? products.filter(({ handle }) => handle === SHIRT).flatMap((product) => product.variants.map(({ sku }) => sku))
      : [],
    priceChanged: faults.includes('price-changed') ? Object.fromEntries(variants.map(dearer)) : {},
  };
}

/** The demo shop's own switches; a real shop has none. */
function spoil(store, choices) {
  const { server } = store.adapter;
  if (server) Object.assign(server.faults, faultsFor(choices, server.products));
}

/** Puts the choices on the shop; of what was chosen before, only what differs is touched. */
export function followShop(shop, choices, before, vendure) {
  followShop.choices = choices;
  // a shop opens when somebody shows intent, and that is not for the panel to hasten
  followShop.started ??= window.customElements.whenDefined('vitrine-shop').then(() => {
    shop.$store.subscribe((store) => store && spoil(store, followShop.choices));
  });
  const wanted = attributesFor(choices, vendure);
  const isOther = (name) => before && attributesFor(before, vendure)[name] !== wanted[name];
  const wasOpen = shop.$store?.get();
  for (const [name, value] of Object.entries(wanted)) {
    if (before ? !isOther(name) : (shop.getAttribute(name) ?? null) === value || (name === 'lang' && value === 'en')) continue;
    if (value === null) shop.removeAttribute(name);
    else shop.setAttribute(name, value);
  }
  if (!wasOpen) return;
  if (isOther('adapter')) {
    // what was open is closed first; the elements on the screen then need another
    const off = shop.$store.listen((store) => {
      if (store) return;
      off();
      setTimeout(() => void shop.open());
    });
    return;
  }
  spoil(wasOpen, choices);
  const did = (fault) => before?.faults.includes(fault);
  const does = (fault) => choices.faults.includes(fault);
  const isBack = ['offline', 'price-changed'].some((fault) => did(fault) && !does(fault));
  // dearer prices are not looked up: that they are is what the shopper is told when they buy
  if (isBack || did('sold-out') !== does('sold-out')) void wasOpen.catalog.refresh();
}
