export interface TestProduct {
  readonly slug: string;
  readonly sku: string;
  readonly productId: string;
  readonly variantId: string;
}

/** What a test may change behind the shopper's back. Prices are decimal strings before tax, as in products.csv. */
export interface Stockroom {
  setStock(sku: string, stock: number): Promise<void>;
  setPrice(sku: string, price: string): Promise<void>;
  /** A product of the test's own, so that tests that run side by side never sell each other's stock. */
  addProduct(product: { name?: string; price?: string; stock?: number }): Promise<TestProduct>;
}

export interface RunningVendure extends Stockroom {
  /** The shop API, on loopback. */
  readonly url: string;
  readonly adminUrl: string;
  stop(): Promise<void>;
}

export function vendureInstalled(): boolean;
export function startVendure(options?: {
  port?: number;
  /** Those whose pages may use it; all may unless given. */
  origins?: readonly string[];
}): Promise<RunningVendure>;
