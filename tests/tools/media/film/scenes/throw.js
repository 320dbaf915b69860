/* global Path2D */
/** The sun behind the hills: an armchair by the window, a throw over it, the curtain moving. */
import { dust } from '../air.js';
import { good, goodLayer, hour, between, panes } from '../layers.js';
import { ALL, books, curtain, disc, floor, plant, rect, round, skirting, wall, windowFrame } from '../props.js';

const CHAIR = good('throw', 'chair', 336, 500, 1.28, { state: 'Oat' });
const WINDOW = [1046, 150, 430, 720];

function dusk(p) {
  const [x, y, width, height] = WINDOW;
  p.shape(rect(x - 60, y - 60, width + 120, height + 120), '#f6b56a', {
    shadow: 0,
    wash: 0.6,
    shade: [0, y, 0, y + height, '#c9788466', '#ffb45a44', '#ffe3a0aa'],
  });
  p.glow(x + 150, y + 470, 300, '#fff0b0', 0.9);
  p.shape(disc(x + 150, y + 470, 62), '#fff3c9', { shadow: 0, edge: 0 });
  p.shape(
    `M${x - 60} ${y + 520}C${x + 100} ${y + 440} ${x + 240} ${y + 560} ${x + 460} ${y + 470}V${y + 800}H${x - 60}Z`,
    '#c98467',
    { shadow: 4 },
  );
  p.shape(
    `M${x - 60} ${y + 600}C${x + 80} ${y + 560} ${x + 260} ${y + 640} ${x + 460} ${y + 560}V${y + 800}H${x - 60}Z`,
    '#96605c',
    { shadow: 5 },
  );
  p.shape(
    `M${x - 60} ${y + 680}C${x + 120} ${y + 620} ${x + 300} ${y + 700} ${x + 460} ${y + 640}V${y + 800}H${x - 60}Z`,
    '#5c4650',
    { shadow: 5 },
  );
}

function sideTable(p) {
  p.soft('M1150 1196C1220 1184 1390 1184 1450 1198 1440 1216 1160 1216 1150 1196Z', '#1b1210', { alpha: 0.5, blur: 12 });
  for (const d of ['M1196 960L1176 1194H1194L1216 960Z', 'M1404 960L1424 1194H1406L1384 960Z'])
    p.shape(d, '#6d4426', { shadow: 4, turn: 86 });
  p.shape(round(1156, 940, 288, 30, 12), '#8d5b33', { shadow: 10, turn: 2 });
  books(p, 1196, 940, [
    [190, 34, '#a4553a'],
    [170, 28, '#d8c08f'],
    [180, 38, '#4d5f6b'],
  ]);
}

function rug(p) {
  const d = disc(760, 1260, 640, 130);
  p.shape(d, '#b9694a', { shadow: 5, turn: 3, brush: 0.6, wash: 0.7 });
  p.within(d, () => {
    p.line(disc(760, 1260, 596, 112), '#ecd3a6', 10, { alpha: 0.8 });
    p.line(disc(760, 1260, 560, 100), '#ecd3a6', 3, { alpha: 0.7 });
    p.line(disc(760, 1260, 470, 78), '#7c3d2a', 14, { alpha: 0.6 });
    p.line(disc(760, 1260, 360, 56), '#ecd3a6', 5, { alpha: 0.6, dash: [26, 18] });
  });
}

export const throwScene = {
  id: 'throw',
  chapter: 'The throw',
  cameras: {
    portrait: [
      { x: 826, y: 830, zoom: 1.09 },
      { x: 772, y: 800, zoom: 1 },
    ],
    landscape: [
      { x: 676, y: 846, zoom: 1.08 },
      { x: 586, y: 806, zoom: 1 },
    ],
  },
  goods: [CHAIR],
  cards: [
    {
      label: 'No. 2',
      title: 'Wool Throw',
      line: 'Lambswool, fringed by hand',
      from: 0.9,
      to: 7.4,
      ink: '#f6ecd8',
      glow: '#2c3a2c88',
    },
  ],
  layers: (format) => [
    { depth: 0.3, box: [1000, 60, 640, 940], paint: dusk },
    {
      depth: 0.85,
      box: ALL,
      paint: (p) => {
        const [x, y, width, height] = WINDOW;
        p.ctx.save();
        const open = new Path2D(rect(...ALL));
        open.addPath(new Path2D(`M${x} ${y}V${y + height}H${x + width}V${y}Z`));
        p.ctx.clip(open, 'evenodd');
        wall(p, '#8f9a80', ['#0003', '#0000', '#f7c98a55']);
        p.ctx.restore();
        windowFrame(p, WINDOW, '#e7dcc4');
        floor(p, 1150, '#84573a', '#42271a');
        skirting(p, 1150, '#a9b199');
      },
    },
    {
      ...panes({ x: 120, y: 560, width: 560, height: 560, lean: -190, columns: 2, rows: 3, gap: 26 }, '#ffc56e', 16),
      depth: 0.85,
      drift: (s) => [-s * 7, s * 5],
      alpha: () => 0.8,
    },
    { depth: 0.95, box: [60, 1100, 1420, 320], paint: rug },
    { depth: 0.95, box: [1100, 780, 400, 480], paint: sideTable },
    {
      depth: 0.95,
      box: [-120, 800, 620, 440],
      sway: (v, s) => (1 - v) * 7 * Math.sin(s * 0.8),
      paint: (p) => plant(p, 190, 1210, 0.86, '#b4694a', ['#4f6147', '#65785a', '#3f5040']),
    },
    goodLayer(CHAIR),
    {
      depth: 1,
      box: [300, 480, 1000, 760],
      fine: 0.4,
      mode: 'soft-light',
      alpha: () => 0.75,
      drift: (s) => [-s * 6, s * 3],
      paint: (p) =>
        p.soft('M1180 600L560 760 440 1120 860 1180 1240 900Z', '#ffcf80', { alpha: 1, blur: 46, mode: 'source-over' }),
    },
    {
      depth: 1.08,
      box: [900, 60, 260, 1060],
      sway: (v, s) => v * v * (22 * Math.sin(s * 0.85 + v * 1.8) + 9 * Math.sin(s * 1.9 + v * 4)),
      alpha: () => 0.93,
      paint: (p) => curtain(p, [930, 92, 150, 990], '#f3e4c8', '#a97a4c', 3),
    },
    {
      depth: 1.08,
      box: [1370, 60, 330, 1060],
      sway: (v, s) => v * v * (22 * Math.sin(s * 0.8 + v * 1.5 + 1) + 8 * Math.sin(s * 1.7 + v * 4)),
      paint: (p) => curtain(p, [1420, 92, 230, 990], '#f3e4c8', '#a97a4c', 5),
    },
    { depth: 1.08, box: [880, 60, 820, 70], paint: (p) => p.shape(round(900, 84, 780, 16, 8), '#5f3d24', { shadow: 7 }) },
    { depth: 1.1, live: dust([format === 'portrait' ? 420 : 200, 400, 1000, 800], 40, { alpha: 0.7, seed: 4 }) },
    hour((s) => between('#ffeeda', '#f7cfae', s / 8)),
  ],
};
