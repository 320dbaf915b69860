/** Runs a program, and resolves with the code that it ended with. */
export function run(command: string, args: readonly string[], options?: { cwd?: string; quiet?: boolean }): Promise<number>;
