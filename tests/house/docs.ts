import { existsSync } from 'node:fs';
import { posix } from 'node:path';
import { ROOT } from './source.js';

/** A page of documentation: its path from the top, and its text. */
export interface Page {
  readonly path: string;
  readonly text: string;
}

const withoutCode = (text: string): string => text.replace(/^(```|~~~)[\s\S]*?^\1/gm, '').replace(/`[^`\n]*`/g, '');

/** The name that a heading has in an address, as GitHub makes it. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');

const anchorsOf = (text: string): string[] => [...text.matchAll(/^#+\s+(.+)$/gm)].map(([, heading = '']) => anchorOf(heading));

/** Links that lead nowhere within the repository, as `README.md: docs/gone.md`. */
export function deadLinks(pages: readonly Page[], isThere = (path: string): boolean => existsSync(ROOT + path)): string[] {
  const known = new Map(pages.map(({ path, text }) => [path, text]));
  return pages.flatMap(({ path, text }) =>
    [...withoutCode(text).matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, link = '']) => {
      if (/^[a-z]+:/.test(link)) return [];
      const [file = '', anchor] = link.split('#');
      const target = file === '' ? path : posix.join(posix.dirname(path), file);
      const isDead = target.startsWith('..') || !(known.has(target) || isThere(target));
      const isLost = anchor !== undefined && !anchorsOf(known.get(target) ?? '').includes(anchor);
      return isDead || isLost ? [`${path}: ${link}`] : [];
    }),
  );
}

/** The npm scripts that pages tell a reader to run, as `start` of `npm start`. */
export const commandsIn = ({ text }: Page): string[] =>
  [...text.matchAll(/\bnpm (?:run ([\w:-]+)|(start|test)\b)/g)].map(([, script, own]) => script ?? own ?? '');

/** The first block of code of a kind. */
export const codeIn = ({ text }: Page, kind: string): string =>
  new RegExp(`^\`\`\`${kind}\\n([\\s\\S]*?)^\`\`\``, 'm').exec(text)?.[1] ?? '';
