/* global Path2D */
/** Night: the whole room, everything in its place, the lamp on. */
import { dust, steam } from '../air.js';
import { swing } from '../geometry.js';
import { between, good, goodLayer, hour } from '../layers.js';
import { ALL, books, curtain, disc, floor, plant, rail, rect, round, skirting, wall, windowFrame } from '../props.js';

const SHIRT = good('shirt', 'shirt', 388, 486, 0.46, { sway: swing(3, 5.2), state: 'Sand' });
const CHAIR = good('throw', 'chair', 520, 752, 0.78, { state: 'Oat' });
const LAMP = good('lamp', 'lamp', 990, 664, 0.46, { state: 'on' });
const MUG = good('mug', 'mug', 505, 980, 0.2);
const VASE = good('vase', 'vase', 352, 887, 0.345);
const TOTE = good('tote', 'tote', 1064, 956, 0.32, { state: 'Natural' });
const HAT = good('hat', 'hat', 1010, 452, 0.32);
const WINDOW = [700, 452, 220, 330];
const BULB = { x: LAMP.x + 300 * LAMP.size, y: LAMP.y + 262 * LAMP.size };

function night(p) {
  const [x, y, width, height] = WINDOW;
  p.shape(rect(x - 60, y - 60, width + 120, height + 120), '#2c4068', {
    shadow: 0,
    shade: [0, y, 0, y + height, '#10183399', '#0000', '#8a6f9066'],
  });
  p.specks([x - 20, y - 20, width + 40, 230], '#fff6dd', 34, { size: 1.9, alpha: 0.9, seed: 12 });
  p.glow(x + 150, y + 90, 90, '#f5ecd0', 0.5);
  p.shape(disc(x + 150, y + 90, 28), '#f8eed2', { shadow: 0 });
  p.shape(
    `M${x - 60} ${y + 250}C${x + 60} ${y + 210} ${x + 140} ${y + 270} ${x + 280} ${y + 230}V${y + 420}H${x - 60}Z`,
    '#1c2946',
    { shadow: 4 },
  );
}

function furniture(p) {
  p.shape(disc(800, 1270, 560, 92), '#a65a42', { shadow: 5, turn: 3, brush: 0.6 });
  p.line(disc(800, 1270, 524, 80), '#ecd3a6', 7, { alpha: 0.75 });
  p.line(disc(800, 1270, 430, 60), '#7c3d2a', 9, { alpha: 0.6 });
  p.soft('M985 1190C1060 1180 1260 1180 1310 1192 1290 1206 1000 1206 985 1190Z', '#120b0a', { alpha: 0.6, blur: 10 });
  for (const x of [1010, 1272]) p.shape(`M${x} 1040L${x - 4} 1190H${x + 14}L${x + 18} 1040Z`, '#4a2f1f', { shadow: 4 });
  p.shape(round(990, 922, 316, 34, 6), '#8a5734', { shadow: 9, turn: 2, brush: 0.7 });
  p.shape(round(1002, 1124, 292, 18, 6), '#6e4328', { shadow: 6, turn: 2 });
  books(p, 1186, 924, [
    [104, 20, '#8c4a3c'],
    [92, 17, '#d6bf92'],
    [98, 22, '#4c6472'],
  ]);
}

function lowTable(p) {
  p.soft('M366 1300C456 1288 636 1288 676 1302 656 1318 386 1318 366 1300Z', '#120b0a', { alpha: 0.6, blur: 10 });
  for (const d of ['M412 1090L386 1302H402L430 1090Z', 'M608 1090L634 1302H618L590 1090Z']) p.shape(d, '#6a4026', { shadow: 4 });
  p.shape(disc(508, 1082, 144, 24), '#a06a3e', { shadow: 10, turn: 2, brush: 0.7 });
}

