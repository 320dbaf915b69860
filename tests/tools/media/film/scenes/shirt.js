/** The last sun: a linen shirt on a rail, the shadow of an olive tree on the wall. */
import { dust } from '../air.js';
import { swing } from '../geometry.js';
import { between, good, goodLayer, hour, panes } from '../layers.js';
import { ALL, disc, floor, foliage, olive, rail, rect, round, skirting, wall } from '../props.js';

const SHIRT = good('shirt', 'shirt', 452, 490, 1.1, { sway: swing(7, 5.2), state: 'Sand' });

function stool(p) {
  p.soft('M600 1478C700 1462 940 1462 1030 1480 1020 1500 620 1502 600 1478Z', '#1d0f08', { alpha: 0.55, blur: 14 });
  for (const d of [
    'M640 1300L612 1476H634L670 1300Z',
    'M960 1300L988 1476H966L930 1300Z',
    'M700 1300L690 1440H706L722 1300Z',
    'M900 1300L912 1440H896L878 1300Z',
  ])
    p.shape(d, '#7d4e2b', { shadow: 4, turn: 86 });
  p.shape(rect(640, 1384, 320, 14), '#74472a', { shadow: 4 });
  p.shape(round(590, 1272, 420, 40, 18), '#9a6438', { shadow: 12, turn: 2, brush: 0.7 });
  for (const [y, colour, from, wide] of [
    [1226, '#c9a98a', 640, 300],
    [1186, '#efe3cd', 650, 284],
    [1150, '#8f9a83', 646, 290],
  ]) {
    p.shape(round(from, y, wide, 46, 18), colour, { shadow: 6, turn: 4, brush: 0.4 });
    p.line(`M${from + 14} ${y + 23}H${from + wide - 20}`, '#0002', 2);
    p.soft(`M${from + 20} ${y + 36}H${from + wide - 16}`, '#2d1a0c', { alpha: 0.3, blur: 5, width: 8 });
  }
}

function lavender(p) {
  p.line('M1290 502C1294 510 1292 530 1290 556', '#6b4a2c', 4);
  for (let i = -6; i <= 6; i++) {
    const lean = i * 9 + 4 * Math.sin(i * 3);
    const long = 130 + 34 * Math.abs(Math.sin(i * 2.3));
    p.line(`M${1290 + i * 2} 540C${1290 + lean * 0.5} 590 ${1290 + lean} 620 ${1290 + lean * 1.3} ${560 + long}`, '#8a8f62', 2.6);
    for (let k = 0; k < 10; k++) {
      const x = 1290 + lean * (1.02 + 0.05 * k) + (k % 2 ? 4 : -4);
      p.shape(
        disc(x, 540 + long * 0.72 + k * 8.5, 5.2 - k * 0.28, 6.6 - k * 0.3),
        ['#9a86a6', '#b09cb6', '#836f92'][(k + i + 6) % 3],
        { shadow: 1, edge: 0.3 },
      );
    }
  }
  p.shape(round(1274, 556, 32, 20, 6), '#b4472e', { shadow: 3 });
}

