import { sendKeys, sendMouse, executeServerCommand } from '@web/test-runner-commands';
import { expect } from '@open-wc/testing';

/** The runner itself: what the other browser tests stand on works in every engine. */
describe('the test runner', () => {
  let button: HTMLButtonElement;

  const centre = (): [number, number] => {
    const { x, y, width, height } = button.getBoundingClientRect();
    return [Math.round(x + width / 2), Math.round(y + height / 2)];
  };
  const next = (type: string): Promise<Event> => new Promise((resolve) => button.addEventListener(type, resolve, { once: true }));

  beforeEach(() => {
    button = document.createElement('button');
    button.textContent = 'Add to bag';
    document.body.append(button);
  });
  afterEach(() => button.remove());

  it('presses with a mouse', async () => {
    const pressed = next('click');
    await sendMouse({ type: 'click', position: centre() });
    expect(await pressed).to.be.instanceOf(MouseEvent);
  });

  it('presses with a finger', async () => {
    const [x, y] = centre();
    const down = next('pointerdown');
    const pressed = next('click');
    const { touch } = await executeServerCommand<{ touch: boolean }, unknown>('vitrine-tap', { x, y });
    expect(((await down) as PointerEvent).pointerType).to.equal(touch ? 'touch' : 'mouse');
    expect(await pressed).to.be.instanceOf(MouseEvent);
  });

  it('presses with keys alone', async () => {
    const pressed = next('click');
    button.focus();
    await sendKeys({ press: 'Enter' });
    expect(await pressed).to.be.instanceOf(MouseEvent);
    const again = next('click');
    await sendKeys({ press: 'Space' });
    expect(await again).to.be.instanceOf(MouseEvent);
    const before = document.createElement('button');
    button.before(before);
    await executeServerCommand('vitrine-keys', { press: 'Shift+Tab' });
    expect(document.activeElement).to.equal(before);
    before.remove();
  });

  it('resizes the window', async () => {
    const before = { width: innerWidth, height: innerHeight };
    await executeServerCommand('vitrine-viewport', { width: 500, height: 520 });
    expect([innerWidth, innerHeight]).to.deep.equal([500, 520]);
    await executeServerCommand('vitrine-viewport', before);
  });

  it('serves the film, in byte ranges', async () => {
    const playlist = await (await fetch('/examples/media/hls/main.m3u8')).text();
    expect(playlist).to.contain('RESOLUTION=720x1280');
    const part = await fetch('/examples/media/film.mp4', { headers: { range: 'bytes=4-7' } });
    expect(part.status).to.equal(206);
    expect(await part.text()).to.equal('ftyp');
  });

  it('has a real Vendure on another origin, and stock of a test’s own', async function () {
    this.timeout(120_000);
    const answer = await fetch('/__vendure');
    if (answer.status === 503) this.skip();
    const { url } = (await answer.json()) as { url: string };
    expect(new URL(url).origin).not.to.equal(location.origin);
    const post = (path: string, body: unknown): Promise<Response> => fetch(path, { method: 'POST', body: JSON.stringify(body) });
    const made = (await (await post('/__vendure/product', { price: '7.50', stock: 3 })).json()) as { slug: string; sku: string };
    expect((await post('/__vendure/stock', { sku: made.sku, stock: 0 })).status).to.equal(200);
    const asked = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: `{ product(slug: "${made.slug}") { variants { priceWithTax stockLevel } } }` }),
    });
    const { data } = (await asked.json()) as { data: { product: { variants: unknown[] } } };
    expect(data.product.variants).to.deep.equal([{ priceWithTax: 900, stockLevel: 'OUT_OF_STOCK' }]);
  });
});
