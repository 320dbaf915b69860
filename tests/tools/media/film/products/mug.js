/** A stoneware mug, in a box of 600 by 600; it stands at y = 500. */
const BODY =
  'M150 190C150 160 420 160 420 190 424 290 420 390 400 462 392 490 360 504 285 504 210 504 178 490 170 462 150 390 146 290 150 190Z';
const GLAZE =
  'M150 190C150 160 420 160 420 190 422 250 422 310 416 360 396 372 376 352 350 366 318 384 296 358 268 372 238 386 214 356 190 370 172 376 160 366 155 352 150 300 148 244 150 190Z';

export function mug(p) {
  p.soft('M150 500C220 484 420 484 500 500 500 524 180 530 150 500Z', '#1d120c', { alpha: 0.55, blur: 12 });
  const handle =
    'M408 232C470 214 516 244 514 306 512 372 466 408 398 408L402 372C446 372 476 350 478 306 480 268 452 256 412 268Z';
  p.shape(handle, '#52706f', { shadow: 7, turn: 60, shade: [400, 220, 514, 408, '#fff4', '#0000', '#0d232577'] });
  p.soft('M496 260C512 300 500 370 440 398', '#061517', { alpha: 0.4, blur: 7, width: 12, inside: handle });
  p.shape(BODY, '#cdb698', {
    shadow: 10,
    turn: 8,
    brush: 0.5,
    wash: 0.5,
    shade: [150, 0, 420, 0, '#fff4', '#0000', '#5b3c2299'],
  });
  p.within(BODY, () => {
    p.specks([150, 350, 270, 150], '#5a3d28', 150, { size: 2, alpha: 0.55 });
    for (const y of [408, 432, 456]) p.line(`M150 ${y}C220 ${y + 18} 350 ${y + 18} 420 ${y}`, '#7d6043', 2, { alpha: 0.22 });
  });
  p.shape(GLAZE, '#5f8281', {
    shadow: 1.6,
    turn: 12,
    brush: 0.55,
    wash: 0.7,
    shade: [150, 0, 420, 0, '#fff5', '#0000', '#0b2426aa'],
  });
  p.within(GLAZE, () => {
    p.soft('M186 190C180 250 184 310 196 370', '#fff', { alpha: 0.55, blur: 7, width: 16, mode: 'soft-light' });
    p.soft('M196 200C192 240 194 276 200 310', '#fffdf4', { alpha: 0.55, blur: 3, width: 5, mode: 'screen' });
    p.specks([150, 170, 270, 200], '#20383a', 90, { size: 1.8, alpha: 0.5, seed: 3 });
  });
  const rim = 'M150 190C150 152 420 152 420 190 420 228 150 228 150 190Z';
  p.shape(rim, '#86a29b', { shadow: 2, edge: 0.8 });
  const inside = 'M164 191C164 164 406 164 406 191 406 218 164 218 164 191Z';
  p.shape(inside, '#33494a', { shadow: 0 });
  p.within(inside, () => {
    p.shape('M172 202C172 182 398 182 398 202 398 224 172 224 172 202Z', '#8a4c22', {
      shadow: 0,
      wash: 0.7,
      shade: [172, 190, 398, 215, '#5a2c12', '#c07a3c'],
    });
    p.soft('M220 206C260 214 320 214 360 206', '#ffd9a0', { alpha: 0.5, blur: 3, width: 4, mode: 'screen' });
  });
}

/** Where one would point at it, and where its steam rises. */
mug.anchor = { x: 285, y: 320 };
mug.steam = { x: 285, y: 190 };
