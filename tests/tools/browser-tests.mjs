import { relative } from 'node:path';
import { filesUnder } from './files.mjs';
import { ROOT } from './root.mjs';
import { tallied } from './tallied.mjs';
import { none } from './totals.mjs';

const FOLDERS = ['packages/elements/src', 'packages/embed/src', 'packages/studio/src/host', 'tests/browser'];

/** The tests that run in browsers, as paths from the repository's top. */
export const browserTestFiles = () =>
  FOLDERS.flatMap((folder) => filesUnder(ROOT + folder))
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => relative(ROOT, file));

/** Those that go through every state of every element, key by key, or on another device: in Chromium unless asked for. */
export const isLong = (file) => /accessible\/(walk|media|y23-)|every-state/.test(file);

/** Those in which a film is played, which takes as long as it takes, however quick the machine is. */
const isFilm = (file) => /stories\/(live|scheduled|replay|play|show-faults|hotspots)/.test(file);

/**
 * Runs `files` in all of `browsers`. Those that play films are gone through by browsers of their own meanwhile, and `long` by another
 * Chromium as soon as one of all these is through.
 */
export async function runBrowserTests(files, browsers, long) {
  if (files.length === 0 && long.length > 0) return runBrowserTests(long, ['chromium'], []);
  if (files.length === 0 || browsers.length === 0) return none();
  const line = ['node_modules/@web/test-runner/dist/bin.js', '--config', 'tests/config/web-test-runner.config.mjs'];
  const films = files.filter(isFilm);
  const others = files.filter((file) => !isFilm(file));
  const env = {
    BROWSERS: browsers.join(','),
    VITRINE_FILES: (others.length > 0 ? others : films).join(','),
    ...(others.length > 0 && films.length > 0 && { VITRINE_FILM_FILES: films.join(',') }),
    ...(long.length > 0 && { VITRINE_LONG_FILES: long.join(',') }),
    NODE_ENV: 'test',
  };
  return tallied('the browser tests', line, { env, minutes: 20 });
}
