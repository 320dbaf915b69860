/** How many videos a page keeps at work: each holds memory, sockets and a decoder, of which browsers have few. */

const MOST_ENGINES = 2;
const MOST_VIDEOS = 3;

export interface Member {
  readonly video: HTMLVideoElement;
  /** Whether a streaming engine serves it, not the browser alone. */
  isEngine(): boolean;
  /** Gives up its place to another. Missing: it cannot. */
  yield?(): void;
}

export interface Seat {
  /** It is wanted now. */
  touch(): void;
  leave(): void;
}

/** From the one that has been wanted least lately. */
const members: Member[] = [];

const isPlaying = ({ video }: Member): boolean => !video.paused && !video.ended;

function makeRoom(fits: (member: Member) => boolean, most: number, newcomer: Member): void {
  while (members.filter(fits).length > most) {
    const others = members.filter((member) => fits(member) && member.yield && member !== newcomer);
    const taken = others.find((member) => !isPlaying(member)) ?? others[0];
    if (!taken) return;
    members.splice(members.indexOf(taken), 1);
    taken.yield?.();
  }
}

/** Whether one more fits in without taking the place of one that plays. */
export const hasRoom = (): boolean => members.filter(isPlaying).length < MOST_ENGINES;

/** Takes a place, that of the one wanted least lately where there is none left; one that plays goes last. */
export function enter(member: Member): Seat {
  const { video } = member;
  const isIn = () => members.includes(member);
  const touch = () => {
    if (isIn()) members.push(...members.splice(members.indexOf(member), 1));
  };
  members.push(member);
  video.addEventListener('playing', touch);
  makeRoom((each) => each.isEngine(), MOST_ENGINES, member);
  makeRoom(() => true, MOST_VIDEOS, member);
  return {
    touch,
    leave() {
      video.removeEventListener('playing', touch);
      if (isIn()) members.splice(members.indexOf(member), 1);
    },
  };
}
