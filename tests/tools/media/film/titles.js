/** The cards of the film: set in a book face, clear of where a player has its controls and pins. */
import { clamp, rise } from './geometry.js';

const BOOK = 'P052, "Palatino Linotype", Palatino, "Book Antiqua", Georgia, serif';
const PLACES = {
  portrait: { x: 60, y: 182, big: 72, small: 27, label: 19 },
  landscape: { x: 92, y: 196, big: 76, small: 28, label: 19 },
};

function text(ctx, words, font, x, y, { spacing = '0px', alpha = 1 } = {}) {
  ctx.font = font;
  ctx.letterSpacing = spacing;
  ctx.globalAlpha = alpha;
  ctx.fillText(words, x, y);
}

/** A card of `{ label, title, line, from, to, ink }`: it comes word by word, from below, and goes as one. */
export function card(ctx, format, { label, title, line, from, to, ink, glow }, s) {
  const shown = 1 - rise(s, to - 0.5, to);
  if (s < from || s > to) return;
  const place = PLACES[format];
  const part = (delay) => (from < 0 ? 1 : rise(s, from + delay, from + delay + 0.9));
  const lift = (delay) => (1 - part(delay)) * 18;
  ctx.save();
  ctx.setTransform(1, 0, 0, 1, 0, 0);
  Object.assign(ctx, { fillStyle: ink, strokeStyle: ink, textBaseline: 'alphabetic', lineWidth: 2 });
  if (glow) Object.assign(ctx, { shadowColor: glow, shadowBlur: 22 });
  text(ctx, label.toUpperCase(), `600 ${place.label}px "Liberation Sans", Arial, sans-serif`, place.x, place.y + lift(0), {
    spacing: '5px',
    alpha: 0.82 * part(0) * shown,
  });
  title.split('\n').forEach((words, i) => {
    const delay = 0.15 + i * 0.18;
    text(ctx, words, `italic ${place.big}px ${BOOK}`, place.x - 3, place.y + place.big * (1.06 + i * 0.98) + lift(delay), {
      spacing: '-1px',
      alpha: part(delay) * shown,
    });
  });
  const below = place.y + place.big * (1.06 + (title.split('\n').length - 1) * 0.98);
  ctx.globalAlpha = 0.7 * shown;
  ctx.beginPath();
  ctx.moveTo(place.x, below + 30);
  ctx.lineTo(place.x + 84 * clamp(part(0.4)), below + 30);
  ctx.stroke();
  line.split('\n').forEach((words, i) => {
    const delay = 0.5 + i * 0.15;
    text(ctx, words, `${place.small}px ${BOOK}`, place.x, below + 70 + i * place.small * 1.35 + lift(delay), {
      alpha: 0.92 * part(delay) * shown,
    });
  });
  ctx.restore();
}
