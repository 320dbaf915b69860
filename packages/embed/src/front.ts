/** What the script tag needs once a page has an element. The adapters' names follow when a shop opens. */
import { define, VitrineShop } from '@vitrine/elements';

export const adapters = () => import('./adapters.js');

VitrineShop.before = adapters;

export { define };
