/** Every GraphQL document that the Storefront adapter sends, for API version 2026-04. */

const CONTEXT = '$country:CountryCode,$language:LanguageCode,$consent:VisitorConsent';
const IN_CONTEXT = '@inContext(country:$country,language:$language,visitorConsent:$consent)';

const document = (kind: 'query' | 'mutation', variables: string, fields: string, fragments: string): string =>
  `${kind}(${CONTEXT},${variables})${IN_CONTEXT}{${fields}} ${fragments}`;

const MONEY = 'fragment M on MoneyV2{amount currencyCode}';
const PICTURE = 'altText width height';
const OPTIONS = 'selectedOptions{name value}';

const variantFragment = (stock: boolean): string =>
  `fragment V on ProductVariant{id sku availableForSale currentlyNotInStock${stock ? ' quantityAvailable' : ''} ` +
  'price{...M} compareAtPrice{...M} unitPrice{...M} unitPriceMeasurement{referenceValue referenceUnit} ' +
  `quantityRule{minimum maximum increment} image{url(transform:{maxWidth:1200}) ${PICTURE}} ${OPTIONS}} ${MONEY}`;

const PRODUCT =
  'fragment P on Product{id handle title description onlineStoreUrl ' +
  `images(first:10){nodes{url(transform:{maxWidth:1200}) ${PICTURE}}} ` +
  'options{name optionValues{name swatch{color image{previewImage{url(transform:{maxWidth:120})}}}}} ' +
  'variants(first:$variants){pageInfo{hasNextPage} nodes{...V}}}';

export type Lookup = 'handle' | 'id' | 'variant';

/** Products in one request, by handle, by id, or by a variant's id; answers under `p0`, `p1`, … for variables of these names. */
export function productsDocument(lookups: readonly Lookup[], stock: boolean): string {
  const variables = lookups.map((by, i) => `$p${i}:${by === 'handle' ? 'String' : 'ID'}!`);
  const fields = lookups.map((by, i) =>
    by === 'variant' ? `p${i}:node(id:$p${i}){...on ProductVariant{...V product{...P}}}` : `p${i}:product(${by}:$p${i}){...P}`,
  );
  return document('query', `$variants:Int!,${variables.join()}`, fields.join(' '), `${PRODUCT} ${variantFragment(stock)}`);
}

/** The one variant of a product with these options. */
export const variantDocument = (stock: boolean): string =>
  document(
    'query',
    '$product:ID!,$options:[SelectedOptionInput!]!',
    'product(id:$product){variantBySelectedOptions(selectedOptions:$options){...V}}',
    variantFragment(stock),
  );

const CART_FIELDS =
  'fragment C on Cart{id totalQuantity checkoutUrl attributes{key value} discountCodes{code applicable} discountAllocations{discountedAmount{...M}} ' +
  'cost{subtotalAmount{...M} totalAmount{...M}} ' +
  'lines(first:$lines){pageInfo{hasNextPage} nodes{id quantity attributes{key value} ' +
  'cost{amountPerQuantity{...M} totalAmount{...M}} ...on CartLine{instructions{canRemove canUpdateQuantity}} ' +
  `merchandise{...on ProductVariant{id ${OPTIONS} image{url(transform:{maxWidth:240}) ${PICTURE}} ` +
  `product{id title handle onlineStoreUrl}}}}}} ${MONEY}`;

const change = (variables: string, field: string): string =>
  document(
    'mutation',
    `$lines:Int!,${variables}`,
    `change:${field}{cart{...C} userErrors{code field message} warnings{code message target}}`,
    CART_FIELDS,
  );

export const CART = document('query', '$lines:Int!,$cart:ID!', 'cart(id:$cart){...C}', CART_FIELDS);

export const CREATE = change('$input:CartInput!', 'cartCreate(input:$input)');

export const ADD = change('$cart:ID!,$input:[CartLineInput!]!', 'cartLinesAdd(cartId:$cart,lines:$input)');

export const SET = change('$cart:ID!,$input:[CartLineUpdateInput!]!', 'cartLinesUpdate(cartId:$cart,lines:$input)');

export const REMOVE = change('$cart:ID!,$input:[ID!]!', 'cartLinesRemove(cartId:$cart,lineIds:$input)');

export const CODES = change('$cart:ID!,$input:[String!]!', 'cartDiscountCodesUpdate(cartId:$cart,discountCodes:$input)');

export const BUYER = change(
  '$cart:ID!,$input:CartBuyerIdentityInput!',
  'cartBuyerIdentityUpdate(cartId:$cart,buyerIdentity:$input)',
);

/** Replaces all attributes of the cart. */
export const ATTRIBUTES = document(
  'mutation',
  '$cart:ID!,$input:[AttributeInput!]!',
  'change:cartAttributesUpdate(cartId:$cart,attributes:$input){userErrors{code field message}}',
  '',
);
