/* global Path2D */
/** A straw hat as it hangs on a wall, its crown to us, in a box of 600 by 600; the peg is at (300, 210). */
const ellipse = (x, y, rx, ry) => {
  const path = new Path2D();
  path.ellipse(x, y, rx, ry, 0, 0, Math.PI * 2);
  return path;
};

/** Plaits: rings of short strokes, each ring against the last. */
function plaits(p, x, y, rx, ry, from, rings, dark, light) {
  for (let ring = 0; ring < rings; ring++) {
    const part = from + ((1 - from) * ring) / rings;
    const count = Math.round(110 * part);
    let [shade, shine] = ['', ''];
    for (let i = 0; i < count; i++) {
      const angle = (i / count) * Math.PI * 2 + ring * 0.35;
      const next = angle + 4.4 / count;
      const outer = part + (1 - from) / rings;
      const stroke = `M${x + Math.cos(angle) * rx * part} ${y + Math.sin(angle) * ry * part}L${x + Math.cos(next) * rx * outer} ${y + Math.sin(next) * ry * outer}`;
      if (i % 2) shade += stroke;
      else shine += stroke;
    }
    p.line(shade, dark, 2.2, { alpha: 0.34 });
    p.line(shine, light, 2, { alpha: 0.4 });
    const edge = ellipse(x, y, rx * part, ry * part);
    p.line(edge, dark, 1.6, { alpha: 0.45 });
  }
}

export function hat(p) {
  const brim = new Path2D('M300 62C440 58 552 150 556 292 560 430 452 540 306 542 160 544 44 438 42 298 40 160 160 66 300 62Z');
  p.shape(brim, '#dcb878', { shadow: 13, turn: 40, brush: 0.5, shade: [80, 80, 520, 520, '#fff5', '#0000', '#6a3f14aa'] });
  p.within(brim, () => {
    plaits(p, 300, 302, 262, 246, 0.46, 9, '#7a4f1f', '#fff0c4');
    p.soft('M70 400C160 520 440 540 540 380', '#5b3413', { alpha: 0.4, blur: 18, width: 34 });
    p.soft('M80 230C120 120 240 80 330 84', '#fff', { alpha: 0.5, blur: 16, width: 30, mode: 'soft-light' });
  });
  p.line(brim, '#8f6229', 6, { alpha: 0.7 });
  p.soft(ellipse(322, 318, 150, 140), '#3d2009', { alpha: 0.5, blur: 16, inside: brim });
  p.shape(ellipse(302, 300, 144, 134), '#6b3a2c', {
    shadow: 6,
    turn: 20,
    shade: [160, 170, 444, 430, '#fff3', '#0000', '#0008'],
  });
  p.line(ellipse(302, 300, 139, 129), '#a5694f', 2, { alpha: 0.5 });
  const crown = ellipse(296, 290, 126, 117);
  p.shape(crown, '#e3c286', { shadow: 5, turn: 40, brush: 0.5, shade: [180, 180, 420, 400, '#fff6', '#0000', '#6a3f1499'] });
  p.within(crown, () => {
    plaits(p, 296, 290, 126, 117, 0.1, 9, '#7a4f1f', '#fff0c4');
    p.soft('M250 250C280 234 330 246 350 280 330 306 270 306 250 250Z', '#5b3413', { alpha: 0.42, blur: 14 });
    p.soft('M200 260C220 210 270 186 320 190', '#fff', { alpha: 0.6, blur: 12, width: 22, mode: 'soft-light' });
  });
  p.shape('M424 352C452 372 470 410 474 452 456 446 448 450 436 462 434 424 424 392 402 374Z', '#6b3a2c', {
    shadow: 4,
    turn: 60,
  });
  p.shape('M412 362C424 398 424 440 414 474 402 458 392 456 376 464 388 430 392 398 386 376Z', '#7d4836', {
    shadow: 4,
    turn: 80,
  });
}

/** Where one would point at it. */
hat.anchor = { x: 300, y: 300 };
