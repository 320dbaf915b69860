/** The subjects of a room. */

/** Names that are no pattern, and that no pattern is made of: anything else could open other rooms. */
export const isRoomId = (value: unknown): value is string => typeof value === 'string' && /^[A-Za-z0-9_-]{1,40}$/.test(value);

export interface Subjects {
  readonly state: string;
  readonly delta: string;
  readonly tick: string;
  /** What somebody says. */
  in(kind: string, name: string): string;
  /** What everybody says. */
  readonly everybody: string;
  /** Where the latest state is asked for. */
  readonly snapshot: string;
}

export function subjectsOf(show: string, stream: string): Subjects {
  const room = `show.${show}`;
  const state = `${room}.pub.state`;
  return {
    state,
    delta: `${room}.pub.delta`,
    tick: `${room}.pub.tick`,
    in: (kind, name) => `${room}.in.${kind}.${name}`,
    everybody: `${room}.in.>`,
    snapshot: `$JS.API.DIRECT.GET.${stream}.${state}`,
  };
}
