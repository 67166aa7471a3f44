// Writes docs/figures.md from the declarations of figures; the project must be built.
import 'reflect-metadata';
import { writeFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';
import { takeOptions } from './command-options.mjs';

takeOptions(
  'npm run docs:figures       writes docs/figures.md from the declarations of figures\n  --help     this text',
);
const page = new URL('../docs/figures.md', import.meta.url);
const { figuresPage } = await import(
  new URL('../dist/libs/projections/src/figures/figures-page.js', import.meta.url).href
);
await writeFile(page, await format(figuresPage(), { ...(await resolveConfig(page)), parser: 'markdown' }));
