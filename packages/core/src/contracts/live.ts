/**
 * The live contract: what Vitrine asks of a channel that carries a show's room, and every message that goes over it.
 *
 * Messages are JSON, `v: 1`. They are read once, at the border, into fresh objects: an unknown field is ignored, an unknown
 * operation skipped, anything else that is wrong drops the message. Times are milliseconds since 1970; a product is the
 * product's key in the show file. State is a whole document, that can be had at any time; deltas bring it forward by one
 * `rev` each; ticks may be lost.
 */
import type { ReadableAtom } from 'nanostores';
import type { VitrineError } from '../errors.js';
import type { Money } from '../money.js';
import type { ShowStatus } from '../show/show.js';

/** Milliseconds since 1970: of programme time, unless a name says otherwise. */
export type Ms = number;

export type Unsubscribe = () => void;

/** A product that is shown. Without an `end` it is shown until it is taken down, or until the next of its slot. */
export interface LivePin {
  readonly id: string;
  readonly product: string;
  readonly at: Ms;
  readonly end?: Ms;
  /** Grows with each pin of a show. */
  readonly seq: number;
  /** One is shown in each slot at a time; without a name all share one. */
  readonly slot?: string;
  readonly note?: string;
}

/**
 * A deal. What it takes off, and how often, is the shop's backend to say: `display` is a hint and `limit` an announcement,
 * and neither goes into a cart.
 */
export interface LiveOffer {
  readonly id: string;
  /** Grows when the deal changes; what is known of its products is asked for again then. */
  readonly rev: number;
  readonly products: readonly string[];
  /** From this moment of the picture on. */
  readonly at: Ms;
  /** Server time: when it is over for everybody, however late their picture. */
  readonly deadline?: Ms;
  readonly label?: string;
  readonly display?: Money;
  /** A code that the shopper claims, and that goes into the cart as a discount code. */
  readonly coupon?: string;
  readonly limit?: { readonly total?: number; readonly perShopper?: number };
}

export interface LivePoll {
  readonly id: string;
  readonly at: Ms;
  readonly end?: Ms;
  readonly q: string;
  readonly options: readonly string[];
  /** Votes for each option. */
  readonly tally?: readonly number[];
  readonly open: boolean;
}

export interface LiveNotice {
  readonly id: string;
  readonly at: Ms;
  readonly end?: Ms;
  readonly text: string;
}

export interface Giveaway {
  readonly id: string;
  readonly at: Ms;
  /** Server time. */
  readonly deadline?: Ms;
  readonly label: string;
  readonly rules?: string;
  readonly open: boolean;
  /** As they are named in the room. */
  readonly winners?: readonly string[];
}

/** `members` may write who the shop says may; `approve`: a line is shown once somebody has approved it. */
export type ChatMode = 'off' | 'on' | 'slow' | 'members' | 'approve';

export interface ChatRules {
  readonly mode: ChatMode;
  /** Milliseconds between two lines of one viewer. */
  readonly slowMs?: number;
  /** Characters in a line. */
  readonly maxLen: number;
  /** Viewers, as they are named in the room, whose lines are not shown. */
  readonly muted?: readonly string[];
}

/** All that a room knows of its show: what somebody gets who comes late. */
export interface ShowState {
  readonly v: 1;
  readonly show: string;
  /** Grows by one with each delta; what it counts from changes with `epoch`. */
  readonly rev: number;
  readonly epoch: string;
  readonly status: ShowStatus;
  readonly startedAt?: Ms;
  readonly endedAt?: Ms;
  /** Address of the recording; absent between the end and the replay. */
  readonly recording?: string;
  /** What is to be added to a time that a host's clock has given, to have it on the programme's. */
  readonly pdtOffset?: Ms;
  readonly pins: readonly LivePin[];
  readonly offers: readonly LiveOffer[];
  readonly poll?: LivePoll;
  readonly notice?: LiveNotice;
  readonly giveaway?: Giveaway;
  readonly chat: ChatRules;
  /** `sample`: the part of its viewers that tell of their reactions, from 0 to 1. */
  readonly react: { readonly kinds: readonly string[]; readonly sample: number };
  /** Rounded; absent where there are too few to say. */
  readonly viewers?: number;
  /** Seconds between two looks at the document, where that is how it is carried. */
  readonly refreshSeconds?: number;
  readonly channel?: { readonly kind: string; readonly urls: readonly string[] };
}

