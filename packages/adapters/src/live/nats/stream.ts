/** Has a server keep the states of rooms: makes the stream for them, which is done once for a server or a cluster. */
import { isRecord } from '../../config.js';
import { connectTo, type NatsModule, type ServerOptions } from './client.js';

/** `there`: one of that name, which is left as it is. `lost`: nobody answers, or it cannot be made. */
export type StreamMade = 'made' | 'there' | 'refused' | 'lost';

export interface NatsStreamOptions extends Omit<ServerOptions, 'server'> {
  readonly servers: readonly string[];
  /** As JetStream's API has it; `name` is part of it. */
  readonly stream: { readonly name: string } & Readonly<Record<string, unknown>>;
  /** In place of `import('@nats-io/nats-core')`. */
  readonly load?: () => Promise<NatsModule>;
}

/** Milliseconds in which an answer has to come. */
const ANSWER = 5_000;
/** The server's numbers for a stream that is not there, and for one that is. */
const NOT_FOUND = 10_059;
const IN_USE = 10_058;

/** `null` where there is an answer without an error. */
const errorOf = (answer: unknown): number | null => {
  const error = isRecord(answer) ? answer['error'] : { err_code: 0 };
  return isRecord(error) ? Number(error['err_code']) : null;
};

/** Asks each server in turn until one answers. Never rejects. The token is that of a worker, who may do it. */
export async function makeNatsStream({ servers, stream, load, ...options }: NatsStreamOptions): Promise<StreamMade> {
  let outcome: StreamMade = 'lost';
  for (const server of servers) {
    outcome = await makeAt(server).catch((): StreamMade => 'lost');
    if (outcome !== 'lost') break;
  }
  return outcome;

  async function makeAt(server: string): Promise<StreamMade> {
    const module = await (load ?? (() => import('@nats-io/nats-core')))();
    const reached = await connectTo(module, { ...options, server });
    if (typeof reached === 'string') return reached;
    const { connection } = reached;
    const ask = async (what: string, body: unknown): Promise<unknown> => {
      const message = await connection.request(`$JS.API.STREAM.${what}.${stream.name}`, JSON.stringify(body), {
        timeout: ANSWER,
      });
      return JSON.parse(message.string());
    };
    try {
      const known = errorOf(await ask('INFO', {}));
      if (known === null) return 'there';
      if (known !== NOT_FOUND) return 'lost';
      const error = errorOf(await ask('CREATE', stream));
      return error === null ? 'made' : error === IN_USE ? 'there' : 'lost';
    } finally {
      await connection.close();
    }
  }
}
