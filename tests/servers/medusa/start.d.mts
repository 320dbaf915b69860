export interface RunningMedusa {
  /** Where it is, on loopback; the Store API is below it. */
  readonly url: string;
  readonly publishableKey: string;
  /** By currency, in capitals. */
  readonly regions: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

export function medusaMissing(): string | false;
export function startMedusa(options?: {
  port?: number;
  /** Those whose pages may use it. */
  origins?: readonly string[];
}): Promise<RunningMedusa>;
