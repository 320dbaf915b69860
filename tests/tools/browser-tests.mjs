import { relative } from 'node:path';
import { filesUnder } from './files.mjs';
import { ROOT } from './root.mjs';
import { tallied } from './tallied.mjs';
import { add, none } from './totals.mjs';

const FOLDERS = ['packages/elements/src', 'packages/embed/src', 'packages/studio/src/host', 'tests/browser'];

/** The tests that run in browsers, as paths from the repository's top. */
export const browserTestFiles = () =>
  FOLDERS.flatMap((folder) => filesUnder(ROOT + folder))
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => relative(ROOT, file));

/** Those that go through every state of every element, key by key, or on another device: in Chromium unless asked for. */
export const isLong = (file) => /accessible\/(walk|media|y23-)|every-state/.test(file);

/** Those in which a film is played, which takes as long as it takes, however quick the machine is. */
const isFilm = (file) => /stories\/(live|scheduled|replay|play|show-faults)/.test(file);

/** Those that look at each frame of a film, of which a browser shows fewer, and later, beside others. */
const isByFrame = (file) => /stories\/hotspots/.test(file);

const inBrowsers = (files, browsers, env = {}) =>
  tallied(
    'the browser tests',
    ['node_modules/@web/test-runner/dist/bin.js', '--config', 'tests/config/web-test-runner.config.mjs'],
    { env: { BROWSERS: browsers.join(','), VITRINE_FILES: files.join(','), NODE_ENV: 'test', ...env }, minutes: 20 },
  );

/** Those that play films have browsers of their own meanwhile, and `long` another Chromium as soon as one of all these is through. */
async function together(files, browsers, long) {
  if (files.length === 0 && long.length > 0) return together(long, ['chromium'], []);
  if (files.length === 0) return none();
  const films = files.filter(isFilm);
  const others = files.filter((file) => !isFilm(file));
  return inBrowsers(others.length > 0 ? others : films, browsers, {
    ...(others.length > 0 && films.length > 0 && { VITRINE_FILM_FILES: films.join(',') }),
    ...(long.length > 0 && { VITRINE_LONG_FILES: long.join(',') }),
  });
}

/** Runs `files` in all of `browsers`, and `long` in Chromium; last what looks at each frame, in one browser after the other. */
export async function runBrowserTests(files, browsers, long) {
  if (browsers.length === 0) return none();
  const frames = files.filter(isByFrame);
  const totals = await together(
    files.filter((file) => !isByFrame(file)),
    browsers,
    long,
  );
  return frames.length === 0 ? totals : add(totals, await inBrowsers(frames, browsers, { VITRINE_AT_ONCE: '1' }));
}
