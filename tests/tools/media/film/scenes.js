/** The film: six scenes of eight seconds, an evening from its last sun to its lamps. */
import { shirtScene } from './scenes/shirt.js';
import { throwScene } from './scenes/throw.js';
import { tableScene } from './scenes/table.js';
import { lampScene } from './scenes/lamp.js';
import { hallScene } from './scenes/hall.js';
import { roomScene } from './scenes/room.js';

export const SCENES = [shirtScene, throwScene, tableScene, lampScene, hallScene, roomScene];
