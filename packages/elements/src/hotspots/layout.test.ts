import { expect } from '@open-wc/testing';
import type { Point, Size } from '@vitrine/core';
import { isInside, labelAt, spread } from './layout.js';

const BOX: Size = { width: 390, height: 690 };
const SIZE = 32;

const between = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);
const closest = (places: readonly Point[]) =>
  Math.min(...places.flatMap((a, i) => places.slice(i + 1).map((b) => between(a, b))), Infinity);
const isWhole = ({ x, y }: Point, { width, height }: Size) =>
  x >= SIZE / 2 && y >= SIZE / 2 && x <= width - SIZE / 2 && y <= height - SIZE / 2;

describe('where hotspots stand', () => {
  it('is where they belong, as long as they have room', () => {
    const places = [
      { x: 100, y: 100 },
      { x: 132, y: 100 },
      { x: 368, y: 668 },
    ];
    expect(spread(places, SIZE, BOX)).to.deep.equal(places);
    expect(spread([], SIZE, BOX)).to.deep.equal([]);
  });

  it('is apart where they would overlap, each as far from its place as the other', () => {
    const [a, b] = spread(
      [
        { x: 100, y: 100 },
        { x: 110, y: 100 },
      ],
      SIZE,
      BOX,
    );
    expect([a, b]).to.deep.equal([
      { x: 89, y: 100 },
      { x: 121, y: 100 },
    ]);
  });

  it('is apart and whole in the box however they are crowded, in corners and at one place too', () => {
    const crowds: Point[][] = [
      Array.from({ length: 2 }, () => ({ x: 0, y: 0 })),
      Array.from({ length: 2 }, () => ({ x: 390, y: 345 })),
      Array.from({ length: 3 }, () => ({ x: 195, y: 345 })),
      Array.from({ length: 4 }, (_, i) => ({ x: 390, y: 690 - i })),
    ];
    let seed = 11;
    const random = () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
    for (let i = 0; i < 200; i++)
      crowds.push(Array.from({ length: 2 + (i % 4) }, () => ({ x: 150 + random() * 60, y: 600 + random() * 90 })));
    for (const crowd of crowds) {
      const places = spread(crowd, SIZE, BOX);
      expect(closest(places), JSON.stringify(crowd)).to.be.at.least(24);
      expect(places.every((place) => isWhole(place, BOX))).to.equal(true);
    }
  });

  it('is in the middle of a box that is too small', () => {
    expect(spread([{ x: 0, y: 0 }], SIZE, { width: 20, height: 100 })).to.deep.equal([{ x: 10, y: 22 }]);
  });

  it('is nowhere for what the box cuts off', () => {
    expect(isInside({ x: -1, y: 5 }, BOX)).to.equal(false);
    expect(isInside({ x: 390, y: 0 }, BOX)).to.equal(true);
  });
});

describe('where the label of a hotspot stands', () => {
  const label = { width: 160, height: 52 };

  it('is above, in the middle', () => {
    expect(labelAt({ x: 195, y: 345 }, SIZE, label, BOX)).to.deep.equal({ x: 115, y: 277 });
  });

  it('is below where there is no room above', () => {
    expect(labelAt({ x: 195, y: 40 }, SIZE, label, BOX)).to.deep.equal({ x: 115, y: 56 });
  });

  it('is never out of the box', () => {
    for (const x of [0, 16, 195, 374, 390])
      for (const y of [0, 16, 345, 674, 690]) {
        const at = labelAt({ x, y }, SIZE, label, BOX);
        expect(at.x).to.be.within(8, BOX.width - label.width - 8);
        expect(at.y).to.be.within(8, BOX.height - label.height - 8);
      }
  });
});
