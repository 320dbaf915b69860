import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Cue, LiveChannel, ShowState } from '@vitrine/core';
import { ShopPart } from '../base/part.js';
import { speak } from '../shop/speak.js';
import { roomOf, type Room, type RoomStatus, type Seat } from './connect.js';
import { isDue, type Moments } from './due.js';

/** What the elements of a live room are: they know the room of their player, and show nothing before it has words. */
export class RoomPart extends ShopPart {
  static override properties: PropertyDeclarations = { channel: { attribute: false } };

  /** What carries the room, in place of what the show file names. */
  declare channel: LiveChannel | undefined;

  #isSpeaking = false;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    const { player } = this;
    // moved rather than taken away, it goes on
    queueMicrotask(() => {
      if (player && !player.isConnected) roomOf(player).close();
    });
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    super.willUpdate(changed);
    if (this.channel) this.room?.use(this.channel);
    if (this.shop && !this.hasWords && !this.#isSpeaking) void this.#speak(this.shop);
  }

  async #speak(shop: NonNullable<typeof this.shop>): Promise<void> {
    this.#isSpeaking = true;
    await this.bring(() => speak(shop));
    this.#isSpeaking = false;
  }

  /** Before the shop is open there are the few words of a poster. */
  protected get hasWords(): boolean {
    return this.t('chatOpen') !== 'chatOpen';
  }

  /** The room of its player. */
  get room(): Room | null {
    return this.player && roomOf(this.player);
  }

  /** `null` until somebody has opened the room. */
  protected get seat(): Seat | null {
    const { room } = this;
    return room && this.watch(room.$seat);
  }

  protected get status(): RoomStatus {
    const { room } = this;
    return room ? this.watch(room.$status) : 'none';
  }

  /** `null` until the room has told it. */
  protected get state(): ShowState | null {
    const { seat } = this;
    return seat && this.watch(seat.session.$state);
  }

  /** The moment of the picture, and the server's time: told anew each second. */
  protected moments({ beat }: Seat): Moments {
    return { programme: this.player?.stage.moment().programme ?? null, server: this.watch(beat) };
  }

  /** Whether a thing of the room is on this viewer's screen. */
  protected isDue(seat: Seat, type: Cue['type'], thing: Parameters<typeof isDue>[3]): boolean {
    const { player } = this;
    return isDue(player, player ? this.watch(player.stage.$cues) : [], type, thing, this.moments(seat));
  }

  /** What went wrong with the last thing that was asked for. */
  protected complaint(words: string): TemplateResult | typeof nothing {
    return words ? html`<p part="error">${words}</p>` : nothing;
  }
}
