/** Draws what is in the film: its frames into an intermediate file, its poster, and the pictures of the products. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { FORMATS, FPS, SECONDS } from './film/geometry.js';
import { openStudio } from './studio.mjs';

/** In the studio: every frame from the given one on as a JPEG, the next one drawn while one is on its way. */
async function shoot({ name, fps, seconds, from }) {
  const { createStage } = await import('/stage.js');
  const draw = createStage(name);
  const count = fps * seconds;
  let onTheWay;
  for (let i = from; i < count; i++) {
    const frame = await draw(i / fps).convertToBlob({ type: 'image/jpeg', quality: 0.97 });
    await onTheWay;
    onTheWay = globalThis.send('frame', frame);
    if ((i + 1) % 100 === 0) console.info(`${name}: frame ${i + 1} of ${count}`);
  }
  await onTheWay;
}

/** The frames of a format from the `from`th on, as an intermediate film of which every rendition is made. */
export async function drawFilm(name, file, from = 0) {
  const line = `-v error -y -f image2pipe -c:v mjpeg -framerate ${FPS} -i -
    -vf scale=in_color_matrix=bt601:in_range=pc:out_color_matrix=bt709:out_range=tv,format=yuv420p
    -colorspace bt709 -color_primaries bt709 -color_trc bt709 -c:v libx264 -preset ultrafast -crf 6 ${file}`;
  const encoder = spawn('ffmpeg', line.split(/\s+/), { stdio: ['pipe', 'inherit', 'inherit'] });
  const ended = once(encoder, 'exit');
  const studio = await openStudio(async (_name, frame) => {
    if (!encoder.stdin.write(frame)) await once(encoder.stdin, 'drain');
  });
  try {
    await studio.run(shoot, { name, fps: FPS, seconds: SECONDS, from });
  } finally {
    await studio.close();
    encoder.stdin.end();
  }
  const [code] = await ended;
  if (code !== 0) throw new Error(`ffmpeg ended with ${code}`);
}

/** The posters and the product pictures, as PNG; `onPicture(name, bytes)` takes each: `portrait`, `landscape`, or a file's name. */
export async function drawPictures(onPicture) {
  const studio = await openStudio(onPicture);
  try {
    await studio.run(async (formats) => {
      const { PICTURES, drawPicture } = await import('/pictures.js');
      const { createStage } = await import('/stage.js');
      for (const picture of PICTURES) await globalThis.send(picture[0], await drawPicture(picture).convertToBlob());
      for (const format of formats) await globalThis.send(format, await createStage(format)(0).convertToBlob());
    }, Object.keys(FORMATS));
  } finally {
    await studio.close();
  }
}
