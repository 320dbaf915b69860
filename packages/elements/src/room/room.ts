import { html, nothing, type TemplateResult } from 'lit';
import { VitrineChat } from '../chat/chat.js';
import { controls } from '../base/controls.styles.js';
import { define } from '../base/define.js';
import { tokens } from '../base/tokens.styles.js';
import { VitrineOffer } from '../offer/offer.js';
import { VitrinePoll } from '../poll/poll.js';
import { VitrineReactions } from '../reactions/reactions.js';
import { card } from './card.styles.js';
import type { Seat } from './connect.js';
import { giveawayCard, noticeCard } from './cards.js';
import { RoomPart } from './part.js';
import { styles } from './room.styles.js';
import { ask } from '../base/request.js';

/**
 * The live room of a show, whole: how many are there, what is announced, offers, the poll, the chat and the reactions. It stands beside a
 * player, or below it on a phone, and takes the height that it is given.
 *
 * @element vitrine-room
 * @slot - Words of the page's own, above the chat.
 * @csspart heading - Its name.
 * @csspart viewers - How many are watching.
 * @csspart demo - Says that nobody else is really here.
 * @csspart cards - What is announced, offers and the poll.
 * @csspart notice - An announcement.
 * @csspart giveaway - A giveaway.
 * @csspart enter - The button that takes part in it.
 * @csspart entered - Says that one takes part, that it is over, or who has won.
 * @csspart error - Why that did not work.
 * @cssprop --vitrine-room-height - Its height; 36rem unless it is given one.
 * @cssprop --vitrine-surface - Background.
 * @cssprop --vitrine-text - Text.
 * @cssprop --vitrine-accent - Background of buttons.
 * @cssprop --vitrine-on-accent - Text on that background.
 * @cssprop --vitrine-muted - Secondary text.
 * @cssprop --vitrine-line - Hairlines and the edges of cards.
 * @cssprop --vitrine-tint - Soft fill behind announcements.
 * @cssprop --vitrine-radius - Rounding of buttons.
 * @cssprop --vitrine-font - Font; without it, that of the page.
 * @fires vitrine-claim-request - Asks to take part in a giveaway; cancelable.
 * @fires vitrine-error - The room did not take something, or cannot be had.
 */
export class VitrineRoom extends RoomPart {
  static override styles = [tokens, controls, card, styles];
  static override properties = { words: { state: true }, entered: { state: true } };

  /** Why one could not take part in the giveaway. */
  declare protected words: string;
  /** The giveaway that one takes part in. */
  declare protected entered: string | undefined;

  constructor() {
    super();
    this.words = '';
  }

  override connectedCallback(): void {
    define('vitrine-chat', VitrineChat);
    define('vitrine-offer', VitrineOffer);
    define('vitrine-poll', VitrinePoll);
    define('vitrine-reactions', VitrineReactions);
    super.connectedCallback();
  }

  override render() {
    if (!this.hasWords) return nothing;
    const { seat } = this;
    const where = this.for ?? nothing;
    return html`<header>
        <h2 part="heading" ?data-over=${seat?.channel.id === 'replay'}>${this.t(seat?.channel.id === 'replay' ? 'replay' : 'live')}</h2>
        ${seat ? this.#viewers(seat) : nothing}
      </header>
      ${seat?.channel.demo ? html`<p part="demo">${this.t('demoRoom')}</p>` : nothing}
      <div id="cards" part="cards">
        ${seat ? this.#cards(seat) : nothing}
        <vitrine-offer for=${where}></vitrine-offer>
        <vitrine-poll for=${where}></vitrine-poll>
      </div>
      <slot></slot>
      <vitrine-chat for=${where}></vitrine-chat>
      <vitrine-reactions for=${where}></vitrine-reactions>`;
  }

  #viewers({ session }: Seat): TemplateResult | typeof nothing {
    const n = this.watch(session.$viewers);
    if (n === null) return nothing;
    return html`<p part="viewers">${this.t('viewers', { n, count: new Intl.NumberFormat(this.locale).format(n) })}</p>`;
  }

  #cards(seat: Seat): TemplateResult {
    const { notice, giveaway } = this.state ?? {};
    const t = this.t.bind(this);
    return html`${notice && this.isDue(seat, 'notice', notice) ? noticeCard(notice, t) : nothing}
      ${
        giveaway
          ? giveawayCard({
              giveaway,
              moments: this.moments(seat),
              isIn: this.entered === giveaway.id,
              words: this.words,
              locale: this.locale,
              t,
              enter: () => void this.#enter(giveaway.id),
            })
          : nothing
      }`;
  }

  async #enter(id: string): Promise<void> {
    this.words = '';
    const answer = await ask(this, 'vitrine-claim-request', { id }).settled;
    if (answer?.state === 'done') this.entered = id;
    else if (answer?.state === 'failed') this.words = answer.words;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vitrine-room': VitrineRoom;
  }
}
