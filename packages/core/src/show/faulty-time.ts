type Times = { readonly [time in 'start' | 'end' | 'at' | 'until']?: number };

const crossed = (start = Infinity, end?: number): boolean => end !== undefined && end <= start;

/** The time that makes a cue broken: it has no start on either clock, or an end that is not after its start on the same one. */
export function faultyTime({ start, end, at, until }: Times): keyof Times | null {
  return (start ?? at) === undefined ? 'start' : crossed(start, end) ? 'end' : crossed(at, until) ? 'until' : null;
}
