/* global Path2D */
/** An armchair with a wool throw over it, in a box of 600 by 600; it stands at y = 560. */
const WOOL = {
  Oat: { cloth: '#e9dcc3', dark: '#b89f78', stripe: '#a9835a' },
  Moss: { cloth: '#8b9069', dark: '#545a3a', stripe: '#d9cfae' },
  Rust: { cloth: '#b5603c', dark: '#743319', stripe: '#ecd3ae' },
};
const CHAIR = { cloth: '#4f6a63', dark: '#2c423d', light: '#7d968c', wood: '#7a4f2e' };

const BACK = 'M138 330C128 240 132 150 156 118 176 94 240 84 300 84 360 84 424 94 444 118 468 150 472 240 462 330V440H138Z';
const ARM = 'M58 302C54 262 78 242 112 242 146 242 164 262 164 300V500C164 512 158 516 148 516H74C64 516 58 512 58 502Z';
const FALL =
  'M206 82C240 70 330 66 372 84 382 140 380 210 388 280 396 330 404 352 410 384 414 420 408 452 412 506 360 520 276 522 214 508 218 460 214 420 210 384 214 340 208 300 206 250 202 190 200 130 206 82Z';

const mirrored = (p, draw) => {
  p.ctx.save();
  p.ctx.translate(600, 0);
  p.ctx.scale(-1, 1);
  draw();
  p.ctx.restore();
};

function frame(p) {
  const { cloth, dark, light, wood } = CHAIR;
  p.soft('M60 556C160 540 440 540 548 556 560 574 60 576 60 556Z', '#1b1210', { alpha: 0.5, blur: 12 });
  for (const d of ['M92 510L80 566H96L116 510Z', 'M508 510L520 566H504L484 510Z']) p.shape(d, wood, { shadow: 3, turn: 85 });
  p.shape(BACK, cloth, { shadow: 10, turn: 80, shade: [130, 80, 470, 360, '#fff4', '#0000', `${dark}aa`] });
  p.soft('M150 150C140 220 142 300 150 400', light, { alpha: 0.6, blur: 10, width: 14, mode: 'soft-light', inside: BACK });
  p.line('M164 140C180 112 240 100 300 100 360 100 420 112 436 140', dark, 2, { alpha: 0.45 });
  for (const [x, y] of [
    [176, 210],
    [176, 290],
    [424, 210],
    [424, 290],
  ]) {
    p.soft(`M${x - 16} ${y}h32M${x} ${y - 16}v32`, dark, { alpha: 0.5, blur: 5, width: 5, inside: BACK });
    p.shape(new Path2D(`M${x - 6} ${y}a6 6 0 1 0 12 0a6 6 0 1 0-12 0Z`), cloth, { shadow: 1.5, edge: 0.8 });
  }
  p.shape('M120 392C180 376 420 376 480 392V452C420 462 180 462 120 452Z', cloth, {
    shadow: 7,
    shade: [0, 380, 0, 462, '#fff3', `${dark}77`],
  });
  p.shape('M112 446H488V506C400 520 200 520 112 506Z', dark, { shadow: 6, turn: 10 });
}

function arms(p) {
  const { cloth, dark, light } = CHAIR;
  const arm = () => {
    p.shape(ARM, cloth, { shadow: 10, turn: 82, shade: [58, 240, 164, 516, '#fff3', '#0000', `${dark}88`] });
    p.line('M74 500V306C72 274 90 258 112 258 134 258 148 274 148 304V500', dark, 2, { alpha: 0.5 });
    p.soft('M72 310C70 276 90 256 112 254', light, { alpha: 0.7, blur: 6, width: 9, mode: 'soft-light', inside: ARM });
  };
  arm();
  mirrored(p, arm);
}

function fringe(p, { cloth, dark }) {
  for (let i = 0; i <= 33; i++) {
    const x = 215 + i * 5.9;
    const y = 508 + 9 * Math.sin((i / 33) * Math.PI);
    const lean = 3 * Math.sin(i * 1.7);
    p.line(
      `M${x} ${y - 3}Q${x + lean} ${y + 14} ${x + lean * 0.6} ${y + 28 + 4 * Math.sin(i * 2.3)}`,
      i % 3 ? cloth : dark,
      3.4,
      { alpha: i % 3 ? 1 : 0.75 },
    );
  }
}

/** The throw alone, as it falls over the back and the seat. */
export function wool(p, colour = 'Oat') {
  const look = WOOL[colour];
  fringe(p, look);
  p.shape(FALL, look.cloth, {
    shadow: 9,
    turn: 86,
    brush: 0.5,
    wash: 0.6,
    tooth: 0.6,
    shade: [200, 80, 412, 120, '#fff4', '#0000', `${look.dark}77`],
  });
  p.within(FALL, () => {
    for (const y of [128, 142, 470, 484, 492])
      p.line(`M190 ${y}C260 ${y + 12} 330 ${y + 12} 430 ${y - 4}`, look.stripe, y === 142 || y === 470 ? 9 : 3, { alpha: 0.85 });
    for (let x = 200; x < 420; x += 5) p.line(`M${x} 70C${x + 4} 200 ${x - 4} 380 ${x + 4} 520`, look.dark, 1, { alpha: 0.16 });
    p.soft('M200 376C270 392 350 392 416 376V402C350 414 270 414 200 402Z', look.dark, { alpha: 0.55, blur: 9 });
    p.soft('M200 360C270 376 350 376 416 360', '#fff', { alpha: 0.55, blur: 8, width: 12, mode: 'soft-light' });
    p.soft('M198 446C270 462 350 462 416 446', look.dark, { alpha: 0.4, blur: 7, width: 12 });
    for (const [d, alpha, width] of [
      ['M262 78C254 160 272 260 258 380', 0.45, 11],
      ['M334 76C346 170 328 260 342 384', 0.5, 12],
      ['M258 400C252 440 262 480 256 520', 0.4, 10],
      ['M350 400C356 440 348 480 354 520', 0.5, 12],
      ['M214 90C208 190 222 300 218 384', 0.3, 9],
    ])
      p.soft(d, look.dark, { alpha, blur: 6, width });
    for (const d of ['M236 84C232 170 244 270 236 380', 'M304 78C310 170 298 270 302 384', 'M300 410V510'])
      p.soft(d, '#fff', { alpha: 0.5, blur: 8, width: 13, mode: 'soft-light' });
    p.soft('M196 66H420V92C340 82 270 84 196 96Z', '#fff', { alpha: 0.5, blur: 6, mode: 'soft-light' });
  });
}

export function chair(p, colour = 'Oat') {
  frame(p);
  wool(p, colour);
  arms(p);
}

/** Where one would point at the throw. */
chair.anchor = { x: 302, y: 240 };
