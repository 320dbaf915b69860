/** Does what is asked of a live room. One place for every request, so that a part and the page's own code are treated alike. */
import { problem, sayRefusal, type LiveRefusal, type SendResult } from '@vitrine/core';
import { tell, type Answer, type VitrineRequests } from '../base/events.js';
import { playerOf, type VitrineRequest } from '../base/request.js';
import type { VitrinePlayer } from '../player/player.js';
import { failed } from '../shop/say.js';
import { claim } from './claim.js';
import type { Room, Seat } from './connect.js';

const NAMES = ['message', 'reaction', 'vote', 'claim'] as const;
type LiveRequests = Pick<VitrineRequests, `vitrine-${(typeof NAMES)[number]}-request`>;
type Detail<K extends keyof LiveRequests> = Partial<LiveRequests[K]>;

let isListening = false;

/** Listens from now on, once for the page; last on the way of a request, so that the page has had its chance to prevent it. */
export function answerRequests(roomOf: (player: VitrinePlayer) => Room): void {
  if (isListening) return;
  isListening = true;
  for (const name of NAMES)
    addEventListener(`vitrine-${name}-request`, (event) => {
      const request = event as VitrineRequest;
      const player = playerOf(request);
      if (player && !event.defaultPrevented) request.settled = answer(player, roomOf(player), request);
    });
}

async function answer(player: VitrinePlayer, room: Room, { type, detail }: VitrineRequest): Promise<Answer> {
  const seat = room.$seat.get() ?? (await room.open());
  if (!seat) return refuse(player, 'offline');
  switch (type) {
    case 'vitrine-message-request': {
      const result = write(seat, detail as Detail<'vitrine-message-request'>);
      return result ? sent(player, result) : { state: 'done' };
    }
    case 'vitrine-reaction-request':
      return sent(player, react(seat, detail as Detail<'vitrine-reaction-request'>));
    case 'vitrine-vote-request':
      return sent(player, vote(seat, detail as Detail<'vitrine-vote-request'>));
    default: {
      const result = await claim(player, seat, String((detail as Detail<'vitrine-claim-request'>).id ?? ''));
      return 'state' in result ? result : sent(player, result);
    }
  }
}

// a request may come from the page's own code, so nothing in it is taken on trust
const no = (reason: LiveRefusal): SendResult => ({ ok: false, reason });

function write({ channel, chat }: Seat, { text }: Detail<'vitrine-message-request'>): SendResult | null {
  return channel.capabilities.chat ? chat.write(String(text ?? '')) : no('chat-off');
}

function react({ session, reactions }: Seat, { kind }: Detail<'vitrine-reaction-request'>): SendResult {
  const status = session.$status.get();
  if (status !== 'open') return no(status === 'denied' ? 'denied' : 'offline');
  return reactions.tap(String(kind)) ? { ok: true, id: '' } : no('denied');
}

function vote({ voting }: Seat, { poll, option }: Detail<'vitrine-vote-request'>): SendResult {
  return voting.$poll.get()?.poll.id === poll && typeof option === 'number' ? voting.vote(option) : no('denied');
}

const sent = (player: VitrinePlayer, result: SendResult): Answer =>
  result.ok ? { state: 'done' } : refuse(player, result.reason);

/** Tells the page by its code, and the shopper in words, why something did not get into the room. */
function refuse(player: VitrinePlayer, reason: LiveRefusal): Answer {
  tell(player, 'vitrine-error', problem(`live/${reason}`, `the room did not take it: ${reason}`));
  const { shop } = player;
  return shop ? failed(shop, sayRefusal(shop.$t.get(), reason)) : { state: 'failed', words: '' };
}
