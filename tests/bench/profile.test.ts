import { deepEqual } from 'node:assert/strict';
import { test } from 'node:test';
import { spentIn } from './profile.js';

const node = (id: number, functionName: string, url = '') => ({
  id,
  callFrame: { functionName, scriptId: '1', url, lineNumber: 0, columnNumber: 5 },
});

test('time is told by file and by function, the most first, without what idles, and without the bench', () => {
  const nodes = [
    node(1, '(idle)'),
    node(2, 'parse', 'http://x/a.js'),
    node(3, '', 'http://x/a.js'),
    node(4, '(program)'),
    node(5, 'ask', 'pptr:evaluate'),
  ];
  const profile = {
    nodes,
    startTime: 0,
    endTime: 9000,
    samples: [1, 2, 2, 3, 4, 5],
    timeDeltas: [5000, 1000, 500, 2000, 250, 70],
  };
  deepEqual(spentIn(profile), {
    files: [
      ['a.js', 3.5],
      ['(program)', 0.25],
    ],
    functions: [
      ['without a name a.js:1:5', 2],
      ['parse a.js:1:5', 1.5],
      ['(program)', 0.25],
    ],
  });
});
