export function natsProgram(): string | undefined;
