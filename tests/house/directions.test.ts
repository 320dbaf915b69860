import { deepEqual, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { directions, hlsInItsFiles, natsInItsFiles } from './directions.js';
import { published, source } from './source.js';

test('packages import each other only as designed', () => {
  const sources = published();
  ok(sources.length > 10);
  deepEqual(directions(sources), []);
});

test('hls.js is imported in its own files', () => deepEqual(hlsInItsFiles(published()), []));

test("NATS's client is imported in its own files, and waited for", () => deepEqual(natsInItsFiles(published()), []));

test('a wrong direction is found, however it is written', () => {
  const planted = (path: string, text: string): number => directions([source(`packages/${path}`, text)]).length;
  deepEqual(planted('elements/src/a.ts', "import { vendureAdapter } from '@vitrine/adapters';"), 1);
  deepEqual(planted('adapters/src/a.ts', "export * from '@vitrine/elements';"), 1);
  deepEqual(planted('core/src/a.ts', "const lit = await import('lit');"), 1);
  deepEqual(planted('core/src/deep/a.ts', "import { x } from '../../../elements/src/x.js';"), 1);
  deepEqual(planted('core/src/a.ts', "import { readFileSync } from 'node:fs';"), 1);
  deepEqual(planted('elements/src/a.ts', "type T = import('@vitrine/adapters').T;"), 1);
  deepEqual(planted('elements/src/a.ts', 'const it = await import(name);'), 1);
  deepEqual(planted('elements/src/a.ts', "import type {} from 'react';"), 1);
  deepEqual(planted('elements/src/jsx.ts', "import { createElement } from 'react';"), 1);
  deepEqual(planted('elements/src/jsx.ts', "import type {} from 'react';"), 0);
  deepEqual(planted('elements/src/a/b.ts', "import { define } from '../base/define.js';\nimport { html } from 'lit';"), 0);
});

test('another file that knows hls.js, and one that does not wait for it, are found', () => {
  const planted = (path: string, text: string): number => hlsInItsFiles([source(`packages/elements/src/${path}`, text)]).length;
  deepEqual(planted('player/player.ts', "import type Hls from 'hls.js';"), 1);
  deepEqual(planted('player/player.ts', "const { default: Hls } = await import('hls.js/light');"), 1);
  deepEqual(planted('player/engine-hls-light.ts', "import Hls from 'hls.js/light';"), 1);
  deepEqual(planted('media/engine-hls-light.ts', "export { default as Hls } from 'hls.js/light';"), 0);
  deepEqual(planted('media/engine-hls-full.ts', "import Hls from 'hls.js';"), 0);
  deepEqual(planted('media/engine-hls-full.ts', "const { default: Hls } = await import('hls.js');"), 1);
  deepEqual(planted('media/engine-hls-config.ts', "import type { HlsConfig } from 'hls.js';"), 0);
  deepEqual(planted('media/engine-hls-config.ts', "import Hls, { type HlsConfig } from 'hls.js';"), 1);
  deepEqual(planted('media/open-hls.ts', "import { Hls } from './engine-hls-light.js';"), 1);
  deepEqual(planted('media/open-hls.ts', "const { Hls } = await import('./engine-hls-light.js');"), 0);
});

test("another file that knows NATS's client, and one that does not wait for it, are found", () => {
  const planted = (path: string, text: string): number => natsInItsFiles([source(`packages/adapters/src/${path}`, text)]).length;
  deepEqual(planted('live/sse.ts', "import type { Msg } from '@nats-io/nats-core';"), 1);
  deepEqual(planted('live/nats.ts', "import { wsconnect } from '@nats-io/nats-core';"), 1);
  deepEqual(planted('live/nats.ts', "const { wsconnect } = await import('@nats-io/nats-core');"), 0);
  deepEqual(planted('live/nats/session.ts', "import type * as Nats from '@nats-io/nats-core';"), 0);
});
