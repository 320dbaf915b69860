/** After sunset: a mug that steams and a vase, on the table at the window; the hills go to sleep. */
import { steam } from '../air.js';
import { between, good, goodLayer, hour } from '../layers.js';
import { ALL, curtain, disc, pear, rect, windowFrame } from '../props.js';

const MUG = good('mug', 'mug', 366, 752, 0.72, {});
const VASE = good('vase', 'vase', 668, 502, 1.02, {});
const VIEW = [-330, -60, 2260, 1130];

const hill = (p, y, colour, [a, b, c, d]) =>
  p.shape(`M-420 ${y}C-100 ${y - a} 240 ${y + b} 620 ${y - b}C960 ${y - c} 1300 ${y + d} 2020 ${y - a}V1400H-420Z`, colour, {
    shadow: 7,
    wash: 0.6,
    brush: 0.2,
    turn: 4,
  });

function trees(p, y, colour) {
  for (let i = 0; i < 34; i++) {
    const x = -380 + i * 72 + 26 * Math.sin(i * 4.1);
    const tall = 46 + 34 * Math.abs(Math.sin(i * 2.7));
    p.shape(
      `M${x} ${y + 40}C${x - 16} ${y} ${x - 8} ${y - tall} ${x} ${y - tall - 14}C${x + 8} ${y - tall} ${x + 16} ${y} ${x} ${y + 40}Z`,
      colour,
      { shadow: 2, edge: 0.2 },
    );
  }
}

function table(p) {
  p.shape(rect(-420, 1020, 2440, 820), '#8a5638', {
    shadow: 14,
    turn: 2,
    brush: 0.7,
    wash: 0.6,
    shade: [0, 1020, 0, 1640, '#ffd9a855', '#0000', '#1d0d1288'],
  });
  p.line('M-420 1024H2020', '#ffdcb0', 5, { alpha: 0.6 });
  for (const y of [1100, 1196, 1320, 1480])
    p.line(`M-420 ${y}C200 ${y + 8} 1200 ${y - 8} 2020 ${y + 4}`, '#3c1f14', 3, { alpha: 0.4 });
  const cloth = 'M300 1052C520 1040 1000 1044 1270 1056L1360 1230C1100 1260 500 1262 236 1238Z';
  p.shape(cloth, '#e7d4bf', { shadow: 6, turn: 4, tooth: 0.6, shade: [300, 1050, 1300, 1250, '#fff3', '#0000', '#6b3a4a66'] });
  p.line('M292 1072C520 1060 1000 1064 1278 1076M250 1212C520 1236 1080 1234 1346 1206', '#a8584a', 4, { alpha: 0.75 });
}

