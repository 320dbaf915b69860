import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { deepAll, deepQuery, mount, unmount, until } from '../../../../tests/browser/harness.js';
import { beside, enter, line, liveShow, sampleChannel, talk } from '../room/states.js';
import { MOST_ROWS } from './pane.js';

const HOSTILE = ['<img src=x onerror="window.broken=1">', '\u202Egnp.exe', `Z${'\u0301'.repeat(200)}`, '{{7*7}}${7*7}'];

describe('the chat of a live show', () => {
  afterEach(unmount);

  async function inChat(more: Parameters<typeof enter>[1] = {}, channel = sampleChannel()) {
    const { element: chat } = await mount('vitrine-chat', beside('vitrine-chat'), { show: liveShow });
    const { seat } = await enter(chat, more, channel);
    const rows = () => deepAll(chat.shadowRoot!, '[part~="line"]');
    const texts = () => deepAll(chat.shadowRoot!, '[part="text"]').map(({ textContent }) => textContent);
    const field = () => deepQuery<HTMLInputElement>(chat, '[part="field"]');
    return { chat, channel, seat, rows, texts, field };
  }

  it('opens with a press', async () => {
    const { element: chat } = await mount('vitrine-chat', beside('vitrine-chat'), { show: liveShow });
    const channel = sampleChannel();
    chat.channel = channel;
    await until(() => deepAll(chat.shadowRoot!, '[part="open"]').length === 1);
    expect(channel.connected).to.equal(0);
    deepQuery(chat, '[part="open"]').click();
    await until(() => channel.connected === 1);
    channel.state();
    await until(() => deepAll(chat.shadowRoot!, '[part="empty"]').length === 1);
  });

  it('shows what others write as text alone, each in a piece of its own, and a host in words', async () => {
    const { chat, channel, rows, texts } = await inChat();
    channel.tick({ chat: [...HOSTILE.map((text, i) => line(`h${i}`, text, { n: text })), talk[2]!] });
    await until(() => rows().length === HOSTILE.length + 1);
    expect(texts().slice(0, HOSTILE.length)).to.deep.equal(HOSTILE);
    expect(deepAll(chat.shadowRoot!, 'img, b, script')).to.deep.equal([]);
    expect('broken' in window).to.equal(false);
    for (const part of deepAll(chat.shadowRoot!, '[part="text"]')) expect(getComputedStyle(part).unicodeBidi).to.match(/isolate/);
    for (const row of rows()) expect(getComputedStyle(row).overflow).to.equal('clip');
    expect(deepQuery(chat, '[part~="host-line"] [part="host"]').textContent).to.equal('Host');
  });

  it('keeps 60 rows and paints five times in a second, however many write', async () => {
    const { chat, channel, rows } = await inChat();
    let renders = 0;
    const most = { rows: 0 };
    const log = deepQuery(chat, '[part="lines"]');
    channel.tick({ chat: Array.from({ length: 20 }, (_, i) => line(`before-${i}`, 'before')) });
    await until(() => rows().length === 20);
    new MutationObserver(() => {
      renders++;
      most.rows = Math.max(most.rows, rows().length);
    }).observe(log, { childList: true, subtree: true, characterData: true });
    const begun = performance.now();
    for (let tick = 0; tick < 50; tick++) {
      channel.tick({ chat: Array.from({ length: 50 }, (_, i) => line(`${tick}-${i}`, `Line ${tick * 50 + i}`)) });
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    await until(() => rows().at(-1)?.textContent.includes('Line 2499') === true);
    const seconds = (performance.now() - begun) / 1000;
    const painted = renders;
    await until(() => rows().length === MOST_ROWS);
    expect(most.rows).to.equal(MOST_ROWS);
    expect(painted, `${painted} in ${seconds.toFixed(1)} s`)
      .to.be.greaterThan(3)
      .and.to.be.at.most(Math.ceil(seconds * 5) + 1);
  }).timeout(60_000);

  it('shows what one has written at once, and where the room has not told it, says so', async () => {
    const { channel, field, texts, rows } = await inChat();
    field().focus();
    await sendKeys({ type: 'Hello' });
    await sendKeys({ press: 'Enter' });
    await until(() => texts().length === 1);
    expect([texts()[0], rows()[0]?.textContent.includes('Sending')]).to.deep.equal(['Hello', true]);
    await until(() => field().value === '');
    const [message] = channel.sent;
    channel.tick({ chat: [line(message?.k === 'chat' ? message.id : '', 'H*llo', { u: 'me' })] });
    await until(() => texts()[0] === 'H*llo');
    expect(rows()[0]?.textContent.includes('Sending')).to.equal(false);
  });

  it('loses nothing of what is typed: not when the room refuses it, breaks away or is shut', async () => {
    const { chat, channel, field } = await inChat();
    const node = field();
    node.focus();
    await sendKeys({ type: 'Half a thought' });
    channel.sending = { ok: false, reason: 'offline' };
    await sendKeys({ press: 'Enter' });
    await until(() => deepAll(chat.shadowRoot!, '[part="error"]').length === 1);
    channel.$status.set('degraded');
    channel.state({ chat: { mode: 'off', maxLen: 200 } });
    channel.tick({ chat: talk });
    await chat.updateComplete;
    channel.state({ chat: { mode: 'on', maxLen: 200 } });
    await chat.updateComplete;
    expect(field()).to.equal(node);
    expect(node.value).to.equal('Half a thought');
  });

  it('says how many characters are left, and how many are too many', async () => {
    const { chat, channel, field } = await inChat({ chat: { mode: 'on', maxLen: 10 } });
    field().focus();
    await sendKeys({ type: 'Hello' });
    await until(() => deepQuery(chat, '[part="left"]').textContent === '5 characters left');
    await sendKeys({ type: ' to you' });
    await until(() => deepQuery(chat, '[part="left"]').textContent === '2 characters too many');
    await sendKeys({ press: 'Enter' });
    await until(() => deepQuery(chat, '[part="error"]').textContent === 'This message is too long.');
    expect(channel.sent).to.deep.equal([]);
  });

  it('takes a deleted line away, and the lines of who is muted', async () => {
    const { channel, texts } = await inChat();
    channel.tick({ chat: [line('a', 'A'), line('b', 'B', { u: 'loud' }), line('c', 'C')] });
    await until(() => texts().length === 3);
    channel.op({ k: 'del', ids: ['a'] });
    await until(() => texts().join('') === 'BC');
    channel.state({ chat: { mode: 'on', maxLen: 200, muted: ['loud'] } });
    await until(() => texts().join('') === 'C');
  });

  it('stands still while somebody reads further up, and leads back with a press', async () => {
    const { chat, channel, rows, texts } = await inChat();
    const many = (name: string, count: number) => Array.from({ length: count }, (_, i) => line(`${name}${i}`, `${name}${i}`));
    channel.tick({ chat: many('a', 40) });
    const log = deepQuery(chat, '[part="lines"]');
    await until(() => rows().length === 40 && log.scrollTop > 0);
    log.scrollTop = 0;
    await until(() => chat.matches(':state(held)'));
    channel.tick({ chat: many('b', 12) });
    await until(() => deepAll(chat.shadowRoot!, '[part="new"]').length === 1);
    expect(deepQuery(chat, '[part="new"]').textContent).to.equal('12 new messages');
    expect([texts().at(-1), log.scrollTop]).to.deep.equal(['a39', 0]);
    deepQuery(chat, '[part="new"]').click();
    await until(() => texts().at(-1) === 'b11' && log.scrollHeight - log.scrollTop - log.clientHeight < 2);
    expect(chat.shadowRoot!.activeElement).to.equal(log);
  });

  it('does not take back who scrolls up in the frame in which lines come', async () => {
    const { chat, channel, rows } = await inChat();
    const many = (name: string, count: number) => Array.from({ length: count }, (_, i) => line(`${name}${i}`, `${name}${i}`));
    channel.tick({ chat: many('a', 40) });
    const log = deepQuery(chat, '[part="lines"]');
    await until(() => rows().length === 40 && log.scrollTop > 0);
    log.scrollTop = 0;
    // before the browser tells of it
    chat.requestUpdate();
    await chat.updateComplete;
    expect(log.scrollTop).to.equal(0);
    await until(() => chat.matches(':state(held)'));
  });

  it('does not read each line aloud', async () => {
    const { chat, channel, rows } = await inChat();
    channel.tick({ chat: talk });
    await until(() => rows().length === talk.length);
    expect(deepQuery(chat, '[role="log"]').getAttribute('aria-live')).to.equal('off');
    const said = () => deepQuery(chat, '[role="status"]').textContent;
    await until(() => said() === '6 new messages');
    channel.tick({ chat: [line('x', 'one more')] });
    await until(() => rows().length === talk.length + 1);
    expect(said()).to.equal('6 new messages');
  });

  it('says how long slow mode is, and how long one has to wait', async () => {
    const { chat, field } = await inChat({ chat: { mode: 'slow', slowMs: 30_000, maxLen: 200 } });
    expect(deepQuery(chat, '[part="state"]').textContent).to.equal('Slow mode: one message every 30 seconds.');
    field().focus();
    await sendKeys({ type: 'Hello' });
    await sendKeys({ press: 'Enter' });
    await until(() => /again in (30|29) seconds/.test(deepAll(chat.shadowRoot!, '[part="wait"]')[0]?.textContent ?? ''));
  });
});
