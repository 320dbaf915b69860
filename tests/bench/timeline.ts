/** What a look-up in a timeline of 1,000 cues costs. The last line is JSON; over the budget the process exits with 1. */
import { createTimeline, visible, type Cue, type Moment } from '@vitrine/core';

const CUES = 1000;
const LOOKUPS = 4000;
const ROUNDS = 5;
const BUDGET = 50;
const HOUR = 3600;

// the same numbers in every run
const share = (index: number): number => (index * 0.6180339887498949) % 1;

const cue = (index: number, start: number, end: number): Cue => ({ id: `c${index}`, type: 'pin', product: 'p', start, end });

const sets: Readonly<Record<string, readonly Cue[]>> = {
  random: Array.from({ length: CUES }, (_, index) =>
    cue(index, share(index) * HOUR, share(index) * HOUR + 5 + share(index * 7) * 60),
  ),
  // each begins and ends inside the one before it, so that in the middle all of them hold, and every one has edges of its own
  overlapping: Array.from({ length: CUES }, (_, index) =>
    cue(index, (index / CUES) * HOUR * 0.4, HOUR - (index / CUES) * HOUR * 0.4),
  ),
};

// jumps all over the show, so that no look-up is helped by the one before it
const jumps: readonly Moment[] = Array.from({ length: LOOKUPS }, (_, index) => ({
  media: share(index * 13 + 1) * HOUR,
  programme: null,
}));
// as it is while the video plays: a look every quarter of a second
const steps: readonly Moment[] = Array.from({ length: LOOKUPS }, (_, index) => ({ media: index / 4, programme: null }));

/** Microseconds that one of these look-ups takes: the median of several rounds, after one to warm up. */
function measure(look: (now: Moment) => readonly Cue[], moments: readonly Moment[]): number {
  const rounds = Array.from({ length: ROUNDS + 1 }, () => {
    const before = performance.now();
    let seen = 0;
    for (const moment of moments) seen += look(moment).length;
    if (seen === 0) throw new Error('nothing was ever visible: this measures nothing');
    return ((performance.now() - before) * 1000) / moments.length;
  });
  return rounds.slice(1).sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? NaN;
}

const figures: Record<string, number> = {};
for (const [name, cues] of Object.entries(sets)) {
  for (const [way, moments] of Object.entries({ jumping: jumps, playing: steps })) {
    const timeline = createTimeline(cues);
    figures[`visible, ${name}, ${way}`] = measure((now) => visible(cues, now), moments);
    figures[`timeline, ${name}, ${way}`] = measure((now) => timeline.at(now), moments);
  }
}

for (const [name, figure] of Object.entries(figures)) console.log(`${figure.toFixed(2).padStart(8)} µs  ${name}`);
const worst = Math.max(...Object.values(figures));
console.log(JSON.stringify({ bench: 'timeline', cues: CUES, budgetMicroseconds: BUDGET, worst, figures }));
process.exitCode = worst <= BUDGET ? 0 : 1;
