/** Files that a test invents, at addresses of the page's own origin; whatever else is asked for goes to the server. */
import { http, HttpResponse } from 'msw';
import { setupWorker } from 'msw/browser';
import { startMocking } from '../mocking.js';

const FOLDER = '/invented/';
const worker = setupWorker();

export const startServing = (): Promise<void> => startMocking(worker);
export const stopServing = (): void => worker.stop();

/** The address at which `body` now stands; a name that is not used twice in a file. */
export function served(name: string, body: string, { status = 200, type = 'application/json' } = {}): string {
  const path = FOLDER + name;
  worker.use(http.get(`*${path}`, () => new HttpResponse(body, { status, headers: { 'content-type': type } })));
  return path;
}

/** The address of a show in which `products` are pinned from the start, the first at the top. */
export const servedShow = (name: string, more: Readonly<Record<string, unknown>> = {}): string =>
  served(name, JSON.stringify({ ...show, id: name, ...more }));

export const show = {
  version: 1,
  id: 'story',
  title: 'A story',
  status: 'recorded',
  lang: 'en',
  poster: { src: '/examples/media/poster.jpg', alt: 'A shirt on a hanger', width: 540, height: 960 },
  sources: [{ src: '/examples/media/film.mp4', type: 'video/mp4' }],
  products: [
    {
      key: 'shirt',
      ref: { handle: 'linen-shirt' },
      number: 1,
      title: 'Linen Shirt',
      url: '/shirt',
      price: { amount: '49.90', currency: 'EUR' },
    },
    {
      key: 'mug',
      ref: { handle: 'ceramic-mug' },
      number: 2,
      title: 'Ceramic Mug',
      url: '/mug',
      price: { amount: '12.00', currency: 'EUR' },
    },
    {
      key: 'hat',
      ref: { handle: 'sold-out-hat' },
      number: 3,
      title: 'Sun Hat',
      url: '/hat',
      price: { amount: '19.95', currency: 'EUR' },
    },
  ],
  cues: [
    { id: 'pin-shirt', type: 'pin', product: 'shirt', start: 0, end: 8 },
    { id: 'pin-mug', type: 'pin', product: 'mug', start: 8, end: 16 },
    { id: 'pin-hat', type: 'pin', product: 'hat', start: 16 },
  ],
} as const;
