/** Measures a player, from its first picture on. Comes when that is there, so that it keeps nobody waiting. */
import { createPlaybackMeter, type AnalyticsRecord } from '@vitrine/core';
import { browserPlatform } from '../base/platform.js';
import type { VitrinePlayer } from '../player/player.js';
import { createPins } from './pins.js';

/** `at`: where it began to play, in seconds. */
export function measurePlayback(player: VitrinePlayer, video: HTMLVideoElement, at: number): void {
  const tell = (record: AnalyticsRecord) => void player.shop?.open().then((store) => store?.record(record));
  const pins = createPins(player, video, tell);
  const meter = createPlaybackMeter({
    shown() {
      const show = player.stage.$show.get();
      const { duration } = video;
      return {
        id: show?.id ?? '',
        title: show?.title ?? '',
        live: show?.status === 'live' || duration === Infinity,
        duration,
      };
    },
    id: () => browserPlatform.id(),
    tell(record) {
      tell(record);
      if (record.name === 'video_start') pins.begin();
    },
  });
  meter.playing(at);
  if (!video.seeking) meter.moved(video.currentTime);
  if (video.ended) meter.ended(video.currentTime);
  video.addEventListener('playing', () => meter.playing(video.currentTime));
  video.addEventListener('timeupdate', () => video.seeking || video.paused || meter.moved(video.currentTime));
  video.addEventListener('seeking', () => meter.sought(video.currentTime));
  video.addEventListener('ended', () => meter.ended(video.currentTime));
}
