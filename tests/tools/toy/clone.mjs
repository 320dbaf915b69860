import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, relative } from 'node:path';
import { filesUnder } from '../files.mjs';
import { PACKAGES, ROOT } from '../root.mjs';

/** Links what is installed; only our own packages are the clone's, so that nothing in it sees the repository. */
function linkModules(clone) {
  const from = `${ROOT}node_modules`;
  const to = `${clone}/node_modules`;
  for (const name of readdirSync(from)) {
    if (name === '.cache' || name === '@vitrine') continue;
    if (!name.startsWith('@')) {
      symlinkSync(`${from}/${name}`, `${to}/${name}`);
      continue;
    }
    mkdirSync(`${to}/${name}`);
    for (const part of readdirSync(`${from}/${name}`)) symlinkSync(`${from}/${name}/${part}`, `${to}/${name}/${part}`);
  }
  mkdirSync(`${to}/@vitrine`);
  for (const name of PACKAGES) symlinkSync(`${clone}/packages/${name}`, `${to}/@vitrine/${name}`);
}

/** Copies the repository as it stands, without what is built, into a folder of its own. Answers `{folder, remove()}`. */
export function cloneRepository() {
  const folder = mkdtempSync(`${tmpdir()}/vitrine-toy-`);
  for (const file of filesUnder(ROOT.replace(/\/$/, ''))) {
    const to = `${folder}/${relative(ROOT, file)}`;
    mkdirSync(dirname(to), { recursive: true });
    copyFileSync(file, to);
  }
  mkdirSync(`${folder}/node_modules`, { recursive: true });
  linkModules(folder);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
