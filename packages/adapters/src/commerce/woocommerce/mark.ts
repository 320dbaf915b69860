/** Tells our own writes from the page's where requests are observed; WordPress passes over what it does not know. */
export const MARK = 'vitrine';
