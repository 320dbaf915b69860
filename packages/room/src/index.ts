/** The public names of the room, and nothing else. */
export { folderArchive, type FolderArchive, type FolderOptions } from './archive/folder.js';
export { readCredentials, type Credentials } from './credentials.js';
export type { LineOptions } from './line.js';
export { createMinter, isRoomId, signingKey, type Minter, type MintRequest, type SigningKey } from './mint.js';
export { natsConfig, streamConfig, type NatsConfigOptions } from './nats-config.js';
export { roleTemplates, type RoleName, type RoleTemplate } from './permissions.js';
export { runRoom, type RoomStart, type RunningRoom, type RunRoomOptions } from './run-room.js';
export { createTokenDesk, type TokenAnswer, type TokenAsk, type TokenDeskOptions } from './tokens/desk.js';
export { createTokenServer, type TokenServer, type TokenServerOptions } from './tokens/server.js';
export { countViewers, type ViewersOptions } from './viewers.js';
