import { readFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';
import { describe, expect, it } from 'vitest';
import { askedCommands, commandTables } from './commands.js';
import { commandsPage } from './commands-page.js';

const file = new URL('../../../docs/commands.md', import.meta.url);

describe('docs/commands.md', () => {
  it('is what the tables say; npm run docs:commands writes it', async () => {
    const expected = await format(commandsPage(), { ...(await resolveConfig(file)), parser: 'markdown' });
    expect(await readFile(file, 'utf8')).toBe(expected);
  });
});

describe('The tables of commands', () => {
  const commands = Object.values(commandTables).flat();

  it('give every name, every address and every right once', () => {
    const names = commands.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    const routes = [...askedCommands.values()].flatMap(({ route }) => (route ? [route] : []));
    expect(new Set(routes.map(({ path }) => path)).size).toBe(routes.length);
    expect(new Set(routes.map(({ scope }) => scope)).size).toBe(routes.length);
  });

  it('say in a sentence what each command does', () => {
    for (const { summary } of commands) expect(summary).toMatch(/^[A-Z].*\.$/);
  });
});
