// npm run test:room: a whole show over a real nats-server, with workers as processes of their own, of which one is killed.
//   npm run test:room -- process      only test files whose path has "process" in it
import { installServer, installTools } from './install.mjs';
import { totalled } from './totals.mjs';

const wanted = process.argv.slice(2);

async function test() {
  if (!(await installTools())) throw new Error('the development tools could not be installed');
  if (!(await installServer('nats'))) throw new Error('NATS could not be installed');
  const { roomTestFiles, runNodeTests } = await import('./node-tests.mjs');
  const files = roomTestFiles().filter((file) => wanted.length === 0 || wanted.some((part) => file.includes(part)));
  if (files.length === 0) throw new Error(`no test has ${wanted.join(' or ')} in its path`);
  return runNodeTests(files, { atOnce: 1 });
}

await totalled(test);
