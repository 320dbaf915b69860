export const PACKAGES: readonly string[];
/** Writes what would be published of a package into a folder of its own under `into`, and answers with it. */
export function stage(name: string, into: string): string;
/** What publint and we object to in a staged package, in words. */
export function complaints(staged: string): Promise<string[]>;
/** Makes the tarball of a staged package in `into`. */
export function tarball(
  staged: string,
  into: string,
): { filename: string; unpackedSize: number; files: readonly { path: string; size: number }[] };
