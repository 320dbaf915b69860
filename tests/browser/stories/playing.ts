/** A player that plays the demo's film, as a shopper has it. */
import { seek as goTo } from '../accessible/playing.js';
import type { VitrinePlayer } from '@vitrine/elements';
import { until } from '../harness.js';
import { createMemoryBackend } from './memory-backend.js';
import { find, press } from './find.js';
import { servedShow } from './served.js';
import { begin, type Story } from './story.js';

export const HLS = { src: '/examples/media/hls/main.m3u8', type: 'application/vnd.apple.mpegurl' };
export const MP4 = { src: '/examples/media/film.mp4', type: 'video/mp4' };
export const SOURCES = { HLS, MP4 };

/** The captions of the film. */
export const TRACKS = [
  { kind: 'captions', src: '/examples/media/captions.en.vtt', lang: 'en', label: 'English' },
  { kind: 'captions', src: '/examples/media/captions.de.vtt', lang: 'de', label: 'Deutsch' },
] as const;

export interface Playing {
  readonly story: Story;
  readonly player: VitrinePlayer;
  readonly shadow: ShadowRoot;
}

let shows = 0;

/** Puts a player on the page, with a show of its own; resolves when it has read it. */
export async function put(more: Readonly<Record<string, unknown>>, attributes = 'muted'): Promise<Playing> {
  const address = servedShow(`playback-${shows++}`, more);
  const story = await begin(createMemoryBackend(), `<vitrine-player show="${address}" ${attributes}></vitrine-player>`);
  const player = story.shop.querySelector<VitrinePlayer>('vitrine-player')!;
  await until(() => story.facts('vitrine-ready').some(({ tag }) => tag === 'vitrine-player'));
  return { story, player, shadow: player.shadowRoot! };
}

/** Presses play, as one has to where a browser wants that for sound; resolves when the picture moves. */
export async function played(more: Readonly<Record<string, unknown>>, attributes?: string): Promise<Playing> {
  const playing = await put(more, attributes);
  await press(await find('button', 'Play A story', playing.shadow));
  await until(() => playing.player.currentTime > 0 && !playing.player.paused);
  return playing;
}

/** Resolves when the video has gone there. */
export async function arrived({ player }: Playing, at: number, near = 1): Promise<void> {
  await until(() => !player.theatre!.video.seeking && Math.abs(player.currentTime - at) < near);
}

export const seek = ({ player }: Playing, to: number): Promise<void> => goTo(player, to);

/** Moves a slider as a hand does, which can go no further than the bar: it is told of the length after the video knows it. */
export async function slide(bar: HTMLInputElement, to: number): Promise<void> {
  await until(() => Number(bar.max) >= to);
  bar.value = String(to);
  bar.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Pauses, so that nothing moves but what the test moves. */
export async function paused(playing: Playing): Promise<Playing> {
  playing.player.pause();
  await until(() => playing.player.paused);
  return playing;
}
