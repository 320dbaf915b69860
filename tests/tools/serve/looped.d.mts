/** A segment of the film that is played again and again, by its number since the beginning. */
export function loopedSegment(n: number): Buffer;
