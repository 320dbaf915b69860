/** Looks at a show file again and again, for as long as something is to come of it. */
import { readShow, safeUrl, untilNextLook, type Show } from '@vitrine/core';
import { get } from '../media/fetch.js';
import type { VitrinePlayer } from '../player/player.js';

export interface RenewOptions {
  readonly signal: AbortSignal;
  /** Told what the file says now. Answers whether nothing more is waited for. */
  found(show: Show): boolean;
  /** Looks at once, and does not wait for the moment. */
  readonly atOnce?: boolean;
}

/** What the file of a player's show says now; `null` where it cannot be read. An answer that is still good costs no bytes. */
async function readAgain(player: VitrinePlayer, signal: AbortSignal): Promise<Show | null> {
  const url = safeUrl(player.show, 'media', document.baseURI);
  if (!url) return null;
  try {
    const answer = await get(url, signal, 'no-cache');
    return answer.ok ? readShow(await answer.text(), answer.url || url).show : null;
  } catch {
    // it is asked for again soon
    return null;
  }
}

/** A page that was asleep looks as soon as it is awake, where its time has come meanwhile. */
export function renew(player: VitrinePlayer, { signal, found, atOnce = false }: RenewOptions): void {
  if (!player.show) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let due = Infinity;
  let looks = 0;

  function plan(): void {
    const show = player.stage.$show.get();
    if (signal.aborted || !show) return;
    const now = Date.now();
    const wait = untilNextLook(show, now, looks, Math.random());
    if (!(show.startsAt !== undefined && show.startsAt > now)) looks++;
    due = now + wait;
    timer = setTimeout(() => void look(), wait);
  }

  async function look(): Promise<void> {
    clearTimeout(timer);
    due = Infinity;
    const show = await readAgain(player, signal);
    if (signal.aborted || (show && found(show))) return;
    plan();
  }

  const wake = () => {
    if (!document.hidden && Date.now() >= due) void look();
  };
  document.addEventListener('visibilitychange', wake, { signal });
  signal.addEventListener('abort', () => clearTimeout(timer));
  if (atOnce) void look();
  else plan();
}
