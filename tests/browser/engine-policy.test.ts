/** The page's policy forbids video. A policy cannot be taken back, so that nothing else is tested on this page. */
import { expect } from '@open-wc/testing';
import type { Source } from '@vitrine/core';
import { notRun } from './accessible/engine.js';
import { clear, film, HLS, host, MP4, playlist, put, showOf, startEngines, stopEngines, text } from './engine-harness.js';
import { until } from './harness.js';

describe('under a policy that forbids video', function () {
  before(function () {
    if (navigator.userAgent.includes('Firefox'))
      notRun(this, 'a policy on video', 'Firefox plays a stream in spite of media-src');
  });
  this.timeout(20_000);
  before(async () => {
    await startEngines();
    const policy = document.createElement('meta');
    policy.httpEquiv = 'content-security-policy';
    policy.content = "media-src 'none'";
    document.head.append(policy);
  });
  after(stopEngines);
  afterEach(clear);

  const sources: Readonly<Record<string, () => Promise<Source>>> = {
    'a stream': async () => ({ src: text(playlist(await film())), type: HLS, features: [] }),
    'a file': () => Promise.resolve(MP4),
  };
  for (const [what, source] of Object.entries(sources))
    it(`${what} is told as security/csp-blocked, with the directive`, async () => {
      const on = host();
      await put(await source(), on);
      await until(() => on.faults.length > 0);
      expect(on.faults.map(({ code, path }) => [code, path])).to.deep.equal([['security/csp-blocked', 'media-src']]);
    });

  it('no source is left', async () => {
    const stream = await sources['a stream']!();
    const on = host({ show: showOf([stream, MP4]) });
    await put(stream, on);
    await until(() => on.faults.length > 0);
    expect(on.faults[0]!.code).to.equal('security/csp-blocked');
    expect(on.reports.map(({ code }) => code)).to.deep.equal(['security/csp-blocked']);
  });
});
