export const ROOT: string;
export const PACKAGES: readonly string[];
