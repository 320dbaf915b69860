import { expect } from '@open-wc/testing';
import { remaining } from '@vitrine/core';
import { deepAll, deepQuery, mount, unmount, until } from '../../../../tests/browser/harness.js';
import { spokenLeft, unitParts, unitsOf } from './units.js';

const iso = (left: number): string => new Date(Date.now() + left).toISOString();
const countdown = async (left: number, attributes: Readonly<Record<string, string>> = {}) =>
  (await mount('vitrine-countdown', `<vitrine-countdown until="${iso(left)}"></vitrine-countdown>`, { attributes })).element;

describe('the units of a countdown', () => {
  const left = (seconds: number) => remaining(seconds * 1_000, 0);

  it('begin with the largest of which there is one, and are minutes and seconds at the least', () => {
    expect(unitsOf(left(90_061))).to.deep.equal(['day', 'hour', 'minute', 'second']);
    expect(unitsOf(left(3_600))).to.deep.equal(['hour', 'minute', 'second']);
    expect(unitsOf(left(5))).to.deep.equal(['minute', 'second']);
    expect(unitsOf(left(0))).to.deep.equal(['minute', 'second']);
  });

  it('have their numbers and names in the language', () => {
    expect(unitParts(left(65), 'minute', 'en')).to.deep.equal(['01', 'min']);
    expect(unitParts(left(2 * 86_400), 'day', 'en')).to.deep.equal(['2', 'days']);
    expect(unitParts(left(2 * 86_400), 'day', 'ar')[1]).to.match(/يوم/);
  });

  it('are spoken of by the two largest', () => {
    expect(spokenLeft(left(90_061), 'en')).to.equal('1 day, 1 hour');
    expect(spokenLeft(left(61), 'de')).to.match(/1 Minute.*1 Sekunde/);
    expect(spokenLeft(left(0), 'en')).to.equal('0 seconds');
  });
});

describe('vitrine-countdown', () => {
  afterEach(unmount);
  const shown = (element: HTMLElement) => deepAll(element.shadowRoot!, '[part=number]').map(({ textContent }) => textContent);

  it('counts down each second, and says when it is over', async () => {
    const element = await countdown(1_500);
    expect(shown(element)).to.deep.equal(['00', '02']);
    await until(() => shown(element).join(':') === '00:01');
    await until(() => element.matches(':state(over)'));
    expect(deepQuery(element, '[role=status]').textContent).to.equal('0 seconds');
    expect(shown(element)).to.deep.equal(['00', '00']);
  });

  it('is right at once when the page comes back after a while', async () => {
    const element = await countdown(3 * 3_600_000);
    expect(shown(element)[0]).to.equal('03');
    const { now } = Date;
    try {
      Date.now = () => now() + 2 * 3_600_000 + 30 * 60_000;
      document.dispatchEvent(new Event('visibilitychange'));
      await element.updateComplete;
      expect(shown(element)[0]).to.equal('30');
      expect(deepQuery(element, '[role=status]').textContent, 'the mark that went by').to.match(/minutes|seconds/);
    } finally {
      Date.now = now;
    }
  });

  it('says nothing aloud in between, and takes another moment', async () => {
    const element = await countdown(5 * 60_000);
    expect(deepQuery(element, '[role=status]').textContent).to.equal('');
    expect(deepQuery(element, '[role=timer]').ariaLabel).to.match(/minutes/);
    element.until = iso(26 * 3_600_000);
    await element.updateComplete;
    expect(shown(element)).to.have.lengthOf(4);
    element.until = 'nonsense';
    await element.updateComplete;
    await element.updateComplete;
    expect(element.matches(':state(over)')).to.equal(true);
  });
});
