import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeDirectory } from './make-directory.js';

describe('Making the directory of a store', () => {
  it('makes every missing directory above it, once', () => {
    const root = mkdtempSync(join(tmpdir(), 'hutong-directory-'));
    const directory = join(root, 'a', 'b', 'c');
    makeDirectory(directory);
    makeDirectory(directory);
    expect(existsSync(directory)).toBe(true);
    writeFileSync(join(directory, 'file'), '');
    expect(() => makeDirectory(join(directory, 'file'))).toThrow('is not a directory');
    expect(() => makeDirectory(join(directory, 'file', 'below'))).toThrow('is not a directory');
    rmSync(root, { recursive: true });
  });

  it('ends with an error where nothing can be made', ({ skip }) => {
    skip(!existsSync('/proc/self'), 'there is no /proc, where nothing can be made');
    expect(() => makeDirectory('/proc/hutong/data')).toThrow('ENOENT');
  });
});
