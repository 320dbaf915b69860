/** Milliseconds that an answer may take, its body included. */
const TIMEOUT = 8_000;

/** The one place of elements that touches the network, besides hls.js itself. */
export const get = (url: string, signal: AbortSignal, cache?: RequestCache): Promise<Response> =>
  fetch(url, { cache, signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT)]) } as RequestInit);
