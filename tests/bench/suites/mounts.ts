/** Whether anything stays behind of players that come and go. */
import { vitrinePage } from '../shop/slots.js';
import type { Suite } from '../suite.js';
import { visit } from '../visit.js';

const FEW = 20;
const MANY = 200;

/** Puts the page's own player in and takes it out again, so many times; each is rendered before it goes. */
const comeAndGo = async (times: number): Promise<void> => {
  const slot = document.querySelector('.slot');
  const model = slot?.querySelector('vitrine-player');
  if (!slot || !model) throw new Error('there is no player on the page');
  for (let i = 0; i < times; i++) {
    const player = model.cloneNode(true) as HTMLElement & { readonly updateComplete?: Promise<unknown> };
    slot.append(player);
    await player.updateComplete;
    await new Promise((resolve) => requestAnimationFrame(resolve));
    player.remove();
  }
};

export const mounts: Suite = {
  name: 'mounts',
  title: 'Players that come and go',
  enough: 1,
  targets: [
    {
      name: 'player',
      async measure(browser, shop, note) {
        const seen = await visit(browser, shop.page(vitrinePage('both')), { isTouch: true });
        try {
          await seen.rest();
          await seen.page.evaluate(comeAndGo, FEW);
          await seen.rest();
          const few = await seen.cost({ collect: true });
          await seen.page.evaluate(comeAndGo, MANY - FEW);
          await seen.rest();
          const many = await seen.cost({ collect: true });
          seen.faults.forEach(note);
          return { few: few.heap / 1e6, many: many.heap / 1e6, growth: many.heap / few.heap, nodes: many.nodes - few.nodes };
        } finally {
          await seen.close();
        }
      },
    },
  ],
  columns: [
    { figure: 'few', title: `heap after ${FEW} MB`, digits: 2 },
    { figure: 'many', title: `heap after ${MANY} MB`, digits: 2 },
    { figure: 'growth', title: 'growth ×', digits: 2 },
    { figure: 'nodes', title: 'nodes more' },
  ],
  goals: [
    {
      suite: 'mounts',
      what: `heap after ${MANY} mounts, × after ${FEW}`,
      unit: '×',
      digits: 2,
      most: 1.1,
      of: (results) => results.summary('mounts', 'player', 'growth'),
    },
  ],
};
