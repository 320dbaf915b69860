import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { PollView } from '@vitrine/core';
import { controls } from '../base/controls.styles.js';
import { customStates } from '../base/custom-states.js';
import { ask } from '../base/request.js';
import { tokens } from '../base/tokens.styles.js';
import { card } from '../room/card.styles.js';
import { RoomPart } from '../room/part.js';
import { styles } from './poll.styles.js';

/**
 * The poll of a live show, from the moment of the picture on: the answers to choose from, and once one has voted, or the poll is closed,
 * how it stands.
 *
 * @element vitrine-poll
 * @csspart poll - The card.
 * @csspart question - What is asked.
 * @csspart option - One answer to choose from.
 * @csspart vote - The button that votes.
 * @csspart results - How it stands.
 * @csspart result - How it stands with one answer; also `own-result`, and `bar` and `share` in it.
 * @csspart bar - Its share as a bar.
 * @csspart share - Its share in words.
 * @csspart own - Says that one has voted for it.
 * @csspart state - Says that one has voted, or that the poll is closed.
 * @csspart error - Why the vote was not taken.
 * @cssprop --vitrine-surface - Background.
 * @cssprop --vitrine-text - Text.
 * @cssprop --vitrine-accent - The bars, and the button that votes.
 * @cssprop --vitrine-on-accent - Text on that background.
 * @cssprop --vitrine-muted - Secondary text.
 * @cssprop --vitrine-line - The edge of the card.
 * @cssprop --vitrine-tint - Behind the bars.
 * @cssprop --vitrine-radius - Rounding of the button.
 * @cssprop --vitrine-font - Font; without it, that of the page.
 * @cssstate shown - There is something to be seen.
 * @fires vitrine-vote-request - Asks for a vote to be told; cancelable.
 */
export class VitrinePoll extends RoomPart {
  static override styles = [tokens, controls, card, styles];
  static override properties: PropertyDeclarations = { words: { state: true } };

  /** What is in the way of voting. */
  declare protected words: string;

  readonly #states = customStates(this);
  /** The poll that one has voted in, as far as it is known. */
  #voted: string | null = null;

  constructor() {
    super();
    this.words = '';
  }

  override render() {
    const { seat } = this;
    const view = seat && this.watch(seat.voting.$poll);
    if (!this.hasWords || !seat?.channel.capabilities.vote || !view || !this.isDue(seat, 'poll', view.poll)) return nothing;
    const { q, open } = view.poll;
    return html`<section class="card" part="poll" aria-label=${this.t('poll')}>
      ${
        open && view.voted === null
          ? this.#form(view)
          : html`<p class="eyebrow">${this.t('poll')}</p><h3 class="title" part="question"><bdi>${q}</bdi></h3>${this.#results(view)}`
      }
      ${this.complaint(this.words)}
    </section>`;
  }

  #form({ poll }: PollView): TemplateResult {
    return html`<form @submit=${(event: Event) => void this.#vote(event, poll.id)}>
      <fieldset>
        <legend><span class="eyebrow">${this.t('poll')}</span><span class="title" part="question"><bdi>${poll.q}</bdi></span></legend>
        ${poll.options.map(
          (option, index) =>
            html`<label part="option"><input type="radio" name="option" value=${index} /><bdi>${option}</bdi></label>`,
        )}
      </fieldset>
      <button part="vote" class="strong" type="submit">${this.t('vote')}</button>
    </form>`;
  }

  #results({ poll, tally, total, voted }: PollView): TemplateResult {
    const percent = new Intl.NumberFormat(this.locale, { style: 'percent' });
    const number = new Intl.NumberFormat(this.locale);
    const votes = (n: number) => this.t('pollVotes', { n, count: number.format(n) });
    return html`<ul part="results">${poll.options.map((option, index) => {
      const n = tally[index] ?? 0;
      const share = total > 0 ? n / total : 0;
      return html`<li part=${index === voted ? 'result own-result' : 'result'}>
          <span><bdi>${option}</bdi>${index === voted ? html` <small part="own">${this.t('pollYours')}</small>` : nothing}</span>
          <span part="share">${percent.format(share)} <span class="heard">${votes(n)}</span></span>
          <progress part="bar" aria-hidden="true" max="1" value=${share}></progress>
        </li>`;
    })}</ul>
      <p class="fine" part="state">${this.t(poll.open ? 'voted' : 'pollClosed')} ${votes(total)}</p>`;
  }

  protected override updated(): void {
    this.#states({ shown: this.renderRoot.querySelector('[part=poll]') !== null });
    const view = this.seat?.voting.$poll.get();
    const { poll, voted } = view ?? {};
    // in a crowd the vote leaves later, and then it may not get through
    if (poll && voted === null && this.#voted === poll.id) {
      this.#voted = null;
      this.words = this.t('errorLiveOffline');
    }
    if (poll && voted !== null) this.#voted = poll.id;
  }

  async #vote(event: Event, poll: string): Promise<void> {
    event.preventDefault();
    const chosen = (event.target as HTMLFormElement).querySelector<HTMLInputElement>(':checked');
    this.words = chosen ? '' : this.t('voteChoose');
    if (!chosen) return;
    const answer = await ask(this, 'vitrine-vote-request', { poll, option: Number(chosen.value) }).settled;
    if (answer?.state === 'failed') this.words = answer.words;
    // the button that was pressed is gone
    else if (answer) await this.#land();
  }

  async #land(): Promise<void> {
    await this.updateComplete;
    const results = this.renderRoot.querySelector<HTMLElement>('[part=results]');
    results?.setAttribute('tabindex', '-1');
    results?.focus({ preventScroll: true });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vitrine-poll': VitrinePoll;
  }
}
