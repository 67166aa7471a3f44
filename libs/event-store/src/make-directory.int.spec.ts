import { randomUUID } from 'node:crypto';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeDirectory } from './make-directory.js';
import { openEventLog } from './open-event-log.js';

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

  it('is for its owner only, and so is every file of a log in it, also one that others could read before', async () => {
    const root = mkdtempSync(join(tmpdir(), 'hutong-directory-'));
    const directory = join(root, 'data');
    for (let start = 0; start < 2; start += 1) {
      const log = await openEventLog(`file:${join(directory, 'events.db')}`);
      await log.append('order-1', 'any', [{ id: randomUUID(), type: 'OrderPlaced', data: {} }]);
      expect((statSync(directory).mode & 0o777).toString(8)).toBe('700');
      expect(readdirSync(directory).filter((name) => /^events\.db(-wal|-shm)?$/.test(name)).length).toBeGreaterThan(1);
      for (const name of readdirSync(directory)) {
        expect([name, statSync(join(directory, name)).mode & 0o077]).toEqual([name, 0]);
      }
      await log.close();
      chmodSync(join(directory, 'events.db'), 0o644);
    }
    rmSync(root, { recursive: true });
  });
});
