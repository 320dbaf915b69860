/** What carries the room of a show: found by the name in the show file, made from its addresses. */
import { channelNamed, problem, type ChannelHost, type LiveChannel, type Show, type ShowRoom } from '@vitrine/core';
import { tell } from '../base/events.js';
import { onLoopback } from '../base/on-loopback.js';
import { get } from '../media/fetch.js';
import { report } from '../shop/report.js';

/** What each channel calls its addresses. */
function configOf({ channel, urls = [] }: ShowRoom): Readonly<Record<string, unknown>> {
  if (channel === 'nats') return { servers: urls };
  return urls[0] === undefined ? {} : { endpoint: urls[0] };
}

/** `null`: the show has no room, or nobody has registered what carries it, which is told. */
export async function channelOf(
  target: EventTarget,
  { room }: Show,
  hidden: NonNullable<ChannelHost['hidden']>,
): Promise<LiveChannel | null> {
  if (!room) return null;
  const factory = await channelNamed(room.channel)?.();
  if (!factory) {
    report(target, 'config/unknown-channel', `no channel is registered as "${room.channel}"`);
    return null;
  }
  return factory(configOf(room), {
    pageUrl: location.href,
    hidden,
    warn: (error) => tell(target, 'vitrine-error', error),
  });
}

/** Says where nobody would expect it that nobody is behind a channel. */
export function warnOfDemo(target: EventTarget, { id, demo }: LiveChannel): void {
  if (!demo || onLoopback()) return;
  const message = `the "${id}" channel is a demo room: nobody else is in it`;
  console.warn(`Vitrine: ${message}`);
  tell(target, 'vitrine-error', problem('environment/demo', message));
}

/** Asks for a viewer's token. Rejects where there is none to be had. Empty where the show's room needs none. */
export async function tokenFor({ id, room }: Show, signal: AbortSignal): Promise<string> {
  if (room?.tokenUrl === undefined) return '';
  const address = new URL(room.tokenUrl);
  address.searchParams.set('show', id);
  const answer = await get(address.href, signal);
  if (!answer.ok) throw new Error(`${address.origin} answered ${answer.status}`);
  return (await answer.text()).trim();
}
