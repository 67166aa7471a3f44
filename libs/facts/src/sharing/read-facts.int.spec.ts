import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FactTable } from '../fact-table.js';
import { type FactStore, openFactStore } from '../store/fact-store.js';
import { paid } from '../store/facts-under-test.js';
import { ownerHoldingStill, readFacts } from './read-facts.js';
import { type SharedFacts, shareFacts } from './share-facts.js';

const tables = [paid as FactTable];
const count = 'select count(*) from names';

describe('Facts of a file', () => {
  let directory: string;
  let address: string;
  let store: FactStore;
  let shared: SharedFacts;
  beforeEach(async () => {
    directory = mkdtempSync(join(tmpdir(), 'hutong-sharing-'));
    address = `file:${join(directory, 'facts.db')}`;
    store = await openFactStore(address, { tables, memoryMaxMegabytes: 256, threads: 1 });
    await store.writing.run("insert into names values (1, 'alipay')");
    shared = await shareFacts(store);
    isOwned = true;
  });
  afterEach(async () => {
    await leave();
    rmSync(directory, { recursive: true, force: true });
  });

  let isOwned = false;
  const leave = async () => {
    if (!isOwned) return;
    isOwned = false;
    await shared.close();
    await store.close();
  };

  it('are answered by the process that owns it, from one snapshot a reading', async () => {
    const { reader, close } = await readFacts(address, tables);
    await reader.inSnapshot(async (snapshot) => {
      expect(await snapshot.rows('select number, text from names where text = $1', ['alipay'])).toEqual([
        [1, 'alipay'],
      ]);
      await store.writing.run("insert into names values (2, 'tenpay')");
      expect(await snapshot.rows(count)).toEqual([[1n]]);
      expect(await snapshot.positionOf('paid.v1')).toBe(0n);
      expect(await snapshot.positionOf('gifts.v1')).toBeUndefined();
      expect(await snapshot.servingOf('paid')).toBe('paid.v1');
      expect(await snapshot.servingOf('gifts')).toBeUndefined();
    });
    expect(await reader.inSnapshot((snapshot) => snapshot.rows(count))).toEqual([[2n]]);
    await close();
  });

  it('cannot be changed by whoever reads, who is told what is wrong with a statement', async () => {
    const { reader } = await readFacts(address, tables);
    const ask = (sql: string) => reader.inSnapshot((snapshot) => snapshot.rows(sql));
    await expect(ask("insert into names values (3, 'gift')")).rejects.toThrow('read-only');
    await expect(ask('select wallet from names')).rejects.toThrow('wallet');
    await expect(ask("select repeat('x', 70000000)")).rejects.toThrow('at most 67108864 are sent');
    expect(await ask(count)).toEqual([[1n]]);
  });

  it('are read from the file itself when no process owns it', async () => {
    await leave();
    const { reader, close } = await readFacts(address, tables);
    expect(await reader.inSnapshot((snapshot) => snapshot.rows(count))).toEqual([[1n]]);
    await close();
  });

  it('are not read beside an owner that does not answer, and not where there are none', async () => {
    await shared.close();
    await expect(readFacts(address, tables)).rejects.toMatchObject({ fault: 'inUse' });
    await expect(readFacts(`file:${directory}/other.db`, tables)).rejects.toMatchObject({ fault: 'missing' });
  });

  it('are not written while somebody copies them, and go on once that ends, however it does', async () => {
    const write = () => store.whileStill(() => store.writing.run("insert into names values (4, 'icbc')"));
    const told: string[] = [];
    const copying = ownerHoldingStill(store.path, async () => {
      const written = write().then(() => told.push('written'));
      await Promise.race([written, new Promise((next) => setTimeout(next, 50))]);
      told.push('copied');
    });
    expect(await copying).toBe(true);
    await write();
    expect(told).toEqual(['copied', 'written']);
    const failing = ownerHoldingStill(store.path, () => Promise.reject(new Error('no space')));
    await expect(failing).rejects.toThrow('no space');
    await write();
    await leave();
    expect(await ownerHoldingStill(store.path, () => Promise.reject(new Error('nobody answers')))).toBe(false);
  });

  it('end with their owner: whoever reads is told', async () => {
    const { reader } = await readFacts(address, tables);
    const reading = reader.inSnapshot(async (snapshot) => {
      await snapshot.rows(count);
      await shared.close();
      return snapshot.rows(count);
    });
    await expect(reading).rejects.toThrow('has ended');
  });
});
