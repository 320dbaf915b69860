/** Entries of a list whose shape does not say. */
export const MOST_ENTRIES = 500;

/** Whether the text of a show file has over a million characters. */
export const tooLong = (text: string): boolean => text.length > 1_000_000;

/** Whether more than `levels` lists and records stand inside each other, `value` counted. Looks no deeper than that. */
export const tooDeep = (value: unknown, levels = 20): boolean =>
  Object(value) === value && (!levels || Object.values(value as object).some((inner) => tooDeep(inner, levels - 1)));
