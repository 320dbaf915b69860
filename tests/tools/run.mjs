import { spawn } from 'node:child_process';
import { ROOT } from './root.mjs';

/**
 * Runs a command in the repository, with its words on this terminal, and answers with its exit code. A command that is still
 * running after `minutes` is ended, and answers 124.
 */
export function run(command, args, { env = {}, minutes = 10, cwd = ROOT, quiet = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: quiet ? ['ignore', 'ignore', 'inherit'] : ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    });
    const end = () => child.kill('SIGKILL');
    process.once('exit', end);
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      console.error(`${command} did not end in ${minutes} minutes`);
      end();
    }, minutes * 60_000);
    const done = (code) => {
      clearTimeout(timer);
      process.removeListener('exit', end);
      resolve(late ? 124 : (code ?? 1));
    };
    child.once('error', (error) => {
      console.error(`${command}: ${error.message}`);
      done(127);
    });
    child.once('exit', done);
  });
}
