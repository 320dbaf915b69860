import { match } from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { missing } from './built/browser.js';
import { ROOT } from '../house/source.js';

test(
  'a new backend is a file and a line, a new element is a folder and a line',
  { skip: missing('chromium'), timeout: 280_000 },
  async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [`${ROOT}tests/tools/toy.mjs`], { cwd: ROOT });
    for (const step of ['types', 'build', 'conformance kit', 'rules of the house', 'docs', 'every state', 'the script tag'])
      match(stdout, new RegExp(`^${step}.*: well`, 'm'));
  },
);
