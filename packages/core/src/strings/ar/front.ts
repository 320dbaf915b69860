import type { FrontMessages } from '../messages.js';

export const front: FrontMessages = {
  play: 'تشغيل',
  playTitle: 'تشغيل {title}',
  add: 'أضف إلى السلة',
  addProduct: 'أضف إلى السلة: {product}',
  buyNow: 'اشترِ الآن',
  buyProduct: 'اشترِ الآن: {product}',
  view: 'عرض',
  viewProduct: 'عرض: {product}',
  adding: 'جارٍ الإضافة…',
  loading: 'جارٍ التحميل…',
  unavailable: 'غير متوفر',
  retry: 'حاول مرة أخرى',
  openCart: 'افتح السلة',
};