export const shirtScene = {
  id: 'shirt',
  chapter: 'The shirt',
  cameras: {
    portrait: [
      { x: 816, y: 826, zoom: 1 },
      { x: 786, y: 792, zoom: 1.09 },
    ],
    landscape: [
      { x: 570, y: 770, zoom: 1 },
      { x: 640, y: 800, zoom: 1.09 },
    ],
  },
  goods: [SHIRT],
  cards: [
    {
      label: 'Hearth & Hem',
      title: 'A slow evening',
      line: 'Seven things for the end of the day',
      from: -9,
      to: 3.6,
      ink: '#331b10',
      glow: '#f0c89a99',
    },
    {
      label: 'No. 1',
      title: 'Linen Shirt',
      line: 'Washed twice, then left alone',
      from: 3.7,
      to: 7.7,
      ink: '#331b10',
      glow: '#f0c89a99',
    },
  ],
  layers: (format) => [
    {
      depth: 0.92,
      box: ALL,
      paint: (p) => {
        wall(p, '#cc9880', ['#fff2', '#0000', '#7a3f2a77']);
        p.shape(rect(-420, 1010, 2440, 800), '#b9775a', { shadow: 0, turn: 60, wash: 0.8, brush: 0.2, edge: 0 });
        p.line('M-420 1010H2020', '#f4dcb8', 7, { alpha: 0.7 });
        floor(p, 1400, '#8a5a38', '#4a2a18');
        skirting(p, 1400, '#e5c9a4');
      },
    },
    {
      depth: 0.92,
      mode: 'soft-light',
      box: [-200, 200, 1900, 1200],
      fine: 0.4,
      drift: (s) => [s * 9, -s * 5],
      alpha: (s) => 0.5 - s * 0.02,
      paint: (p) =>
        p.soft('M-100 1240L460 330H1000L560 1330ZM620 1300L1060 330H1560L1180 1330Z', '#ffca86', {
          alpha: 1,
          blur: 50,
          mode: 'source-over',
        }),
    },
    {
      ...panes({ x: 300, y: 330, width: 860, height: 900, lean: 150, columns: 2, rows: 3, gap: 40 }, '#ffe8b4', 8),
      depth: 0.92,
      drift: (s) => [s * 9, -s * 5],
      alpha: () => 1,
    },
    {
      depth: 0.95,
      box: [-420, 400, 2440, 440],
      paint: (p) => {
        rail(p, 502, [60, 330, 800, 1290, 1560], '#8f5a33');
        lavender(p);
      },
    },
    { depth: 1, box: [560, 1120, 500, 420], paint: stool },
    goodLayer(SHIRT, undefined, {}),
    {
      depth: 1,
      fine: 0.5,
      box: [-260, -160, 2100, 1580],
      mode: 'multiply',
      alpha: (s) => 0.34 - s * 0.008,
      drift: (s) => [s * 7, -s * 4],
      sway: (v, s) => 9 * Math.sin(s * 1.1 + v * 5) + 4 * Math.sin(s * 2.3 + v * 11),
      paint: (p) =>
        foliage(
          p,
          [
            [1400, 300, 1.2, 150, 1],
            [1420, 500, 1.3, 172, 2],
            [1440, 240, 1.1, 190, 3],
            [1380, 720, 1.2, 160, 4],
            [300, 240, 1, 20, 5],
            [160, 420, 1.1, 48, 6],
          ],
          '#6a3c2c',
        ),
    },
    {
      depth: 1,
      box: [200, 300, 1200, 1000],
      fine: 0.4,
      mode: 'soft-light',
      alpha: () => 0.42,
      drift: (s) => [s * 9, -s * 5],
      paint: (p) => p.soft('M420 1180L760 420H1120L900 1240Z', '#ffe9c0', { alpha: 1, blur: 40, mode: 'source-over' }),
    },
    { depth: 1.1, live: dust([format === 'portrait' ? 350 : 0, 250, 1000, 1000], 46, { alpha: 0.75 }) },
    hour((s) => between('#fff6ea', '#ffe4c6', s / 8)),
    {
      depth: 1.7,
      fine: 0.6,
      box: format === 'portrait' ? [960, 1080, 560, 620] : [1040, 700, 560, 620],
      sway: (v, s) => (1 - v) * 10 * Math.sin(s * 0.9 + 1),
      paint: (p) => {
        p.ctx.filter = `blur(${3.2 * p.scale}px)`;
        const [x, y] = format === 'portrait' ? [1330, 1690] : [1450, 1310];
        olive(p, x, y, 1.15, 236, ['#4c5a3f', '#5f6d4b', '#3e4a35'], 8);
        olive(p, x + 40, y, 1, 262, ['#4c5a3f', '#6b7a55', '#3e4a35'], 9);
      },
    },
  ],
};
