import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ChatRules, MessageKey } from '@vitrine/core';
import { controls } from '../base/controls.styles.js';
import { customStates } from '../base/custom-states.js';
import { ask } from '../base/request.js';
import { tokens } from '../base/tokens.styles.js';
import type { RoomStatus, Seat } from '../room/connect.js';
import { RoomPart } from '../room/part.js';
import { browserTiming } from '../room/timing.js';
import { styles } from './chat.styles.js';
import { composer } from './composer.js';
import { createFlow } from './flow.js';
import { chatLine } from './line.js';
import { createPane } from './pane.js';
import { createSummary } from './summary.js';

/**
 * The chat of a live show. It is connected when the show plays, or when it is opened here; what others write is shown at most
 * five times in a second, and stands still while somebody reads further up.
 *
 * @element vitrine-chat
 * @csspart open - The button that opens the chat, until the show plays.
 * @csspart state - How it stands with the chat, in words.
 * @csspart lines - The box of the lines, which scrolls.
 * @csspart line - One line; also `host-line`, `own-line` and `late-line`.
 * @csspart name - Who wrote it.
 * @csspart host - Says that it was a host.
 * @csspart text - What was written.
 * @csspart standing - How it stands with a line of the viewer's own.
 * @csspart empty - Says that nobody has written yet.
 * @csspart new - The button that leads to the new lines.
 * @csspart composer - The form to write in.
 * @csspart field - Its field.
 * @csspart send - Its button.
 * @csspart left - How many characters are left.
 * @csspart wait - When one may write again.
 * @csspart error - Why the last line was not taken.
 * @cssprop --vitrine-surface - Background.
 * @cssprop --vitrine-text - Text.
 * @cssprop --vitrine-accent - Background of the button that sends, and of the one that leads to the new lines.
 * @cssprop --vitrine-on-accent - Text on that background.
 * @cssprop --vitrine-muted - Secondary text.
 * @cssprop --vitrine-line - Hairlines.
 * @cssprop --vitrine-tint - Soft fill of the field and of a host's lines.
 * @cssprop --vitrine-radius - Rounding of buttons and field.
 * @cssprop --vitrine-font - Font; without it, that of the page.
 * @cssstate open - The room can be reached.
 * @cssstate held - It stands still, since somebody reads further up.
 * @fires vitrine-message-request - Asks for a line to be sent; cancelable.
 */
export class VitrineChat extends RoomPart {
  static override styles = [tokens, controls, styles];
  static override properties: PropertyDeclarations = {
    refusal: { state: true },
    length: { state: true },
    spoken: { state: true },
  };

  /** Why the last line was not taken. */
  declare protected refusal: string;
  /** Characters of what is being typed. */
  declare protected length: number;
  /** What is heard. */
  declare protected spoken: string;

