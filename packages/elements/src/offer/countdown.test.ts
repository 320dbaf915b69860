import { expect } from '@open-wc/testing';
import { timeLeft } from './countdown.js';

describe('what is left of a deal', () => {
  it('is said in minutes and seconds, hours, or days', () => {
    const all = [400, 59_001, 299_000, 3_600_000, 3_899_000, 86_400_000, 172_800_000].map((ms) => timeLeft(ms, 'en'));
    expect(all).to.deep.equal(['0:01', '1:00', '4:59', '1:00:00', '1:04:59', '24:00:00', '2 days']);
    expect(timeLeft(299_000, 'de')).to.equal('4:59');
  });
});
