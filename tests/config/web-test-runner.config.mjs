import { fileURLToPath } from 'node:url';
import { defaultReporter } from '@web/test-runner';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { engineCommands } from './wtr/engine-commands.mjs';
import { browsersFor, groupsOf } from './wtr/groups.mjs';
import { asBuilt, liveShows, mswWorker } from './wtr/middleware.mjs';
import { prebundle } from './wtr/prebundle.mjs';
import { tallyReporter } from './wtr/tally-reporter.mjs';
import { vendureOnDemand } from './wtr/vendure.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const wanted = (process.env.BROWSERS ?? 'chromium').split(',');
const long = process.env.VITRINE_LONG_FILES?.split(',');
const films = process.env.VITRINE_FILM_FILES?.split(',');
const files = process.env.VITRINE_FILES?.split(',') ?? [
  'packages/{elements,embed}/src/**/*.test.ts',
  'packages/studio/src/host/**/*.test.ts',
  'tests/browser/**/*.test.ts',
];
const vendure = vendureOnDemand();
// a run that is counted prints one line of totals, at its very end; the runner's own progress would be a second
const totals = !!(process.env.CI ?? process.env.VITRINE_TALLY);

// nanostores and others read process.env.NODE_ENV, which no browser has
const nodeEnv = {
  name: 'node-env',
  transform: ({ path, response, body }) =>
    path.startsWith('/node_modules/') && response.is('js') && body.includes('process.env.NODE_ENV')
      ? { body: body.replaceAll('process.env.NODE_ENV', '"development"') }
      : undefined,
};

export default {
  rootDir: root,
  files,
  nodeResolve: { exportConditions: ['@vitrine/source', 'development', 'browser'] },
  plugins: [
    vendure.plugin,
    engineCommands(),
    await prebundle([
      'lit',
      'lit/directives/repeat.js',
      'lit/directives/if-defined.js',
      'lit/directives/class-map.js',
      'lit/directives/live.js',
      'lit/directives/ref.js',
      'lit/directives/until.js',
      'lit/directives/keyed.js',
      'lit/directives/guard.js',
      'lit/directives/when.js',
      'lit/async-directive.js',
      'lit/directive.js',
      'lit/static-html.js',
      'nanostores',
      'hls.js',
      'hls.js/light',
      'msw',
      'msw/browser',
      '@open-wc/testing',
      'axe-core',
      '@lit-labs/ssr-client/lit-element-hydrate-support.js',
    ]),
    nodeEnv,
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: `${root}/tsconfig.json` }),
  ],
  browsers: browsersFor(files, wanted),
  groups: groupsOf({ wanted, films, long }),
  // of two cores: more would only make all of them slower; a live show leaves most of a core to another
  concurrentBrowsers: Number(process.env.VITRINE_AT_ONCE ?? 3),
  concurrency: 2,
  // three engines share two cores with a real server: what takes a second alone may take many; nothing waits this long on a good day
  testFramework: { config: { ui: 'bdd', timeout: 90_000 } },
  testsFinishTimeout: 600_000,
  browserStartTimeout: 90_000,
  middleware: [vendure.middleware, mswWorker(), liveShows(), asBuilt(root)],
  // a named font, so that pictures agree between machines; a language and a title, for axe
  testRunnerHtml: (path) =>
    `<!doctype html><html lang="en"><head><title>Vitrine tests</title><style>:root { font-family: "Liberation Sans", sans-serif }</style></head>` +
    `<body><script type="module" src="${path}"></script></body></html>`,
  staticLogging: totals,
  filterBrowserLogs: ({ args }) => !/^(Lit is in dev mode|Multiple versions of Lit)/.test(String(args[0])),
  reporters: [
    defaultReporter({ reportTestResults: true, reportTestProgress: !totals }),
    tallyReporter(process.env.VITRINE_TALLY),
  ],
  coverageConfig: {
    include: ['packages/*/src/**/*.ts'],
    exclude: ['**/node_modules/**', '**/*.test.ts'],
    reportDir: 'coverage',
    reporters: ['text-summary', 'lcovonly'],
  },
};
