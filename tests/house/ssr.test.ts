import { deepEqual, equal, ok } from 'node:assert/strict';
import { describe, test } from 'node:test';
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { html, LitElement } from 'lit';
import { html as staticHtml, unsafeStatic } from 'lit/static-html.js';
import { define, manifest } from '@vitrine/elements';
import { studio } from '@vitrine/studio/manifest';
import type { ElementStates } from '../../packages/elements/src/base/states.js';

const everyElement = { ...manifest, ...studio };
type Tag = keyof typeof everyElement;
const tags = Object.keys(everyElement) as Tag[];

/** A page's markup, as a server sends it. */
const rendered = (markup: string): Promise<string> => collectResult(render(staticHtml`${unsafeStatic(markup)}`));

const statesOf = async (tag: Tag): Promise<ElementStates> => {
  const path = `../../packages/${tag in studio ? 'studio' : 'elements'}/src/${tag.slice('vitrine-'.length)}/states.ts`;
  return ((await import(path)) as { states: ElementStates }).states;
};

describe('on a server', () => {
  test('there is no page, and none is made', async () => {
    await Promise.all(tags.map(async (tag) => define(tag, await everyElement[tag]())));
    for (const name of ['window', 'document', 'localStorage']) equal(name in globalThis, false, name);
  });

  for (const tag of tags)
    test(`${tag} renders in each of its states`, async () => {
      define(tag, await everyElement[tag]());
      const states = Object.entries(await statesOf(tag));
      ok(states.length > 0);
      for (const [name, state] of states) {
        const markup = state.html.replaceAll('{show}', '/show.json');
        const found = await rendered(markup.includes(`<${tag}`) ? markup : `<${tag}>${markup}</${tag}>`);
        const roots = found.match(/<template shadowroot="open" shadowrootmode="open"/g) ?? [];
        ok(roots.length >= 1, `${name}: ${found}`);
        ok(found.includes(`<${tag}`), name);
      }
    });

  test('the poster of a player stands in what is sent, and so does a button’s name', async () => {
    const found = await rendered(
      '<vitrine-player show="/show.json"><a href="/film"><img src="/poster.jpg" alt="Our film"></a></vitrine-player>',
    );
    ok(found.includes('<a href="/film"><img src="/poster.jpg" alt="Our film"></a>'));
    ok(/<button[^>]* part="play"[^>]* aria-label="Play/.test(found), found);
  });

  test('an element that needs a page is found', async () => {
    customElements.define(
      'x-needy',
      class extends LitElement {
        override render() {
          return html`${document.title}`;
        }
      },
    );
    await rendered('<x-needy></x-needy>').then(
      () => ok(false, 'it rendered'),
      (error: unknown) => deepEqual((error as Error).message, 'document is not defined'),
    );
  });
});
