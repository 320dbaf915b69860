import { expect } from '@open-wc/testing';
import { createWarmth, likelyBandwidth, mayWarm, rememberBandwidth } from './budget.js';

/** Runs `look` as if the browser knew this of the network. */
function within(connection: object, look: () => void): void {
  const own = Object.getOwnPropertyDescriptor(navigator, 'connection');
  Object.defineProperty(navigator, 'connection', { value: connection, configurable: true });
  try {
    look();
  } finally {
    if (own) Object.defineProperty(navigator, 'connection', own);
    else delete (navigator as { connection?: unknown }).connection;
  }
}

describe('what may be fetched ahead', () => {
  it('is nothing for whoever saves data, or has a slow network', () => {
    within({ saveData: true, effectiveType: '4g' }, () => expect(mayWarm()).to.equal(false));
    for (const [type, may] of Object.entries({ 'slow-2g': false, '2g': false, '3g': true, '4g': true }))
      within({ effectiveType: type }, () => expect(mayWarm(), type).to.equal(may));
  });

  it('is nothing where less data is preferred', () => {
    const { matchMedia } = window;
    window.matchMedia = (query) => ({ ...matchMedia(query), matches: query.includes('prefers-reduced-data') });
    try {
      within({}, () => expect(mayWarm()).to.equal(false));
    } finally {
      window.matchMedia = matchMedia;
    }
    within({}, () => expect(mayWarm()).to.equal(true));
  });

  it('has a budget for the whole page, which what is played does not burden', () => {
    within({}, () => {
      const [first, second, third] = [createWarmth(true), createWarmth(true), createWarmth(false)];
      third.spend(9e6);
      first.spend(2e6);
      expect(mayWarm()).to.equal(true);
      second.spend(1.5e6);
      expect(mayWarm()).to.equal(false);
      first.use();
      first.spend(9e6);
      expect(mayWarm()).to.equal(true);
      second.use();
    });
  });
});

describe('the likely bandwidth', () => {
  it('is what the browser reckons until it was measured', () => {
    within({ downlink: 5 }, () => expect(likelyBandwidth()).to.equal(5e6));
    within({}, () => expect(likelyBandwidth()).to.equal(2e6));
    rememberBandwidth(NaN);
    rememberBandwidth(7e6);
    within({ downlink: 5 }, () => expect(likelyBandwidth()).to.equal(7e6));
  });
});
