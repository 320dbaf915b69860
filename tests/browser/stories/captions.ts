/** What a caption file says, read anew. */
export interface Said {
  /** Seconds of media time. */
  readonly start: number;
  readonly end: number;
  readonly lines: readonly string[];
}

const seconds = (time: string): number => time.split(':').reduce((all, part) => all * 60 + Number(part), 0);

export async function captionsAt(address: string): Promise<readonly Said[]> {
  const text = await (await fetch(address)).text();
  return text
    .trim()
    .split(/\n\s*\n/)
    .flatMap((block) => {
      const [times, ...lines] = block.split('\n');
      const [, start, end] = /^([\d:.]+) --> ([\d:.]+)/.exec(times ?? '') ?? [];
      return start && end ? [{ start: seconds(start), end: seconds(end), lines }] : [];
    });
}