export type StateOp =
  | { readonly k: 'pin'; readonly pin: LivePin }
  | { readonly k: 'unpin'; readonly id: string; readonly end: Ms }
  | { readonly k: 'offer'; readonly offer: LiveOffer }
  | { readonly k: 'poll'; readonly poll: LivePoll }
  | { readonly k: 'notice'; readonly notice: LiveNotice }
  | { readonly k: 'giveaway'; readonly giveaway: Giveaway }
  | { readonly k: 'mute'; readonly viewer: string; readonly on: boolean }
  | { readonly k: 'approve'; readonly ids: readonly string[] }
  | { readonly k: 'status'; readonly status: ShowStatus; readonly at: Ms; readonly recording?: string }
  | { readonly k: 'chatmode'; readonly chat: ChatRules }
  | { readonly k: 'del'; readonly ids: readonly string[] };

/** What a host asks for; that it is a host is seen from where it was published, never from what it says. */
export type HostOp = StateOp;

/** Applies where `rev` is one more than what one has, in the same epoch; else the whole state is asked for. */
export interface StateDelta {
  readonly v: 1;
  readonly epoch: string;
  readonly rev: number;
  readonly ops: readonly StateOp[];
}

export interface ChatLine {
  readonly id: string;
  readonly at: Ms;
  /** Who wrote it: a name that is made up for this viewer and this show. */
  readonly u: string;
  /** What the viewer is called on the screen. */
  readonly n: string;
  readonly t: string;
  /** A host wrote it. */
  readonly h?: 1;
}

/** What has happened in the room since the last one: at most two in a second, and any may be lost. */
export interface Tick {
  readonly v: 1;
  readonly n: number;
  /** Server time. */
  readonly at: Ms;
  /** The state's; who has another has missed something. */
  readonly rev: number;
  readonly chat?: readonly ChatLine[];
  readonly react?: Readonly<Record<string, number>>;
  readonly viewers?: number;
  readonly tally?: readonly number[];
  /** Lines that there was no room for. */
  readonly dropped?: number;
}

/** What a viewer may say. */
export type Uplink =
  | { readonly k: 'chat'; readonly id: string; readonly t: string }
  | { readonly k: 'react'; readonly c: Readonly<Record<string, number>> }
  | { readonly k: 'vote'; readonly poll: string; readonly opt: number }
  | { readonly k: 'claim'; readonly id: string };

/** A timed fact, and who carried it. */
export interface CueEvent {
  readonly src: string;
  readonly op: StateOp;
  readonly at: Ms;
}

/** A feed of timed facts; any number of them may run at once, and none ever throws into the page. */
export interface CueSource {
  readonly id: 'daterange' | 'id3' | 'doc' | 'channel' | (string & {});
  start(
    sink: (events: readonly CueEvent[]) => void,
    context: { readonly show: string; readonly signal: AbortSignal },
  ): void | Promise<void>;
}

/** `degraded`: it cannot be reached for now, and is tried again; `denied`: it will not have us, and is not. */
export type LiveStatus = 'idle' | 'connecting' | 'open' | 'degraded' | 'closed' | 'denied';

/** Why something was not sent. */
export type LiveRefusal = 'rate' | 'offline' | 'denied' | 'too-long' | 'muted' | 'chat-off';

export type SendResult = { readonly ok: true; readonly id: string } | { readonly ok: false; readonly reason: LiveRefusal };

