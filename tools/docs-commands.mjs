// Writes docs/commands.md from the tables of commands; the project must be built.
import 'reflect-metadata';
import { writeFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';
import { takeOptions } from './command-options.mjs';

takeOptions('npm run docs:commands      writes docs/commands.md from the tables of commands\n  --help     this text');
const page = new URL('../docs/commands.md', import.meta.url);
const { commandsPage } = await import(new URL('../dist/libs/commands/src/commands-page.js', import.meta.url).href);
await writeFile(page, await format(commandsPage(), { ...(await resolveConfig(page)), parser: 'markdown' }));
