/** The reactions that have a picture and words here; any other is shown and called as the room calls it. */
import { svg, type TemplateResult } from 'lit';
import type { MessageKey } from '@vitrine/core';

export interface Kind {
  readonly words: MessageKey;
  readonly picture: TemplateResult;
}

const path = (d: string): TemplateResult => svg`<path d=${d} />`;
const FACE = 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM9 9.5v1M15 9.5v1';

const heart: Kind = {
  words: 'reactHeart',
  picture: path('M12 20C7 16.3 4 13.2 4 9.6A4.1 4.1 0 0 1 12 8a4.1 4.1 0 0 1 8 1.6C20 13.2 17 16.3 12 20z'),
};
const fire: Kind = {
  words: 'reactFire',
  picture: path('M12 3c.5 3.5 5.5 5.5 5.5 11a5.5 5.5 0 0 1-11 0c0-2 .8-3.6 2-4.8.2 1.8.9 2.7 1.9 3C10.4 9 10.8 6 12 3z'),
};
const like: Kind = {
  words: 'reactLike',
  picture: path('M4 11h3v9H4zM7 11l4-7.5c1.5 0 2.4 1.1 2.1 2.6L12.5 10H18a2 2 0 0 1 2 2.4l-1.2 6A2 2 0 0 1 16.8 20H7'),
};
const laugh: Kind = { words: 'reactLaugh', picture: path(`${FACE}M7.5 13.5h9c-.5 2.3-2.2 3.7-4.5 3.7s-4-1.4-4.5-3.7z`) };
const wow: Kind = { words: 'reactWow', picture: path(`${FACE}M12 13a1.9 2.2 0 1 0 0 4.4 1.9 2.2 0 0 0 0-4.4z`) };
const star: Kind = {
  words: 'reactStar',
  picture: path('M12 3.5l2.6 5.4 5.9.8-4.3 4.1 1 5.9-5.2-2.8-5.2 2.8 1-5.9L3.5 9.7l5.9-.8z'),
};
const clap: Kind = {
  words: 'reactClap',
  picture: path(
    'M8 13.5l-2-3.4a1.3 1.3 0 0 1 2.2-1.3l3.2 5M10 8.7a1.3 1.3 0 0 1 2.2-1.3l3.4 5.4M14 9.6a1.3 1.3 0 0 1 2.3-1.2l1.5 2.7c1.5 2.8.7 6-1.9 7.6s-5.8.9-7.5-1.7L6 13.6M8 4.5V3M12 4.5l.7-1.5M4.5 6L3.3 5',
  ),
};

const KINDS = new Map<string, Kind>(Object.entries({ heart, fire, like, laugh, wow, star, clap }));
// as hosts are used to writing them
for (const [sign, kind] of [
  ['❤️', heart],
  ['❤', heart],
  ['🔥', fire],
  ['👍', like],
  ['😂', laugh],
  ['😮', wow],
  ['⭐', star],
  ['👏', clap],
] as const)
  KINDS.set(sign, kind);

export const kindOf = (name: string): Kind | undefined => KINDS.get(name);
