export interface RoomKeys {
  /** JWTs, by public key where they are accounts. */
  readonly operator: string;
  readonly accounts: Readonly<Record<string, string>>;
  accountsWith(revocations: Readonly<Record<string, number>>): Promise<Readonly<Record<string, string>>>;
  readonly systemAccount: string;
  /** Public key of the shop's account. */
  readonly account: string;
  readonly viewer: { readonly seed: string; readonly issuer: string };
  readonly host: { readonly seed: string; readonly issuer: string };
  worker(): Promise<{ readonly token: string; readonly seed: Uint8Array }>;
  forged(role: 'viewer' | 'host', name: string, claims: Readonly<Record<string, unknown>>): Promise<string>;
}

export function makeKeys(templates: Readonly<Record<string, object>>): Promise<RoomKeys>;
