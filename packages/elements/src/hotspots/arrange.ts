import { inBox, pathAt, type Cue, type Fit, type Size } from '@vitrine/core';
import { isCovered, type Cover } from './covers.js';
import { isInside, labelAt, spread } from './layout.js';

export type Spot = Extract<Cue, { readonly type: 'hotspot' }>;

export interface Scene {
  readonly spots: readonly Spot[];
  /** The mark of each spot, with its label in it. */
  readonly marks: readonly HTMLElement[];
  readonly video: HTMLVideoElement;
  /** The box that the marks stand in, which is that of the video. */
  readonly box: Size;
  /** What stands over the picture now. */
  covers(): readonly Cover[];
  /** Called with a mark that is about to be hidden: what it stands for is cut off, or under something. */
  onHide(mark: HTMLElement): void;
}

/** How long, in milliseconds, what stands over the picture is taken to be as it was. */
const LOOK_AGAIN = 250;

const sizeOf = ({ offsetWidth, offsetHeight }: HTMLElement): Size => ({ width: offsetWidth, height: offsetHeight });

/**
 * Measures a scene. Answers with what puts each mark where its product is at `time` seconds of the media; that only moves and
 * hides marks, so that it can be done with every picture.
 */
export function arrange({ spots, marks, video, box, covers, onHide }: Scene): (time: number) => void {
  // what is hidden has no size
  for (const mark of marks) mark.hidden = false;
  const size = marks[0]?.offsetWidth ?? 0;
  const labels = marks.map((mark) => sizeOf(mark.querySelector<HTMLElement>('[part="label"]')!));
  const fit = getComputedStyle(video).objectFit as Fit;
  let over = covers();
  let looked = performance.now();

  return (time) => {
    const { videoWidth: width, videoHeight: height } = video;
    // it has been taken away since
    if (!width || !height) return;
    const now = performance.now();
    if (now - looked > LOOK_AGAIN) {
      over = covers();
      looked = now;
    }
    const shown = spots.flatMap(({ path }, i) => {
      const place = pathAt(path, time);
      const point = place && inBox(place, { width, height }, box, fit);
      return point && isInside(point, box) && !isCovered(point, size, over)
        ? [{ mark: marks[i]!, label: labels[i]!, point }]
        : [];
    });
    const places = spread(
      shown.map(({ point }) => point),
      size,
      box,
    );
    const hidden = new Set(marks);
    for (const [i, { mark, label }] of shown.entries()) {
      const { x, y } = places[i]!;
      const at = labelAt({ x, y }, size, label, box);
      hidden.delete(mark);
      mark.hidden = false;
      // the label is in the mark
      const values = { '--x': x, '--y': y, '--label-x': at.x - x + size / 2, '--label-y': at.y - y + size / 2 };
      for (const [name, value] of Object.entries(values)) mark.style.setProperty(name, `${value.toFixed(2)}px`);
    }
    for (const mark of hidden) {
      if (!mark.hidden) onHide(mark);
      mark.hidden = true;
    }
  };
}
