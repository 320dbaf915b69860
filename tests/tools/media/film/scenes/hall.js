/** Lamp light from the next room: the tote and the hat wait on their pegs for the morning. */
import { dust } from '../air.js';
import { swing } from '../geometry.js';
import { between, good, goodLayer, hour } from '../layers.js';
import { ALL, books, floor, plant, rail, rect, round, skirting, wall } from '../props.js';

const TOTE = good('tote', 'tote', 322, 504, 0.9, { sway: swing(6, 4.6), state: 'Natural' });
const HAT = good('hat', 'hat', 858, 442, 0.64, {});

function panel(p) {
  p.shape(rect(-420, 1050, 2440, 370), '#4f6263', { shadow: 6, turn: 88, brush: 0.3 });
  p.shape(rect(-420, 1032, 2440, 30), '#61757a', { shadow: 8, turn: 1 });
  for (let x = -400; x < 2020; x += 118)
    p.line(`M${x} 1066V1420`, '#20281f', 4, { alpha: 0.5 }).line(`M${x + 5} 1066V1420`, '#fff', 2, { alpha: 0.16 });
}

function bench(p) {
  p.soft('M250 1462C500 1446 1080 1446 1340 1464 1320 1486 270 1488 250 1462Z', '#120b0a', { alpha: 0.6, blur: 14 });
  for (const x of [320, 1230]) p.shape(`M${x} 1200L${x - 6} 1462H${x + 24}L${x + 32} 1200Z`, '#6a4026', { shadow: 5, turn: 86 });
  p.shape(round(280, 1176, 1030, 40, 8), '#a56a3c', { shadow: 14, turn: 2, brush: 0.7 });
  p.shape(round(360, 1110, 330, 74, 34), '#b85a3c', {
    shadow: 8,
    turn: 4,
    brush: 0.4,
    shade: [360, 1110, 690, 1184, '#fff3', '#0000', '#2a0d0866'],
  });
  for (const x of [400, 430, 620, 650]) p.line(`M${x} 1114C${x - 6} 1140 ${x - 6} 1160 ${x} 1182`, '#f0d5a8', 5, { alpha: 0.75 });
  books(p, 1040, 1178, [
    [170, 30, '#3f5560'],
    [150, 26, '#e0cb9e'],
  ]);
}

function boots(p) {
  for (const x of [760, 900]) {
    const d = `M${x} 1290H${x + 66}C${x + 66} 1340 ${x + 64} 1372 ${x + 74} 1396C${x + 110} 1406 ${x + 126} 1424 ${x + 124} 1452H${x - 4}C${x - 8} 1400 ${x + 2} 1350 ${x} 1290Z`;
    p.shape(d, '#6b4a34', { shadow: 8, turn: 80, shade: [x, 1290, x + 120, 1452, '#fff3', '#0000', '#0007'] });
    p.shape(rect(x - 8, 1448, 136, 14), '#2f2019', { shadow: 4 });
    p.line(
      `M${x + 14} 1310C${x + 30} 1318 ${x + 46} 1318 ${x + 60} 1310M${x + 16} 1336C${x + 32} 1344 ${x + 48} 1344 ${x + 60} 1336M${x + 18} 1362C${x + 34} 1370 ${x + 50} 1370 ${x + 64} 1362`,
      '#d9b27c',
      3.4,
      { alpha: 0.8 },
    );
  }
}

/** The doorway, and through it the lit room. */
function door(p) {
  p.shape(rect(1392, 190, 420, 1240), '#f5b765', {
    shadow: 0,
    wash: 0.5,
    shade: [1392, 190, 1812, 1400, '#fff2', '#0000', '#b3541f88'],
  });
  p.glow(1600, 620, 420, '#fff0c4', 0.9);
  p.shape(rect(1352, 150, 44, 1290), '#7d4c2c', { shadow: 12, turn: 88 });
  p.shape(rect(1352, 150, 500, 44), '#7d4c2c', { shadow: 10, turn: 2 });
}

export const hallScene = {
  id: 'hall',
  chapter: 'Tote and hat',
  cameras: {
    portrait: [
      { x: 752, y: 806, zoom: 1.06 },
      { x: 812, y: 812, zoom: 1 },
    ],
    landscape: [
      { x: 500, y: 852, zoom: 1.07 },
      { x: 600, y: 856, zoom: 1 },
    ],
  },
  goods: [TOTE, HAT],
  cards: [
    {
      label: 'No. 6 & 7',
      title: 'Tote and Hat',
      line: 'Packed for the morning',
      from: 0.9,
      to: 7.4,
      ink: '#fff1d6',
      glow: '#5a2a1288',
    },
  ],
  layers: (format) => [
    {
      depth: 0.94,
      box: ALL,
      paint: (p) => {
        wall(p, '#a9685c', ['#3a1a2299', '#5a2a2244', '#ffca8a66']);
        panel(p);
        floor(p, 1420, '#6d452c', '#2f1a10');
        skirting(p, 1420, '#61757a');
        door(p);
      },
    },
    {
      depth: 0.94,
      mode: 'soft-light',
      fine: 0.35,
      box: [-200, 150, 1700, 1500],
      alpha: (s) => 0.62 + 0.03 * Math.sin(s * 5),
      paint: (p) => p.soft('M1400 240L-100 560V1240L1400 1500Z', '#ffc468', { alpha: 1, blur: 60, mode: 'source-over' }),
    },
    { depth: 0.97, box: [-420, 460, 2440, 160], paint: (p) => rail(p, 546, [40, 300, 592, 1050], '#7d4c2c', [-420, 1300]) },
    { depth: 1, box: [200, 1080, 1180, 440], paint: (p) => (boots(p), bench(p)) },
    {
      depth: 1,
      box: [-140, 860, 460, 660],
      sway: (v, s) => (1 - v) * 6 * Math.sin(s * 0.8),
      paint: (p) => plant(p, 80, 1470, 1.25, '#c7a06a', ['#55613c', '#6d7a4a', '#434e30'], 7),
    },
    {
      depth: 1,
      mode: 'multiply',
      fine: 0.4,
      box: [160, 440, 1100, 620],
      alpha: () => 0.5,
      paint: (p) =>
        p
          .soft('M300 750C420 720 700 740 720 760L740 1050C620 1070 330 1070 290 1040Z', '#5a2a1c', {
            alpha: 0.7,
            blur: 22,
            mode: 'source-over',
          })
          .soft('M840 472C960 432 1120 492 1130 632 1120 782 980 832 870 782 790 732 780 552 840 472Z', '#5a2a1c', {
            alpha: 0.7,
            blur: 22,
            mode: 'source-over',
          }),
    },
    goodLayer(TOTE),
    goodLayer(HAT, undefined, { sway: (v, s) => 2.2 * (v - 0.3) * Math.sin(s * 1.3) }),
    {
      depth: 1,
      box: [200, 300, 1200, 1000],
      fine: 0.35,
      mode: 'soft-light',
      alpha: (s) => 0.55 + 0.03 * Math.sin(s * 5),
      paint: (p) => p.soft('M1360 340L640 420 560 900 1360 1200Z', '#ffd88c', { alpha: 1, blur: 80, mode: 'source-over' }),
    },
    { depth: 1.1, live: dust([format === 'portrait' ? 400 : 200, 350, 1000, 800], 40, { alpha: 0.7, seed: 24 }) },
    hour((s) => between('#f3c9a4', '#e9b48c', s / 8)),
    { depth: 0.94, live: (p, s) => p.glow(1600, 640, 900 + 10 * Math.sin(s * 5), '#ff9c40', 0.42) },
  ],
};
