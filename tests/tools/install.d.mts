/** What building and testing needs; false where it could not be had. */
export function installTools(): Promise<boolean>;
/** A server of `tests/servers`, and what it needs besides its packages; false where it could not be had. */
export function installServer(name: 'vendure' | 'medusa' | 'shopify' | 'nats'): Promise<boolean>;
