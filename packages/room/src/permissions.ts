/** What each kind of key allows those whose tokens it signs. NATS fills in the show and the name from the token. */

export type RoleName = 'viewer' | 'host' | 'worker';

/** As the limits and permissions of a scoped signing key are written in an account's JWT. */
export interface RoleTemplate {
  readonly subs: number;
  readonly payload: number;
  readonly data: number;
  readonly bearer_token?: true;
  readonly allowed_connection_types: readonly ('STANDARD' | 'WEBSOCKET')[];
  readonly sub: { readonly allow: readonly string[] };
  readonly pub: { readonly allow: readonly string[] };
}

const ROOM = 'show.{{tag(show)}}';
const INBOX = '_INBOX.{{name()}}.>';
const KINDS = ['chat', 'react', 'vote', 'claim'];

/**
 * `writer`: who writes the state, hosts' pages or a worker alone.
 *
 * A host's payload holds a whole state with its headers; a viewer's holds one thing that somebody says.
 */
export function roleTemplates(writer: 'host' | 'worker' = 'host', stream = 'STATE'): Readonly<Record<RoleName, RoleTemplate>> {
  const snapshot = `$JS.API.DIRECT.GET.${stream}.${ROOM}.pub.state`;
  const bearer = { data: -1, bearer_token: true, allowed_connection_types: ['WEBSOCKET'] } as const;
  const asks = `${ROOM}.in.host.{{name()}}`;
  return {
    viewer: {
      ...bearer,
      subs: 12,
      payload: 1_024,
      sub: { allow: [`${ROOM}.pub.>`, INBOX] },
      pub: { allow: [...KINDS.map((kind) => `${ROOM}.in.${kind}.{{name()}}`), snapshot] },
    },
    host: {
      ...bearer,
      subs: 20,
      payload: 20_480,
      sub: { allow: [`${ROOM}.>`, INBOX] },
      pub: { allow: [...(writer === 'host' ? [`${ROOM}.pub.>`] : []), asks, snapshot] },
    },
    worker: {
      subs: -1,
      payload: -1,
      data: -1,
      allowed_connection_types: ['STANDARD', 'WEBSOCKET'],
      sub: { allow: ['>'] },
      pub: { allow: ['>'] },
    },
  };
}
