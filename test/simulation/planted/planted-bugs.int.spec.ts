import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { planted, plantedBugs } from './planted-bugs.js';

describe('Bugs to plant', () => {
  it.each(plantedBugs.map((bug) => [bug.name, bug] as const))('are in the build as it is, once: %s', (_name, bug) => {
    const text = readFileSync(`dist/${bug.file}`, 'utf8');
    expect(planted(text, bug)).not.toBe(text);
  });

  it('are not planted where their text is gone, or stands twice', () => {
    const bug = { name: 'a bug', file: 'a.js', before: 'one', after: 'two' };
    expect(() => planted('none', { ...bug, before: 'two' })).toThrow('"a bug" stands in dist/a.js 0 times');
    expect(() => planted('one, one', bug)).toThrow('2 times');
    expect(planted('one', bug)).toBe('two');
  });

  it('are at least a dozen, each with a name of its own', () => {
    expect(plantedBugs.length).toBeGreaterThanOrEqual(12);
    expect(new Set(plantedBugs.map(({ name }) => name)).size).toBe(plantedBugs.length);
  });
});
