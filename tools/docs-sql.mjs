// Writes docs/sql.md from the declarations of facts; the project must be built.
import 'reflect-metadata';
import { writeFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';
import { takeOptions } from './command-options.mjs';

takeOptions('npm run docs:sql       writes docs/sql.md from the declarations of facts\n  --help     this text');
const page = new URL('../docs/sql.md', import.meta.url);
const { sqlPage } = await import(new URL('../dist/libs/projections/src/market/sql/sql-page.js', import.meta.url).href);
await writeFile(page, await format(sqlPage(), { ...(await resolveConfig(page)), parser: 'markdown' }));
