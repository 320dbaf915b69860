import { expect } from '@open-wc/testing';
import { executeServerCommand, sendKeys } from '@web/test-runner-commands';
import { deepAll, deepQuery, focusedDeep, mount, unmount, until, type Setting } from '../../../../tests/browser/harness.js';
import { sampleShow } from '../base/states.js';
import type { VitrinePlayer } from '../player/player.js';

interface Spot {
  readonly product: string;
  readonly x: number;
  readonly y: number;
  readonly start?: number;
  readonly end?: number;
}

/** The sample with these spots, which stand still, and no pins. */
const showOf = (spots: readonly Spot[], cues: readonly object[] = []) => ({
  ...sampleShow,
  cues: [
    ...cues,
    ...spots.map(({ product, x, y, start = 0, end }, i) => ({
      id: `spot-${i}`,
      type: 'hotspot',
      product,
      start,
      ...(end !== undefined && { end }),
      path: [{ t: 0, x, y }],
    })),
  ],
});

/** A player that shows a picture and has stopped, with its marks. */
async function open(
  spots: readonly Spot[],
  setting: Setting & { readonly pins?: readonly object[]; readonly attributes?: Readonly<Record<string, string>> } = {},
) {
  const mounted = await mount('vitrine-player', '<vitrine-player show="{show}" muted></vitrine-player>', {
    ...setting,
    show: showOf(spots, setting.pins),
  });
  const player = mounted.element;
  player.style.setProperty('width', '360px');
  await player.play();
  player.pause();
  await until(() => player.theatre!.video.videoWidth > 0 && player.paused && frameOf(player).height > 500);
  const element = deepQuery<HTMLElementTagNameMap['vitrine-hotspots']>(player, 'vitrine-hotspots');
  const marks = () => deepAll(element.shadowRoot!, '[part="marker"]:not([hidden])');
  return { ...mounted, player, element, marks };
}

const frameOf = (player: VitrinePlayer) => deepQuery(player, '[part~="frame"]').getBoundingClientRect();
const middleOf = (mark: HTMLElement) => {
  const { x, y, width, height } = mark.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
};
const labelOf = (mark: HTMLElement) => mark.querySelector<HTMLElement>('[part="label"]')!;

const shirt: Spot = { product: 'shirt', x: 0.5, y: 0.4 };

