/** The lines of a chat are a log that nobody is read aloud line by line; how it stands with one is said in words. */
import { expect } from '@open-wc/testing';
import { beside, enter, liveShow, talk } from '../../../packages/elements/src/room/states.js';
import { deepAll, deepQuery, mount, unmount, until } from '../harness.js';

describe('the chat of a live show, as it is heard', () => {
  afterEach(unmount);

  for (const tag of ['vitrine-chat', 'vitrine-room'] as const)
    it(`Y18 ${tag}: a log with a name, which is not read aloud; a moderated chat says so, and of its lines how they stand`, async () => {
      const { element } = await mount(tag, beside(tag), { show: liveShow });
      const { channel, seat } = await enter(element, { chat: { mode: 'approve', maxLen: 200 } });
      channel.tick({ chat: talk });
      await until(() => deepAll(element.shadowRoot!, '[part~="line"]').length === talk.length);
      const log = deepQuery(element, '[part="lines"]');
      expect([log.role, log.ariaLive, log.ariaLabel]).to.deep.equal(['log', 'off', 'Messages']);
      const live = deepAll(element.shadowRoot!, '[aria-live], [role="status"], [role="alert"]');
      expect(live.filter((it) => it !== log && it.contains(log))).to.deep.equal([]);
      expect(deepQuery(element, '[part="state"]').textContent).to.equal('Messages are shown once they have been approved.');
      seat.chat.write('Is it lined?');
      await until(() => deepAll(element.shadowRoot!, '[part="standing"]').length === 1);
      expect(deepQuery(element, '[part="standing"]').textContent).to.equal('Waiting to be approved');
      channel.op({ k: 'del', ids: [talk[0]!.id] });
      await until(() => !deepAll(element.shadowRoot!, '[part="text"]').some((it) => it.textContent === talk[0]!.t));
    });
});
