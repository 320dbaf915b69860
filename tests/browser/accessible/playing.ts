/** A player that plays, with captions in two languages. */
import { sampleShow } from '../../../packages/elements/src/base/states.js';
import { mount, until, type Mounted } from '../harness.js';
import { comes } from './engine.js';

const captions = (lang: string, label: string) => ({
  kind: 'captions',
  src: `{origin}/examples/media/captions.${lang}.vtt`,
  lang,
  label,
});

export const SHOW = { ...sampleShow, tracks: [captions('en', 'English'), captions('de', 'Deutsch')] };

export type Player = HTMLElementTagNameMap['vitrine-player'];

/** Puts a player on the page; `around` goes around its markup. */
export const putPlayer = (
  attributes = 'muted',
  show: Readonly<Record<string, unknown>> = SHOW,
  around: (html: string) => string = (html) => html,
): Promise<Mounted<Player>> =>
  mount('vitrine-player', around(`<vitrine-player show="{show}" ${attributes}></vitrine-player>`), { show });

/** The same, playing. */
export async function playing(...how: Parameters<typeof putPlayer>): Promise<Mounted<Player>> {
  const mounted = await putPlayer(...how);
  const { element } = mounted;
  await until(() => element.stage.$show.get() !== null);
  await element.play();
  await until(() => element.currentTime > 0 && !element.paused);
  return mounted;
}

/** How often a moment is asked for, a while apart: WebKitGTK loses a seek now and then on a busy machine, and takes the next. */
const TRIES = 4;

/** Goes to a moment, and resolves when it is there. Throws where it does not come there. */
export async function seek(player: Player, to: number): Promise<void> {
  for (let tries = 0; tries < TRIES; tries++) {
    player.currentTime = to;
    if (await comes(() => !player.theatre!.video.seeking && Math.abs(player.currentTime - to) < 1)) return;
  }
  throw new Error(`never came to ${to} s, but to ${player.currentTime} s`);
}
