/** What a worker shows a NATS server: a token, and the secret of the user whose token it is. */

export interface Credentials {
  readonly token: string;
  /** Signs what the server asks; never leaves this process. */
  readonly seed: Uint8Array;
}

const part = (text: string, name: string): string | undefined =>
  new RegExp(`-----BEGIN ${name}-----\\s+([\\w.-]+)\\s+-+END ${name}-+`).exec(text)?.[1];

/** Reads a credentials file, as `nsc generate creds` writes it; `null` where it is none. */
export function readCredentials(text: string): Credentials | null {
  const token = part(text, 'NATS USER JWT');
  const seed = part(text, 'USER NKEY SEED');
  return token === undefined || seed === undefined ? null : { token, seed: new TextEncoder().encode(seed) };
}
