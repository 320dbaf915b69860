import type { MessageKey, Translate } from '@vitrine/core';
import type { Captions } from '../captions.js';
import type { LiveControls } from '../../live/live.js';
import type { VitrinePlayer } from '../player.js';

/** What every control works on. */
export interface Deck {
  readonly player: VitrinePlayer;
  readonly video: HTMLVideoElement;
  readonly captions: Captions;
  readonly t: Translate<MessageKey>;
  readonly locale: string;
  /** What is other while the show is on the air. */
  readonly live: LiveControls | undefined;
  /** What can be seeked to, in seconds of media time. */
  range(): { readonly start: number; readonly end: number };
  /** Plays or pauses. */
  toggle(): void;
  /** Moves to a moment, in seconds of media time, as far as there is one. */
  seek(to: number): void;
  openBag(): void;
  /** Renders the player again. */
  update(): void;
}
