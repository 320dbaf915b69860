/** What viewers say, and what is too much of it. */
import assert from 'node:assert/strict';
import { join, open, until } from './joined.js';
import { stateOf, type LiveRoom } from './room.js';

const chat = (id: string, t: string) => ({ k: 'chat', id, t }) as const;

export const talking = {
  async 'chat: what a viewer says arrives, under a name of the room'(room: LiveRoom) {
    await room.keep(stateOf(room.show));
    const joined = join(room);
    await open(joined);
    assert.deepEqual(joined.connection.send(chat('c1', 'Hello <b>you</b> 👋')), { ok: true, id: 'c1' });
    assert.deepEqual(joined.connection.send({ k: 'react', c: { heart: 3 } }), { ok: true, id: '' });
    assert.deepEqual(joined.connection.send({ k: 'vote', poll: 'p', opt: 1 }), { ok: true, id: 'p' });
    assert.deepEqual(joined.connection.send({ k: 'claim', id: 'g' }), { ok: true, id: 'g' });
    await until(() => room.heard?.().length === 4, 'all four arrive');
    const heard = room.heard?.() ?? [];
    assert.deepEqual(heard.map(({ message }) => message.k).sort(), ['chat', 'claim', 'react', 'vote']);
    assert.deepEqual(heard.find(({ message }) => message.k === 'chat')?.message, chat('c1', 'Hello <b>you</b> 👋'));
    assert.equal(new Set(heard.map(({ from }) => from)).size, 1);
    joined.connection.close();
  },

  async 'chat: too fast, too long, switched off: said at once, and nothing is sent'(room: LiveRoom) {
    await room.keep(stateOf(room.show, { chat: { mode: 'on', maxLen: 5 } }));
    let now = 1_000_000;
    const joined = join(room, 'viewer', { now: () => now });
    await open(joined);
    const { send } = joined.connection;
    assert.deepEqual(send(chat('c1', 'toolong')), { ok: false, reason: 'too-long' });
    assert.deepEqual(send({ k: 'react', c: Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`kind${i}`, 1])) }), {
      ok: false,
      reason: 'too-long',
    });
    assert.equal(send(chat('c2', 'short')).ok, true);
    assert.deepEqual(send(chat('c3', 'again')), { ok: false, reason: 'rate' });
    now += 2_000;
    assert.equal(send(chat('c4', 'later')).ok, true);
    await room.keep(stateOf(room.show, { rev: 2, chat: { mode: 'off', maxLen: 5 } }));
    await joined.connection.refetch();
    now += 2_000;
    assert.deepEqual(send(chat('c5', 'no')), { ok: false, reason: 'chat-off' });
    await until(() => room.heard?.().length === 2, 'the two arrive');
    joined.connection.close();
  },

  async 'chat: a channel without it says so'(room: LiveRoom) {
    await room.keep(stateOf(room.show));
    const joined = join(room);
    await open(joined);
    assert.equal(room.channel.capabilities.chat, false);
    assert.deepEqual(joined.connection.send(chat('c1', 'Hello')), { ok: false, reason: 'chat-off' });
    assert.deepEqual(joined.connection.send({ k: 'react', c: { heart: 1 } }), { ok: false, reason: 'offline' });
    joined.connection.close();
  },
};
