/**
 * The embedded checkout protocol of UCP, as a host speaks it: JSON-RPC 2.0 over `postMessage`, as ucp.dev specifies in
 * "Checkout Capability, EP Binding". Nothing is delegated to the page and no credential is handed over, so that of the
 * protocol there are the handshake, the start, the end and the failure; every other request is answered with
 * "method not found", and every other notification is let pass.
 */
export type Happening =
  | { readonly kind: 'ready' | 'start' | 'complete' }
  /** It cannot go on here; `url` is where the shop would have the shopper go on. */
  | { readonly kind: 'failed'; readonly url?: string };

export interface Message {
  /** What has happened, if anything. */
  readonly happening?: Happening;
  /** What to answer. */
  readonly reply?: Readonly<Record<string, unknown>>;
}

const NO_SUCH_METHOD = { code: -32601, message: 'Method not found.' };
/** The release that a checkout is asked in where its address names none. */
const VERSION = '2026-04-08';

/** The address to load, with the version that both sides keep to. */
export function versioned(url: string): { readonly url: string; readonly version: string } {
  const address = new URL(url);
  const version = address.searchParams.get('ec_version') ?? VERSION;
  address.searchParams.set('ec_version', version);
  return { url: address.href, version };
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function parsed(data: unknown): Record<string, unknown> | null {
  try {
    const message: unknown = typeof data === 'string' ? JSON.parse(data) : data;
    return isObject(message) && message['jsonrpc'] === '2.0' && typeof message['method'] === 'string' ? message : null;
  } catch {
    return null;
  }
}

const textIn = (value: unknown, ...path: readonly string[]): string | undefined => {
  const found = path.reduce<unknown>((at, key) => (isObject(at) ? at[key] : undefined), value);
  return typeof found === 'string' ? found : undefined;
};

/** Reads a message of the checkout's window; the origin has been looked at before. */
export function readMessage(data: unknown, version: string): Message {
  const message = parsed(data);
  if (!message) return {};
  const { method, id, params } = message;
  const isRequest = typeof id === 'string' || typeof id === 'number';
  const answer = (more: Readonly<Record<string, unknown>>) => ({ reply: { jsonrpc: '2.0', id, ...more } });
  switch (method) {
    case 'ec.ready':
      if (!isRequest) return {};
      // the shopper's credentials are not the page's to give
      if (isObject(params) && params['auth'] !== undefined)
        return { ...answer({ result: refusal(version, 'No authorization can be given here.') }), happening: { kind: 'failed' } };
      return { ...answer({ result: { ucp: { version, status: 'success' } } }), happening: { kind: 'ready' } };
    case 'ec.auth':
      return isRequest ? answer({ result: refusal(version, 'No authorization can be given here.') }) : {};
    case 'ec.start':
      return { happening: { kind: 'start' } };
    case 'ec.complete':
      return { happening: { kind: 'complete' } };
    case 'ec.error': {
      const url = textIn(params, 'error', 'continue_url');
      return { happening: { kind: 'failed', ...(url !== undefined && { url }) } };
    }
    default:
      return isRequest ? answer({ error: NO_SUCH_METHOD }) : {};
  }
}

const refusal = (version: string, content: string) => ({
  ucp: { version, status: 'error' },
  messages: [{ type: 'error', code: 'not_supported_error', content, severity: 'unrecoverable' }],
});
