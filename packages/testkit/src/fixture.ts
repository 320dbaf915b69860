import type { CommerceAdapter, Market } from '@vitrine/core';

/**
 * `itself`: there is nothing behind the adapter to be compared with. `real schema`: a fake that answers by the backend's own
 * schema. `documentation`: a fake that does what the backend's documentation says, for which an adapter is called beta.
 */
export type Checked = 'itself' | 'real server' | 'real schema' | 'documentation';

/**
 * All that an adapter's author supplies: the adapter, and what the shop behind it holds.
 * A check whose ingredient is missing is reported as not applicable, never as passed.
 */
export interface CommerceFixture {
  /** What the adapter talks to, in words for a table: `Vendure 3.7.3 with sql.js`. */
  readonly against: string;
  /** What stands behind that, and so how much a pass is worth. */
  readonly checked: Checked;
  /** Built with the kit's fetch ({@link chaosFetch}), so that faults can act. */
  readonly adapter: CommerceAdapter;
  readonly product: {
    readonly handle: string;
    /** The options of a variant of which there are at least 20. */
    readonly plain: Readonly<Record<string, string>>;
    /** A variant of which there are `stock`, fewer than 20; `null` where the shop counts nothing. */
    readonly low: { readonly options: Readonly<Record<string, string>>; readonly stock: number } | null;
  };
  /** A product of which nothing is left, or `null`. */
  readonly soldOutHandle: string | null;
  /** In the backend's own form, and of nothing that it sells. */
  readonly unknownVariantId: string;
  /** One that takes `percent` off everything. */
  readonly coupon: { readonly code: string; readonly percent: number } | null;
  readonly market?: Market;
  /** One of another currency. */
  readonly otherMarket?: Market;
  /** A handle in the backend's own form of a cart that is no more. */
  readonly bogusHandle?: string;
  readonly chaos?: Chaos;
  /** Empties an ambient cart, where there is no handle to begin another with. Runs before every check. */
  reset?(): Promise<void> | void;
}

/** Faults of the way to the backend. */
export interface Chaos {
  /** The next so many writes meet another one. */
  conflict?(times: number): void;
  /** The next write is lost before it is sent. */
  dropRequest(): void;
  /** The next write is sent and applied, and its answer lost. */
  dropResponse(): void;
}
