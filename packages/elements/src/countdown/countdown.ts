import { html, nothing, type PropertyDeclarations } from 'lit';
import { isSpoken, remaining, type Remaining } from '@vitrine/core';
import { customStates } from '../base/custom-states.js';
import { VitrineElement } from '../base/element.js';
import { tokens } from '../base/tokens.styles.js';
import { styles } from './countdown.styles.js';
import { spokenLeft, unitParts, unitsOf } from './units.js';

/**
 * How long it is until a moment. It goes by the wall clock, and is right as soon as a page is awake again. What is left is said
 * aloud only an hour, ten minutes, a minute and ten seconds before, and when it is over.
 *
 * @element vitrine-countdown
 * @csspart time - All of it.
 * @csspart unit - A number with its name.
 * @csspart number - The number.
 * @csspart name - What it counts.
 * @cssprop --vitrine-text - The numbers.
 * @cssprop --vitrine-muted - Their names.
 * @cssprop --vitrine-font - Font; without it, that of the page.
 * @cssstate soon - It is less than a minute.
 * @cssstate over - The moment has come.
 */
export class VitrineCountdown extends VitrineElement {
  static override styles = [tokens, styles];
  static override properties: PropertyDeclarations = { until: {} };

  /** The moment, as an ISO date-time. */
  declare until: string | undefined;

  readonly #states = customStates(this);
  /** Missing on a server, which has no clock that a page would agree with. */
  #left: Remaining | undefined;
  #before = NaN;
  #said = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.#tick);
    this.#tick();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.#tick);
    clearTimeout(this.#timer);
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    super.willUpdate(changed);
    if (!changed.has('until')) return;
    this.#before = NaN;
    this.#said = '';
    if (this.isConnected) this.#tick();
  }

  override render() {
    const left = this.#left;
    if (!left) return nothing;
    const { locale } = this;
    return html`<div part="time" role="timer" aria-label=${spokenLeft(left, locale)}>${unitsOf(left).map((unit) => {
      const [number, name] = unitParts(left, unit, locale);
      return html`<span part="unit" aria-hidden="true"><b part="number">${number}</b><span part="name">${name}</span></span>`;
    })}</div><p class="heard" role="status">${this.#said}</p>`;
  }

  protected override updated(): void {
    const left = this.#left;
    const isSoon = !!left && !left.isOver && left.days + left.hours + left.minutes === 0;
    this.#states({ soon: isSoon, over: !!left?.isOver });
  }

  readonly #tick = (): void => {
    clearTimeout(this.#timer);
    const until = Date.parse(this.until ?? '');
    const now = Date.now();
    const left = remaining(until, now);
    this.#left = left;
    const ms = Math.max(0, until - now);
    if (isSpoken(this.#before, ms)) this.#said = spokenLeft(left, this.locale);
    this.#before = ms;
    if (!left.isOver) this.#timer = setTimeout(this.#tick, left.next);
    this.requestUpdate();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'vitrine-countdown': VitrineCountdown;
  }
}
