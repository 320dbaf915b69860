import { engines } from './engines.mjs';

/** Those that compare what is on a frame with what the page shows beside it; a pattern may stand for one of them. */
const isByFrame = (file) => /hotspots\.test|\*/.test(file);

/** Starts the engines of these names as `files` need them. */
export const browsersFor = (files, names) =>
  names.map((name) => engines[name === 'webkit' && files.some(isByFrame) ? 'compositedWebkit' : name]());

/**
 * What has browsers of its own, so that no engine is waited for alone: in the order in which they are started, as soon as one of those
 * before is through. A film leaves most of a processor to others, and WebKit takes the longest for one; Chromium is through first,
 * and then goes on with `long`.
 */
export function groupsOf({ wanted, films = [], long = [] }) {
  const group = (name, files, ...engines) => {
    const names = engines.filter((engine) => wanted.includes(engine));
    return files.length > 0 && names.length > 0 ? [{ name, files, browsers: browsersFor(files, names) }] : [];
  };
  return [
    ...group('films in WebKit', films, 'webkit'),
    ...group('long', long, 'chromium'),
    ...group('films', films, 'firefox', 'chromium'),
  ];
}
