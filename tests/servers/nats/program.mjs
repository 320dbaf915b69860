import { existsSync } from 'node:fs';
import { delimiter } from 'node:path';

/** Debian puts it where only root looks. */
const FOLDERS = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/bin'];

/** Where nats-server is; `undefined` where it is not. */
export const natsProgram = () =>
  process.env.NATS_SERVER ?? FOLDERS.map((folder) => `${folder}/nats-server`).find((file) => existsSync(file));
