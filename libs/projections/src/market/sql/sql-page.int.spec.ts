import { readFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';
import { expect, it } from 'vitest';
import { sqlPage } from './sql-page.js';

const file = new URL('../../../../../docs/sql.md', import.meta.url);

it('docs/sql.md is what is declared; npm run docs:sql writes it', async () => {
  const expected = await format(sqlPage(), { ...(await resolveConfig(file)), parser: 'markdown' });
  expect(await readFile(file, 'utf8')).toBe(expected);
});
