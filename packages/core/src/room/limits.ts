/** How much of everything a room bears. All maps are by viewer or by line, and none grows beyond what stands here. */
export interface RoomLimits {
  /** Viewers whose pace is remembered; who was quiet longest is forgotten first. */
  readonly viewers: number;
  /** Viewers who may vote in one poll; whoever comes later is told that it is full, since no vote may count twice. */
  readonly voters: number;
  /** Viewers remembered for one giveaway or coupon; of more, an even sample is. */
  readonly claimants: number;
  /** Ids of lines by which a line is known to have come already, or to have been deleted. */
  readonly ids: number;
  /** Lines that wait for a tick. */
  readonly waiting: number;
  /** Lines that wait for somebody to approve them. */
  readonly held: number;
  /** Things that hosts ask for and that have not been written yet. */
  readonly asked: number;
  /** Bytes of a tick as JSON. */
  readonly tickBytes: number;
  /** Bytes of the state as JSON. */
  readonly stateBytes: number;
  /** Winners that are drawn when a giveaway is closed. */
  readonly winners: number;
  /** Lines of chat that are kept for the replay at a time; older ones have been written, and are not changed any more. */
  readonly archived: number;
}

export const ROOM_LIMITS: RoomLimits = {
  viewers: 50_000,
  voters: 250_000,
  claimants: 250_000,
  ids: 20_000,
  waiting: 200,
  held: 200,
  asked: 100,
  tickBytes: 2_048,
  stateBytes: 16_384,
  winners: 1,
  archived: 20_000,
};
