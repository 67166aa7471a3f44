import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { EventLog, Position } from '@hutong/event-store';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { logWith, readableLog, streamTypes, tables, TemporaryFactStores } from '../store/facts-under-test.js';
import { rowsOf } from '../store/sql-values.js';
import { moveFactStoreAside, rebuildFactStore } from './rebuild.js';

const events = logWith([
  { account: 'lin', amount: 500n },
  { account: 'chen', amount: 700n },
  { account: 'lin', amount: null },
]);
const log = {
  ...readableLog(events),
  readPage: (after: Position) => ({
    events: events.filter(({ position }) => position > after),
    position: 3n,
    isLast: true,
  }),
} as unknown as EventLog;

let stores: TemporaryFactStores;
beforeEach(() => {
  stores = new TemporaryFactStores();
});
afterEach(() => stores.remove());

const address = () => `file:${stores.fileOf('facts')}`;
const rebuild = () => rebuildFactStore(address(), { tables, streamTypes, log, memoryMaxMegabytes: 128, threads: 1 });

describe('Rebuilding the facts', () => {
  it('makes them from the log, and moves aside whatever lay there', async () => {
    writeFileSync(stores.fileOf('facts'), 'no database');
    const { position, stopped, movedTo } = await rebuild();
    expect({ position, stopped }).toEqual({ position: 3n, stopped: [] });
    expect(readFileSync(movedTo!, 'utf8')).toBe('no database');
    const store = await stores.open('facts');
    expect(await rowsOf(store.writing, 'select sum(amount * weight) from paid_v1')).toEqual([[1200n]]);
    await store.close();
  });

  it('is refused while a process has them, and leaves them where they are', async () => {
    const store = await stores.open('facts');
    await expect(rebuild()).rejects.toMatchObject({ fault: 'inUse' });
    await store.close();
    expect(existsSync(stores.fileOf('facts'))).toBe(true);
  });

  it('has nothing to move where there are none', () => {
    expect(moveFactStoreAside(address())).toBeNull();
    expect(moveFactStoreAside('memory:')).toBeNull();
  });
});
