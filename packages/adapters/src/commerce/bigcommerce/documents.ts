/** Every GraphQL document that the BigCommerce adapter sends. */

const MONEY = 'fragment M on Money{value currencyCode}';
const LEVEL = 'availableToSell warningLevel';
const IMAGE = 'fragment I on Image{url(width:1024) altText}';

const VARIANTS =
  'fragment V on VariantConnection{pageInfo{hasNextPage endCursor} edges{node{entityId sku isPurchasable defaultImage{...I} ' +
  `inventory{isInStock aggregated{${LEVEL}}} ` +
  'prices(includeTax:$tax,currencyCode:$currency){price{...M} salePrice{...M} basePrice{...M} retailPrice{...M}} ' +
  'productOptions(first:10){edges{node{displayName ...on MultipleChoiceOption{values(first:1){edges{node{label}}}}}}}}}} ' +
  `${IMAGE} ${MONEY}`;
const withVariants = (operation: string): string => `${operation} ${VARIANTS}`;

const PRODUCT =
  'fragment P on Product{entityId path name plainTextDescription(characterLimit:2000) isPriceHidden ' +
  `minPurchaseQuantity maxPurchaseQuantity availabilityV2{status} inventory{isStockTracked hasVariantInventory isInStock aggregated{${LEVEL}}} ` +
  'defaultImage{...I} images(first:10){edges{node{...I}}} ' +
  'productOptions(first:20){edges{node{displayName isRequired isVariantOption ...on MultipleChoiceOption{' +
  'values(first:30){edges{node{label ...on SwatchOptionValue{hexColors imageUrl(width:64)}}}}}}}} ' +
  'variants(first:50){...V}}';

const ITEM =
  'entityId parentEntityId productEntityId variantEntityId name path isMutable quantity image{url(width:256) altText} ' +
  'salePrice{...M} extendedSalePrice{...M} selectedOptions{name ...on CartSelectedMultipleChoiceOption{value}}';

const CART =
  'fragment C on Cart{entityId version currencyCode isTaxIncluded baseAmount{...M} discountedAmount{...M} amount{...M} ' +
  `lineItems{totalQuantity physicalItems{${ITEM}} digitalItems{${ITEM}} ` +
  `customItems{entityId name quantity listPrice{...M} extendedListPrice{...M}} giftCertificates{entityId name amount{...M}}}} ${MONEY}`;

// functions, so that a page is not sent the fragment once for every document
const withCart = (operation: string): string => `${operation} ${CART}`;
/** A mutation takes one input, whose type is called after it. */
const changing = (of: 'cart' | 'checkout', name: string, answer = 'cart{...C}'): string =>
  withCart(`mutation($input:${name[0]?.toUpperCase()}${name.slice(1)}Input!){${of}{changed:${name}(input:$input){${answer}}}}`);
const CHECKOUT = 'checkout{coupons{code} cart{...C}}';

export const READ = withCart('query($id:String!){site{cart(entityId:$id){...C} checkout(entityId:$id){coupons{code}}}}');
export const CREATE = changing('cart', 'createCart');
export const ADD = changing('cart', 'addCartLineItems');
export const SET = changing('cart', 'updateCartLineItem');
/** With its last line a cart goes as well. */
export const REMOVE = changing('cart', 'deleteCartLineItem');
export const CURRENCY = changing('cart', 'updateCartCurrency');
export const APPLY = changing('checkout', 'applyCheckoutCoupon', CHECKOUT);
export const UNAPPLY = changing('checkout', 'unapplyCheckoutCoupon', CHECKOUT);

export const REDIRECT =
  'mutation($input:CreateCartRedirectUrlsInput!){cart{createCartRedirectUrls(input:$input){redirectUrls{redirectedCheckoutUrl}}}}';

export type Lookup = 'product' | 'path' | 'sku';

const TYPES: Readonly<Record<Lookup, string>> = { product: 'Int', path: 'String', sku: 'String' };
const FIELDS: Readonly<Record<Lookup, (place: string) => string>> = {
  product: (place) => `product(entityId:$${place}){...P}`,
  path: (place) => `route(path:$${place}){node{...P}}`,
  sku: (place) => `product(sku:$${place}){...P}`,
};

/** Products in one request, by whatever names them; answers under `p0`, `p1`, … for the variables `p0`, `p1`, … */
export function productsDocument(lookups: readonly Lookup[]): string {
  const variables = lookups.map((by, i) => `$p${i}:${TYPES[by]}!`).join();
  const fields = lookups.map((by, i) => `p${i}:${FIELDS[by](`p${i}`)}`).join(' ');
  return withVariants(`query($tax:Boolean!,$currency:currencyCode,${variables}){site{${fields}}} ${PRODUCT}`);
}

/** The variants after those of {@link productsDocument}. */
export const MORE = withVariants(
  'query($tax:Boolean!,$currency:currencyCode,$id:Int!,$after:String!){site{product(entityId:$id){variants(first:50,after:$after){...V}}}}',
);
