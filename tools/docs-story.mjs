// Writes docs/story.md from the lines of the story.
import { writeFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';
import { takeOptions } from './command-options.mjs';
import { storyPage } from './story.mjs';

takeOptions('npm run docs:story      writes docs/story.md from the lines of the story\n  --help     this text');
const page = new URL('../docs/story.md', import.meta.url);
await writeFile(page, await format(storyPage(), { ...(await resolveConfig(page)), parser: 'markdown' }));
