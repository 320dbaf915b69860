/** What `@nats-io/nats-core` is in the script tag's build: the parts of it that a room uses. As a whole it cannot be shaken. */
export { jwtAuthenticator } from '../../../node_modules/@nats-io/nats-core/lib/authenticator.js';
export { errors } from '../../../node_modules/@nats-io/nats-core/lib/errors.js';
export { headers } from '../../../node_modules/@nats-io/nats-core/lib/headers.js';
export { wsconnect } from '../../../node_modules/@nats-io/nats-core/lib/ws_transport.js';
