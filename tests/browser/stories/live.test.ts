/** A live show as its viewers have it, over a stream that slides by the clock. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Cue, StateOp } from '@vitrine/core';
import { engine, notRun } from '../accessible/engine.js';
import { until } from '../harness.js';
import { find, heard, press } from './find.js';
import { momentOf, partOf, put, tiles, watched, type OnAir } from './on-air.js';
import { finish } from './story.js';

const live = (air: OnAir): Promise<HTMLElement> => find('button', 'Go to live', air.shadow);
const bar = (air: OnAir): Promise<HTMLInputElement> => find('slider', 'Seek', air.shadow) as Promise<HTMLInputElement>;
const isThere = (air: OnAir): boolean => partOf(air, 'live')?.ariaPressed === 'true';
const video = ({ player }: OnAir): HTMLVideoElement => player.theatre!.video;
const behind = (air: OnAir): string => partOf(air, 'time')?.textContent ?? '';

/** Goes so many seconds back, and waits for the picture there. */
async function back(air: OnAir, seconds: number): Promise<void> {
  const to = air.player.currentTime - seconds;
  air.player.currentTime = to;
  await until(() => !video(air).seeking && video(air).readyState >= 2 && Math.abs(air.player.currentTime - to) < 2);
}

/** WebKitGTK takes no segment that lies before what it has buffered; what is appended there is gone, and hls.js skips the hole. */
function needsEarlier(test: Mocha.Context): void {
  if (engine === 'WebKit') notRun(test, 'going back in a live stream', 'its buffer takes nothing from before what it has');
}

