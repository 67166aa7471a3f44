import { readFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';
import { describe, expect, it } from 'vitest';
// @ts-expect-error -- a tool that runs before anything is compiled has no types.
import { questions, story, storyPage } from './story.mjs';

type Line = readonly [id: string, line: string, file: string, title: string];
const lines = (story as readonly Readonly<{ lines: readonly Line[] }>[]).flatMap((part) => part.lines);

const numbered = (letter: string, count: number) => Array.from({ length: count }, (_, index) => letter + (index + 1));

describe('docs/story.md', () => {
  it('is what the lines of the story say; npm run docs:story writes it', async () => {
    const file = new URL('../docs/story.md', import.meta.url);
    const page = await format((storyPage as () => string)(), { ...(await resolveConfig(file)), parser: 'markdown' });
    expect(await readFile(file, 'utf8')).toBe(page);
  });

  it('has a line for every actor, method and rule', () => {
    expect(lines.map(([id]) => id)).toEqual([...numbered('A', 16), ...numbered('M', 8), ...numbered('R', 10)]);
  });

  it('asks figures for every claim, the two rules of fairness, and the tail', () =>
    expect((questions as readonly Readonly<{ id: string }>[]).map(({ id }) => id)).toEqual([
      ...numbered('C', 7),
      'R9',
      'R10',
      'A12',
    ]));

  it.each(lines.map(([id, line, file, title]) => ({ id, line, file, title })))('$id: $line', async ({ file, title }) =>
    expect(await readFile(new URL(`../${file}`, import.meta.url), 'utf8')).toContain(title),
  );
});
