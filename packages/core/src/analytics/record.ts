/**
 * What shops measure: one record for each thing that happened, whoever listens to it. Plain data without anything personal:
 * no cart's handle, no address, nothing that a shopper has typed, no id that outlives the page.
 */
import type { Money } from '../money.js';

/** A product as a record names it, with as much as is known of it. */
export interface AnalyticsItem {
  /** As the page addressed it: a key of the show, or `kind:value`. */
  readonly product?: string;
  /** The backend's id of the product. */
  readonly productId?: string;
  /** The backend's id of the variant. */
  readonly variantId?: string;
  readonly title: string;
  /** What was chosen, as in `M / Ink`. */
  readonly variant?: string;
  /** Of one. */
  readonly price?: Money;
  readonly quantity?: number;
  /** Place in its list, from 0. */
  readonly index?: number;
}

/** A list of products that a shopper can see. */
export interface ItemList {
  readonly id: string;
  readonly name?: string;
}

interface Happening<N extends string> {
  readonly name: N;
  /** The same for every report of the same happening. */
  readonly eventId: string;
  /** Id of the show. */
  readonly show?: string;
  /** Moment of the show in seconds of media time. */
  readonly at?: number;
}

interface ListRecord extends Happening<'view_item_list'> {
  readonly list: ItemList;
  /** Those that were really seen, at most {@link MOST_ITEMS}. */
  readonly items: readonly AnalyticsItem[];
}

interface ProductRecord<N extends string> extends Happening<N> {
  /** Where it was picked from. */
  readonly list?: ItemList;
  readonly items: readonly [AnalyticsItem];
}

interface PromotionRecord<N extends string> extends Happening<N> {
  /** Id of the cue that shows the product. */
  readonly promotion: string;
  readonly items: readonly [AnalyticsItem];
}

/** `items[0].quantity` is what the cart really took, or gave back. */
interface CartRecord<N extends string> extends Happening<N> {
  readonly items: readonly [AnalyticsItem];
  /** The backend's own total of the line, where the record is about all that is in it. */
  readonly total?: Money;
}

interface CheckoutRecord extends Happening<'begin_checkout'> {
  /** At most {@link MOST_ITEMS}. */
  readonly items: readonly AnalyticsItem[];
  /** The backend's own total; absent where one thing is bought past the cart. */
  readonly total?: Money;
}

interface VideoRecord<N extends string> extends Happening<N> {
  /** One for each playback, made up for it and forgotten with it. */
  readonly session: string;
  readonly title: string;
  readonly live: boolean;
  readonly at: number;
  /** Seconds; absent while it is live. */
  readonly duration?: number;
}

interface ProgressRecord extends VideoRecord<'video_progress'> {
  /** Which mark was passed; never while it is live. */
  readonly percent?: number;
  /** Seconds that were really played so far. */
  readonly watched: number;
}

interface CompleteRecord extends VideoRecord<'video_complete'> {
  readonly watched: number;
}

export type VideoAnalyticsRecord = VideoRecord<'video_start'> | ProgressRecord | CompleteRecord;

/** One thing that happened, for whoever measures: the `detail` of `vitrine-analytics`, and what a sink gets. */
export type AnalyticsRecord =
  | ListRecord
  | ProductRecord<'select_item'>
  | ProductRecord<'view_item'>
  | PromotionRecord<'view_promotion'>
  | PromotionRecord<'select_promotion'>
  | CartRecord<'add_to_cart'>
  | CartRecord<'remove_from_cart'>
  | CheckoutRecord
  | VideoAnalyticsRecord;

/** Items in one record; what Google Analytics takes at the most. */
export const MOST_ITEMS = 200;
