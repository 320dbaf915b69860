/** Long tasks of a page's main thread, in the time that they had the processor: another process that is in the way does not count. */
import type { Page, Protocol } from 'puppeteer-core';

/** Milliseconds from which a task is long: what lies beyond blocks. */
const LONG = 50;
const MARK = 'vitrine-bench';
const TASK = 'ThreadControllerImpl::RunTask';

interface Event {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds of the thread. */
  readonly tdur?: number;
}

export interface Tasks {
  readonly count: number;
  /** Milliseconds of the longest, long or not. */
  readonly longest: number;
  readonly blocking: number;
}

/** Of a list of lengths, in milliseconds. */
export function tasksOf(lengths: readonly number[]): Tasks {
  const long = lengths.filter((length) => length > LONG);
  return {
    count: long.length,
    longest: lengths.reduce((most, length) => Math.max(most, length), 0),
    blocking: long.reduce((sum, length) => sum + length - LONG, 0),
  };
}

/** Starts to watch; answers with what ends it. One page of a browser at a time. */
export async function watchTasks(page: Page): Promise<() => Promise<Tasks>> {
  const cdp = await page.createCDPSession();
  const events: Event[] = [];
  cdp.on('Tracing.dataCollected', ({ value }: Protocol.Tracing.DataCollectedEvent) => {
    for (const event of value as unknown as readonly Event[]) if (event.name === TASK || event.name === MARK) events.push(event);
  });
  await cdp.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      recordMode: 'recordAsMuchAsPossible',
      includedCategories: ['toplevel', 'blink.user_timing'],
      excludedCategories: ['*'],
    },
  });
  return async () => {
    await page.evaluate((name) => void performance.mark(name), MARK);
    const complete = new Promise((resolve) => cdp.once('Tracing.tracingComplete', resolve));
    await cdp.send('Tracing.end');
    await complete;
    await cdp.detach();
    const mark = events.find(({ name }) => name === MARK);
    if (!mark) throw new Error('the trace does not have the page in it');
    const own = events.filter(({ name, pid, tid }) => name === TASK && pid === mark.pid && tid === mark.tid);
    return tasksOf(own.map(({ tdur = 0 }) => tdur / 1000));
  };
}
