import { deepFind, type ElementState, type ElementStates } from '../base/states.js';
import { beside, enter, line, liveShow, sampleChannel, talk } from '../room/states.js';
import type { VitrineChat } from './chat.js';

const shows = (selector: string) => (element: HTMLElement) => deepFind(element, selector) !== null;
const says = (part: string, words: string) => (element: HTMLElement) =>
  deepFind(element, `[part="${part}"]`)?.textContent.includes(words) === true;

const chat = (act: (element: HTMLElement) => unknown, ready: (element: HTMLElement) => boolean): ElementState => ({
  html: beside('vitrine-chat'),
  show: liveShow,
  act: async (element) => void (await act(element)),
  ready,
});

/** In a room in which some have written. */
async function talking(element: HTMLElement, ...[more, channel]: [Parameters<typeof enter>[1]?, Parameters<typeof enter>[2]?]) {
  const entered = await enter(element, more, channel);
  entered.channel.tick({ chat: talk });
  return entered;
}

function type(element: HTMLElement, text: string): void {
  const field = deepFind(element, '[part="field"]') as HTMLInputElement;
  field.value = text;
  field.dispatchEvent(new Event('input'));
}

async function write(element: HTMLElement, text: string): Promise<void> {
  await (element as VitrineChat).updateComplete;
  type(element, text);
  (deepFind(element, '[part="composer"]') as HTMLFormElement).requestSubmit();
}

/** Nothing of it may leave its line, whatever it brings. */
const hostile = [
  line('m', '<img src=x onerror=alert(1)> <b>bold</b> &amp; {{x}}', { n: '<i>Eve</i>' }),
  line('b', '\u202Egnp.exe\u202D and back', { n: '\u202Eeve' }),
  line('z', `Z${'\u0301\u0323\u0310'.repeat(60)}algo`, { n: `N${'\u030d'.repeat(80)}` }),
  line('l', 'a'.repeat(200), { n: 'VeryLongNameThatGoesOnAndOn'.repeat(4) }),
];

export const states: ElementStates = {
  idle: { html: beside('vitrine-chat'), show: liveShow, ready: shows('[part="open"]') },
  none: chat((element) => (element as VitrineChat).room!.open(), says('state', 'no chat')),
  connecting: chat(
    (element) => {
      const room = (element as VitrineChat).room!;
      room.use(sampleChannel());
      return room.open();
    },
    says('state', 'Connecting'),
  ),
  empty: chat((element) => enter(element), shows('[part="empty"]')),
  ready: chat((element) => talking(element), shows('[part~="host-line"]')),
  busy: chat(
    async (element) => {
      const { channel } = await enter(element);
      for (let batch = 0; batch < 5; batch++)
        channel.tick({ chat: Array.from({ length: 40 }, (_, i) => line(`${batch}-${i}`, `Line ${batch * 40 + i + 1}`)) });
    },
    (element) => deepFind(element, 'li:last-child')?.textContent.includes('Line 200') === true,
  ),
  own: chat(async (element) => {
    await talking(element);
    await write(element, 'Hello from Porto');
  }, shows('[part~="own-line"]')),
  approve: chat(
    async (element) => {
      await talking(element, { chat: { mode: 'approve', maxLen: 200 } });
      await write(element, 'May I ask something?');
    },
    says('standing', 'approved'),
  ),
  members: chat((element) => talking(element, { chat: { mode: 'members', maxLen: 200 } }), says('state', 'members')),
  slow: chat(async (element) => {
    await talking(element, { chat: { mode: 'slow', slowMs: 30_000, maxLen: 200 } });
    await write(element, 'Hello');
  }, shows('[part="wait"]')),
  off: chat((element) => talking(element, { chat: { mode: 'off', maxLen: 200 } }), says('state', 'off')),
  offline: chat(async (element) => {
    const { channel } = await talking(element);
    channel.$status.set('degraded');
    channel.sending = { ok: false, reason: 'offline' };
    await write(element, 'Is anybody there?');
  }, shows('[part="error"]')),
  denied: chat(async (element) => (await enter(element)).channel.$status.set('denied'), says('state', 'cannot take part')),
  muted: chat(
    async (element) => {
      const { channel } = await talking(element);
      channel.sending = { ok: false, reason: 'muted' };
      await write(element, 'Hello');
    },
    says('error', 'muted'),
  ),
  long: chat(
    async (element) => {
      await talking(element, { chat: { mode: 'on', maxLen: 20 } });
      type(element, 'This is a good deal too long');
    },
    says('left', 'too many'),
  ),
  near: chat(
    async (element) => {
      await talking(element, { chat: { mode: 'on', maxLen: 20 } });
      type(element, 'Just short enough');
    },
    says('left', 'left'),
  ),
  hostile: chat(
    async (element) => {
      (await enter(element)).channel.tick({ chat: hostile });
    },
    (element) => (element.shadowRoot?.querySelectorAll('li').length ?? 0) === hostile.length,
  ),
  held: chat(async (element) => {
    const { channel } = await enter(element);
    channel.tick({ chat: Array.from({ length: 40 }, (_, i) => line(`a${i}`, `Line ${i + 1}`)) });
    const box = () => deepFind(element, '[part="lines"]')!;
    while (box().scrollHeight <= box().clientHeight || box().scrollTop === 0) await new Promise((on) => setTimeout(on, 20));
    box().scrollTop = 0;
    while (!element.matches(':state(held)')) await new Promise((on) => setTimeout(on, 20));
    channel.tick({ chat: Array.from({ length: 12 }, (_, i) => line(`b${i}`, `Line ${i + 41}`)) });
  }, shows('[part="new"]')),
};
