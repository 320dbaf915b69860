/** The public names of core, and nothing else. */
export { atom, type ReadableAtom } from 'nanostores';
export * from './contracts/commerce.js';
export * from './contracts/live.js';
export * as money from './money.js';
export { format } from './format.js';
export { formatEarly } from './format-early.js';
export type { Money } from './money.js';
export { problem, type ErrorCode, type Severity, type VitrineError } from './errors.js';
export type { Channel, KeyValueStore, Locks, Platform } from './platform.js';
export * from './registry.js';
export { safeUrl, type UrlKind } from './safe-url.js';
export * from './show/show.js';
export { peekShow, SHORT_SECONDS } from './show/peek.js';
export { readShow, type ShowReading } from './show/read.js';
export { showSchema } from './show/schema.js';
export { createTimeline, pinned, visible, type Moment, type Timeline } from './timeline.js';
export { createClock, type Clock } from './clock.js';
export { createStage, type Stage } from './stage.js';
export { inBox, pathAt, type Fit, type Point, type Size } from './hotspot.js';
export { addressOf, parseAddress } from './address.js';
export { hintItem, itemOf, pricedVariant, refOf, type Entry, type Item, type RefTable } from './item.js';
export { offerOf, type BuyState, type Choice, type Offer, type OfferAvailability } from './offer.js';
export {
  choiceKey,
  clampQuantity,
  initialChoice,
  isWholeChoice,
  matchVariant,
  optionStates,
  type OptionState,
  type OptionValueState,
  type Searches,
} from './variants.js';
export { FRESH_AT_A_LOOK, FRESH_AT_A_RETURN } from './fresh.js';
export { reducedFrom } from './reduced.js';
export { createCatalog, type Catalog, type CatalogOptions } from './catalog.js';
export * from './cart/session.js';
export type { CartError, CartView, PendingIntent, ViewLine } from './cart/view.js';
export type { Wishes, WishStatus, WishView } from './wishes.js';
export { withAttribution } from './cart/attribution.js';
export {
  commerceProblem,
  createShop,
  type AddAnswer,
  type AddRequest,
  type CartChangeFact,
  type Facts,
  type Shop,
  type ShopOptions,
  type ShopSettings,
} from './shop.js';
export * from './analytics/record.js';
export * from './analytics/sink.js';
export { createDispatcher, type AnalyticsConsent, type Dispatcher, type DispatcherOptions } from './analytics/dispatcher.js';
export { createPlaybackMeter, type PlaybackMeter, type PlaybackMeterOptions, type Shown } from './analytics/playback-meter.js';
export { itemOfProduct } from './analytics/items.js';
export type { Movement } from './cart/movement.js';
export { sayError, sayFault, sayNotice, sayRefusal } from './words.js';
export { frontEnglish } from './strings/front-english.js';
export { en } from './strings/en/index.js';
export { localeOf } from './strings/locale-of.js';
export { languageOf, locales } from './strings/locales.js';
export { fill, type Translate, type Values } from './strings/translate.js';
export { translator } from './strings/translator.js';
export type { FrontMessages, LiveMessages, Message, MessageKey, Messages, Plural, RestMessages } from './strings/messages.js';
export { bytesOf, LINE, MOST, MOST_BYTES } from './live/messages/limits.js';
export { readDelta, readOp, readState, readTick, readUplink, sizeOf, type Dropped, type Reading } from './live/messages/read.js';
export { calendarFile, calendarName, type Appointment } from './live/calendar.js';
export { isSpoken, remaining, type Remaining } from './live/countdown.js';
export { untilNextLook } from './live/looks.js';
export { lengthOf } from './live/length.js';
export { applyDelta, applyOp, emptyState } from './live/reduce.js';
export { createCueBook, type CueBook, type CueBookOptions, type Edge } from './live/cue-book.js';
export { CUE_CLASS, dateRangeOf, readDateRange, type Attributes } from './live/daterange.js';
export { id3Of, readId3 } from './live/id3.js';
export type { Schedule, Timing } from './live/schedule.js';
export { createLiveSession, type LiveSession, type LiveSessionOptions } from './live/session.js';
export { createChatBook, type BookLine, type ChatBook, type ChatBookOptions } from './live/chat.js';
export { createReplayBook, type ReplayBookOptions } from './live/replay-book.js';
export { replayedState } from './live/replayed.js';
export { createReactions, type Reactions, type ReactionsOptions } from './live/reactions.js';
export { createVoting, type PollView, type Voting, type VotingOptions } from './live/poll.js';
export { offerState, type OfferMoment, type OfferPhase, type OfferState } from './live/offers.js';
export type { ArchiveEnd, ArchiveSink, ChatChunk } from './room/archive.js';
export { guestName } from './room/guest-name.js';
export type { HostEntry, HostEntryStatus, HostFailure } from './room/host-entry.js';
export { createHostLog, type HostLog, type HostLogOptions } from './room/host-log.js';
export { ROOM_LIMITS, type RoomLimits } from './room/limits.js';
export type { Refusal, RefusalReason } from './room/moderation.js';
export { nextPin, pinOp, type NextPinOptions, type PinOpOptions } from './room/next-pin.js';
export type { Incoming, RoomListener, RoomPlatform, RoomPort, StateReading, StateWriting } from './room/port.js';
export { recordedShow, type RecordedShowOptions } from './room/recorded-show.js';
export { chatAt, chunkAt, CHUNK_MS, programmeOf, readChat, type Withheld } from './room/replay-chat.js';
export { showFile } from './room/show-file.js';
export { shownPin, type Subject } from './room/subject.js';
export { createRoomWorker, type RoomWorker, type RoomWorkerOptions, type WorkerStatus } from './room/worker.js';
