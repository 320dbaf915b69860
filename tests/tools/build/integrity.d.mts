export function integrityOf(bytes: string | Uint8Array): string;
export function integrities(folder: string): Readonly<Record<string, string>>;
export function checkedTag(files: Readonly<Record<string, string>>, path: string): string;
