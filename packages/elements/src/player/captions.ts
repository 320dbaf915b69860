/**
 * Captions. The browser only times them; they are shown by us, above the products, which would otherwise stand before them.
 * Where the video leaves the page, in a window or a full screen of its own, the browser shows them.
 */
import { languageOf, type Track } from '@vitrine/core';

export interface Captions {
  /** What can be chosen. */
  readonly tracks: readonly TextTrack[];
  /** What is chosen. */
  readonly current: TextTrack | null;
  /** Where the words stand. */
  readonly words: HTMLElement;
  choose(track: TextTrack | null): void;
  /** On, in the shopper's language where there are such, or off. */
  toggle(): void;
  /**
   * Puts a show's tracks on the video once it knows the source that is about to be attached: attaching one wipes the cues of
   * tracks that were there before.
   */
  add(tracks: readonly Track[]): void;
}

const isCaption = ({ kind }: { readonly kind: string }): boolean => kind === 'captions' || kind === 'subtitles';

export interface CaptionsOptions {
  /** The shopper's language. */
  language(): string;
  /** There are others, or another is chosen. */
  changed(): void;
  /** A file could not be read. */
  lost(src: string): void;
}

export function createCaptions(video: HTMLVideoElement, { language, changed, lost }: CaptionsOptions): Captions {
  const words = document.createElement('div');
  words.id = 'words';
  let chosen: TextTrack | null = null;
  let outside = false;
  let wish: string | null = null;

  const all = () => Array.from(video.textTracks).filter(isCaption);

  function show(): void {
    const lines = Array.from(chosen?.activeCues ?? []).flatMap((cue) =>
      ((cue as VTTCue).getCueAsHTML().textContent ?? '').split('\n'),
    );
    words.lang = chosen?.language ?? '';
    words.replaceChildren(
      ...lines.map((line) => {
        const element = document.createElement('p');
        element.part.add('caption');
        element.dir = 'auto';
        element.textContent = line;
        return element;
      }),
    );
  }

  function apply(): void {
    for (const track of all()) {
      track.removeEventListener('cuechange', show);
      track.mode = track !== chosen ? 'disabled' : outside ? 'showing' : 'hidden';
    }
    chosen?.addEventListener('cuechange', show);
    show();
  }

  function choose(track: TextTrack | null): void {
    chosen = track;
    wish = track?.language ?? null;
    apply();
    changed();
  }

  const leave = (isOutside: boolean) => () => {
    outside = isOutside;
    apply();
  };
  for (const name of ['enterpictureinpicture', 'webkitbeginfullscreen']) video.addEventListener(name, leave(true));
  for (const name of ['leavepictureinpicture', 'webkitendfullscreen']) video.addEventListener(name, leave(false));
  video.textTracks.addEventListener('addtrack', () => changed());
  video.textTracks.addEventListener('change', () => {
    // an engine shows by itself what the stream wants shown
    const shown = outside ? undefined : all().find(({ mode }) => mode === 'showing');
    if (shown) choose(shown);
    // WebKit turns tracks off that have just been added, whoever has been waiting for their words
    else if (!outside && chosen?.mode === 'disabled') apply();
  });
  video.textTracks.addEventListener('removetrack', () => {
    if (chosen && !all().includes(chosen)) chosen = null;
    show();
    changed();
  });

  return {
    get tracks() {
      return all();
    },
    get current() {
      return chosen;
    },
    words,
    choose,
    toggle() {
      const best = all().find((track) => languageOf(track.language) === languageOf(language()));
      choose(chosen ? null : (best ?? all()[0] ?? null));
    },
    add(tracks) {
      // a caption file of another origin is read only in this mode, which then holds for the video too
      if (!video.crossOrigin && tracks.some(({ src }) => new URL(src).origin !== location.origin)) {
        video.crossOrigin = 'anonymous';
        // what has begun otherwise has to begin again
        video.removeAttribute('src');
      }
      const put = () => {
        for (const { kind, src, lang, label } of tracks) {
          const element = document.createElement('track');
          Object.assign(element, { kind, src, srclang: lang, label });
          // captions that cannot be read are not offered
          element.addEventListener('error', () => {
            element.remove();
            lost(src);
          });
          video.append(element);
          element.track.mode = 'disabled';
        }
        const again = wish === null ? undefined : all().find((track) => track.language === wish);
        if (again) choose(again);
      };
      if (video.readyState > 0) put();
      else video.addEventListener('loadedmetadata', put, { once: true });
    },
  };
}
