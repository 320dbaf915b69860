/** A canvas tote that hangs by its handles, in a box of 600 by 600; the handles hang at (300, 44). */
const LOOKS = {
  Natural: { cloth: '#e7dcc4', dark: '#a8946e', seam: '#a58d66', mark: '#8a4a2e' },
  Ink: { cloth: '#333d55', dark: '#171d2c', seam: '#8792ab', mark: '#e2c79b' },
};
const BODY =
  'M136 236C190 226 246 246 300 244 354 246 410 226 464 236 470 320 482 440 486 548 430 568 170 568 114 548 118 440 130 320 136 236Z';

export function tote(p, colour = 'Natural') {
  const { cloth, dark, seam, mark } = LOOKS[colour];
  p.line('M214 262C214 150 262 62 296 46 330 62 388 150 388 262', dark, 19);
  p.shape('M150 240C200 252 250 258 300 256 350 258 400 252 450 240L440 266H160Z', dark, { shadow: 0 });
  p.shape(BODY, cloth, {
    shadow: 10,
    turn: 86,
    brush: 0.5,
    tooth: 0.6,
    shade: [114, 230, 486, 560, '#fff4', '#0000', `${dark}99`],
  });
  p.within(BODY, () => {
    for (const [d, alpha, width] of [
      ['M206 250C190 330 180 440 176 560', 0.4, 12],
      ['M392 250C404 330 416 440 424 560', 0.5, 14],
      ['M222 262C262 320 270 380 250 470', 0.28, 11],
      ['M384 262C350 310 340 380 352 450', 0.32, 11],
      ['M300 480C298 510 296 540 300 566', 0.3, 12],
    ])
      p.soft(d, dark, { alpha, blur: 8, width });
    for (const d of ['M160 260C150 340 140 440 138 550', 'M300 280C306 340 300 420 300 470', 'M232 300C226 360 220 430 214 520'])
      p.soft(d, '#fff', { alpha: 0.5, blur: 9, width: 16, mode: 'soft-light' });
    p.soft('M110 530C220 556 380 556 490 530V575H110Z', dark, { alpha: 0.5, blur: 12 });
    p.line('M134 258C190 248 246 268 300 266 354 268 410 248 468 258', seam, 2, { alpha: 0.7, dash: [6, 4] });
    p.line('M118 536C200 552 400 552 484 536', seam, 2, { alpha: 0.5, dash: [6, 4] });
  });
  const strap =
    'M202 330C204 190 252 84 292 52L304 44 314 54C352 84 398 190 400 330L380 332C378 206 340 112 302 74 262 112 224 206 222 332Z';
  p.shape(strap, cloth, { shadow: 4, turn: 80, tooth: 0.6, shade: [200, 0, 400, 0, '#fff3', `${dark}66`] });
  for (const x of [202, 380])
    p.line(`M${x + 3} 300l16 26M${x + 19} 300l-16 26M${x + 2} 299h18v28h-18z`, seam, 1.8, { alpha: 0.8 });
  const { ctx } = p;
  p.shape('M268 392H332V436H268Z', mark, { shadow: 2, turn: 4, edge: 0.7 });
  ctx.save();
  Object.assign(ctx, {
    font: 'italic 26px P052, Palatino, Georgia, serif',
    textAlign: 'center',
    fillStyle: colour === 'Ink' ? '#222b3f' : '#f5e8cf',
  });
  ctx.fillText('H&H', 300, 423);
  ctx.restore();
}

/** Where one would point at it. */
tote.anchor = { x: 300, y: 380 };
