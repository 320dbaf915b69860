/** What a live show asks of whatever plays it; handed to the engine, so that a recording brings nothing of it. */
import type { CueEvent } from '@vitrine/core';
import type { HlsBuild } from './engine-hls.js';

export interface LiveMedia {
  /** Reads an HLS playlist that hls.js plays. Answers with what ends that. */
  watchHls(hls: InstanceType<HlsBuild>, events: HlsBuild['Events']): () => void;
  /** Reads what the browser itself tells of a stream that it plays. Answers with what ends that. */
  watchVideo(video: HTMLVideoElement): () => void;
}

export interface LiveMediaHost {
  /** Takes what the stream says. */
  hear(events: readonly CueEvent[]): void;
  /** One of its tags is ours, and cannot be read. */
  broken(message: string): void;
  /** The playlist is answered, and nothing new is in it any more; or there is again. */
  stalled(isStalled: boolean): void;
  /** Whether the viewer is where the show is, and is to be kept there. */
  isAtEdge(): boolean;
}
