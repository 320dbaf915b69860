import { expect } from '@open-wc/testing';
import type { ErrorCode } from '@vitrine/core';
import type { VitrinePlayer } from '@vitrine/elements';
import { until } from '../harness.js';
import { createMemoryBackend } from './memory-backend.js';
import { all, heard } from './find.js';
import { served, servedShow, show, startServing, stopServing } from './served.js';
import { begin, finish, type Story } from './story.js';

interface Fault {
  /** What stands at the address; an attribute value that is no address stands as it is. */
  readonly address: () => string;
  /** The codes that are told, once somebody wants to see the show. */
  readonly codes: readonly ErrorCode[];
  /** What is still there: the video and the products, only poster and products, or words that say that there is nothing. */
  readonly left: 'show' | 'products' | 'words';
}

const deep = (levels: number): unknown => (levels === 0 ? 1 : { inside: deep(levels - 1) });
const text = JSON.stringify(show);
const own = (name: string, json: string) => () => served(name, json);
const [shirt, ...others] = show.products;

const faults: Readonly<Record<string, Fault>> = {
  missing: { address: () => served('missing', 'no', { status: 404 }), codes: ['config/show-missing'], left: 'words' },
  HTML: {
    address: () => served('html', '<!doctype html><p>Hello', { type: 'text/html' }),
    codes: ['config/show-invalid'],
    left: 'words',
  },
  truncated: { address: own('cut', text.slice(0, text.length / 2)), codes: ['config/show-invalid'], left: 'words' },
  empty: { address: own('empty', ''), codes: ['config/show-invalid'], left: 'words' },
  'no record': { address: own('list', '[]'), codes: ['config/show-invalid'], left: 'words' },
  'over a million characters': {
    address: own('large', text.replace('{', `{"host":"${'x'.repeat(1_000_000)}",`)),
    codes: ['config/show-too-large'],
    left: 'words',
  },
  'too deep': {
    address: () => servedShow('deep', { room: deep(30) }),
    codes: ['config/show-too-large'],
    left: 'words',
  },
  'of another version': {
    address: () => servedShow('version', { version: 2 }),
    codes: ['config/show-version'],
    left: 'products',
  },
  'with __proto__': {
    address: own('proto', text.replace('{', '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},')),
    codes: ['config/unknown-key'],
    left: 'show',
  },
  'with javascript: links': {
    address: () => servedShow('script', { products: [{ ...shirt, url: 'javascript:globalThis.polluted=1' }, ...others] }),
    codes: ['security/unsafe-url'],
    left: 'show',
  },
  'with unknown keys': {
    address: () => servedShow('keys', { colour: 'red', mood: 'fine' }),
    codes: ['config/unknown-key'],
    left: 'show',
  },
  'with broken cues': {
    address: () =>
      servedShow('cues', { cues: [...show.cues, { id: 'x', type: 'pin', start: 'soon' }, null, 7, { type: 'dance' }] }),
    codes: ['config/cue-invalid', 'config/unknown-product'],
    left: 'show',
  },
  'with cues of unknown products': {
    address: () =>
      servedShow('products', { cues: [...show.cues, { id: 'x', type: 'pin', start: 1, product: 'nothing-like-it' }] }),
    codes: ['config/unknown-product'],
    left: 'show',
  },
  'with a javascript: address': {
    address: () => 'javascript:globalThis.polluted=1',
    codes: ['security/unsafe-url'],
    left: 'words',
  },
};

const codesOf = (story: Story): ErrorCode[] => [...new Set(story.facts('vitrine-error').map(({ code }) => code))];

describe('a show file with a fault', () => {
  before(() => startServing());
  after(stopServing);
  afterEach(() => {
    expect(finish()).to.deep.equal([]);
    expect(['polluted' in globalThis, 'polluted' in {}], 'nothing has run').to.deep.equal([false, false]);
  });

  for (const [what, { address, codes, left }] of Object.entries(faults))
    it(`${what}: ${left === 'words' ? 'said in words' : `the ${left} are left`}`, async () => {
      const story = await begin(createMemoryBackend(), '<vitrine-player muted></vitrine-player>');
      const player = story.shop.querySelector<VitrinePlayer>('vitrine-player')!;
      player.show = address();
      await until(() => story.facts('vitrine-ready').some(({ tag }) => tag === 'vitrine-player') || codesOf(story).length > 0);
      await player.arrive();
      await until(() => codes.every((code) => codesOf(story).includes(code)));
      await player.updateComplete;

      expect(codesOf(story)).to.have.members(codes);
      for (const { message } of story.facts('vitrine-error')) expect(message).not.to.equal('');
      const { width, height } = player.getBoundingClientRect();
      expect(Math.min(width, height), 'not blank').to.be.at.least(24);
      const shadow = player.shadowRoot!;
      if (left === 'words') {
        await until(() => /could not be loaded/.test(heard(shadow)));
        return;
      }
      await until(
        () => all('button', /^(Add to cart|Choose|Sold out|Not sold here|Loading…|View): Linen Shirt$/, shadow).length > 0,
      );
      if (left === 'show') expect(heard(shadow)).not.to.match(/could not be/);
      else await until(() => /could not be loaded/.test(heard(shadow)));
    });

  it('can be read again where that may help', async () => {
    const story = await begin(createMemoryBackend(), '<vitrine-player muted></vitrine-player>');
    const player = story.shop.querySelector<VitrinePlayer>('vitrine-player')!;
    player.show = served('late', 'no', { status: 404 });
    await until(() => all('button', 'Try again', player.shadowRoot!).length > 0);
    servedShow('late');
    all('button', 'Try again', player.shadowRoot!)[0]!.click();
    await until(() => all('button', 'Play A story', player.shadowRoot!).length > 0);
    expect(heard(player.shadowRoot!)).not.to.match(/could not be loaded/);
  });

  it('keeps the focus on “Try again” when the code of the video comes', async () => {
    const story = await begin(createMemoryBackend(), '<vitrine-player muted></vitrine-player>');
    const player = story.shop.querySelector<VitrinePlayer>('vitrine-player')!;
    player.show = served('early', 'no', { status: 404 });
    await until(() => all('button', 'Try again', player.shadowRoot!).length > 0);
    const again = all('button', 'Try again', player.shadowRoot!)[0]!;
    again.focus();
    await player.arrive();
    await until(() => player.shadowRoot!.querySelector('[part="corner"]') !== null);
    expect(player.shadowRoot!.activeElement === again).to.equal(true);
  });

  it('tells of an unknown key once', async () => {
    const story = await begin(
      createMemoryBackend(),
      `<vitrine-player muted show="${servedShow('once', { colour: 'red' })}"></vitrine-player>`,
    );
    const player = story.shop.querySelector<VitrinePlayer>('vitrine-player')!;
    await until(() => story.facts('vitrine-ready').some(({ tag }) => tag === 'vitrine-player'));
    await player.arrive();
    await player.play();
    await until(() => !player.paused);
    const told = story.facts('vitrine-error').filter(({ code }) => code === 'config/unknown-key');
    expect(told.map(({ path }) => path)).to.deep.equal(['colour']);
    player.pause();
  });
});
