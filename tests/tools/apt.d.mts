/** Where a browser of this machine is; `undefined` where there is none. */
export function chromiumPath(): string | undefined;
export function firefoxPath(): string | undefined;
