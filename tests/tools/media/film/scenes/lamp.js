/* global Path2D */
/** Blue hour: the paper lamp comes on. */
import { dust } from '../air.js';
import { clamp, rise } from '../geometry.js';
import { between, good, goodLayer, hour } from '../layers.js';
import { ALL, books, disc, floor, olive, picture, rect, round, skirting, wall, windowFrame } from '../props.js';

const LAMP = good('lamp', 'lamp', 480, 462, 1.1, { state: 'on' });
const WINDOW = [1230, 180, 380, 620];
const BULB = { x: LAMP.x + 300 * LAMP.size, y: LAMP.y + 262 * LAMP.size };

/** From 0 to 1: it flickers once, then warms up. */
const lit = (s) =>
  clamp(0.5 * rise(s, 1.5, 1.58) * (1 - rise(s, 1.66, 1.72)) + rise(s, 1.86, 3.1)) * (1 - 0.025 * Math.sin(s * 5) ** 2);

function night(p) {
  const [x, y, width, height] = WINDOW;
  p.shape(rect(x - 80, y - 80, width + 160, height + 160), '#33486f', {
    shadow: 0,
    shade: [0, y, 0, y + height, '#141d3a99', '#0000', '#c98a8a66'],
  });
  p.specks([x - 40, y - 40, width + 80, 380], '#fff6dd', 46, { size: 2.2, alpha: 0.9, seed: 12 });
  p.glow(x + 240, y + 150, 130, '#f5ecd0', 0.5);
  p.shape(`M${x + 262} ${y + 104}A52 52 0 1 0 ${x + 292} ${y + 184} 42 42 0 1 1 ${x + 262} ${y + 104}Z`, '#f8eed2', {
    shadow: 0,
  });
  p.shape(
    `M${x - 80} ${y + 460}C${x + 80} ${y + 400} ${x + 260} ${y + 500} ${x + 480} ${y + 430}V${y + 760}H${x - 80}Z`,
    '#27385a',
    { shadow: 4 },
  );
  p.shape(
    `M${x - 80} ${y + 540}L${x} ${y + 520} ${x + 20} ${y + 470} ${x + 84} ${y + 470} ${x + 104} ${y + 520}H${x + 200}L${x + 240} ${y + 490} ${x + 300} ${y + 530}H${x + 480}V${y + 760}H${x - 80}Z`,
    '#1c2946',
    { shadow: 5 },
  );
  for (const [dx, dy] of [
    [40, 500],
    [62, 500],
    [240, 540],
    [150, 560],
  ])
    p.shape(rect(x + dx, y + dy, 12, 16), '#ffcf7d', { shadow: 0 }).glow(x + dx + 6, y + dy + 8, 44, '#ffb650', 0.7);
}

function sideboard(p) {
  for (const x of [330, 1190]) p.shape(`M${x} 1370L${x + 6} 1500H${x + 26}L${x + 34} 1370Z`, '#4a2f1f', { shadow: 4, turn: 86 });
  p.shape(round(270, 1078, 1020, 310, 10), '#7c4d30', {
    shadow: 14,
    turn: 2,
    brush: 0.7,
    shade: [0, 1078, 0, 1390, '#fff2', '#0000', '#0006'],
  });
  p.shape(round(250, 1062, 1060, 30, 8), '#96603a', { shadow: 8, turn: 2, brush: 0.7 });
  for (const x of [290, 624, 958]) {
    p.line(`M${x} 1112H${x + 312}V1368H${x}Z`, '#3a2115', 3, { alpha: 0.7 });
    p.line(`M${x + 4} 1116H${x + 308}`, '#fff', 2, { alpha: 0.2 });
    p.shape(round(x + 128, 1150, 56, 12, 6), '#d0a05a', { shadow: 4 });
  }
}

