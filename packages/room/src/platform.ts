/** Node, as core's worker asks for its surroundings. */
import { randomUUID } from 'node:crypto';
import type { RoomPlatform } from '@vitrine/core';

export const nodePlatform: RoomPlatform = {
  now: Date.now,
  sleep: (ms) => new Promise((resolve) => void setTimeout(resolve, ms)),
  random: Math.random,
  id: randomUUID,
};
