/** What a show has while it is on the air, besides what every show has: cues of its stream and its room, and a live edge. */
import { createCueBook, problem, type Clock, type CueBook, type MessageKey, type Show, type Translate } from '@vitrine/core';
import type { TemplateResult } from 'lit';
import { adopt } from '../base/adopt.js';
import { tell } from '../base/events.js';
import type { Engine } from '../media/engine.js';
import { watchHls } from '../media/engine-hls-live.js';
import type { LiveMedia, LiveMediaHost } from '../media/live-media.js';
import { watchVideo } from '../media/live-video.js';
import type { VitrinePlayer } from '../player/player.js';
import { liveButton } from './button.js';
import { createEdge, type Range } from './edge.js';
import { liveStyles } from './live.styles.js';
import { renew } from './renew.js';
import { behindWords, spokenBehind } from './words.js';

/** What the controls of a live show are, where they are others. */
export interface LiveControls {
  range(): Range;
  seek(to: number): void;
  button(t: Translate<MessageKey>): TemplateResult;
  /** What stands beside the bar, and what the bar is spoken as. */
  words(t: Translate<MessageKey>, locale: string): readonly [shown: string, spoken: string];
}

export interface LiveShow extends LiveControls {
  readonly media: LiveMedia;
  readonly $cues: CueBook['$cues'];
  /** An engine plays it, and the clock goes by it. */
  begin(engine: () => Engine | null, clock: Clock): void;
  /** Nothing plays it for now. */
  rest(): void;
  /** It is over, or another show is put on. */
  leave(): void;
}

export interface LiveOptions {
  /** Something has changed that can be seen. */
  changed(): void;
  /** The show file says that it is over, while nothing comes any more. */
  over(): void;
}

/** Milliseconds between two looks at the edge. */
const LOOK = 1_000;

export function openLive(player: VitrinePlayer, video: HTMLVideoElement, { changed, over }: LiveOptions): LiveShow {
  adopt(player, liveStyles);
  let engine: () => Engine | null = () => null;
  let clock: Clock | undefined;
  let timer: ReturnType<typeof setInterval> | undefined;
  let looking: AbortController | undefined;
  let said = '';

  const edge = createEdge(video, () => engine());
  const book = createCueBook({
    show: () => player.stage.$show.get(),
    edge() {
      const programme = clock?.now().programme ?? null;
      if (programme === null || video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) return null;
      const latency = engine()?.latency() ?? null;
      return { programme, latency: latency ?? 0, isWallClock: latency === null && !engine()?.programDate() };
    },
  });
  player.cues = { hear: book.hear, put: book.put };

  function stalled(isStalled: boolean): void {
    if (isStalled === !!looking) return;
    looking?.abort();
    looking = undefined;
    if (!isStalled) return;
    looking = new AbortController();
    tell(player, 'vitrine-error', problem('media/live-stalled', 'the playlist has nothing new', { path: 'sources' }));
    const isOver = ({ status }: Show): boolean => {
      if (status === 'recorded') over();
      return status === 'recorded';
    };
    renew(player, { signal: looking.signal, found: isOver });
  }

  const host: LiveMediaHost = {
    hear: book.hear,
    broken: (message) => tell(player, 'vitrine-error', problem('config/cue-invalid', message, { path: 'stream' })),
    stalled,
    isAtEdge: () => edge.isThere,
  };

  const known = () => book.look();
  const offShow = player.stage.$show.listen(known);
  for (const name of ['loadeddata', 'playing']) video.addEventListener(name, known);

  function look(): void {
    edge.keep();
    const now = `${edge.isThere} ${Math.round(edge.behind() ?? 0)}`;
    if (now === said || (edge.isThere && said.startsWith('true'))) return;
    said = now;
    changed();
  }

  function rest(): void {
    clearInterval(timer);
    stalled(false);
    engine = () => null;
  }

  return {
    media: {
      watchHls: (hls, events) => watchHls(hls, events, host),
      watchVideo: (element) => watchVideo(element, host),
    },
    $cues: book.$cues,
    range: edge.range,
    seek: edge.seek,
    button: (t) =>
      liveButton(t, edge.isThere, () => {
        edge.go();
        if (video.paused) void player.play();
        changed();
      }),
    words(t, locale) {
      const [seconds, isThere] = [edge.behind(), edge.isThere];
      return [behindWords(t, locale, seconds, isThere), spokenBehind(t, locale, seconds, isThere)];
    },
    begin(playing, by) {
      engine = playing;
      clock = by;
      clearInterval(timer);
      timer = setInterval(look, LOOK);
      known();
    },
    rest,
    leave() {
      rest();
      edge.stop();
      offShow();
      for (const name of ['loadeddata', 'playing']) video.removeEventListener(name, known);
      player.cues = undefined;
    },
  };
}

/** Takes what a room tells of the show; what it says is shown at its moment of the picture. */
export type PlayerCues = Pick<CueBook, 'hear' | 'put'>;
