import { expect } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import type { VitrineError } from '@vitrine/core';
import { deepAll, deepQuery, mount, unmount, until } from '../../../../tests/browser/harness.js';

const show = {
  version: 1,
  id: 'evening',
  title: 'An evening',
  status: 'recorded',
  poster: { src: '{origin}/examples/media/poster.jpg', alt: 'A shirt', width: 540, height: 960 },
  sources: [{ src: '{origin}/examples/media/film.mp4', type: 'video/mp4' }],
  products: [
    { key: 'mug', ref: { handle: 'ceramic-mug' }, title: 'Mug of the show', price: { amount: '12.00', currency: 'EUR' } },
    { key: 'shirt', ref: { handle: 'linen-shirt' }, title: 'Shirt of the show' },
  ],
  cues: [
    { id: 'a', type: 'pin', product: 'mug', start: 0, end: 8 },
    { id: 'b', type: 'pin', product: 'shirt', start: 8 },
  ],
};
const PLAYER = '<vitrine-player show="{show}"></vitrine-player>';

describe('vitrine-player, before anybody touches it', () => {
  // a pointer that rests where the player comes up is somebody who wants something
  before(() => sendMouse({ type: 'move', position: [2, 590] }));
  afterEach(unmount);

  it('shows the poster, a button that names the show, and the product that is pinned', async () => {
    const { element, shop } = await mount('vitrine-player', PLAYER, { show });
    await until(() => element.stage.$show.get() !== null);
    await element.updateComplete;
    expect(deepQuery(element, '[part=poster]').getAttribute('width')).to.equal('540');
    expect(deepQuery(element, '[part=play]').ariaLabel).to.equal('Play An evening');
    expect(deepQuery(element, 'vitrine-product').textContent).to.contain('Mug of the show').and.to.contain('€12.00');
    expect(deepAll(element.shadowRoot!, 'video')).to.deep.equal([]);
    expect(shop.$store.get()).to.equal(null);
  });

  it('starts where it is told to, with the product of that moment', async () => {
    const { element } = await mount('vitrine-player', '<vitrine-player show="{show}" start="9"></vitrine-player>', { show });
    await until(() => element.stage.$show.get() !== null);
    expect(element.stage.$cues.get().map(({ id }) => id)).to.deep.equal(['b']);
  });

  it('keeps what is set of the video until there is one', async () => {
    const { element } = await mount('vitrine-player', PLAYER, { show });
    await until(() => element.stage.$show.get() !== null);
    Object.assign(element, { volume: 0.5, muted: true, playbackRate: 1.5 });
    expect([element.paused, element.volume, element.duration]).to.deep.equal([true, 0.5, NaN]);
    const theatre = await element.arrive();
    expect([theatre!.video.volume, theatre!.video.muted, theatre!.video.playbackRate]).to.deep.equal([0.5, true, 1.5]);
    element.volume = 0.25;
    expect(theatre!.video.volume).to.equal(0.25);
  });

  it('reads the show whole on intent, and tells then what is wrong further down', async () => {
    // the address of a test's show is of another kind than those in it, which is enough for a careful look at once
    const { poster: _, sources: __, ...rest } = show;
    const broken = { ...rest, cues: [...show.cues, { id: 'c', type: 'pin', product: 'nobody', start: 9 }] };
    const codes: string[] = [];
    const { element } = await mount('vitrine-player', PLAYER, { show: broken });
    element.addEventListener('vitrine-error', (event: CustomEvent<VitrineError>) => codes.push(event.detail.code));
    await until(() => element.stage.$show.get() !== null);
    expect(codes).to.deep.equal([]);
    expect(element.stage.$show.get()?.products).to.have.lengthOf(1);
    await element.arrive();
    expect(codes).to.deep.equal(['config/unknown-product']);
    expect(element.stage.$show.get()?.products).to.have.lengthOf(2);
  });

  it('plays a bare video, and pins the first of its products', async () => {
    const markup =
      '<vitrine-player src="/examples/media/film.mp4" products="handle:ceramic-mug nonsense sku:HAT-01"></vitrine-player>';
    const { element } = await mount('vitrine-player', markup);
    await until(() => element.stage.$show.get() !== null);
    const { sources, products, cues } = element.stage.$show.get()!;
    expect(sources.map(({ type }) => type)).to.deep.equal(['video/mp4']);
    expect(products.map(({ key }) => key)).to.deep.equal(['handle:ceramic-mug', 'sku:HAT-01']);
    expect(cues).to.have.lengthOf(1);
  });

  it('puts on the last of several shows that are asked for at once', async () => {
    const { element } = await mount('vitrine-player', PLAYER, { show });
    const other = URL.createObjectURL(new Blob([JSON.stringify({ ...show, id: 'other', title: 'Another' })]));
    for (let i = 0; i < 5; i++) element.show = `/examples/none-${i}.json`;
    element.show = other;
    await until(() => element.stage.$show.get()?.id === 'other');
    expect(element.trouble).to.equal(undefined);
    URL.revokeObjectURL(other);
  });

  it('opens the sheet of a product, and the browser gives the focus back', async () => {
    const { element } = await mount('vitrine-player', PLAYER, { show });
    await until(() => element.stage.$show.get() !== null);
    await element.open('shirt');
    const dialog = deepQuery<HTMLDialogElement>(element, 'dialog[part=sheet]');
    await until(() => dialog.open && deepAll(dialog, 'h2').some((heading) => heading.textContent.includes('Linen Shirt')));
    deepQuery(dialog, '[part=close]').click();
    expect(dialog.open).to.equal(false);
  });
});

describe('vitrine-player, when somebody wants something', () => {
  afterEach(unmount);

  it('keeps the poster while only a sheet was opened, and hands the focus on when it plays', async () => {
    const { element } = await mount('vitrine-player', PLAYER, { show });
    await until(() => element.stage.$show.get() !== null);
    await element.arrive();
    await element.updateComplete;
    expect(deepAll(element.shadowRoot!, 'video')).to.deep.equal([]);
    const play = deepQuery(element, '[part=play]');
    play.focus();
    void element.play();
    await until(() => deepAll(element.shadowRoot!, '#toggle').length > 0);
    await until(() => element.shadowRoot!.activeElement?.id === 'toggle');
    expect(play.isConnected).to.equal(false);
  });
});
