import { glob, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';

const root = new URL('../../../', import.meta.url);

describe('docs/problems.md', () => {
  it('lists every problem that the code can answer, with its status, and no other', async () => {
    const inCode = new Set<string>();
    const sources = glob('{apps/gateway,libs/{platform,commands,projections,audit}}/src/**/*.ts', { cwd: root });
    for await (const file of sources) {
      if (file.endsWith('.spec.ts')) continue;
      for (const found of matches(await read(file), /type: '(\/problems\/[a-z-]+)',[^}]*?status: (\d{3})/g))
        inCode.add(found);
    }
    const inDocument = matches(await read('docs/problems.md'), /^\| `(\/problems\/[a-z-]+)` +\| (\d{3}) +\| \S/gm);
    expect(inDocument.toSorted()).toEqual([...inCode].toSorted());
  });
});

const read = (file: string): Promise<string> => readFile(new URL(file, root), 'utf8');

const matches = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map(([, type, status]) => `${type} ${status}`);