  readonly #states = customStates(this);
  readonly #pane = createPane();
  readonly #summary = createSummary(browserTiming, (n) => {
    if (this.player?.announce !== 'off') this.spoken = this.t('chatNew', { n });
  });
  readonly #flow = createFlow(this, this.#pane, this.#summary);
  /** Where the lines stood when they were last put to their end. */
  #end = 0;

  constructor() {
    super();
    this.refusal = '';
    this.length = 0;
    this.spoken = '';
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#summary.stop();
    this.#flow.stop();
  }

  override render() {
    const { seat, status } = this;
    if (!this.hasWords) return nothing;
    const t = this.t.bind(this);
    if (!seat && status === 'idle')
      return html`<button part="open" class="quiet" type="button" @click=${() => void this.room?.open()}>${t('chatOpen')}</button>`;
    const rules = seat ? this.watch(seat.chat.$rules) : null;
    return html`${this.#standing(seat, rules)} ${seat && rules ? this.#content(seat, rules) : nothing}
      <p class="heard" role="status">${this.spoken}</p>`;
  }

  #content(seat: Seat, rules: ChatRules): TemplateResult {
    const t = this.t.bind(this);
    const lines = this.#pane.lines();
    const missed = this.#pane.isHeld ? this.#pane.missed() : 0;
    const { channel, chat } = seat;
    const isShut = rules.mode === 'off' || !channel.capabilities.chat || ['denied', 'closed'].includes(this.status);
    const wait = rules.mode === 'slow' ? chat.wait() : 0;
    if (wait > 0) this.watch(seat.beat);
    // without lines there is nothing to go through, and nothing to be seen of what would have the focus
    return html`<div id="box">
        <div id="lines" part="lines" role="log" aria-live="off" aria-label=${t('chatLines')} tabindex=${lines.length > 0 ? 0 : nothing} @scroll=${this.#scrolled}>
          ${
            lines.length > 0
              ? html`<ol>${repeat(
                  lines,
                  ({ id }) => this.#pane.slot(id),
                  (line) => chatLine(line, rules, t),
                )}</ol>`
              : isShut
                ? nothing
                : html`<p part="empty">${t('chatEmpty')}</p>`
          }
        </div>
        ${missed > 0 ? html`<button part="new" class="strong" type="button" @click=${this.#toEnd}>${t('chatNew', { n: missed })}</button>` : nothing}
      </div>
      ${composer({
        isShut,
        most: rules.maxLen,
        length: this.length,
        wait,
        refusal: this.refusal,
        t,
        typed: (length) => (this.length = length),
        send: (text) => this.#send(text),
      })}`;
  }

  /** What stands above the lines, where there is something to say of the chat itself. */
  #standing(seat: Seat | null, rules: ChatRules | null): TemplateResult | typeof nothing {
    const isMute = seat !== null && !seat.channel.capabilities.chat;
    const isReplay = seat?.channel.id === 'replay';
    const key = STATUS[this.status] ?? (isReplay ? 'chatReplay' : isMute ? 'chatOff' : rules && MODES[rules.mode]);
    const n = Math.ceil((rules?.slowMs ?? SLOW) / 1000);
    return key ? html`<p part="state">${this.t(key, { n })}</p>` : nothing;
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    super.willUpdate(changed);
    // who has scrolled in this frame is heard of with the next one, and would be at the end again by then
    const box = this.#lines;
    if (box && !this.#pane.isHeld && box.scrollTop < this.#end - AT_END && !isAtEnd(box)) this.#pane.hold();
  }

  protected override updated(): void {
    const { seat } = this;
    this.#flow.follow(seat);
    this.#states({ open: this.status === 'open', held: this.#pane.isHeld });
    const box = this.#lines;
    if (!box || this.#pane.isHeld) return;
    box.scrollTop = box.scrollHeight;
    this.#end = box.scrollTop;
  }

  get #lines(): HTMLElement | null {
    // a server has none
    return this.renderRoot?.querySelector('#lines');
  }

  /** Who reads further up is not to be scrolled away from what they read. */
  #scrolled({ currentTarget }: Event): void {
    const isThere = isAtEnd(currentTarget as HTMLElement);
    if (isThere === !this.#pane.isHeld) return;
    if (isThere) this.#release();
    else this.#pane.hold();
    this.requestUpdate();
  }

  #release(): void {
    this.#pane.release();
    this.#flow.wake();
  }

  #toEnd(): void {
    this.#toEndQuietly();
    // the button that was pressed is gone
    this.#lines?.focus({ preventScroll: true });
  }

  async #send(text: string): Promise<boolean> {
    this.refusal = '';
    const answer = await ask(this, 'vitrine-message-request', { text }).settled;
    if (answer?.state === 'failed') this.refusal = answer.words;
    else this.#toEndQuietly();
    return answer?.state !== 'failed';
  }

  /** What one has written oneself is seen. */
  #toEndQuietly(): void {
    this.#release();
    // it has not been put there yet
    this.#end = 0;
    this.requestUpdate();
  }
}

const STATUS: Partial<Record<RoomStatus, MessageKey>> = {
  none: 'chatNone',
  idle: 'chatConnecting',
  connecting: 'chatConnecting',
  degraded: 'roomLost',
  denied: 'roomDenied',
  closed: 'chatClosed',
};
const MODES: Partial<Record<ChatRules['mode'], MessageKey>> = {
  off: 'chatOff',
  members: 'chatMembers',
  approve: 'chatApprove',
  slow: 'chatSlow',
};
/** Milliseconds between two lines in slow mode, where nobody has said otherwise. */
const SLOW = 2000;
/** Pixels from the end that count as being there. */
const AT_END = 12;
const isAtEnd = ({ scrollHeight, scrollTop, clientHeight }: HTMLElement): boolean =>
  scrollHeight - scrollTop - clientHeight < AT_END;

declare global {
  interface HTMLElementTagNameMap {
    'vitrine-chat': VitrineChat;
  }
}
