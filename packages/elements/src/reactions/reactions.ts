import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { controls } from '../base/controls.styles.js';
import { customStates } from '../base/custom-states.js';
import { ask } from '../base/request.js';
import { tokens } from '../base/tokens.styles.js';
import type { Seat } from '../room/connect.js';
import { RoomPart } from '../room/part.js';
import { kindOf } from './kinds.js';
import { styles } from './reactions.styles.js';
import { rise } from './rise.js';

/**
 * Reactions to a live show: a button for each kind that the room knows. One's own rises at once, those of the others at most
 * twelve in a second; where motion is not wanted, there is the count alone.
 *
 * @element vitrine-reactions
 * @csspart buttons - The group of buttons.
 * @csspart button - The button of one kind.
 * @csspart count - How often it was seen since one is here.
 * @csspart risen - One that rises.
 * @csspart error - Why the last one was not taken.
 * @cssprop --vitrine-surface - Background of the buttons.
 * @cssprop --vitrine-text - The signs.
 * @cssprop --vitrine-accent - What rises.
 * @cssprop --vitrine-tint - Background of a button under the pointer.
 * @cssprop --vitrine-muted - The counts.
 * @cssprop --vitrine-radius - Rounding of buttons.
 * @cssprop --vitrine-font - Font; without it, that of the page.
 * @cssstate shown - There is something to be seen.
 * @fires vitrine-reaction-request - Asks for a reaction to be told; cancelable.
 */
export class VitrineReactions extends RoomPart {
  static override styles = [tokens, controls, styles];
  static override properties: PropertyDeclarations = { refusal: { state: true } };

  /** Why the last one was not taken. */
  declare protected refusal: string;

  readonly #states = customStates(this);
  readonly #counts = new Map<string, number>();
  #followed: Seat | null = null;
  #offs: readonly (() => void)[] = [];

  constructor() {
    super();
    this.refusal = '';
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#follow(null);
  }

  override render() {
    const { seat, state } = this;
    if (!this.hasWords || !seat?.channel.capabilities.react || !state || state.react.kinds.length === 0) return nothing;
    return html`<div id="air" aria-hidden="true"></div>
      <div part="buttons" role="group" aria-label=${this.t('reactions')}>${state.react.kinds.map((kind) => this.#button(kind))}</div>
      ${this.complaint(this.refusal)}`;
  }

  #button(kind: string): TemplateResult {
    const known = kindOf(kind);
    const name = known ? this.t(known.words) : kind;
    const n = this.#counts.get(kind) ?? 0;
    const count = new Intl.NumberFormat(this.locale, { notation: 'compact' }).format(n);
    // what is seen on a button is in its name
    const label = [this.t('react', { name }), ...(n > 0 ? [count] : [])].join(' ');
    return html`<button part="button" type="button" data-kind=${kind} aria-label=${label}
        aria-description=${n > 0 ? this.t('reacted', { name, n, count }) : nothing} title=${name} @click=${() => void this.#tap(kind)}>
        ${known ? html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${known.picture}</svg>` : html`<bdi aria-hidden="true">${kind}</bdi>`}
        ${n > 0 ? html`<span part="count" aria-hidden="true">${count}</span>` : nothing}
      </button>`;
  }

  protected override updated(): void {
    this.#follow(this.seat);
    this.#states({ shown: this.renderRoot.querySelector('[part=buttons]') !== null });
  }

  #follow(seat: Seat | null): void {
    if (seat === this.#followed || (seat && !this.isConnected)) return;
    for (const off of this.#offs) off();
    this.#followed = seat;
    this.#counts.clear();
    this.#offs = seat
      ? [
          seat.reactions.onRise((kind) => this.#rise(kind)),
          seat.session.onTick(({ react }) => {
            for (const [kind, count] of Object.entries(react ?? {})) this.#add(kind, count);
          }),
        ]
      : [];
  }

  #add(kind: string, count: number): void {
    if (!this.#followed?.session.$state.get()?.react.kinds.includes(kind)) return;
    this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + count);
    this.requestUpdate();
  }

  #rise(kind: string): void {
    const air = this.renderRoot.querySelector<HTMLElement>('#air');
    const sign = [...this.renderRoot.querySelectorAll<HTMLElement>('[data-kind]')]
      .find(({ dataset }) => dataset['kind'] === kind)
      ?.querySelector('svg, bdi');
    if (air && sign) rise(air, sign.cloneNode(true), Math.random);
  }

  async #tap(kind: string): Promise<void> {
    this.refusal = '';
    const request = ask(this, 'vitrine-reaction-request', { kind });
    if (request.defaultPrevented) return;
    // what one has tapped is seen at once
    this.#rise(kind);
    const answer = await request.settled;
    if (answer?.state === 'failed') this.refusal = answer.words;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vitrine-reactions': VitrineReactions;
  }
}