export const roomScene = {
  id: 'room',
  chapter: 'The room',
  cameras: {
    portrait: [
      { x: 770, y: 880, zoom: 1.2 },
      { x: 800, y: 812, zoom: 1 },
    ],
    landscape: [
      { x: 600, y: 890, zoom: 1.15 },
      { x: 486, y: 846, zoom: 1 },
    ],
  },
  goods: [SHIRT, CHAIR, LAMP, MUG, VASE, TOTE, HAT],
  cards: [
    {
      label: 'Made for slow evenings',
      title: 'Hearth & Hem',
      line: 'Good night',
      from: 2.4,
      to: 9,
      ink: '#fdf0d6',
      glow: '#24151288',
    },
  ],
  layers: (format) => [
    { depth: 0.7, box: [620, 380, 380, 480], paint: night },
    {
      depth: 0.9,
      box: ALL,
      paint: (p) => {
        const [x, y, width, height] = WINDOW;
        p.ctx.save();
        const open = new Path2D(rect(...ALL));
        open.addPath(new Path2D(`M${x} ${y}V${y + height}H${x + width}V${y}Z`));
        p.ctx.clip(open, 'evenodd');
        wall(p, '#b59c7e', ['#2a244477', '#0000', '#f7b26a55']);
        p.ctx.restore();
        windowFrame(p, WINDOW, '#d8cab0');
        floor(p, 1160, '#75492f', '#341d12');
        skirting(p, 1160, '#b7a88f');
        rail(p, 504, [440, 526, 612], '#7d4c2c', [390, 652]);
        rail(p, 504, [1106, 1190], '#7d4c2c', [1040, 1252]);
      },
    },
    {
      depth: 0.95,
      box: [640, 400, 110, 480],
      sway: (v, s) => v * v * 9 * Math.sin(s * 0.8),
      paint: (p) => curtain(p, [652, 424, 76, 420], '#e6d3b6', '#8a6248', 3),
    },
    {
      depth: 0.95,
      box: [890, 400, 110, 480],
      sway: (v, s) => v * v * 9 * Math.sin(s * 0.8 + 1),
      paint: (p) => curtain(p, [896, 424, 76, 420], '#e6d3b6', '#8a6248', 5),
    },
    {
      depth: 0.95,
      box: [1320, 560, 500, 680],
      sway: (v, s) => (1 - v) * 6 * Math.sin(s * 0.8),
      paint: (p) => plant(p, 1450, 1220, 1.2, '#b4694a', ['#4f6147', '#65785a', '#3f5040'], 6),
    },
    goodLayer(SHIRT),
    goodLayer(HAT),
    { depth: 1, box: [200, 900, 1200, 520], paint: furniture },
    goodLayer(TOTE),
    goodLayer(CHAIR),
    { depth: 1, box: [280, 1020, 420, 330], paint: lowTable },
    goodLayer(VASE, undefined, { sway: (v, s) => (1 - v) ** 2 * 4 * Math.sin(s * 0.9) }),
    goodLayer(MUG),
    { depth: 1, live: steam({ x: MUG.x + 57, y: MUG.y + 38 }, 110, 0.09) },
    hour((s) => between('#c2aab0', '#ae949c', s / 8)),
    {
      depth: 1,
      live: (p, s) => {
        const pulse = 1 - 0.02 * Math.sin(s * 4) ** 2;
        p.glow(BULB.x, BULB.y, 1250, '#ffb65c', 0.95 * pulse, 'soft-light');
        p.glow(BULB.x, BULB.y, 900, '#ff9a40', 0.46 * pulse);
        p.glow(BULB.x, BULB.y, 330, '#ffc876', 0.4 * pulse);
      },
    },
    goodLayer(LAMP, 'on'),
    { depth: 1, live: (p) => p.glow(BULB.x, BULB.y, 190, '#ffdfa0', 0.4) },
    { depth: 1.15, live: dust([format === 'portrait' ? 420 : 300, 350, 900, 800], 34, { alpha: 0.6, seed: 34 }) },
  ],
};
