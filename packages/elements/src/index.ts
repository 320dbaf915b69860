/** The classes and types, without a side effect: importing this registers nothing. `@vitrine/elements/define` does. */
export { VitrineShop, type ShopConfig } from './shop/shop.js';
export { VitrinePlayer } from './player/player.js';
export { VitrineProduct } from './product/product.js';
export { VitrineBuyButton } from './buy-button/buy-button.js';
export { VitrineVariantPicker } from './variant-picker/variant-picker.js';
export { VitrineCarousel } from './carousel/carousel.js';
export { VitrineCart } from './cart/cart.js';
export { VitrineCartButton } from './cart-button/cart-button.js';
export { VitrineHotspots } from './hotspots/hotspots.js';
export { VitrineChat } from './chat/chat.js';
export { VitrineReactions } from './reactions/reactions.js';
export { VitrinePoll } from './poll/poll.js';
export { VitrineElement } from './base/element.js';
export { define } from './base/define.js';
export { VERSION } from './base/version.js';
export { manifest, type VitrineTag } from './manifest.js';
export type { Answer, RequestName, VitrineFacts, VitrineRequests } from './base/events.js';
export { VitrineRequest } from './base/request.js';
