/** The cues of the film's show files, from the scenes that it is drawn of. */
import { EACH, SECONDS, anchorAt } from './film/geometry.js';
import { SCENES } from './film/scenes.js';

/** How often a path is read from the scene, and how far from that it may be where a point is left out: a part of the frame. */
const STEP = 0.25;
const CLOSE = 0.0015;
/** A hotspot is shown while its place is so far inside the frame, and while its scene has the frame for itself. */
const MARGIN = 0.04;
const SETTLED = 0.5;

/** What is pinned in the last scene, in which everything is seen. */
const LAST = ['lamp', 'throw'];

const round = (value) => Math.round(value * 1000) / 1000;

/** The fewest of the points between which straight lines stay close to all of them. */
function thinned(points) {
  if (points.length < 3) return points;
  const [first, last] = [points[0], points.at(-1)];
  const off = ({ t, x, y }) => {
    const part = (t - first.t) / (last.t - first.t);
    return Math.hypot(x - first.x - (last.x - first.x) * part, y - first.y - (last.y - first.y) * part);
  };
  const worst = points.reduce((far, point, i) => (off(point) > off(points[far]) ? i : far), 0);
  if (off(points[worst]) <= CLOSE) return [first, last];
  return [...thinned(points.slice(0, worst + 1)), ...thinned(points.slice(worst)).slice(1)];
}

function hotspot(scene, index, format, good) {
  const begin = index * EACH;
  const [from, to] = [index === 0 ? 0 : begin + SETTLED, index === SCENES.length - 1 ? SECONDS - 1 : begin + EACH - SETTLED];
  const points = [];
  for (let t = from; t <= to + 1e-9; t += STEP) {
    const { x, y } = anchorAt(scene, format, good, t - begin);
    const inside = [x, y].every((value) => value >= MARGIN && value <= 1 - MARGIN);
    if (inside) points.push({ t: round(t), x, y });
    else points.length = 0;
  }
  if (points.length < 2) return [];
  const path = thinned(points).map(({ t, x, y }) => ({ t, x: round(x), y: round(y) }));
  const { key } = good;
  return [{ id: `spot-${key}-${scene.id}`, type: 'hotspot', product: key, start: path[0].t, end: path.at(-1).t, path }];
}

const spanOf = (index) => ({ start: index * EACH, end: (index + 1) * EACH });

/** Pins, chapters and hotspots of the film in a format, as a show file has them. */
export function cuesFor(format) {
  const pins = SCENES.flatMap(({ id, goods }, index) =>
    goods
      .filter(({ key }) => index < SCENES.length - 1 || LAST.includes(key))
      .map(({ key }) => ({ id: `pin-${key}${goods.length > 2 ? `-${id}` : ''}`, type: 'pin', product: key, ...spanOf(index) })),
  );
  const chapters = SCENES.map(({ id, chapter }, index) => ({
    id: `chapter-${id}`,
    type: 'chapter',
    title: chapter,
    ...spanOf(index),
  }));
  const hotspots = SCENES.flatMap((scene, index) => scene.goods.flatMap((good) => hotspot(scene, index, format, good)));
  return [...pins, ...chapters, ...hotspots];
}
