/** What stands in a player beside its video: the products, what buys them, and what leads to the cart. */
import { define } from '../base/define.js';
import { VitrineBuyButton } from '../buy-button/buy-button.js';
import { VitrineCartButton } from '../cart-button/cart-button.js';
import { VitrineProduct } from '../product/product.js';

export function furnish(): void {
  define('vitrine-product', VitrineProduct);
  define('vitrine-buy-button', VitrineBuyButton);
  define('vitrine-cart-button', VitrineCartButton);
}
