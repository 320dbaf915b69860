/** A show as the rest of Vitrine sees it: what `readShow` made of a show file, every address absolute and safe. */
import type { Image, ProductRef } from '../contracts/commerce.js';
import type { Money } from '../money.js';

export type ShowStatus = 'scheduled' | 'live' | 'recorded';

/** What a stream may carry besides picture and sound. */
export type SourceFeature = 'alternate-audio' | 'subtitles' | 'cea-608';

export interface Source {
  readonly src: string;
  /** MIME type, as in `application/vnd.apple.mpegurl` or `video/mp4`. */
  readonly type: string;
  /** An empty list says that it carries none of them; without a list nobody has said. */
  readonly features?: readonly SourceFeature[];
}

export interface Track {
  readonly kind: 'captions' | 'subtitles' | 'descriptions' | 'chapters';
  readonly src: string;
  /** BCP 47. */
  readonly lang: string;
  readonly label: string;
}

/** A product of the show. Its words, picture and price are a hint: shown until, and where, no adapter answers. */
export interface ShowProduct {
  /** Unique in the show; what cues and `product="…"` name. */
  readonly key: string;
  readonly ref: ProductRef;
  /** The "link 3" that a host says. */
  readonly number?: number;
  readonly title?: string;
  readonly image?: Image;
  readonly url?: string;
  readonly price?: Money;
}

interface CueBase {
  /** Unique in the show. */
  readonly id: string;
  /** Seconds of media time. A live cue has `at` instead. */
  readonly start?: number;
  /** Seconds of media time, exclusive; without one the cue holds to the end. */
  readonly end?: number;
  /** Milliseconds of programme time since 1970; in the file an ISO date-time. */
  readonly at?: number;
  /** The end in programme time, exclusive. */
  readonly until?: number;
}

export interface PathPoint {
  /** Seconds of media time. */
  readonly t: number;
  /** From 0, the left edge of the frame, to 1. */
  readonly x: number;
  /** From 0, the top edge of the frame, to 1. */
  readonly y: number;
}

export type Cue =
  | (CueBase & {
      readonly type: 'pin';
      readonly product: string;
      /** Of a live room, as all below it: where it is shown, how manieth it is, and what the host says of it. */
      readonly slot?: string;
      readonly seq?: number;
      readonly note?: string;
    })
  | (CueBase & { readonly type: 'hotspot'; readonly product: string; readonly path: readonly PathPoint[] })
  | (CueBase & { readonly type: 'chapter'; readonly title: string })
  | (CueBase & {
      readonly type: 'offer';
      readonly product?: string;
      readonly title?: string;
      readonly price?: Money;
      readonly code?: string;
      /** Of a live room, as all below it: every product that it is for; none of them named, it is for all. */
      readonly products?: readonly string[];
      readonly rev?: number;
      /** Milliseconds since 1970 of server time, when it is over for everybody. */
      readonly deadline?: number;
      readonly limit?: { readonly total?: number; readonly perShopper?: number };
    })
  | (CueBase & {
      readonly type: 'poll';
      readonly title: string;
      readonly options: readonly string[];
      /** Votes for each option, once it is over. */
      readonly tally?: readonly number[];
    })
  | (CueBase & { readonly type: 'notice'; readonly text: string });

/** Where the live room of a show is. */
export interface ShowRoom {
  readonly channel: 'memory' | 'cue-doc' | 'nats' | 'sse' | 'replay';
  /** Absolute; `wss:` and `ws:` as well. Absent where the list could not be read. Of a `replay`: files of the chat, of five minutes each. */
  readonly urls?: readonly string[];
  /** Answers with a token for a viewer, as plain text. */
  readonly tokenUrl?: string;
}

export interface Show {
  readonly version: 1;
  readonly id: string;
  readonly title: string;
  readonly status: ShowStatus;
  readonly lang?: string;
  /** Without `alt` it only decorates. */
  readonly poster?: { readonly src: string; readonly alt?: string; readonly width?: number; readonly height?: number };
  readonly sources: readonly Source[];
  readonly tracks: readonly Track[];
  /** Milliseconds since 1970; in the file ISO date-times. */
  readonly startsAt?: number;
  readonly endsAt?: number;
  /** Seconds that the recording lasts. */
  readonly duration?: number;
  readonly products: readonly ShowProduct[];
  readonly cues: readonly Cue[];
  readonly host?: string;
  readonly creator?: string;
  readonly room?: ShowRoom;
}
