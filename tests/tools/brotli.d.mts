export interface ScriptSize {
  readonly name: string;
  readonly bytes: number;
  readonly brotli: number;
}

/** Bytes after brotli at its best, as a server that prepares its files sends them. */
export function brotliBytes(bytes: Uint8Array): number;
export function brotliSize(file: string): number;
/** Every script under a folder, the largest first; `name` is its path within the folder. */
export function scriptSizes(folder: string): ScriptSize[];
/** Names within the folder of the scripts that `entry` imports statically, over any number of steps, and of itself. */
export function loadedWith(folder: string, entry: string): string[];