function things(p) {
  books(p, 1080, 1064, [
    [176, 34, '#8c4a3c'],
    [160, 28, '#d6bf92'],
    [168, 36, '#4c6472'],
    [140, 24, '#b98d4e'],
  ]);
  p.place(384, 1064, 0.86, () => {
    olive(p, 0, -120, 0.5, -100, ['#6c7f6d', '#7f937d', '#5a6c5d'], 3);
    olive(p, 0, -120, 0.44, -64, ['#6c7f6d', '#7f937d', '#5a6c5d'], 4);
    olive(p, 0, -120, 0.4, -128, ['#6c7f6d', '#7f937d', '#5a6c5d'], 5);
    p.shape('M-26-130H26C26-104 56-80 56-44 56-14 36 0 0 0-36 0-56-14-56-44-56-80-26-104-26-130Z', '#d8cbb4', {
      shadow: 7,
      shade: [-56, 0, 56, 0, '#fff4', '#0000', '#3d2d2877'],
    });
  });
}

export const lampScene = {
  id: 'lamp',
  chapter: 'The lamp',
  cameras: {
    portrait: [
      { x: 800, y: 806, zoom: 1 },
      { x: 812, y: 790, zoom: 1.085 },
    ],
    landscape: [
      { x: 640, y: 806, zoom: 1 },
      { x: 672, y: 794, zoom: 1.08 },
    ],
  },
  goods: [LAMP],
  cards: [
    {
      label: 'No. 5',
      title: 'Paper Lamp',
      line: 'Mulberry paper,\nthree legs of ash',
      from: 0.9,
      to: 7.4,
      ink: '#fdf1d8',
      glow: '#1a1f3a88',
    },
  ],
  layers: (format) => [
    { depth: 0.3, box: [1120, 80, 620, 840], paint: night },
    {
      depth: 0.85,
      box: ALL,
      paint: (p) => {
        const [x, y, width, height] = WINDOW;
        p.ctx.save();
        const open = new Path2D(rect(...ALL));
        open.addPath(new Path2D(`M${x} ${y}V${y + height}H${x + width}V${y}Z`));
        p.ctx.clip(open, 'evenodd');
        wall(p, '#6f7f92', ['#fff2', '#0000', '#2a2f4a66']);
        p.ctx.restore();
        windowFrame(p, WINDOW, '#a9aca8');
        floor(p, 1440, '#6a4834', '#2f1c14');
        skirting(p, 1440, '#8c98a3');
      },
    },
    {
      depth: 0.85,
      box: [1010, 540, 240, 300],
      alpha: () => 1,
      paint: (p) => picture(p, [1034, 560, 150, 190], '#5f3d24', ['#dcc9a4', '#8d9aa0', '#51626b', '#d98a5a']),
    },
    {
      depth: 1,
      box: [200, 1020, 1160, 520],
      paint: (p) => (
        p.soft('M260 1490C520 1474 1060 1474 1310 1492 1290 1512 280 1514 260 1490Z', '#120b0a', { alpha: 0.6, blur: 14 }),
        sideboard(p)
      ),
    },
    { depth: 1, box: [180, 700, 1160, 400], paint: things },
    goodLayer(LAMP, 'off'),
    hour((s) => between('#6f7fae', '#8d7a86', lit(s))),
    {
      depth: 0.9,
      live: (p, s) => {
        const part = lit(s);
        if (part <= 0.01) return;
        p.glow(BULB.x, BULB.y, 1250, '#ffb257', 0.62 * part, 'soft-light');
        p.glow(BULB.x, BULB.y, 900, '#ff9d45', 0.42 * part);
        p.glow(BULB.x, BULB.y + 40, 460, '#ffc876', 0.36 * part);
      },
    },
    goodLayer(LAMP, 'on', { alpha: lit }),
    {
      depth: 1,
      box: [200, 1000, 1160, 200],
      fine: 0.4,
      mode: 'screen',
      alpha: (s) => 0.5 * lit(s),
      paint: (p) => p.soft(disc(BULB.x, 1078, 420, 26), '#ffb860', { alpha: 1, blur: 22, mode: 'source-over' }),
    },
    { depth: 1, live: (p, s) => lit(s) > 0.01 && p.glow(BULB.x, BULB.y, 380, '#ffdfa0', 0.3 * lit(s)) },
    {
      depth: 1.15,
      live: (p, s) =>
        (p.ctx.globalAlpha = lit(s)) &&
        dust([format === 'portrait' ? 420 : 300, 350, 900, 800], 30, { alpha: 0.55 * lit(s), seed: 14 })(p, s),
    },
  ],
};
