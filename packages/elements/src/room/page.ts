import type { LiveSession } from '@vitrine/core';

/** Rests while nobody sees the page, and goes on when it is seen again, out of the page cache as well. */
export function followPage(
  session: Pick<LiveSession, 'pause' | 'resume'>,
  hidden: { set(isHidden: boolean): void },
  signal: AbortSignal,
): void {
  const look = (isHidden: boolean) => {
    hidden.set(isHidden);
    if (isHidden) session.pause();
    else session.resume();
  };
  const seen = () => look(document.visibilityState === 'hidden');
  document.addEventListener('visibilitychange', seen, { signal });
  addEventListener('pagehide', () => look(true), { signal });
  addEventListener('pageshow', (event) => event.persisted && seen(), { signal });
  if (document.visibilityState === 'hidden') look(true);
}
