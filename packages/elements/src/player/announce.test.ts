import { expect } from '@open-wc/testing';
import { en, translator } from '@vitrine/core';
import { createPinAnnouncer, QUIET, type AnnouncedProduct } from './announce.js';

const shirt: AnnouncedProduct = { key: 'shirt', title: 'Linen Shirt', price: '49.90 €' };
const mug: AnnouncedProduct = { key: 'mug', title: 'Ceramic Mug', price: '12.00 €' };
const hat: AnnouncedProduct = { key: 'hat', title: 'Sun Hat' };

/** An announcer whose time goes on only when it is told to. */
function inTime(isOn = () => true) {
  let time = 0;
  let due: { readonly at: number; readonly run: () => void } | undefined;
  const said: { readonly at: number; readonly words: string }[] = [];
  const announcer = createPinAnnouncer({
    speak: (words) => void said.push({ at: time, words }),
    now: () => time,
    setTimer(run, milliseconds) {
      due = { at: time + milliseconds, run };
      return () => void (due = undefined);
    },
    t: translator(en, 'en'),
    isOn,
  });
  return {
    ...announcer,
    said,
    words: () => said.map(({ words }) => words),
    isWaiting: () => due !== undefined,
    wait(milliseconds: number) {
      time += milliseconds;
      if (!due || due.at > time) return;
      const { run } = due;
      due = undefined;
      run();
    },
  };
}

describe('what is said of products that come onto the screen (Y16)', () => {
  it('names one with its price, and one without a price by its name', () => {
    const { show, words, wait } = inTime();
    show([shirt]);
    wait(QUIET);
    show([hat]);
    expect(words()).to.deep.equal(['Now showing: Linen Shirt, 49.90 €', 'Now showing: Sun Hat']);
  });

  it('counts those that come at once', () => {
    const { show, words } = inTime();
    show([shirt, mug]);
    expect(words()).to.deep.equal(['2 new products']);
  });

  it('waits ten seconds, and counts what has come meanwhile', () => {
    const { show, words, wait } = inTime();
    show([shirt]);
    wait(1000);
    show([shirt, mug]);
    wait(1000);
    show([shirt, mug, hat]);
    expect(words()).to.have.length(1);
    wait(QUIET - 2001);
    expect(words()).to.have.length(1);
    wait(1);
    expect(words()[1]).to.equal('2 new products');
  });

  it('says nothing of one that has gone before its turn', () => {
    const { show, words, wait } = inTime();
    show([shirt]);
    wait(1000);
    show([mug]);
    show([hat]);
    wait(QUIET);
    expect(words()).to.deep.equal(['Now showing: Linen Shirt, 49.90 €', 'Now showing: Sun Hat']);
    show([]);
    wait(QUIET);
    expect(words()).to.have.length(2);
  });

  it('says nothing again of what stays, and says it when it comes back', () => {
    const { show, words, wait } = inTime();
    show([shirt]);
    wait(QUIET);
    show([shirt]);
    expect(words()).to.have.length(1);
    show([]);
    show([shirt]);
    expect(words()).to.have.length(2);
  });

  it('stays quiet while it is off, and does not make up for it', () => {
    let on = false;
    const { show, words, wait, isWaiting } = inTime(() => on);
    show([shirt]);
    expect([words().length, isWaiting()]).to.deep.equal([0, false]);
    on = true;
    show([shirt]);
    expect(words()).to.deep.equal([]);
    show([shirt, mug]);
    expect(words()).to.have.length(1);
    show([shirt, mug, hat]);
    on = false;
    wait(QUIET);
    expect(words()).to.have.length(1);
  });

  it('forgets what is waiting when it is stopped', () => {
    const { show, stop, words, wait } = inTime();
    show([shirt]);
    show([shirt, mug]);
    stop();
    wait(QUIET);
    expect(words()).to.have.length(1);
  });

  it('is not to be flooded: a hundred products in a minute are heard of at most once in ten seconds', () => {
    const { show, said, wait } = inTime();
    for (let i = 0; i < 100; i++) {
      show([{ key: `thing-${i}`, title: `Thing ${i}` }]);
      wait(600);
    }
    const gaps = said.slice(1).map(({ at }, i) => at - said[i]!.at);
    expect(said.length).to.be.within(2, 7);
    expect(Math.min(...gaps)).to.be.at.least(QUIET);
  });
});
