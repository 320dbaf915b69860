/** Milliseconds that an answer may take, its body included. */
const TIMEOUT = 8_000;

/** The one place of elements that touches the network, besides hls.js itself. */
export const get = (url: string, signal: AbortSignal): Promise<Response> =>
  fetch(url, { signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT)]) });
