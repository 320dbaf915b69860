/** A stoneware vase with branches of eucalyptus, in a box of 600 by 600; it stands at y = 560. */
const BODY =
  'M262 232C262 222 338 222 338 232 336 262 336 286 352 304 392 330 426 374 424 432 422 502 380 560 300 560 220 560 178 502 176 432 174 374 208 330 248 304 264 286 264 262 262 232Z';

/** A stem from (x0, y0) with leaves in pairs, as far as it goes. */
function branch(p, [x0, y0, cx, cy, x1, y1], leaves, colours, size) {
  p.line(`M${x0} ${y0}Q${cx} ${cy} ${x1} ${y1}`, '#5c4a33', 4);
  for (let i = leaves; i >= 1; i--) {
    const u = i / leaves;
    const x = (1 - u) ** 2 * x0 + 2 * u * (1 - u) * cx + u * u * x1;
    const y = (1 - u) ** 2 * y0 + 2 * u * (1 - u) * cy + u * u * y1;
    const along = (Math.atan2((1 - u) * (cy - y0) + u * (y1 - cy), (1 - u) * (cx - x0) + u * (x1 - cx)) * 180) / Math.PI;
    if (u < 0.3) continue;
    for (const side of [-1, 1]) {
      const grown = size * (1.15 - 0.55 * u);
      p.place(
        x,
        y,
        grown,
        () =>
          p
            .shape('M0 0C6-13 26-17 38 0 26 15 6 12 0 0Z', colours[(i + (side > 0 ? 1 : 0)) % colours.length], {
              shadow: 3,
              turn: 30,
              edge: 0.6,
            })
            .line('M4 0H34', '#26331f', 1.2, { alpha: 0.35 }),
        along + side * (52 - 26 * u),
      );
    }
  }
}

const GREENS = ['#7f9280', '#93a48d', '#6b8172', '#a9b49a'];

/** The branches alone, which stir in the air. */
export function branches(p) {
  branch(p, [304, 240, 330, 130, 420, 60], 7, GREENS, 1.35);
  branch(p, [296, 240, 262, 120, 168, 72], 7, GREENS, 1.35);
  branch(p, [300, 240, 300, 110, 290, 6], 8, GREENS, 1.25);
  branch(p, [306, 240, 372, 180, 470, 168], 6, ['#b07a4d', '#c08f5e', '#9b6842'], 1.05);
  branch(p, [294, 240, 226, 190, 120, 196], 6, ['#b07a4d', '#c08f5e', '#9b6842'], 1);
}

export function vessel(p) {
  p.soft('M186 552C250 538 400 538 452 554 440 578 220 580 186 552Z', '#1d120c', { alpha: 0.55, blur: 12 });
  p.shape('M262 232C262 222 338 222 338 232 338 242 262 242 262 232Z', '#4b3a2c', { shadow: 0 });
  p.shape(BODY, '#c9c0b0', {
    shadow: 10,
    turn: 6,
    brush: 0.65,
    wash: 0.6,
    tooth: 0.5,
    shade: [176, 0, 424, 0, '#fff6', '#0000', '#40332688', '#40332699'],
  });
  p.within(BODY, () => {
    p.specks([170, 220, 260, 350], '#4d4034', 260, { size: 1.9, alpha: 0.5, seed: 5 });
    for (const y of [330, 356, 384, 470, 500, 528])
      p.line(`M170 ${y - 10}C240 ${y + 14} 360 ${y + 14} 430 ${y - 10}`, '#6d5e4d', 2.4, { alpha: 0.18 });
    p.line('M170 408C240 438 360 438 430 408', '#7b4a34', 15, { alpha: 0.7 });
    p.line('M170 432C240 460 360 460 430 432', '#7b4a34', 4, { alpha: 0.6 });
    p.soft('M214 350C196 390 196 450 220 510', '#fff', { alpha: 0.6, blur: 9, width: 18, mode: 'soft-light' });
    p.soft('M180 560C260 530 360 530 430 560', '#2d2118', { alpha: 0.5, blur: 14, width: 24 });
  });
}

export function vase(p) {
  branches(p);
  vessel(p);
}

/** Where one would point at it. */
vase.anchor = { x: 300, y: 400 };
