/** The configuration of a nats-server that carries rooms, as a text for its file. */

export interface NatsConfigOptions {
  readonly name: string;
  /** `host:port` for servers and workers. */
  readonly listen: string;
  /** `host:port` for browsers. */
  readonly websocket: string;
  /** Certificate and key, as files; without them browsers connect unencrypted, which is for one machine alone. */
  readonly tls?: { readonly cert: string; readonly key: string };
  /** The sites whose pages may connect; any where none is named. */
  readonly origins?: readonly string[];
  /** JWT of the operator, and the accounts by their public keys. */
  readonly operator: string;
  readonly accounts: Readonly<Record<string, string>>;
  readonly systemAccount: string;
  /** Folder of the states that are kept. */
  readonly store: string;
  /** One of several: this one's own `host:port`, and the others'. */
  readonly cluster?: { readonly listen: string; readonly routes: readonly string[] };
  /** `host:port` of what says how it is doing. */
  readonly monitor?: string;
}

/** Strings as the file has them: those of JSON. */
const text = (value: string): string => JSON.stringify(value);
const list = (values: readonly string[]): string => `[${values.map(text).join(', ')}]`;

/** JSON is what a nats-server reads as well, but for its names of keys without quotes; so each value is written as JSON has it. */
export function natsConfig(options: NatsConfigOptions): string {
  const { name, listen, websocket, tls, origins = [], operator, accounts, systemAccount, store, cluster, monitor } = options;
  const secure = tls ? `tls { cert_file: ${text(tls.cert)}, key_file: ${text(tls.key)} }` : 'no_tls: true';
  const allowed = origins.length > 0 ? `, allowed_origins: ${list(origins)}` : '';
  const known = Object.entries(accounts).map(([key, jwt]) => `  ${key}: ${text(jwt)}`);
  const lines = [
    `server_name: ${text(name)}`,
    `listen: ${text(listen)}`,
    // compression takes ten times the memory for each connection
    `websocket { listen: ${text(websocket)}, ${secure}, compression: false, handshake_timeout: "10s"${allowed} }`,
    `operator: ${text(operator)}`,
    `system_account: ${text(systemAccount)}`,
    'resolver: MEMORY',
    'resolver_preload: {',
    ...known,
    '}',
    'max_connections: 60000',
    // the server refuses a max_pending below max_payload
    'max_payload: 64KB',
    'max_pending: 256KB',
    'write_deadline: "10s"',
    'ping_interval: "2m"',
    `jetstream { store_dir: ${text(store)}, max_mem: 256MB, max_file: 512MB }`,
    ...(monitor ? [`http: ${text(monitor)}`] : []),
    ...(cluster ? [`cluster { name: "rooms", listen: ${text(cluster.listen)}, routes: ${list(cluster.routes)} }`] : []),
  ];
  return `${lines.join('\n')}\n`;
}

/** The stream that keeps the latest state of each show; to be made once, as JetStream's API has it. `replicas`: 3 in a cluster. */
export const streamConfig = (replicas = 1, stream = 'STATE') => ({
  name: stream,
  subjects: ['show.*.pub.state'],
  max_msgs_per_subject: 1,
  allow_direct: true,
  num_replicas: replicas,
  storage: 'file',
  retention: 'limits',
  discard: 'old',
});
