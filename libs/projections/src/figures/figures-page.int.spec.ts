import { readFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';
import { expect, it } from 'vitest';
import { figuresPage } from './figures-page.js';

const file = new URL('../../../../docs/figures.md', import.meta.url);

it('docs/figures.md is what is declared; npm run docs:figures writes it', async () => {
  const expected = await format(figuresPage(), { ...(await resolveConfig(file)), parser: 'markdown' });
  expect(await readFile(file, 'utf8')).toBe(expected);
});
