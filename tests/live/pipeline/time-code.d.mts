export const RATE: number;
export function codeSource(width: number): string;
export function heightOf(width: number): number;
export function readCode(blocks: readonly number[]): number | null;
