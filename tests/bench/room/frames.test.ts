import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createFrames, saying } from './frames.js';
import { optionsOf, USAGE } from './options.js';

const wire = Buffer.from(`INFO {}\r\nPONG\r\nMSG show.s.pub.tick 3 5\r\n12\r\n5\r\nMSG a 1 0\r\n\r\n+OK\r\n`);

test('however it is cut, the lines and messages of a server are found', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: wire.length })), (cuts) => {
      const found: string[] = [];
      const frames = createFrames();
      const places = [0, ...cuts.sort((a, b) => a - b), wire.length];
      places.slice(1).forEach((end, i) =>
        frames.take(wire.subarray(places[i], end), {
          line: (line) => found.push(line),
          message: (subject, body) => found.push(`${subject}: ${body.toString()}`),
        }),
      );
      assert.deepEqual(found, ['INFO {}', 'PONG', 'show.s.pub.tick: 12\r\n5', 'a: ', '+OK']);
    }),
  );
});

test('what is said has its length in bytes', () => {
  assert.equal(saying('a', 'ü'), 'PUB a 4\r\n"ü"\r\n');
});

test('the command line is read, or what can be written there is said', () => {
  assert.deepEqual(optionsOf(['--viewers', '1000']), { viewers: 1000, seconds: 60, bytes: 1024, processes: 2 });
  for (const wrong of [['--help'], ['--viewers', '0'], ['--viewers', 'many']]) assert.equal(optionsOf(wrong), USAGE);
  assert.ok(String(optionsOf(['--what'])).endsWith(USAGE));
});
