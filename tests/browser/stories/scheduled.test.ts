/** A show that is yet to begin, as those have it who come early. */
import { expect } from '@open-wc/testing';
import { deepAll, focusedDeep, until } from '../harness.js';
import { all, find, heard, press } from './find.js';
import { partOf, pressPlay, put } from './on-air.js';
import { finish } from './story.js';

const lobby = (air: Parameters<typeof partOf>[0]): string => partOf(air, 'lobby')?.textContent ?? '';

describe('a scheduled show', () => {
  afterEach(() => expect(finish()).to.deep.equal([]));

  it('brings nothing before somebody asks; then it says when it begins, here and in this language', async () => {
    const air = await put(-3 * 86_400);
    expect(partOf(air, 'lobby')).to.equal(undefined);
    await pressPlay(air);
    const heading = await find('heading', 'An evening at home, live', air.shadow);
    await until(() => focusedDeep() === heading);
    const begins = air.start;
    const zoned = new Intl.DateTimeFormat('en', { weekday: 'long', day: 'numeric', month: 'long' }).format(begins);
    expect(lobby(air)).to.contain(zoned);
    expect(deepAll(air.shadow, '[part=number]')).to.have.lengthOf(4);
    expect(partOf(air, 'controls')).to.equal(undefined);
    expect(all('button', /^Remind me/, air.shadow), 'nobody on the page would hear it').to.deep.equal([]);
    expect(air.story.facts('vitrine-error')).to.deep.equal([]);
  });

  it('has a file for a calendar, which nobody has to be asked for', async () => {
    const air = await put(-86_400);
    await pressPlay(air);
    const link = (await find('link', 'Add to calendar: An evening at home, live', air.shadow)) as HTMLAnchorElement;
    expect(link.download).to.equal('An-evening-at-home-live.ics');
    expect(link.protocol).to.equal('blob:');
    const text = await (await fetch(link.href)).text();
    expect(text).to.contain('SUMMARY:An evening at home\\, live').and.to.contain('BEGIN:VALARM');
    const [, stamp = ''] = /DTSTART:(\S+)/.exec(text) ?? [];
    expect(stamp).to.equal(`${new Date(air.start).toISOString().replace(/[-:]|\.\d+/g, '')}`);
  });

  it('asks the page for a reminder where it listens, and says how that went', async () => {
    const air = await put(-86_400, '', 'muted reminder');
    await pressPlay(air);
    const button = await find('button', /^Remind me/, air.shadow);
    await press(button);
    await until(() => /could not be set/.test(heard(air.shadow)));
    const details: unknown[] = [];
    air.player.addEventListener('vitrine-reminder-request', (event) => {
      event.preventDefault();
      details.push(event.detail);
    });
    await press(await find('button', /^Remind me/, air.shadow));
    await until(() => /You will be reminded/.test(lobby(air)));
    expect(details).to.deep.equal([
      { show: 'live-evening', title: 'An evening at home, live', startsAt: new Date(air.start).toISOString() },
    ]);
  });

  it('begins without a reload: whoever waited can play it as soon as it is on the air', async () => {
    const air = await put(-3);
    await pressPlay(air);
    await until(() => /Starts in/.test(lobby(air)));
    await until(() => /Starting any moment/.test(lobby(air)) || partOf(air, 'play') !== undefined);
    await until(() => air.player.stage.$show.get()?.status === 'live');
    const play = await find('button', /^Play An evening/, air.shadow);
    expect(heard(air.shadow)).to.contain('The show is live now.');
    await until(() => focusedDeep() === play);
    await press(play);
    await until(() => air.player.currentTime > 0 && partOf(air, 'live')?.ariaPressed === 'true');
  });

  it('that has ended and has no recording yet says so, and waits for it', async () => {
    const air = await put(60, '&end=30&recording=66');
    await pressPlay(air);
    await until(() => /The show has ended/.test(lobby(air)) && /recording will be here/.test(lobby(air)));
    await find('button', /^Play An evening/, air.shadow);
    expect(air.player.stage.$show.get()?.sources).to.have.lengthOf(1);
  });
});
