/** What a host has asked for, as the log of a console keeps it. */
import type { HostOp, Ms, PublishResult } from '../contracts/live.js';
import type { Subject } from './subject.js';

/**
 * `sending`: it is on its way. `overtaken`: somebody else has changed the same thing meanwhile, and it was left to them.
 * `failed`: it did not get there, for `reason`.
 */
export type HostEntryStatus = 'sending' | 'done' | 'overtaken' | 'failed' | 'undone';

export type HostFailure = Extract<PublishResult, { ok: false }>['reason'];

/** Plain data. */
export interface HostEntry {
  readonly id: string;
  readonly at: Ms;
  readonly op: HostOp;
  readonly status: HostEntryStatus;
  readonly reason?: HostFailure;
  /** What it was about, before and after it; absent until it was tried. */
  readonly before?: Subject;
  readonly after?: Subject;
}

const STATUSES: readonly unknown[] = ['sending', 'done', 'overtaken', 'failed', 'undone'] satisfies HostEntryStatus[];

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function isEntry(value: unknown): value is HostEntry {
  if (!isRecord(value) || !isRecord(value.op)) return false;
  const { id, at, status, op } = value;
  return typeof id === 'string' && Number.isFinite(at) && STATUSES.includes(status) && typeof op.k === 'string';
}

/** Reads what `JSON.stringify` made of entries; what is none is left out, and nothing comes of anything else. */
export function readEntries(text: string): readonly HostEntry[] {
  try {
    const found: unknown = JSON.parse(text);
    return Array.isArray(found) ? found.filter(isEntry) : [];
  } catch {
    return [];
  }
}
