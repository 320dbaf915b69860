import { faults } from './faults.js';
import { following } from './following.js';
import { hosting } from './hosting.js';
import type { LiveRoom } from './room.js';
import { talking } from './talking.js';

/** What every channel does, by what it is called. */
export const checks: Readonly<Record<string, (room: LiveRoom) => Promise<void>>> = {
  ...following,
  ...talking,
  ...hosting,
  ...faults,
};
