/**
 * What `@nats-io/nkeys` is in the script tag's build: nothing. NATS's client signs with it for those who carry a key of their own;
 * viewers and hosts carry a bearer token, and 11 kB of cryptography would never be run.
 */
export function fromSeed() {
  throw new TypeError('this build knows no keys: connect with a bearer token');
}
