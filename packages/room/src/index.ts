/** The public names of the room, and nothing else. */
export { createMinter, isRoomId, type Minter, type MintRequest, type SigningKey } from './mint.js';
export { natsConfig, streamConfig, type NatsConfigOptions } from './nats-config.js';
export { roleTemplates, type RoleName, type RoleTemplate } from './permissions.js';