describe('a live show', () => {
  afterEach(() => expect(finish()).to.deep.equal([]));

  it('shows a pin at the moment of the programme that it names, and one from before to whoever comes late', async () => {
    // one was shown long before the playlist's window, one a moment ago, one comes while they watch
    const air = await put(60, '&pins=5:hat,45:shirt,85:mug');
    const entered: { cue: Cue; at: number }[] = [];
    const left: string[] = [];
    air.player.addEventListener('vitrine-cue-enter', ({ detail }: CustomEvent<{ readonly cue: Cue }>) => {
      entered.push({ cue: detail.cue, at: momentOf(air) });
    });
    air.player.addEventListener('vitrine-cue-leave', ({ detail }: CustomEvent<{ readonly cue: Cue }>) => {
      left.push(detail.cue.id);
    });
    await press(await find('button', /^Play An evening/, air.shadow));
    await until(() => tiles(air).join() === 'shirt');
    expect(momentOf(air), 'the picture is before that of the mug').to.be.below(85);
    await until(() => tiles(air).join() === 'mug');
    const mug = entered.find(({ cue }) => cue.id === 'pin-2')!;
    expect(mug.at, 'the moment on the screen').to.be.within(85, 86);
    // each of them once, though what is known of the first changes when the next comes
    expect(entered.map(({ cue }) => cue.id).filter((id) => id !== 'pin-0')).to.deep.equal(['pin-1', 'pin-2']);
    expect(left.filter((id) => id !== 'pin-0')).to.deep.equal(['pin-1']);
  });

  it('says how far behind one is, keeps the pin of that moment, and goes back to live', async function () {
    needsEarlier(this);
    const air = await watched(40, '&pins=12:hat,30:shirt');
    await until(() => isThere(air) && tiles(air).join() === 'shirt');
    expect(behind(air)).to.equal('');
    expect((await bar(air)).getAttribute('aria-valuetext')).to.equal('Live');

    await back(air, 9);
    await until(() => tiles(air).join() === 'hat' && !isThere(air));
    expect(momentOf(air)).to.be.below(30);
    await until(() => /^\d+ sec behind$/.test(behind(air)));
    const seek = await bar(air);
    expect(seek.getAttribute('aria-valuetext')).to.match(/^\d+ seconds behind live$/);
    expect(Number(seek.min)).to.be.at.most(air.player.currentTime);
    expect(Number(seek.max)).to.be.above(air.player.currentTime);

    await press(await live(air));
    await until(() => isThere(air) && tiles(air).join() === 'shirt' && behind(air) === '');
  });

  it('is gone through with the keys of any show, within what there is', async function () {
    needsEarlier(this);
    const air = await watched(40);
    await until(() => isThere(air));
    await live(air).then((button) => button.focus());
    await sendKeys({ press: 'Home' });
    await until(() => !isThere(air) && !video(air).seeking);
    expect(air.player.currentTime).to.be.at.least(video(air).seekable.start(0));
    const before = air.player.currentTime;
    await sendKeys({ press: 'l' });
    await until(() => air.player.currentTime > before + 8);
    await sendKeys({ press: 'End' });
    await until(() => isThere(air));
    // and beyond what there is one cannot go
    await sendKeys({ press: 'l' });
    await until(() => isThere(air) && !video(air).seeking);
  });

  it('is paused and goes on from there, ever further behind', async () => {
    const air = await watched(40);
    await until(() => isThere(air));
    air.player.pause();
    await until(() => /^\d+ sec behind$/.test(behind(air)));
    const at = momentOf(air);
    await air.player.play();
    await until(() => momentOf(air) > at + 0.5);
    expect(momentOf(air)).to.be.below(at + 5);
    expect(isThere(air)).to.equal(false);
  });

  it('takes what a room tells, and shows it at its moment', async () => {
    const air = await watched(40);
    await until(() => isThere(air));
    expect(tiles(air)).to.deep.equal([]);
    const pin = (id: string, product: string, at: number, seq: number): StateOp => ({
      k: 'pin',
      pin: { id, product, at: air.start + at * 1_000, seq },
    });
    const at = momentOf(air) + 2;
    const told = (op: StateOp) => [{ src: 'channel', op, at: Date.now() }];
    air.player.cues!.hear(told(pin('a', 'mug', momentOf(air) - 1, 1)));
    await until(() => tiles(air).join() === 'mug');
    air.player.cues!.hear(told(pin('b', 'shirt', at, 2)));
    expect(tiles(air).join()).to.equal('mug');
    await until(() => tiles(air).join() === 'shirt');
    expect(momentOf(air)).to.be.at.least(at);
  });

  it('whose playlist stands still says so in words and by a code, and is taken up again where the show is', async () => {
    const air = await watched(40, '&freeze=41-62&pins=60:shirt');
    const codes = () => air.story.facts('vitrine-error').map(({ code }) => code);
    await until(() => codes().includes('media/live-stalled'));
    await until(() => /Connection lost|Loading video/.test(heard(air.shadow)));
    expect(codes().filter((code) => code === 'media/live-stalled')).to.have.lengthOf(1);
    await until(() => tiles(air).join() === 'shirt' && isThere(air) && !air.player.paused);
    expect(air.shadow.querySelector('[part=message]')).to.equal(null);
    expect(codes().filter((code) => code === 'media/live-stalled')).to.have.lengthOf(1);
  });

  it('ends, says so, and turns into its recording without a reload', async () => {
    const air = await watched(40, '&end=44&recording=58');
    await find('heading', 'An evening at home, live', air.shadow);
    await until(() => /The show has ended/.test(partOf(air, 'lobby')?.textContent ?? ''));
    expect(partOf(air, 'controls')).to.equal(undefined);
    expect(air.player.cues === undefined, 'a room still has where to tell').to.equal(false);

    const play = await find('button', /^Play An evening/, air.shadow);
    expect(air.player.stage.$show.get()?.status).to.equal('recorded');
    expect(air.player.cues).to.equal(undefined);
    await until(() => /The recording is here/.test(heard(air.shadow)));
    await press(play);
    await until(() => air.player.currentTime > 0 && !air.player.paused && Number.isFinite(air.player.duration));
    expect(partOf(air, 'live')).to.equal(undefined);
  });

  it('whose stream stops without a word is over once its show file says so', async () => {
    const air = await watched(40, '&freeze=41-900&off=50');
    await until(() => /The show has ended/.test(partOf(air, 'lobby')?.textContent ?? ''));
  });

  it('without programme time is at the wall clock, as far as the stream is behind it', async () => {
    const air = await watched(40, '&pdt=off&pins=38:shirt');
    const late = () => Date.now() - air.player.stage.moment().programme!;
    await until(() => late() > 2_000 && late() < 20_000);
    await until(() => tiles(air).join() === 'shirt');
  });
});
