/**
 * The one list of elements: tag to class, each loaded when a page has one. A new element is a folder, named after its tag,
 * and a line here; the loader, the manifest of custom elements, the generic tests and the docs go over this list. The
 * named states of an element stand in `states.ts` in its folder.
 */
export const manifest = {
  'vitrine-shop': async () => (await import('./shop/shop.js')).VitrineShop,
  'vitrine-player': async () => (await import('./player/player.js')).VitrinePlayer,
  'vitrine-product': async () => (await import('./product/product.js')).VitrineProduct,
  'vitrine-buy-button': async () => (await import('./buy-button/buy-button.js')).VitrineBuyButton,
  'vitrine-variant-picker': async () => (await import('./variant-picker/variant-picker.js')).VitrineVariantPicker,
  'vitrine-carousel': async () => (await import('./carousel/carousel.js')).VitrineCarousel,
  'vitrine-cart': async () => (await import('./cart/cart.js')).VitrineCart,
  'vitrine-cart-button': async () => (await import('./cart-button/cart-button.js')).VitrineCartButton,
  'vitrine-hotspots': async () => (await import('./hotspots/hotspots.js')).VitrineHotspots,
  'vitrine-countdown': async () => (await import('./countdown/countdown.js')).VitrineCountdown,
  'vitrine-room': async () => (await import('./room/room.js')).VitrineRoom,
  'vitrine-chat': async () => (await import('./chat/chat.js')).VitrineChat,
  'vitrine-reactions': async () => (await import('./reactions/reactions.js')).VitrineReactions,
  'vitrine-poll': async () => (await import('./poll/poll.js')).VitrinePoll,
  'vitrine-offer': async () => (await import('./offer/offer.js')).VitrineOffer,
} as const satisfies Readonly<Record<`vitrine-${string}`, () => Promise<CustomElementConstructor>>>;

export type VitrineTag = keyof typeof manifest;
