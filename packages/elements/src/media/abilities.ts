/** What the browser itself can play. */
import type { Show, Source } from '@vitrine/core';
import { inOrder, isHls } from './choose.js';

/** Whether a page can hand video to the browser piece by piece, which the streaming engine does. */
export const hasMediaSource = (): boolean => 'ManagedMediaSource' in globalThis || 'MediaSource' in globalThis;

/** Chromium says "maybe" to HLS but its own player is young; asked only where media source extensions are missing. */
const nativeHls = (video: HTMLVideoElement): boolean => video.canPlayType('application/vnd.apple.mpegurl') !== '';

const canPlay =
  (video: HTMLVideoElement) =>
  (source: Source): boolean =>
    isHls(source) ? hasMediaSource() || nativeHls(video) : video.canPlayType(source.type) !== '';

/** The sources of a show that this browser can play, in the order to try them. */
export const sourcesFor = (show: Show, video: HTMLVideoElement): readonly Source[] => inOrder(show, canPlay(video));

/** The source that a show starts from here; `undefined` where there is none. */
export const chooseSource = (show: Show, video: HTMLVideoElement): Source | undefined => sourcesFor(show, video)[0];
