// A time code in the picture itself: a row of black and white blocks along its upper edge, so large that an encoder leaves them what they are.
// Two blocks that never change, white and black, tell a picture that has a code; then come the number of the frame, the lowest bit first, and
// its remainder by three, which any one block that is misread changes.

/** Frames in a second. */
export const RATE = 25;
const BITS = 20;
const BLOCKS = BITS + 4;

/** The source of the row, for a picture so many pixels wide: drawn in 24 pixels, and magnified. */
export function codeSource(width) {
  const bit = (index) => `mod(floor(N/pow(2,${index})),2)`;
  const check = `if(eq(X,${BLOCKS - 2}),floor(mod(N,3)/2),mod(mod(N,3),2))`;
  const block = `if(eq(X,0),1,if(eq(X,1),0,if(lt(X,${BLOCKS - 2}),${bit('X-2')},${check})))`;
  const drawn = `color=c=black:size=${BLOCKS}x2:rate=${RATE},format=gray,geq=lum='16+219*${block}'`;
  return `${drawn},scale=${width}:${heightOf(width)}:flags=neighbor`;
}

/** How high the row is in a picture so many pixels wide. */
export const heightOf = (width) => Math.floor(width / BLOCKS / 2) * 2;

/** The number of the frame, from how bright the middle of each block is (0 to 255); `null` where there is no code to be read. */
export function readCode(blocks) {
  const isClear = blocks.length === BLOCKS && blocks.every((light) => light < 96 || light > 160);
  if (!isClear || blocks[0] < 128 || blocks[1] > 128) return null;
  const bits = blocks.map((light) => Number(light > 128));
  const frame = bits.slice(2, BITS + 2).reduce((sum, bit, index) => sum + bit * 2 ** index, 0);
  return frame % 3 === bits[BLOCKS - 2] * 2 + bits[BLOCKS - 1] ? frame : null;
}

/** What is to be drawn of a picture to read it: the middle of the row, squeezed to a pixel for each block. */
export function drawCode(context, picture, width) {
  const height = heightOf(width);
  const block = width / BLOCKS;
  // where there is no picture nothing is drawn, and what was there before is not to be read again
  context.clearRect(0, 0, BLOCKS, 1);
  for (let index = 0; index < BLOCKS; index++)
    context.drawImage(picture, (index + 0.3) * block, height * 0.3, block * 0.4, height * 0.4, index, 0, 1, 1);
  const { data } = context.getImageData(0, 0, BLOCKS, 1);
  return Array.from({ length: BLOCKS }, (_, index) => data[index * 4 + 1]);
}
