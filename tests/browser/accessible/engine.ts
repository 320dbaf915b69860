/** Which engine this is, and how it is told what a shopper's device is like. */
import { executeServerCommand } from '@web/test-runner-commands';

const { userAgent } = navigator;
export const engine = userAgent.includes('Firefox') ? 'Firefox' : userAgent.includes('Chrome') ? 'Chromium' : 'WebKit';

interface Answer {
  readonly supported: boolean;
}
const ask = <P>(command: string, payload: P) => executeServerCommand<Answer, unknown>(command, payload);

/** Media features as the shopper's device has them; none named, all are as ever. False where this engine cannot. */
export const media = async (features: Readonly<Record<string, string>> = {}): Promise<boolean> =>
  (await ask('vitrine-media', features)).supported;

/** A finger instead of a mouse. False where this engine cannot. */
export const finger = async (on: boolean): Promise<boolean> => (await ask('vitrine-finger', { on })).supported;

/** The size of the window. WebKit takes no width under 450. */
export const viewport = (width: number, height: number): Promise<unknown> => ask('vitrine-viewport', { width, height });

/** Two frames on, when what was changed is painted. */
export const painted = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));

/** Milliseconds after which what a press was to do is not coming. */
const PATIENCE = 10_000;

/** Whether it comes to hold; what never comes does not hold up the other tests. */
export async function comes(holds: () => boolean): Promise<boolean> {
  const end = performance.now() + PATIENCE;
  while (!holds()) {
    if (performance.now() > end) return false;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return true;
}

/** Leaves out what this engine cannot show, and says so: nothing passes that did not run. */
export function notRun(test: Mocha.Context, what: string, why: string): never {
  console.log(`not run in ${engine}: ${what} (${why})`);
  return test.skip();
}
