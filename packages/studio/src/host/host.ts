import type { PropertyDeclarations } from 'lit';
import {
  atom,
  nextPin,
  type ArchiveSink,
  type KeyValueStore,
  type LiveChannel,
  type Show,
  type ShowProduct,
} from '@vitrine/core';
import { browserStorage, browserTiming, channelOf, controls, ShopPart, tokens } from '@vitrine/elements/kit';
import type { Desk } from '../desk/desk.js';
import type { Names } from '../desk/said.js';
import { createTwoStep } from '../desk/two-step.js';
import { english, sayIn, type Say } from '../strings/say.js';
import { consoleView, message, type Bench } from './console.js';
import { followEnd } from './follow-end.js';
import { hearKey } from './hear-key.js';
import { styles } from './host.styles.js';
import { loadShow } from './load-show.js';
import { createSeat, type Seat } from './seat.js';
import { stageStyles } from './stage.styles.js';
import { toolStyles } from './tools.styles.js';

/** Seconds between two looks at prices and stock while the show is live. */
const LOOK = 10;
/**
 * The console of a live show, for its host and their assistants: shows products by press or key, and steers offers, polls, notices,
 * giveaways and the chat. Several consoles work side by side; what one has not seen it does not overwrite.
 *
 * @element vitrine-host
 * @csspart top - The top: title, connection, standing, and what starts and ends the show.
 * @csspart title - The name of the show.
 * @csspart connection - How the room can be reached, in words.
 * @csspart air - Whether the show is live, and for how long.
 * @csspart viewers - How many are watching.
 * @csspart rehearse - The button that begins a rehearsal, and ends it.
 * @csspart go-live - The button that puts the show on the air, pressed twice.
 * @csspart end - The button that ends the show, pressed twice.
 * @csspart rehearsal - Says that viewers see nothing.
 * @csspart demo - Says that nobody else is really here.
 * @csspart message - What is in the way of a console.
 * @csspart retry - The button that loads the show again.
 * @csspart stage - What is on the screen.
 * @csspart pinned - The name of the product on the screen.
 * @csspart since - For how long.
 * @csspart actions - Next, take down and undo.
 * @csspart next - The button that shows the next product.
 * @csspart unpin - The button that takes down what is on the screen.
 * @csspart undo - The button that takes back what was done last.
 * @csspart said - What has just happened, in words.
 * @csspart products - All products.
 * @csspart product - The button of one; also `shown`.
 * @csspart shown - The button of the product on the screen.
 * @csspart image - The picture of a product.
 * @csspart price - The price of a product.
 * @csspart stock - How many there are.
 * @csspart seen - What viewers see.
 * @csspart tools - All tools.
 * @csspart tab - The button of one; its value says which.
 * @csspart tool - The tool that is open.
 * @csspart form - A form of a tool.
 * @csspart error - What is wrong with a field.
 * @csspart send - The button that sends a form.
 * @csspart more - The button that brings one more answer.
 * @csspart running - Something that viewers have before them.
 * @csspart offer-end - Ends an offer.
 * @csspart poll-close - Closes a poll.
 * @csspart notice-down - Takes an announcement down.
 * @csspart draw - Closes a giveaway and draws, pressed twice.
 * @csspart waiting - Lines that wait to be approved.
 * @csspart approve - Shows the line that has waited longest.
 * @csspart approve-all - Shows all lines that wait.
 * @csspart reject - Deletes the line that has waited longest.
 * @csspart lines - The lines of the chat.
 * @csspart line - One of them; also `picked`.
 * @csspart picked - The one that something is to be done with.
 * @csspart name - Who wrote it.
 * @csspart host - Says that it was a host.
 * @csspart text - What was written.
 * @csspart new - Leads to lines that have come meanwhile.
 * @csspart bar - What can be done with a line.
 * @csspart delete - Deletes it.
 * @csspart mute - Mutes its writer.
 * @csspart unmute - Lets somebody write again.
 * @csspart composer - The form to write in.
 * @csspart field - Its field.
 * @csspart rules - Who may write, and what.
 * @csspart modes - The form of who may write.
 * @csspart mode - One of the ways to have it.
 * @csspart words - The form of the forbidden words.
 * @csspart entries - The log.
 * @csspart entry - One thing that was asked for; also `trouble`.
 * @csspart trouble - One that did not work.
 * @csspart fate - How it went.
 * @csspart empty - Says that there is nothing yet.
 * @csspart keys - The list of keys.
 * @cssprop --vitrine-surface - Background.
 * @cssprop --vitrine-text - Text.
 * @cssprop --vitrine-accent - Background of what is on the screen, and of the buttons that matter most.
 * @cssprop --vitrine-on-accent - Text on that background.
 * @cssprop --vitrine-muted - Secondary text.
 * @cssprop --vitrine-line - Hairlines.
 * @cssprop --vitrine-tint - Soft fill.
 * @cssprop --vitrine-radius - Rounding of buttons.
 * @cssprop --vitrine-font - Font; without it, that of the page.
 * @fires vitrine-error - Something failed; detail is a `VitrineError`.
 */
export class VitrineHost extends ShopPart {
  static override styles = [tokens, controls, styles, stageStyles, toolStyles];
  static override properties: PropertyDeclarations = {
    show: {},
    name: {},
    worker: {},
    tokenUrl: { attribute: 'token-url' },
    channel: { attribute: false },
    token: { attribute: false },
    file: { state: true },
  };

