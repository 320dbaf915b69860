import { expect } from '@open-wc/testing';
import { backendNames, openBackend, type StoryBackend } from './backend.js';
import { finish } from './story.js';

/** A real server takes a while to start. */
const PATIENCE = 150_000;

/** The same stories on every backend, each on a backend of its own; nothing may go wrong behind the scenes. */
export function onEveryBackend(what: string, stories: (open: () => StoryBackend) => void): void {
  for (const name of backendNames)
    describe(`${what}, on ${name}`, () => {
      let backend: StoryBackend | null;
      before(async function () {
        this.timeout(PATIENCE);
        if ((await openBackend(name)) === null) this.skip();
      });
      beforeEach(async () => void (backend = await openBackend(name)));
      afterEach(() => expect(finish()).to.deep.equal([]));
      stories(() => backend!);
    });
}
