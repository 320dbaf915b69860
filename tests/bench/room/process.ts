/** What a process has used so far, by what Linux says. */
import { readFileSync } from 'node:fs';

/** Clock ticks in a second, as every Linux counts them for programs. */
const TICKS = 100;

export interface Use {
  /** Seconds of processor time. */
  readonly cpu: number;
  /** Bytes in memory. */
  readonly rss: number;
}

export function useOf(pid: number): Use {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // the name, which may have anything in it, stands in brackets
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [, kilobytes = '0'] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return { cpu: (Number(fields[11]) + Number(fields[12])) / TICKS, rss: Number(kilobytes) * 1_024 };
}