describe('vitrine-hotspots', () => {
  afterEach(unmount);

  it('is nothing where nothing is to be marked, and before there is a picture', async () => {
    const { player, element, marks } = await open([{ ...shirt, start: 20 }]);
    expect([marks().length, element.shadowRoot!.childElementCount]).to.deep.equal([0, 0]);
    expect(element.matches(':state(empty)')).to.equal(true);
    player.currentTime = 21;
    await until(() => marks().length === 1);
    expect(element.matches(':state(empty)')).to.equal(false);

    unmount();
    const closed = await mount(
      'vitrine-hotspots',
      '<vitrine-player id="film" show="{show}"></vitrine-player><vitrine-hotspots for="film"></vitrine-hotspots>',
      { show: showOf([shirt]) },
    );
    await until(() => closed.element.player!.stage.$show.get() !== null);
    await closed.element.updateComplete;
    expect(deepAll(closed.element.shadowRoot!, '*')).to.deep.equal([]);
  });

  it('is a button at its product, named with what it costs', async () => {
    const { player, marks } = await open([shirt]);
    await until(() => marks().length === 1);
    const [mark] = marks() as [HTMLElement];
    expect(mark.localName).to.equal('button');
    expect(mark.ariaLabel ?? mark.getAttribute('aria-label')).to.equal('View Linen Shirt, €49.90');
    const frame = frameOf(player);
    await until(() => Math.abs(middleOf(mark).y - (frame.y + 0.4 * frame.height)) < 1);
    expect(middleOf(mark).x).to.be.closeTo(frame.x + 0.5 * frame.width, 1);
    const { width, height } = mark.getBoundingClientRect();
    expect(Math.min(width, height)).to.be.at.least(24);
    expect(focusedDeep()).to.not.equal(mark);
  });

  it('says in words what cannot be bought', async () => {
    const refs = { shirt: { handle: 'linen-shirt' }, hat: { handle: 'sold-out-hat' } };
    const { marks, open: openShop } = await open(
      [shirt, { product: 'mug', x: 0.2, y: 0.3 }, { product: 'hat', x: 0.8, y: 0.2 }],
      { shop: { refs } },
    );
    await openShop();
    const names = () => marks().map((mark) => mark.getAttribute('aria-label'));
    await until(() => [/Not sold here/, /Sold out/].every((words) => names().some((name) => words.test(name ?? ''))));
    expect(names()[0]).to.match(/^View Linen Shirt, €/);
    expect(names()[1]).to.equal('View Ceramic Mug, Not sold here');
    expect(names()[2]).to.match(/^View .*Hat, €19.95, Sold out$/);
    expect(labelOf(marks()[2]!).textContent).to.contain('Sold out');
  });

  it('asks for its product, which a page may forbid, and opens its sheet', async () => {
    const { player, marks } = await open([shirt]);
    await until(() => marks().length === 1);
    const asked: string[] = [];
    const forbid = (event: GlobalEventHandlersEventMap['vitrine-product-request']) => {
      asked.push(event.detail.product);
      event.preventDefault();
    };
    player.addEventListener('vitrine-product-request', forbid);
    marks()[0]!.click();
    expect(asked).to.deep.equal(['shirt']);
    expect(deepAll(player.shadowRoot!, 'dialog[open]')).to.deep.equal([]);
    player.removeEventListener('vitrine-product-request', forbid);
    marks()[0]!.click();
    await until(() => deepAll(player.shadowRoot!, 'dialog[open]').length === 1);
    await sendKeys({ press: 'Escape' });
    await until(() => deepAll(player.shadowRoot!, 'dialog[open]').length === 0);
    expect(focusedDeep()).to.equal(marks()[0]);
  });

  for (const dir of ['ltr', 'rtl'] as const)
    it(`shows title and price for pointer and focus, never out of the frame: ${dir}`, async () => {
      const corners = [0.01, 0.99].flatMap((x) => [0.2, 0.5].map((y) => ({ x, y })));
      const { player, marks } = await open(
        corners.map((corner, i) => ({ product: i % 2 ? 'mug' : 'shirt', ...corner })),
        { attributes: { dir } },
      );
      await until(() => marks().length === 4);
      const frame = frameOf(player);
      for (const [i, mark] of marks().entries()) {
        const label = labelOf(mark);
        expect(getComputedStyle(label).visibility).to.equal('hidden');
        mark.focus();
        if (mark.matches(':focus-visible')) expect(getComputedStyle(label).visibility).to.equal('visible');
        const box = label.getBoundingClientRect();
        expect(
          [box.left >= frame.left, box.right <= frame.right, box.top >= frame.top, box.bottom <= frame.bottom],
          `${i}`,
        ).to.deep.equal([true, true, true, true]);
        const { x } = middleOf(mark);
        expect(Math.abs(x - (frame.left + corners[i]!.x * frame.width)), 'where it belongs').to.be.at.most(0.06 * frame.width);
        expect(label.textContent.replace(/\s+/g, ' ')).to.match(/(Shirt|Mug).*€/);
      }
    });

  it('puts a label away for Escape', async () => {
    const { player, element, marks } = await open([shirt]);
    await until(() => marks().length === 1);
    const [mark] = marks() as [HTMLElement];
    deepQuery(player, '[part~="toggle"]').focus();
    await sendKeys({ press: 'Shift' });
    mark.focus();
    expect(element.matches(':state(quiet)')).to.equal(false);
    await sendKeys({ press: 'Escape' });
    expect([element.matches(':state(quiet)'), getComputedStyle(labelOf(mark)).visibility]).to.deep.equal([true, 'hidden']);
    expect(focusedDeep(), 'the focus stays').to.equal(mark);
    mark.blur();
    mark.focus();
    expect(element.matches(':state(quiet)')).to.equal(false);
  });

  it('keeps marks apart that would stand on one another', async () => {
    const { marks } = await open([shirt, { product: 'mug', x: 0.51, y: 0.4 }, { product: 'hat', x: 0.5, y: 0.41 }]);
    await until(() => marks().length === 3);
    const middles = marks().map(middleOf);
    const distances = middles.flatMap((a, i) => middles.slice(i + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y)));
    expect(Math.min(...distances)).to.be.at.least(24);
  });

  it('hands the focus to the player when the mark goes that has it', async () => {
    const { player, marks } = await open([{ ...shirt, end: 5 }]);
    await until(() => marks().length === 1);
    marks()[0]!.focus();
    expect(focusedDeep()).to.equal(marks()[0]);
    player.currentTime = 6;
    await until(() => marks().length === 0);
    expect(focusedDeep()).to.equal(deepQuery(player, '[part~="toggle"]'));
  });

  it('hands the focus to the player when the mark is gone by the time its sheet closes', async () => {
    const { player, marks } = await open([{ ...shirt, end: 5 }]);
    await until(() => marks().length === 1);
    marks()[0]!.click();
    await until(() => deepAll(player.shadowRoot!, 'dialog[open]').length === 1);
    player.currentTime = 6;
    await until(() => marks().length === 0);
    deepQuery<HTMLDialogElement>(player, 'dialog[open]').close();
    await until(() => focusedDeep() === deepQuery(player, '[part~="toggle"]'));
    expect(player.shadowRoot!.activeElement).to.equal(deepQuery(player, '[part~="toggle"]'));
  });

  it('gives way to what stands over the picture', async () => {
    const pins = [{ id: 'pin', type: 'pin', start: 0, product: 'shirt' }];
    const { player, marks } = await open([shirt, { product: 'shirt', x: 0.5, y: 0.97 }], { pins });
    await until(() => marks().length > 0);
    const over = deepAll(player.shadowRoot!, '[part~="pins"] > *, [part~="controls"], [part~="toggle"]').map((each) =>
      each.getBoundingClientRect(),
    );
    expect(over.length).to.be.greaterThan(0);
    for (const mark of marks()) {
      const { left, right, top, bottom } = mark.getBoundingClientRect();
      const under = over.filter((each) => right > each.left && left < each.right && bottom > each.top && top < each.bottom);
      expect(under).to.deep.equal([]);
    }
    const { x, y } = middleOf(marks()[0]!);
    const frame = deepQuery(player, '[part~="frame"]');
    expect((frame.getRootNode() as ShadowRoot).elementFromPoint(x, y)?.localName, 'the mark takes the press').to.equal(
      'vitrine-hotspots',
    );
    expect((frame.getRootNode() as ShadowRoot).elementFromPoint(x, y + 60)?.localName, 'and nothing beside it').not.to.equal(
      'vitrine-hotspots',
    );
  });

  it('shows a few where a show marks too many', async () => {
    const { marks } = await open(
      Array.from({ length: 40 }, (_, i) => ({ product: 'shirt', x: ((i % 8) + 0.5) / 8, y: 0.2 + Math.floor(i / 8) / 10 })),
    );
    await until(() => marks().length > 0);
    expect(marks().length).to.be.at.most(12);
  });

  it('is there again when its player is put back', async () => {
    const { player, shop, marks } = await open([shirt]);
    await until(() => marks().length === 1);
    player.remove();
    await new Promise((resolve) => setTimeout(resolve));
    shop.append(player);
    await player.play();
    player.pause();
    const again = () => deepAll(player.shadowRoot!, '[part="marker"]:not([hidden])');
    await until(() => again().length === 1);
    expect(again()[0]!.getAttribute('aria-label')).to.match(/Linen Shirt/);
  });

  it('is still for who wants less motion, and while the video is', async () => {
    const { element, marks } = await open([shirt]);
    await until(() => marks().length === 1);
    const pulse = () => getComputedStyle(marks()[0]!.querySelector('[part="dot"]')!, '::after');
    await until(() => element.matches(':state(still)'));
    expect(pulse().animationPlayState).to.equal('paused');
    const { supported } = await executeServerCommand<{ supported: boolean }, unknown>('vitrine-media', {
      'prefers-reduced-motion': 'reduce',
    });
    if (!supported) return;
    expect(pulse().animationName).to.equal('none');
    await executeServerCommand('vitrine-media', {});
  });
});
