import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countViewers } from './viewers.js';

/** What a server answers: `knows`, from 2.10 on, how many there are, whatever it lists. */
function server(counts: Readonly<Record<string, number>>, knows: boolean) {
  const asked: string[] = [];
  const fetch = async (url: string): Promise<Response> => {
    asked.push(url);
    const { searchParams } = new URL(url);
    const all = counts[searchParams.get('test') ?? ''] ?? 0;
    const listed = Math.max(0, Math.min(Number(searchParams.get('limit')), all - Number(searchParams.get('offset'))));
    return Response.json({ total: knows ? all : listed, subscriptions_list: Array.from({ length: listed }, () => ({})) });
  };
  return { asked, fetch };
}
const from = { show: 's', account: 'A', monitors: ['http://a:1', 'http://b:1'] };

for (const knows of [true, false])
  test(`viewers are who hears the ticks and not what is said, on all servers; ${knows ? 'a server that counts' : 'one that lists'}`, async () => {
    for (const count of [0, 1, 2, 25_000]) {
      const { fetch, asked } = server({ 'show.s.pub.tick': count + 3, 'show.s.in.chat.anybody': 3 }, knows);
      assert.equal(await countViewers({ ...from, fetch }), count * 2);
      assert.ok(asked.every((url) => url.includes('acc=A')));
    }
  });

test('where one server does not answer, or with something else, nobody knows', async () => {
  const sound = server({ 'show.s.pub.tick': 5 }, true).fetch;
  for (const wrong of [() => Response.json([]), () => new Response('no', { status: 500 }), () => Response.json({ total: '5' })])
    assert.equal(
      await countViewers({ ...from, fetch: async (url) => (url.startsWith('http://b') ? wrong() : sound(url)) }),
      null,
    );
  assert.equal(await countViewers({ ...from, fetch: () => Promise.reject(new TypeError('fetch failed')) }), null);
});
