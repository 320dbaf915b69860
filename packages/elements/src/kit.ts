/** What elements of other packages are made of: the same look, the same shop, and the same doors to a browser. */
export { controls } from './base/controls.styles.js';
export { tell } from './base/events.js';
export { focused } from './base/focused.js';
export { ShopPart } from './base/part.js';
export { browserPlatform } from './base/platform.js';
export { browserStorage } from './base/storage.js';
export { tokens } from './base/tokens.styles.js';
export { get } from './media/fetch.js';
export { picture } from './product/parts.js';
export { channelOf, tokenFor, warnOfDemo } from './room/channel.js';
export { browserTiming } from './room/timing.js';
export { report } from './shop/report.js';
