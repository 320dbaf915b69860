import { define } from '../base/define.js';
import { VitrineBuyButton } from '../buy-button/buy-button.js';
import { VitrineProduct } from '../product/product.js';

/** Defines what the products over a video are made of, once a shopper comes near. */
export function defineProducts(): void {
  define('vitrine-product', VitrineProduct);
  define('vitrine-buy-button', VitrineBuyButton);
}
