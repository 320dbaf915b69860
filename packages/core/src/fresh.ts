/** How old, in milliseconds, what is known of a product may be when it comes into the picture, or its sheet opens. */
export const FRESH_AT_A_LOOK = 10_000;
/** The same when the shopper comes back to the page. */
export const FRESH_AT_A_RETURN = 30_000;
