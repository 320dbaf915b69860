/* global Path2D */
/** A linen shirt on a wooden hanger, in a box of 600 by 600; the hook ends at (300, 36). */
const LOOK = {
  Sand: { cloth: '#e8d7b8', dark: '#b99b74', deep: '#86683f', seam: '#8d7453', button: '#7b5c3d', light: '#f3e4c8' },
  Ink: { cloth: '#33425e', dark: '#233049', deep: '#161f33', seam: '#7d8aa5', button: '#c9b690', light: '#5f7093' },
};

const LEFT =
  'M182 150C150 168 132 232 118 300 108 350 98 402 90 452 88 466 104 470 122 474 138 476 146 472 148 462 158 404 170 344 190 286Z';
const RIGHT =
  'M418 150C450 168 468 232 482 300 492 350 502 402 510 452 512 466 496 470 478 474 462 476 454 472 452 462 442 404 430 344 410 286Z';
const BODY =
  'M250 118C222 128 194 138 168 156 178 210 184 262 182 318 180 388 174 458 170 520 196 540 236 556 300 556 364 556 404 540 430 520 426 458 420 388 418 318 416 262 422 210 432 156 406 138 378 128 350 118 330 138 270 138 250 118Z';

function hanger(p) {
  p.line('M300 92V66C300 56 314 54 316 42 317 28 298 24 290 36', '#6b5a48', 6);
  p.shape(
    'M186 172C216 146 266 114 292 96 298 92 304 92 308 96 334 114 384 146 414 172 404 180 340 138 300 138 260 138 196 180 186 172Z',
    '#a06a3c',
    { shadow: 5, turn: 10 },
  );
}

function sleeve(p, d, { cloth, dark, deep, seam }, side) {
  p.shape(d, cloth, {
    shadow: 7,
    turn: 82,
    shade: side < 0 ? [90, 0, 190, 0, '#fff3', '#0000'] : [410, 0, 510, 0, `${dark}22`, `${deep}99`],
  });
  const x = (value) => 300 + side * (300 - value);
  p.soft(`M${x(168)} 250C${x(150)} 320 ${x(140)} 380 ${x(132)} 452`, deep, { alpha: 0.45, blur: 7, width: 9, inside: d });
  p.soft(`M${x(184)} 270C${x(160)} 300 ${x(140)} 320 ${x(118)} 330`, deep, { alpha: 0.35, blur: 6, width: 8, inside: d });
  p.soft(`M${x(150)} 196C${x(136)} 250 ${x(124)} 300 ${x(116)} 360`, '#fff', {
    alpha: 0.28,
    blur: 7,
    width: 12,
    mode: 'soft-light',
    inside: d,
  });
  p.line(`M${x(93)} 440C${x(112)} 448 ${x(132)} 450 ${x(150)} 448`, seam, 2, { alpha: 0.6, dash: [5, 4] });
}

function folds(p, { deep, light }) {
  const inside = BODY;
  for (const [d, alpha, width] of [
    ['M196 170C230 220 240 300 226 420 222 470 216 500 214 540', 0.32, 12],
    ['M404 170C378 240 366 300 378 420 384 470 388 510 392 540', 0.42, 14],
    ['M184 320C210 330 232 352 244 392', 0.3, 10],
    ['M416 320C396 336 376 356 364 402', 0.36, 12],
    ['M270 400C262 450 262 500 268 550', 0.26, 10],
    ['M336 420C344 460 346 510 342 552', 0.34, 12],
    ['M250 140C240 170 236 200 240 240', 0.22, 9],
    ['M352 142C362 170 368 200 362 246', 0.28, 9],
  ])
    p.soft(d, deep, { alpha, blur: 6, width, inside });
  for (const d of ['M206 190C216 260 214 380 198 520', 'M252 260C254 340 250 440 244 540', 'M372 200C366 260 356 320 358 380'])
    p.soft(d, light, { alpha: 0.5, blur: 8, width: 14, mode: 'soft-light', inside });
  p.soft('M418 150L440 150 440 560 396 560C412 460 420 300 418 150Z', deep, { alpha: 0.4, blur: 16, inside });
}

function details(p, { cloth, dark, deep, seam, button }) {
  p.shape('M284 140C290 150 310 150 316 140L320 556H282Z', cloth, { shadow: 3, turn: 88, edge: 0.7, brush: 0.25 });
  p.line('M288 156V552M314 156V552', seam, 1.6, { alpha: 0.55, dash: [5, 4] });
  for (const y of [186, 252, 318, 384, 450, 512]) {
    p.shape(new Path2D(`M294 ${y}a7 7 0 1 0 14 0a7 7 0 1 0-14 0Z`), button, { shadow: 1.4, wash: 0.2, edge: 0.8 });
    p.line(`M299 ${y}h4`, '#00000077', 1.6);
  }
  p.shape('M338 250C356 252 376 252 396 248L394 306C392 316 380 324 366 328 354 324 340 318 338 308Z', cloth, {
    shadow: 2.4,
    turn: 70,
    shade: [338, 250, 396, 328, '#fff2', `${dark}66`],
  });
  p.line('M342 260C358 262 376 262 392 258M343 306C346 314 356 318 366 322 378 318 388 312 389 304', seam, 1.5, {
    alpha: 0.6,
    dash: [4, 4],
  });
  p.shape('M248 116C252 138 270 158 292 170L300 148C280 144 262 132 256 112Z', cloth, { shadow: 4, turn: 40 });
  p.shape('M352 116C348 138 330 158 308 170L300 148C320 144 338 132 344 112Z', cloth, {
    shadow: 4,
    turn: -40,
    shade: [300, 110, 352, 170, '#0000', `${deep}44`],
  });
  p.line('M172 512C200 532 240 546 300 546 360 546 400 532 428 512', seam, 1.6, { alpha: 0.5, dash: [5, 4] });
}

export function shirt(p, colour = 'Sand') {
  const look = LOOK[colour];
  hanger(p);
  p.shape('M252 112C266 130 334 130 348 112 352 100 330 96 300 96 270 96 248 100 252 112Z', look.deep, { shadow: 2 });
  p.shape('M282 122h36v16h-36z', '#f3e9d4', { shadow: 0 });
  sleeve(p, LEFT, look, 1);
  sleeve(p, RIGHT, look, -1);
  p.shape(BODY, look.cloth, { shadow: 9, turn: 84, brush: 0.42, shade: [170, 0, 430, 0, '#fff4', '#0000', `${look.deep}55`] });
  folds(p, look);
  details(p, look);
}

/** Where one would point at it. */
shirt.anchor = { x: 262, y: 330 };
