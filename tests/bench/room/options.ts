import { parseArgs } from 'node:util';

export interface RoomBenchOptions {
  readonly viewers: number;
  /** Of ticks. */
  readonly seconds: number;
  /** Bytes of a tick, about. */
  readonly bytes: number;
  /** Processes that the viewers are spread over. */
  readonly processes: number;
}

export const USAGE = `npm run bench:room -- [options]
  --viewers N     simulated viewers (10000; 1000 for a quick look)
  --seconds N     seconds for which the room ticks (60)
  --bytes N       bytes of a tick, about (1024)
  --processes N   processes that the viewers are spread over (2)
The server has a file open for each viewer: \`ulimit -Hn\` has to be above.`;

/** Reads the command line; words that say what is wrong with it where it cannot be read. */
export function optionsOf(args: readonly string[]): RoomBenchOptions | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        viewers: { type: 'string', default: '10000' },
        seconds: { type: 'string', default: '60' },
        bytes: { type: 'string', default: '1024' },
        processes: { type: 'string', default: '2' },
        help: { type: 'boolean', default: false },
      },
    });
    const [viewers, seconds, bytes, processes] = [values.viewers, values.seconds, values.bytes, values.processes].map(Number);
    const isWhole = (value: number | undefined): value is number => Number.isInteger(value) && Number(value) > 0;
    if (values.help || !isWhole(viewers) || !isWhole(seconds) || !isWhole(bytes) || !isWhole(processes)) return USAGE;
    return { viewers, seconds, bytes, processes };
  } catch (cause) {
    return `${(cause as Error).message}\n\n${USAGE}`;
  }
}
