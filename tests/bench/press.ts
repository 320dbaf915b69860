/** Ways to press something, as people do. */
import type { CDPSession } from 'puppeteer-core';
import type { Visit } from './visit.js';

/** Milliseconds that a finger stays down in a tap, and a mouse's button. */
const DOWN = 80;
/** Milliseconds that a pointer rests on what is about to be pressed. */
const HOVER = 400;

/** `at-once`: down and up in one moment. `finger`: a tap as it is made. `hover`: a mouse that comes, rests, and presses. */
export type Manner = 'at-once' | 'finger' | 'hover';

export const isTouch = (manner: Manner): boolean => manner !== 'hover';

interface Act {
  /** Milliseconds after the one before. */
  readonly after: number;
  readonly send: (cdp: CDPSession, at: { readonly x: number; readonly y: number }) => Promise<unknown>;
}

const touch =
  (type: 'touchStart' | 'touchEnd'): Act['send'] =>
  (cdp, at) =>
    cdp.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchStart' ? [at] : [] });
const mouse =
  (type: 'mouseMoved' | 'mousePressed' | 'mouseReleased'): Act['send'] =>
  (cdp, at) =>
    cdp.send('Input.dispatchMouseEvent', {
      type,
      ...at,
      pointerType: 'mouse',
      ...(type === 'mouseMoved' ? {} : { button: 'left' as const, clickCount: 1 }),
    });

const ACTS: Readonly<Record<Manner, readonly Act[]>> = {
  'at-once': [
    { after: 0, send: touch('touchStart') },
    { after: 0, send: touch('touchEnd') },
  ],
  finger: [
    { after: 0, send: touch('touchStart') },
    { after: DOWN, send: touch('touchEnd') },
  ],
  hover: [
    { after: 0, send: mouse('mouseMoved') },
    { after: HOVER, send: mouse('mousePressed') },
    { after: DOWN, send: mouse('mouseReleased') },
  ],
};

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Presses the first that can be seen of what an expression comes to in the page, which notes when. */
export async function press({ cdp, ask }: Visit, nodes: string, manner: Manner): Promise<void> {
  const middle = await ask<{ x: number; y: number } | null>(`bench.middle(${nodes})`);
  if (!middle) throw new Error(`there is nothing to press: ${nodes}`);
  const sent: Promise<unknown>[] = [];
  for (const { after, send } of ACTS[manner]) {
    if (after > 0) await pause(after);
    // a hand does not wait for the page to have heard of what it did before
    sent.push(send(cdp, middle));
  }
  await Promise.all(sent);
}
