import type { LivePoll } from '@vitrine/core';
import { deepFind, type ElementState, type ElementStates } from '../base/states.js';
import { beside, enter, liveShow, START } from '../room/states.js';
import type { VitrinePoll } from './poll.js';

const html = beside('vitrine-poll');
const shows = (selector: string) => (element: HTMLElement) => deepFind(element, selector) !== null;

const poll: LivePoll = {
  id: 'q1',
  at: START,
  q: 'Which colour shall we show next?',
  options: ['Sand', 'Ink', 'Sage'],
  tally: [120, 64, 16],
  open: true,
};

const state = (
  more: Partial<LivePoll>,
  act?: (element: HTMLElement) => Promise<void>,
  ready = '[part="poll"]',
): ElementState => ({
  html,
  show: liveShow,
  async act(element) {
    await enter(element, { poll: { ...poll, ...more } });
    await act?.(element);
  },
  ready: shows(ready),
});

async function vote(element: HTMLElement, index = 1): Promise<void> {
  await (element as VitrinePoll).updateComplete;
  element.shadowRoot?.querySelectorAll('input')[index]?.click();
  deepFind(element, '[part="vote"]')?.click();
}

export const states: ElementStates = {
  idle: { html, show: liveShow },
  open: state({}),
  voted: state({}, vote, '[part="results"]'),
  closed: state({ open: false }),
  nobody: state({ open: false, tally: [] }),
  unchosen: state({}, async (element) => deepFind(element, '[part="vote"]')?.click(), '[part="error"]'),
  refused: state(
    {},
    async (element) => {
      const { channel } = await enter(element, { poll });
      channel.sending = { ok: false, reason: 'offline' };
      await vote(element);
    },
    '[part="error"]',
  ),
  long: state({
    q: 'Of all the things that we have shown tonight, which is the one that you would take with you to an island in autumn?',
    options: ['The long linen shirt in sand with the buttons of mother of pearl', 'A'.repeat(60), 'لا أعرف بعد'],
  }),
};