/** How it went with what a host has published. `conflict`: somebody else has been there first; read again, and ask again. */
export type PublishResult =
  | { readonly ok: true; readonly rev: number }
  | { readonly ok: false; readonly reason: 'conflict' | 'offline' | 'denied' | 'too-long' | 'invalid' };

export interface ConnectOptions {
  readonly show: string;
  readonly role: 'viewer' | 'host';
  /** Asked for with each connection, since tokens expire. */
  readonly token: () => Promise<string>;
  readonly signal: AbortSignal;
  /** From 0 to 1. Math.random where it is not given. */
  readonly random?: () => number;
  /** The wall clock, in milliseconds since 1970. */
  readonly now?: () => Ms;
}

/** What somebody in the room says, as whoever runs the room hears it. */
export interface Heard {
  /** As the room names them. */
  readonly from: string;
  /** Where it came from is a host's place. */
  readonly host: boolean;
  readonly message: Uplink;
}

/** A state as it is kept, and its number there; `null`, number 0, where there is none yet. */
export type KeptState =
  | { readonly ok: true; readonly state: ShowState | null; readonly seq: number }
  | { readonly ok: false; readonly reason: 'offline' | 'denied' };

/** `conflict`: another state is kept than was expected. `offline`: it is not known whether it was written. */
export type StateWritten =
  | { readonly ok: true; readonly seq: number }
  | { readonly ok: false; readonly reason: 'conflict' | 'offline' | 'denied' | 'too-long' };

/** What whoever runs a room does there. Nothing here throws or rejects. */
export interface RoomDesk {
  /** What everybody says. */
  onHeard(told: (heard: Heard) => void): Unsubscribe;
  /**
   * Answers what hosts ask for, one at a time; where hosts write by themselves nobody asks. `answer` never rejects; with `null` it leaves
   * the answer to another worker, and nothing is said.
   */
  onAsked?(answer: (op: HostOp) => Promise<PublishResult | null>): Unsubscribe;
  readState(): Promise<KeptState>;
  /** Writes where what is kept still has the number `expected`. */
  publishState(state: ShowState, expected: number): Promise<StateWritten>;
  publishDelta(delta: StateDelta): void;
  publishTick(tick: Tick): void;
}

export interface LiveConnection {
  readonly status: ReadableAtom<LiveStatus>;
  /** Told the whole state: at first, after a reconnection, and where a delta is missing. */
  onState(told: (state: ShowState) => void): Unsubscribe;
  onDelta(told: (delta: StateDelta) => void): Unsubscribe;
  /** At most twice in a second. */
  onTick(told: (tick: Tick) => void): Unsubscribe;
  /** Never waits; who asks for too much is told so. */
  send(message: Uplink): SendResult;
  /** Where the role is `host`. */
  publish?(op: HostOp): Promise<PublishResult>;
  /** For a room that is run in a host's page. */
  readonly desk?: RoomDesk;
  /** The whole state anew; `null` where it cannot be had now. */
  refetch(): Promise<ShowState | null>;
  close(): void;
}

/** A way to carry a room. */
export interface LiveChannel {
  readonly id: string;
  /** There is nobody behind it: a page says so. */
  readonly demo?: true;
  readonly capabilities: Readonly<{ push: boolean; chat: boolean; react: boolean; vote: boolean; host: boolean }>;
  /** At once; how it goes is said by the status. */
  connect(options: ConnectOptions): LiveConnection;
}

/** What a page hands to a channel that is made by name. */
export interface ChannelHost {
  /** Absolute; relative addresses in a configuration are resolved against it. */
  readonly pageUrl: string;
  /** Whether nobody sees the page now: what asks again and again rests meanwhile. */
  readonly hidden?: ReadableAtom<boolean>;
  /** Takes what is wrong with a configuration. A factory never throws. */
  warn(error: VitrineError): void;
}

/** Makes a channel from what a page wrote: a JSON object. */
export type ChannelFactory = (config: Readonly<Record<string, unknown>>, host: ChannelHost) => LiveChannel;
export type ChannelLoader = () => Promise<ChannelFactory> | ChannelFactory;
