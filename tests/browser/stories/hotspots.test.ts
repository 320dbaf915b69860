import { expect } from '@open-wc/testing';
import type { VitrinePlayer } from '@vitrine/elements';
import { deepAll, until } from '../harness.js';
import { createMemoryBackend } from './memory-backend.js';
import { servedShow, startServing, stopServing } from './served.js';
import { begin, finish } from './story.js';

const FIXTURE = '/tests/fixtures/hotspots/';
/** How far a mark may be from the middle of what it marks, as a share of the frame. */
const NEAR = 0.02;
/** How far the dot goes, at most, from one picture to the next. */
const PICTURE = 0.02;

interface Place {
  readonly x: number;
  readonly y: number;
}

let shows = 0;

/** A player of the film in which a magenta dot moves, with a mark that is to follow it; `ratio` is the shape of its box. */
async function put(ratio: string, fit: string): Promise<VitrinePlayer> {
  const [show, film] = await Promise.all([
    (await fetch(`${FIXTURE}show.json`)).json() as Promise<Readonly<Record<string, unknown>>>,
    (await fetch(`${FIXTURE}dot.mp4`)).blob(),
  ]);
  const src = URL.createObjectURL(film);
  const address = servedShow(`dot-${shows++}`, { ...show, poster: undefined, sources: [{ src, type: 'video/mp4' }] });
  await begin(createMemoryBackend(), `<vitrine-player controls="none" muted show="${address}"></vitrine-player>`);
  const player = document.querySelector('vitrine-player')!;
  player.style.setProperty('width', '480px');
  player.style.setProperty('--vitrine-aspect-ratio', ratio);
  await player.play();
  const { video } = player.theatre!;
  video.style.setProperty('object-fit', fit);
  await until(() => video.videoWidth > 0 && !video.seeking && player.currentTime > 0);
  const [width, height] = ratio.split('/').map(Number) as [number, number];
  const box = player.shadowRoot!.querySelector('[part~="frame"]')!.getBoundingClientRect();
  expect(box.width / box.height, 'the shape of the box').to.be.closeTo(width / height, 0.02);
  return player;
}

const canvas = document.createElement('canvas');

/** The middle of what is magenta in the picture that is shown now, from 0 to 1. */
function dotOf(video: HTMLVideoElement): Place {
  const { videoWidth: width, videoHeight: height } = video;
  Object.assign(canvas, { width, height });
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  context.drawImage(video, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  let [x, y, weight] = [0, 0, 0];
  for (let i = 0; i < width * height; i++) {
    const [red, green, blue] = [data[i * 4]!, data[i * 4 + 1]!, data[i * 4 + 2]!];
    const much = Math.max(0, Math.min(red, blue) - green - 80);
    x += much * ((i % width) + 0.5);
    y += much * (Math.floor(i / width) + 0.5);
    weight += much;
  }
  expect(weight, 'a dot in the picture').to.be.greaterThan(0);
  return { x: x / weight / width, y: y / weight / height };
}

const mark = (player: VitrinePlayer): HTMLElement => deepAll(player.shadowRoot!, '[part="marker"]:not([hidden])')[0]!;

/** Where the mark is in the frame, from 0 to 1, worked out from the video's box and how it is filled. */
function markOf(player: VitrinePlayer): Place {
  const { video } = player.theatre!;
  const box = video.getBoundingClientRect();
  const { left, top, width, height } = mark(player).getBoundingClientRect();
  const ways = [box.width / video.videoWidth, box.height / video.videoHeight];
  const scale = video.style.objectFit === 'contain' ? Math.min(...ways) : Math.max(...ways);
  const inFrame = (at: number, middle: number, whole: number) => 0.5 + (at - middle) / (whole * scale);
  return {
    x: inFrame(left + width / 2, box.left + box.width / 2, video.videoWidth),
    y: inFrame(top + height / 2, box.top + box.height / 2, video.videoHeight),
  };
}

const apart = (a: Place, b: Place): number => Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y));

/** The place on the way from one to another that is nearest to `to`. */
function nearest(to: Place, from: Place, on: Place): Place {
  const [x, y] = [on.x - from.x, on.y - from.y];
  const way = x * x + y * y;
  const part = way === 0 ? 0 : Math.min(1, Math.max(0, ((to.x - from.x) * x + (to.y - from.y) * y) / way));
  return { x: from.x + part * x, y: from.y + part * y };
}

/** Calls `look` when the next picture is there, as far as the browser says so, and resolves. */
const withNextPicture = (video: HTMLVideoElement, look: () => void) =>
  new Promise<void>((resolve) => {
    const next = () => {
      look();
      resolve();
    };
    if ((video as Partial<HTMLVideoElement>).requestVideoFrameCallback) video.requestVideoFrameCallback(next);
    else requestAnimationFrame(next);
  });

/** Pictures of which so many say how often a mark is late. */
const ENOUGH = 60;

describe('a hotspot', () => {
  before(() => startServing());
  after(stopServing);
  afterEach(() => expect(finish()).to.deep.equal([]));

  for (const [ratio, fit] of [
    ['16 / 9', 'cover'],
    ['1 / 1', 'contain'],
    ['4 / 3', 'cover'],
  ] as const)
    it(`is at its product wherever it is sought, in a box of ${ratio} with ${fit}`, async () => {
      const player = await put(ratio, fit);
      const { video } = player.theatre!;
      player.pause();
      for (const to of [2.3, 0.9, 3.1, 1.5, 2.9]) {
        player.currentTime = to;
        await until(() => !video.seeking && Math.abs(player.currentTime - to) < 0.1);
        await until(() => !!mark(player) && apart(markOf(player), dotOf(video)) <= NEAR);
        expect(apart(markOf(player), dotOf(video)), `at ${to} s`).to.be.at.most(NEAR);
      }
    });

  it('goes with its product while it plays', async () => {
    const player = await put('16 / 9', 'cover');
    const { video } = player.theatre!;
    let missed = 0;
    const away: number[] = [];
    // a busy machine shows few of its pictures: it is gone through as often as it takes to see one in twenty
    while (away.length < ENOUGH) {
      player.currentTime = 0.4;
      await until(() => !video.seeking && !video.paused && player.currentTime > 0.5 && player.currentTime < 1.5);
      await until(() => !!mark(player) && apart(markOf(player), dotOf(video)) <= NEAR);
      const seen: { readonly dot: Place; readonly at: Place }[] = [];
      while (player.currentTime < 3.5)
        await withNextPicture(video, () => {
          if (mark(player)) seen.push({ dot: dotOf(video), at: markOf(player) });
          else missed++;
        });
      expect(new Set(seen.map(({ dot }) => dot.x)).size, 'pictures seen').to.be.at.least(5);
      // what is drawn may be ahead of what the browser has told of: at most where the mark is next
      away.push(...seen.slice(0, -1).map(({ dot, at }, i) => apart(dot, nearest(dot, at, seen[i + 1]!.at))));
    }
    expect(missed, 'pictures without a mark').to.be.at.most(away.length / 10);
    expect(away.filter((share) => share > NEAR).length, `too far: ${away.join(' ')}`).to.be.at.most(away.length / 20);
    expect(Math.max(...away)).to.be.at.most(NEAR + PICTURE);
  });
});
