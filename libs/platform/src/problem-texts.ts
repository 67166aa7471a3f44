import { readFileSync } from 'node:fs';

/** One problem type as docs/problems.md describes it. */
export type ProblemText = Readonly<{ type: string; status: number; text: string }>;

const row = /^\| `(\/problems\/[a-z-]+)` +\| (\d{3}) +\| (.+?) +\|$/gm;

/** Every problem type with its text, read from the document that lists them. */
export function readProblemTexts(): ReadonlyMap<string, ProblemText> {
  // Compiled code lies one folder deeper.
  const root = import.meta.url.endsWith('.ts') ? '../../../' : '../../../../';
  const document = readFileSync(new URL(`${root}docs/problems.md`, import.meta.url), 'utf8');
  const texts = [...document.matchAll(row)].map(([, type = '', status, text = '']) => ({
    type,
    status: Number(status),
    text,
  }));
  return new Map(texts.map((problem) => [problem.type.slice('/problems/'.length), problem]));
}

/** The text as a page; nothing in it comes from a request. */
export const problemPage = ({ type, status, text }: ProblemText): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>${type}</title><h1>${type}</h1><p>Status ${status}</p><p>${text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll(/`([^`]+)`/g, '<code>$1</code>')}</p></html>\n`;

/** The text as Markdown, as it stands in the document. */
export const problemMarkdown = ({ type, status, text }: ProblemText): string =>
  `# ${type}\n\nStatus ${status}\n\n${text}\n`;
