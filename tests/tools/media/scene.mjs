import { readFileSync } from 'node:fs';

/** Seconds of the film, and of each product in it: what is on the screen is what a cue of those seconds pins. */
export const SECONDS = 24;
export const EACH = 8;
const FADE = 0.6;

/** The drawing between a product picture's marks, with its gradients, without its own background. */
function drawing(name) {
  const svg = readFileSync(new URL(`../../../examples/media/${name}.svg`, import.meta.url), 'utf8');
  const defs = /<defs>([\s\S]*?)<\/defs>/.exec(svg)?.[1] ?? '';
  const body = /<!--product-->([\s\S]*?)<!--\/product-->/.exec(svg)?.[1] ?? '';
  return { defs, body };
}

const SCENES = [
  {
    name: 'Linen shirt',
    line: 'Washed, light, made to last',
    wall: ['#efe3d3', '#d9c6ad'],
    arch: '#c9ad8c',
    table: '#a88763',
    picture: drawing('linen-shirt'),
    draw: shirt,
  },
  {
    name: 'Ceramic mug',
    line: 'Thrown by hand, one at a time',
    wall: ['#e4e9df', '#c4d0bd'],
    arch: '#a3b598',
    table: '#8a7358',
    picture: drawing('ceramic-mug'),
    draw: mug,
  },
  {
    name: 'Sun hat',
    line: 'Shade for a whole summer',
    wall: ['#dfe9ee', '#b9cdd8'],
    arch: '#93b2c2',
    table: '#b79a72',
    picture: drawing('sold-out-hat'),
    draw: hat,
  },
];

const wave = (t, period) => Math.sin((t / period) * 2 * Math.PI);

function shirt(body, t) {
  const swing = 1.6 * wave(t, 4);
  return `<path d="M40 262h460" stroke="#7d5f40" stroke-width="9" stroke-linecap="round"/>
    <g transform="rotate(${swing} 270 262)">
      <path d="M270 334V286q0-10 8-14a15 15 0 1 0-22-13" fill="none" stroke="#6d6257" stroke-width="5" stroke-linecap="round"/>
      <g transform="translate(18 236) scale(.79)">${body}</g>
    </g>`;
}

function mug(body, t) {
  const steam = [0, 1, 2].map((i) => {
    const rise = (t / 3 + i / 3) % 1;
    const x = 236 + i * 30 + 9 * wave(t + i, 3);
    const y = 478 - rise * 150;
    return `<path d="M${x} ${y}q${-16 + 10 * wave(t, 2.6)}-30 0-60t0-60" fill="none" stroke="#fff" stroke-width="9" stroke-linecap="round" opacity="${0.5 * Math.sin(rise * Math.PI)}"/>`;
  });
  return `<ellipse cx="272" cy="774" rx="150" ry="17" fill="#4d3d2b" opacity=".3"/>${steam.join('')}<g transform="translate(34 368) scale(.74)">${body}</g>`;
}

function hat(body, t) {
  const lift = 5 * wave(t, 4);
  return `<ellipse cx="272" cy="772" rx="${205 - lift}" ry="19" fill="#5c4527" opacity=".3"/>
    <path d="M210 770q60 16 120 0V660H210z" fill="#d8c6a7"/><path d="M210 770q60 16 120 0" fill="none" stroke="#b79f78" stroke-width="3"/>
    <g transform="translate(0 ${-lift}) rotate(${0.9 * wave(t + 1, 4)} 270 640) translate(25 330) scale(.765)">${body}</g>`;
}

function scene({ name, line, wall, arch, table, picture, draw }, index, t) {
  const light = 26 * wave(t, 24);
  return `<defs>${picture.defs}
    <linearGradient id="wall${index}" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${wall[0]}"/><stop offset="1" stop-color="${wall[1]}"/></linearGradient>
    <linearGradient id="table${index}" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${table}"/><stop offset="1" stop-color="#5b4733"/></linearGradient></defs>
    <rect width="540" height="960" fill="url(#wall${index})"/>
    <path d="M90 770V470a180 180 0 0 1 360 0v300z" fill="${arch}" opacity=".55"/>
    <g transform="translate(${light} 0)" fill="#fffaf0" opacity=".22"><path d="M-40 250l150-90v250l-150 90zM130 148l150-90v250l-150 90zM-40 530l150-90v250l-150 90zM130 428l150-90v250l-150 90z"/></g>
    <rect y="750" width="540" height="210" fill="url(#table${index})"/><rect y="750" width="540" height="5" fill="#fff" opacity=".2"/>
    ${draw(picture.body, t)}
    <g text-anchor="middle" fill="#3b2f26"><text x="270" y="134" font-family="Liberation Serif" font-size="50">${name}</text>
    <text x="270" y="176" font-family="Liberation Sans" font-size="20" opacity=".8">${line}</text></g>`;
}

/** The film at `t` seconds, as SVG of 540 by 960. */
export function frame(t) {
  const layers = SCENES.map((it, i) => {
    const from = i * EACH;
    const opacity = i === 0 ? 1 : Math.min(1, Math.max(0, (t - from + FADE / 2) / FADE));
    const gone = t > from + EACH + FADE;
    return opacity === 0 || gone ? '' : `<g opacity="${opacity}">${scene(it, i, t)}</g>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 540 960" width="540" height="960">${layers.join('')}</svg>`;
}
