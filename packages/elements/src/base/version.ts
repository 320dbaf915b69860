/** The version of every package; a house test compares it with theirs. */
export const VERSION = '0.1.0';
