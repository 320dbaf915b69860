/** Files that are whole at any moment: written beside, and put in place when they are. */
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';

export async function write(file: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.new`;
  const handle = await open(draft, 'w');
  try {
    await handle.writeFile(content);
    // a name that leads to nothing after a power cut would be worse than none
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(draft, file);
}

/** Nothing where there is no such file. */
export async function read(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}

export async function append(file: string, line: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const handle = await open(file, 'a');
  try {
    await handle.writeFile(line);
  } finally {
    await handle.close();
  }
}
