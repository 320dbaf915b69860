/** A channel whose every word a test says. */
import { atom } from 'nanostores';
import type {
  ConnectOptions,
  HostOp,
  LiveChannel,
  LiveConnection,
  LiveStatus,
  PublishResult,
  SendResult,
  ShowState,
  StateDelta,
  Tick,
  Uplink,
} from '../src/contracts/live.js';
import { createListeners } from '../src/live/listeners.js';

export interface FakeChannel extends LiveChannel {
  readonly $status: { set(status: LiveStatus): void };
  state(state: ShowState): void;
  delta(delta: StateDelta): void;
  tick(tick: Tick): void;
  /** What is told to whoever asks for the state. */
  answer: () => Promise<ShowState | null>;
  /** How it goes with what is sent and published. */
  sending: SendResult;
  publishing: () => Promise<PublishResult>;
  /** How often the state was asked for. */
  asked: number;
  readonly sent: Uplink[];
  readonly published: HostOp[];
  /** How many listen to ticks. */
  hearing: number;
  options?: ConnectOptions;
  isClosed: boolean;
}

export function createFakeChannel(capabilities: Partial<LiveChannel['capabilities']> = {}): FakeChannel {
  const $status = atom<LiveStatus>('connecting');
  const [states, deltas, ticks] = [createListeners<ShowState>(), createListeners<StateDelta>(), createListeners<Tick>()];
  const fake: FakeChannel = {
    id: 'fake',
    capabilities: { push: true, chat: true, react: true, vote: true, host: true, ...capabilities },
    $status,
    state: states.tell,
    delta: deltas.tell,
    tick: ticks.tell,
    answer: () => Promise.resolve(null),
    sending: { ok: true, id: 'sent' },
    publishing: () => Promise.resolve({ ok: true, rev: 1 }),
    asked: 0,
    sent: [],
    published: [],
    hearing: 0,
    isClosed: false,
    connect(options): LiveConnection {
      fake.options = options;
      return {
        status: $status,
        onState: states.on,
        onDelta: deltas.on,
        onTick(told) {
          const off = ticks.on(told);
          fake.hearing++;
          return () => {
            off();
            fake.hearing--;
          };
        },
        send(message) {
          fake.sent.push(message);
          return fake.sending;
        },
        publish(op) {
          fake.published.push(op);
          return fake.publishing();
        },
        refetch() {
          fake.asked++;
          return fake.answer();
        },
        close: () => void (fake.isClosed = true),
      };
    },
  };
  return fake;
}
