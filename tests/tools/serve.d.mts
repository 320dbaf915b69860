export interface ServeOptions {
  /** 0, the default, takes any free port. */
  port?: number;
  /** The address of a Vendure shop API; pages of the demo shop are put on it instead. */
  vendure?: string;
}

/**
 * Serves `examples/` and the packages' `dist` (the script tag's also as `/embed/`) on loopback. A page asked for with `?csp` or
 * `?csp=trusted-types` comes under that policy.
 */
export function serve(options?: ServeOptions): Promise<{ readonly url: string; close(): Promise<void> }>;
