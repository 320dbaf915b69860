/** Saleor's global ids: `Checkout:5d8e…` in base64. One of another form is an error for the whole request it stands in. */
export function isGlobalId(id: string, type: 'Product' | 'ProductVariant' | 'Checkout' | 'CheckoutLine'): boolean {
  try {
    const [named, key] = atob(id).split(':');
    return (
      named === type &&
      (/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(key ?? '') || (/^\d+$/.test(key ?? '') && type !== 'Checkout'))
    );
  } catch {
    return false;
  }
}
