/** Every GraphQL document that the Saleor adapter sends. */

const MONEY = 'fragment M on Money{currency amount fractionalAmount fractionDigits}';
const TAXED = `fragment T on TaxedMoney{gross{...M} net{...M}} ${MONEY}`;
const CHOICE =
  'fragment C on ProductVariant{attributes(variantSelection:VARIANT_SELECTION){attribute{name} values{name slug value file{url}}}}';

const PRODUCT =
  'fragment P on Product{id name slug description media{url(size:1024) alt type} pricing{displayGrossPrices} ' +
  'variants{id sku name trackInventory quantityAvailable quantityLimitPerCustomer preorder{endDate} media{url(size:1024) alt type} ' +
  `pricing{price{...T} priceUndiscounted{...T}} ...C}} ${TAXED} ${CHOICE}`;

const CHECKOUT =
  'fragment O on Checkout{id quantity displayGrossPrices voucherCode discount{...M} subtotalPrice{...T} totalPrice{...T tax{...M}} ' +
  'lines{id quantity isGift metadata{key value} unitPrice{...T} totalPrice{...T} ' +
  'problems{__typename ...on CheckoutLineProblemInsufficientStock{availableQuantity}} ' +
  `variant{id name media{url(size:256) alt type} product{id name slug thumbnail(size:256){url alt}} ...C}}} ${TAXED} ${CHOICE}`;

const withCheckout = (operation: string): string => `${operation} ${CHECKOUT}`;
const changing = (mutation: string): string =>
  withCheckout(`${mutation}{checkout{...O} errors{code field message variants lines}}}`);

/** What servers lack that are older or newer than the schema of these documents, which then go without it. */
export const OPTIONAL = [' fractionalAmount fractionDigits', ' preorder{endDate}'] as const;

export const READ = withCheckout('query($id:ID!){checkout(id:$id){...O}}');

export const CREATE = changing(
  'mutation($channel:String!,$lines:[CheckoutLineInput!]!){changed:checkoutCreate(input:{channel:$channel,lines:$lines})',
);

export const ADD = changing('mutation($id:ID!,$lines:[CheckoutLineInput!]!){changed:checkoutLinesAdd(id:$id,lines:$lines)');

export const SET = changing(
  'mutation($id:ID!,$line:ID!,$quantity:Int!){changed:checkoutLinesUpdate(id:$id,lines:[{lineId:$line,quantity:$quantity}])',
);

export const REMOVE = changing('mutation($id:ID!,$line:ID!){changed:checkoutLinesDelete(id:$id,linesIds:[$line])');

export const APPLY = changing('mutation($id:ID!,$code:String!){changed:checkoutAddPromoCode(id:$id,promoCode:$code)');

export const UNAPPLY = changing('mutation($id:ID!,$code:String!){changed:checkoutRemovePromoCode(id:$id,promoCode:$code)');

/** Keeps where a sale came from with the checkout, and so with the order. */
export const ANNOTATE =
  'mutation($id:ID!,$input:[MetadataInput!]!){updateMetadata(id:$id,input:$input){errors{code field message}}}';

export type Lookup = 'product' | 'slug' | 'variant' | 'sku';

const FIELDS: Readonly<Record<Lookup, (place: string) => string>> = {
  product: (place) => `product(id:$${place},channel:$channel){...P}`,
  slug: (place) => `product(slug:$${place},channel:$channel){...P}`,
  variant: (place) => `productVariant(id:$${place},channel:$channel){product{...P}}`,
  sku: (place) => `productVariant(sku:$${place},channel:$channel){product{...P}}`,
};

/** Products in one request, by whatever names them; answers under `p0`, `p1`, … for the variables `p0`, `p1`, … */
export function productsDocument(lookups: readonly Lookup[]): string {
  const variables = lookups.map((by, i) => `$p${i}:${by === 'product' || by === 'variant' ? 'ID' : 'String'}!`);
  return `query($channel:String!,${variables.join()}){${lookups.map((by, i) => `p${i}:${FIELDS[by](`p${i}`)}`).join(' ')}} ${PRODUCT}`;
}