  /** Address of the show file. */
  declare show: string | undefined;
  /** What the host is called in the chat, and whose log this is; without it, who the show file says. */
  declare name: string | undefined;
  /** `auto`: this tab runs the chat, where the channel lets it and nobody else does. `off`: never. */
  declare worker: 'auto' | 'off';
  /** Answers with a token for a host, as plain text; without it, the show file's address for tokens is asked. */
  declare tokenUrl: string | undefined;
  /** What carries the room, in place of what the show file names. */
  declare channel: LiveChannel | undefined;
  /** In place of `token-url`. */
  declare token: (() => Promise<string>) | undefined;
  /** Where the log is kept; `null`: nowhere. The browser's own storage unless given. */
  declare storage: KeyValueStore | null;
  /** What is kept for the replay, where this tab runs the chat. */
  declare archive: ArchiveSink | undefined;

  declare protected file: Show | 'loading' | 'failed';

  readonly #seat = atom<Seat | null>(null);
  readonly #t = atom<Say>(english);
  readonly #step = createTwoStep(browserTiming, () => this.requestUpdate());
  #loading: AbortController | undefined;
  #language = 'en';
  #hasRoom = true;
  #beat: (() => void) | undefined;
  #beats = 0;

  constructor() {
    super();
    this.worker = 'auto';
    this.storage = browserStorage;
    this.file = 'loading';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('keydown', this.#key);
    this.#tick();
    if (this.hasUpdated && !this.#seat.get()) void this.#load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.#key);
    this.#beat?.();
    // moved rather than taken away, it goes on
    queueMicrotask(() => {
      if (!this.isConnected) this.#close();
    });
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    super.willUpdate(changed);
    if (!this.isConnected) return;
    const language = this.shop?.language ?? this.#language;
    if (language !== this.#language) void this.#speak(language);
    if (['show', 'channel', 'name', 'worker'].some((name) => changed.has(name))) void this.#load();
  }

  async #speak(language: string): Promise<void> {
    this.#language = language;
    const say = await this.bring(() => sayIn(language));
    if (say && this.#language === language) this.#t.set(say);
  }

  #close(): void {
    this.#loading?.abort();
    this.#seat.get()?.desk.close();
    this.#seat.set(null);
  }

  async #load(): Promise<void> {
    this.#close();
    const { signal } = (this.#loading = new AbortController());
    this.file = 'loading';
    this.#hasRoom = true;
    const show = this.show === undefined ? null : await loadShow(this, this.show, signal);
    if (signal.aborted) return;
    this.file = show ?? 'failed';
    if (!show) return;
    // adapters and channels come with the shop
    await this.shop?.open();
    const channel = this.channel ?? (await channelOf(this, show, atom(false)));
    if (signal.aborted) return;
    this.#hasRoom = channel !== null;
    if (channel) this.#sit(show, channel, signal);
    this.requestUpdate();
  }

  #sit(show: Show, channel: LiveChannel, signal: AbortSignal): void {
    this.#seat.set(
      createSeat(this, {
        show,
        channel,
        signal,
        name: this.name ?? show.host ?? this.#t.get()('host'),
        step: this.#step,
        t: () => this.#t.get(),
        names: (desk) => this.#names(desk),
        item: (key) => this.item(key),
        renew: (ref) => void this.store?.catalog.refresh([ref]),
        changed: () => this.requestUpdate(),
      }),
    );
  }

  #names(desk: Desk): Names {
    const product = (key: string) => this.item(key).title || key;
    return { t: this.#t.get(), locale: this.locale, product, viewer: desk.nameOf };
  }

  /** What is counted in seconds is shown anew each second; the shop is asked again each ten while the show is live. */
  #tick(): void {
    this.#beat = browserTiming.schedule(() => {
      this.requestUpdate();
      const isLive = this.#seat.get()?.desk.log.$state.get()?.status === 'live';
      if (++this.#beats % LOOK === 0 && isLive) void this.store?.catalog.refresh();
      this.#tick();
    }, 1000);
  }

  protected override hint(key: string): ShowProduct | undefined {
    const { file } = this;
    return typeof file === 'object' ? file.products.find((product) => product.key === key) : undefined;
  }

  override render() {
    const t = this.watch(this.#t);
    const seat = this.watch(this.#seat);
    if (this.file === 'failed' || !this.#hasRoom)
      return message(t(this.#hasRoom ? 'showFailed' : 'noRoom'), t('retry'), () => void this.#load());
    return seat ? consoleView(this.#bench(t, seat), this.watch(seat.desk.log.$state)) : message(t('loading'));
  }

  #bench(t: Say, { show, desk, hands }: Seat): Omit<Bench, 'state'> {
    const worker = this.watch(desk.$worker);
    const state = desk.log.$state.get();
    this.watch(desk.chat.$lines);
    return {
      ...hands,
      ...hands.shown(),
      t,
      locale: this.locale,
      show,
      desk,
      item: (key) => this.item(key),
      names: this.#names(desk),
      step: this.#step,
      isRehearsing: this.watch(desk.log.$rehearsing),
      now: browserTiming.now(),
      server: desk.session.serverNow(),
      hostName: this.name ?? show.host ?? t('host'),
      status: this.watch(desk.session.$status),
      viewers: this.watch(desk.session.$viewers),
      worker: worker === 'none' ? 'none' : worker === 'leading' ? 'here' : 'elsewhere',
      entries: this.watch(desk.log.$entries),
      held: this.watch(desk.$held),
      tally: this.watch(desk.$tally),
      nextKey: state && nextPin(show.products, state, { isSkipped: hands.isSkipped }),
    };
  }

  readonly #key = (event: KeyboardEvent): void => {
    const seat = this.#seat.get();
    if (seat) hearKey(event, seat.hands, this);
  };

  protected override updated(): void {
    followEnd(this.renderRoot, this.#seat.get()?.hands.shown().picked !== null);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vitrine-host': VitrineHost;
  }
}
