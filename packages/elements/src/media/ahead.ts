/** Fetches side by side what a stream needs first, while its engine is still on the way. */
import { get } from './fetch.js';
import { readMain, readMedia, type MainPlaylist } from './playlist.js';
import { startRendition, type Circumstances } from './start-level.js';

/** An answer that has arrived whole; `body` is missing where there was none to be had. */
export interface Arrival {
  /** Where it came from in the end. */
  readonly url: string;
  /** The status of the answer, 0 where there was none. */
  readonly status: number;
  readonly body?: ArrayBuffer;
  /** When it was asked for, when it was answered, and when it was whole, as `performance.now()`. */
  readonly times: readonly [asked: number, answered: number, whole: number];
}

export interface Ahead {
  /** What the main playlist says; `null` where it could not be had. */
  readonly main: Promise<MainPlaylist | null>;
  /** The address of the rendition that was begun with, once that is known. */
  readonly rendition: () => string | undefined;
  /** What was asked for at an address, once; `undefined` where nobody has asked, or it was taken. */
  take(url: string): Promise<Arrival> | undefined;
  /** Forgets what was not taken, and stops what is under way. */
  forget(): void;
}

export interface AheadOptions {
  readonly src: string;
  /** Seconds of media time. */
  readonly start: number;
  readonly circumstances: Circumstances;
  /** The main playlist, where it was asked for already. */
  readonly playlist?: Promise<Response> | undefined;
  /** Nothing but the main playlist: what follows would be old when it is played. */
  readonly mainOnly: boolean;
  /** Told of bytes as they arrive. */
  arrived(bytes: number): void;
}

async function fetchWhole(url: string, signal: AbortSignal, begun?: Promise<Response>): Promise<Arrival> {
  const asked = performance.now();
  let status = 0;
  let answered = asked;
  try {
    const answer = await (begun ?? get(url, signal));
    answered = performance.now();
    ({ status } = answer);
    if (!answer.ok) return { url, status, times: [asked, answered, answered] };
    const body = await answer.arrayBuffer();
    return { url: answer.url || url, status, body, times: [asked, answered, performance.now()] };
  } catch {
    // what went wrong is found out by the engine, which asks again and knows how often that is worth it
    return { url, status: status < 400 ? 0 : status, times: [asked, answered, performance.now()] };
  }
}

export const textOf = ({ body }: Arrival): string => new TextDecoder().decode(body);

/** Begins at once. */
export function fetchAhead({ src, start, circumstances, playlist, mainOnly, arrived }: AheadOptions): Ahead {
  const stop = new AbortController();
  const asked = new Map<string, Promise<Arrival>>();
  let rendition: string | undefined;

  const ask = (url: string, begun?: Promise<Response>): Promise<Arrival> => {
    const arrival = fetchWhole(url, stop.signal, begun).then((it) => {
      arrived(it.body?.byteLength ?? 0);
      return it;
    });
    asked.set(url, arrival);
    return arrival;
  };

  function firstOf(playlist: Arrival): void {
    if (!playlist.body || stop.signal.aborted) return;
    for (const url of readMedia(textOf(playlist), playlist.url, start)) void ask(url);
  }

  async function begin(): Promise<MainPlaylist | null> {
    const arrival = await ask(src, playlist);
    if (!arrival.body) return null;
    const main = readMain(textOf(arrival), arrival.url);
    if (stop.signal.aborted || main.needsMore) return main;
    rendition = startRendition(main.renditions, circumstances)?.url;
    if (mainOnly) return main;
    if (rendition) void ask(rendition).then(firstOf);
    else firstOf(arrival);
    return main;
  }

  return {
    main: begin(),
    rendition: () => rendition,
    take(url) {
      const arrival = asked.get(url);
      asked.delete(url);
      return arrival;
    },
    forget() {
      asked.clear();
      stop.abort();
    },
  };
}
