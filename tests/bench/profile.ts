/** Where the main thread's time went, from samples. */
import type { CDPSession, Protocol } from 'puppeteer-core';

/** Microseconds between two looks. */
const INTERVAL = 500;
const AT_MOST = 12;

/** Starts to look; answers with what ends it. */
export async function sample(cdp: CDPSession): Promise<() => Promise<Protocol.Profiler.Profile>> {
  await cdp.send('Profiler.enable');
  await cdp.send('Profiler.setSamplingInterval', { interval: INTERVAL });
  await cdp.send('Profiler.start');
  return async () => (await cdp.send('Profiler.stop')).profile;
}

const fileOf = (url: string): string => url.split('/').at(-1) ?? '';

/** Milliseconds by what they were spent in, the most first; what idles is left out. */
export function spentIn({ nodes, samples = [], timeDeltas = [] }: Protocol.Profiler.Profile): {
  readonly files: readonly (readonly [string, number])[];
  readonly functions: readonly (readonly [string, number])[];
} {
  const byId = new Map(nodes.map((node) => [node.id, node.callFrame]));
  const files = new Map<string, number>();
  const functions = new Map<string, number>();
  samples.forEach((id, index) => {
    const frame = byId.get(id);
    // what the bench itself does in the page is not the page's
    if (!frame || frame.functionName === '(idle)' || frame.url.startsWith('pptr:')) return;
    const spent = (timeDeltas[index] ?? 0) / 1000;
    const file = fileOf(frame.url) || frame.functionName || 'the browser';
    const place = frame.url && ` ${fileOf(frame.url)}:${frame.lineNumber + 1}:${frame.columnNumber}`;
    const name = `${frame.functionName || 'without a name'}${place}`;
    files.set(file, (files.get(file) ?? 0) + spent);
    functions.set(name, (functions.get(name) ?? 0) + spent);
  });
  const most = (all: Map<string, number>) => [...all].sort(([, a], [, b]) => b - a).slice(0, AT_MOST);
  return { files: most(files), functions: most(functions) };
}
