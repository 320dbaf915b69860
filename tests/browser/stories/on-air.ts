/** A player of a show that is on the air, as far as anybody can tell: its stream is computed from the clock. */
import type { VitrinePlayer } from '@vitrine/elements';
import { deepAll, until } from '../harness.js';
import { find, press } from './find.js';
import { createMemoryBackend } from './memory-backend.js';
import { begin, type Story } from './story.js';

export interface OnAir {
  readonly story: Story;
  readonly player: VitrinePlayer;
  readonly shadow: ShadowRoot;
  /** When its first picture was, in milliseconds since 1970. */
  readonly start: number;
}

/** Puts a player on the page whose show began `ago` seconds ago, or begins so soon where that is less than 0. */
export async function put(ago: number, query = '', attributes = 'muted'): Promise<OnAir> {
  const start = Date.now() - ago * 1_000;
  const address = `/live/show.json?start=${start}${query}`;
  const story = await begin(
    createMemoryBackend(),
    `<vitrine-player show="${address.replaceAll('&', '&amp;')}" ${attributes}></vitrine-player>`,
  );
  const player = story.shop.querySelector<VitrinePlayer>('vitrine-player')!;
  await until(() => story.facts('vitrine-ready').some(({ tag }) => tag === 'vitrine-player'));
  return { story, player, shadow: player.shadowRoot!, start };
}

export const pressPlay = async ({ shadow }: OnAir): Promise<void> => press(await find('button', /^Play An evening/, shadow));

/** The same, and presses play; resolves when the picture moves. */
export async function watched(ago: number, query?: string): Promise<OnAir> {
  const air = await put(ago, query);
  await pressPlay(air);
  const { player } = air;
  await until(() => player.currentTime > 0 && !player.paused && player.theatre!.video.readyState > 2);
  // WebKit takes back what is sought while its first picture is still on its way
  const from = player.currentTime;
  await until(() => player.currentTime > from + 0.5 && !player.theatre!.video.seeking);
  return air;
}

/** Seconds of the show that are on the screen. */
export const momentOf = ({ player, start }: OnAir): number => ((player.stage.moment().programme ?? NaN) - start) / 1_000;

/** The products that are shown in the picture. */
export const tiles = ({ shadow }: OnAir): (string | null)[] =>
  deepAll(shadow, 'vitrine-product[layout=tile]').map((tile) => tile.getAttribute('product'));

/** The first in the player that fits, where there is one. */
export const partOf = ({ shadow }: OnAir, part: string): HTMLElement | undefined => deepAll(shadow, `[part~="${part}"]`)[0];
