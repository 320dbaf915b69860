/** ffmpeg as the encoder of a broadcast: pictures in real time, in segments of a second, with a time code burnt into each frame. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { ROOT } from '../../tools/root.mjs';
import { codeSource, RATE } from './time-code.mjs';

export interface Encoder {
  /** Where the segments and ffmpeg's own playlist are. */
  readonly folder: string;
  /** Ends the broadcast; what was encoded stays. Resolves when the last segment is written. */
  end(): Promise<void>;
  /** Ends it, and takes everything away. */
  remove(): Promise<void>;
}

export interface EncoderOptions {
  /** The committed film, over and over; a test picture unless asked for. */
  readonly film?: boolean;
}

/** Width and height of the picture, by what is in it. */
export const SIZES = { test: [480, 270], film: [360, 640] } as const;

function inputs({ film = false }: EncoderOptions): readonly string[] {
  if (!film) {
    const [width, height] = SIZES.test;
    const picture = `testsrc2=size=${width}x${height}:rate=${RATE}[p];${codeSource(width)}[c];[p][c]overlay=0:0`;
    return ['-re', '-f', 'lavfi', '-i', picture];
  }
  const [width, height] = SIZES.film;
  const fitted = `[0:v]fps=${RATE},scale=${width}:${height},setsar=1[p];[p][1:v]overlay=0:0[v]`;
  const looped = ['-stream_loop', '-1', '-re', '-i', `${ROOT}examples/media/film.mp4`];
  return [...looped, '-re', '-f', 'lavfi', '-i', codeSource(width), '-filter_complex', fitted, '-map', '[v]'];
}

const encoding = (folder: string): string =>
  `-an -c:v libx264 -preset ultrafast -tune zerolatency -pix_fmt yuv420p -b:v 600k -g ${RATE} -keyint_min ${RATE} -sc_threshold 0 ` +
  `-f hls -hls_time 1 -hls_list_size 0 -hls_segment_type fmp4 -hls_flags program_date_time+independent_segments+temp_file ` +
  `-hls_fmp4_init_filename init.mp4 -hls_segment_filename ${folder}/s%06d.m4s ${folder}/ffmpeg.m3u8`;

export function startEncoder(options: EncoderOptions = {}): Encoder {
  const folder = mkdtempSync(`${tmpdir()}/vitrine-live-`);
  const line = ['-v', 'error', '-nostdin', ...inputs(options), ...encoding(folder).split(' ')];
  const child = spawn('ffmpeg', line, { stdio: ['ignore', 'ignore', 'inherit'] });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()).once('error', () => resolve()));
  const kill = () => child.kill('SIGKILL');
  function clear(): void {
    kill();
    rmSync(folder, { recursive: true, force: true });
  }
  process.once('exit', clear);

  async function end(): Promise<void> {
    // it writes its last segment, and that it was the last
    child.kill('SIGINT');
    const late = setTimeout(kill, 5_000);
    await ended;
    clearTimeout(late);
  }

  return {
    folder,
    end,
    async remove() {
      await end();
      clear();
      process.removeListener('exit', clear);
    },
  };
}