export const tableScene = {
  id: 'table',
  chapter: 'Mug and vase',
  cameras: {
    portrait: [
      { x: 752, y: 840, zoom: 1 },
      { x: 806, y: 806, zoom: 1.09 },
    ],
    landscape: [
      { x: 540, y: 850, zoom: 1 },
      { x: 640, y: 830, zoom: 1.08 },
    ],
  },
  goods: [MUG, VASE],
  cards: [
    {
      label: 'No. 3 & 4',
      title: 'Mug and Vase',
      line: 'Thrown by hand, fired once',
      from: 0.9,
      to: 7.4,
      ink: '#fff3df',
      glow: '#5b2c3a99',
    },
  ],
  layers: () => [
    {
      depth: 0.12,
      box: ALL,
      paint: (p) => {
        p.shape(rect(...ALL), '#e79a7c', {
          shadow: 0,
          edge: 0,
          wash: 0.8,
          shade: [0, 0, 0, 1000, '#5b4f7acc', '#b5677b99', '#ffb27a55', '#ffe0a088'],
        });
        for (const [x, y, w] of [
          [200, 330, 520],
          [980, 420, 460],
          [560, 560, 600],
          [1260, 640, 420],
          [40, 620, 360],
        ])
          p.shape(
            `M${x} ${y}C${x + w * 0.2} ${y - 26} ${x + w * 0.5} ${y - 34} ${x + w * 0.7} ${y - 12}C${x + w * 0.9} ${y - 16} ${x + w} ${y} ${x + w} ${y + 4}C${x + w * 0.7} ${y + 16} ${x + w * 0.3} ${y + 14} ${x} ${y}Z`,
            '#f7c3a0',
            { shadow: 2, edge: 0.2, wash: 0.7 },
          );
      },
    },
    {
      depth: 0.12,
      live: (p, s) => {
        const y = 716 + s * 17;
        p.glow(590, y, 520, '#ffd08a', 0.75);
        p.ctx.fillStyle = '#ffe9bd';
        p.ctx.beginPath();
        p.ctx.arc(590, y, 84, 0, 7);
        p.ctx.fill();
      },
    },
    { depth: 0.2, box: [-420, 640, 2440, 560], paint: (p) => hill(p, 830, '#c7746d', [60, 40, 90, 40]) },
    { depth: 0.32, box: [-420, 700, 2440, 560], paint: (p) => hill(p, 890, '#955a6b', [20, 60, 30, 60]) },
    {
      depth: 0.45,
      box: [-420, 760, 2440, 500],
      paint: (p) => {
        trees(p, 950, '#5d4258');
        hill(p, 965, '#5d4258', [30, 20, 50, 20]);
        for (const [x, y] of [
          [1180, 934],
          [1214, 938],
          [330, 946],
        ])
          p.shape(rect(x, y, 13, 17), '#ffd27a', { shadow: 0 }).glow(x + 6, y + 8, 50, '#ffb650', 0.7);
      },
    },
    { depth: 0.8, box: [-460, -160, 2500, 1300], paint: (p) => windowFrame(p, VIEW, '#4a3038', 3, 2) },
    {
      depth: 0.9,
      box: [1130, -160, 560, 1240],
      sway: (v, s) => v * v * (24 * Math.sin(s * 0.8 + v * 1.6) + 8 * Math.sin(s * 1.8 + v * 4)),
      paint: (p) => curtain(p, [1190, -140, 420, 1180], '#e9c3a8', '#8a4a52', 11),
    },
    { depth: 1, box: [-420, 980, 2440, 860], paint: table },
    {
      depth: 1,
      box: [-100, 860, 1700, 420],
      paint: (p) => {
        pear(p, 1156, 1146, 0.84, '#c9a545', -4);
        pear(p, 1300, 1100, 0.86, '#a6a052', 7);
        p.place(130, 1090, 1, () => {
          p.soft('M-110 22C0 4 160 4 230 26 220 44-90 46-110 22Z', '#1d120c', { alpha: 0.5, blur: 9 });
          p.shape('M-100 0C-40-26 20-26 60-6 100-28 170-26 220-2L214 20C160 2 104 2 60 20 16 2-40 2-94 22Z', '#f2e6cf', {
            shadow: 6,
            turn: 4,
          });
          for (const y of [-8, -2, 5])
            p.line(
              `M-84 ${y + 6}C-40 ${y - 10} 16 ${y - 10} 54 ${y + 6}M68 ${y + 6}C104 ${y - 10} 160 ${y - 10} 204 ${y + 4}`,
              '#7a5f4a',
              1.6,
              { alpha: 0.5 },
            );
        });
        for (const [x, y, t] of [
          [620, 1150, 20],
          [690, 1180, -30],
        ])
          p.place(x, y, 0.7, () => p.shape('M0 0C16-22 56-26 88-4 60 18 20 18 0 0Z', '#7f9280', { shadow: 4 }), t);
      },
    },
    goodLayer(VASE, undefined, {
      draw: 'vase',
      sway: (v, s) => (1 - v) ** 2 * 9 * Math.sin(s * 0.9) + (1 - v) ** 2 * 4 * Math.sin(s * 2.1),
    }),
    goodLayer(MUG),
    { depth: 1, live: steam({ x: MUG.x + 285 * MUG.size, y: MUG.y + 184 * MUG.size }, 330, 0.17) },
    {
      depth: 1,
      box: [260, 560, 1100, 640],
      fine: 0.3,
      mode: 'soft-light',
      alpha: (s) => 0.7 - s * 0.04,
      paint: (p) => p.soft(disc(640, 930, 420, 240), '#ffb36a', { alpha: 1, blur: 70, mode: 'source-over' }),
    },
    hour((s) => between('#ffe9da', '#d7a9b0', s / 8)),
  ],
};
