/** Everything the shop sells, each drawn into a box of 600 by 600. */
export { chair, wool } from './chair.js';
export { hat } from './hat.js';
export { lamp } from './lamp.js';
export { mug } from './mug.js';
export { shirt } from './shirt.js';
export { tote } from './tote.js';
export { branches, vase, vessel } from './vase.js';
