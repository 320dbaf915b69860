/** Every GraphQL document that the Vendure adapter sends. */

const VARIANT_OPTIONS = 'options{name group{name}}';
const FAILURE = '...on ErrorResult{errorCode message}';
const SHORT = `${FAILURE} ...on InsufficientStockError{quantityAvailable}`;

const PRODUCT =
  'fragment P on Product{id name slug description featuredAsset{...A} assets{...A} optionGroups{name options{name}} ' +
  `variants{id sku name priceWithTax currencyCode stockLevel featuredAsset{...A} ${VARIANT_OPTIONS}}} ` +
  'fragment A on Asset{name preview width height}';

const ORDER =
  'fragment O on Order{code currencyCode totalQuantity couponCodes subTotalWithTax totalWithTax promotions{couponCode} discounts{amountWithTax} ' +
  'lines{id quantity unitPriceWithTax discountedLinePriceWithTax featuredAsset{preview} ' +
  `productVariant{id product{id name optionGroups{name}} ${VARIANT_OPTIONS}}}}`;

export const ACTIVE_ORDER = `{activeOrder{...O}} ${ORDER}`;

export const ADD = `mutation($lines:[AddItemInput!]!){addItemsToOrder(inputs:$lines){order{...O} errorResults{${SHORT}}}} ${ORDER}`;

export const SET = `mutation($line:ID!,$quantity:Int!){adjustOrderLine(orderLineId:$line,quantity:$quantity){...O ${SHORT} ...on InsufficientStockError{order{...O}}}} ${ORDER}`;

/** Takes an order back from the payment step, where it cannot be changed. */
export const REOPEN = 'mutation{transitionOrderToState(state:"AddingItems"){__typename}}';

export type Lookup = 'slug' | 'id';

/** Products by slug or id in one request; answers under `p0`, `p1`, … for the variables `p0`, `p1`, … */
export function productsDocument(lookups: readonly Lookup[]): string {
  const variables = lookups.map((by, i) => `$p${i}:${by === 'id' ? 'ID' : 'String'}!`);
  return `query(${variables.join()}){${lookups.map((by, i) => `p${i}:product(${by}:$p${i}){...P}`).join(' ')}} ${PRODUCT}`;
}

/** The product id behind each of `count` SKUs, among what the search index finds; answers under `s0`, `s1`, … */
export function skusDocument(count: number): string {
  const places = Array.from({ length: count }, (_, i) => i);
  const fields = places.map((i) => `s${i}:search(input:{term:$s${i},take:20}){items{sku productId}}`);
  return `query(${places.map((i) => `$s${i}:String!`).join()}){${fields.join(' ')}}`;
}

/** Applies or removes `count` coupon codes one after another; answers under `c0`, `c1`, … */
export function couponsDocument(verb: 'apply' | 'remove', count: number): string {
  const places = Array.from({ length: count }, (_, i) => i);
  const fields = places.map((i) => `c${i}:${verb}CouponCode(couponCode:$c${i}){...O${verb === 'apply' ? ` ${FAILURE}` : ''}}`);
  return `mutation(${places.map((i) => `$c${i}:String!`).join()}){${fields.join(' ')}} ${ORDER}`;
}
