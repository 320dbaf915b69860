/** The show that a console steers, and what carries its room. */
import { readShow, type Show } from '@vitrine/core';
import { get, report, tell } from '@vitrine/elements/kit';

/** `null`: it cannot be had, which the page is told. Never rejects. */
export async function loadShow(target: EventTarget, address: string, signal: AbortSignal): Promise<Show | null> {
  const url = URL.canParse(address, document.baseURI) ? new URL(address, document.baseURI).href : address;
  try {
    const answer = await get(url, signal);
    if (!answer.ok) {
      report(target, answer.status < 500 ? 'config/show-missing' : 'network/failed', `${url} answered ${answer.status}`);
      return null;
    }
    const { show, problems } = readShow(await answer.text(), url);
    for (const each of problems) tell(target, 'vitrine-error', each);
    return show;
  } catch (cause) {
    if (!signal.aborted) report(target, 'network/failed', `${url} did not answer`, String(cause));
    return null;
  }
}
