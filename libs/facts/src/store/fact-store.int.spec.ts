import { chmodSync, copyFileSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openFactStore } from './fact-store.js';
import { paid, TemporaryFactStores } from './facts-under-test.js';
import { rowsOf } from './sql-values.js';

let stores: TemporaryFactStores;
beforeEach(() => {
  stores = new TemporaryFactStores();
});
afterEach(() => stores.remove());

const openAt = (address: string) => openFactStore(address, { tables: [], memoryMaxMegabytes: 128, threads: 1 });

const fault = async (opening: Promise<unknown>) =>
  opening.then(
    () => 'opened',
    (error: { fault: string }) => error.fault,
  );

describe('Opening a store of facts', () => {
  it('makes a table, its dictionary and a view with names for each declaration, and opens them again', async () => {
    await (await stores.open('facts')).close();
    const store = await stores.open('facts');
    const tables = await rowsOf(store.writing, 'select table_name from duckdb_tables() order by 1');
    expect(tables.flat()).toEqual([
      'accounts_v1_changes',
      'accounts_v1_offered',
      'accounts_v1_offered_texts',
      'accounts_v1_rows',
      'accounts_v1_things',
      'checkpoints',
      'fact_store',
      'names',
      'paid_v1_rows',
      'persons',
      'serving',
    ]);
    const columnsOf = (table: string, said: string) =>
      rowsOf(store.writing, `select ${said} from duckdb_columns() where table_name = '${table}'`);
    const facts = await columnsOf('accounts_v1', 'column_name, data_type, comment');
    expect(facts).toContainEqual(['weight', 'TINYINT', '1; -1 where a later event takes an earlier fact back']);
    expect(facts).toContainEqual(['account_number', 'INTEGER', expect.any(String)]);
    expect(facts).toContainEqual(['last_at', 'BIGINT', 'when it paid last; null before']);
    const kept = await columnsOf('accounts_v1_changes', 'column_name, data_type, is_nullable');
    expect(kept).toContainEqual(['account_number', 'INTEGER', false]);
    expect(kept).toContainEqual(['last_at', 'BIGINT', true]);
    expect(kept).toContainEqual(['before_last_at', 'BIGINT', true]);
    expect(await rowsOf(store.writing, 'select * from accounts_v1_named')).toEqual([]);
    await store.close();
  });

  it('is refused while another one has it, and possible once that has closed it', async () => {
    const first = await stores.open('facts');
    expect(await fault(stores.open('facts'))).toBe('inUse');
    await first.close();
    await (await stores.open('facts')).close();
  });

  it('keeps the file to its owner, and tells when somebody takes it away', async () => {
    const store = await stores.open('facts');
    expect(statSync(stores.fileOf('facts')).mode & 0o077).toBe(0);
    expect(store.isInPlace()).toBe(true);
    stores.takeAway('facts');
    expect(store.isInPlace()).toBe(false);
    await store.close();
  });

  it('refuses a table whose columns changed without a new version', async () => {
    await (await stores.open('facts')).close();
    const { fee: _fee, ...columns } = paid.columns;
    const changed = { ...paid, columns } as never;
    await expect(stores.open('facts', [changed])).rejects.toThrow(/give the changed table a new version/);
    await (await stores.open('facts')).close();
  });

  it('says that an address is none', async () => {
    expect(await fault(openAt('facts.db'))).toBe('addressUnknown');
    expect(await fault(openAt('file:'))).toBe('addressUnknown');
  });

  it('says that a file is no database, and leaves it as it is', async () => {
    const text = 'a text that someone wrote by hand, longer than a header'.repeat(400);
    writeFileSync(stores.fileOf('facts'), text);
    expect(await fault(stores.open('facts'))).toBe('notADatabase');
    expect(readFileSync(stores.fileOf('facts'), 'utf8')).toBe(text);
  });

  it('says that a database belongs to someone else', async () => {
    const foreign = await DuckDBInstance.create(stores.fileOf('facts'));
    const connection = await foreign.connect();
    await connection.run('create table accounts (id integer)');
    connection.closeSync();
    foreign.closeSync();
    expect(await fault(stores.open('facts'))).toBe('foreignDatabase');
  });

  it('says that the layout is of another version', async () => {
    const store = await stores.open('facts');
    await store.writing.run('update fact_store set layout = 99');
    await store.close();
    expect(await fault(stores.open('facts'))).toBe('otherVersion');
  });

  it('says that a file stands where the directory should be', async () => {
    writeFileSync(stores.fileOf('facts'), '');
    expect(await fault(openAt(`file:${stores.fileOf('facts')}/facts.db`))).toBe('directoryUnwritable');
  });

  it('says that the directory cannot be written', async (context) => {
    context.skip(process.getuid?.() === 0, 'root may write everywhere');
    chmodSync(stores.directory, 0o500);
    expect(await fault(stores.open('other'))).toBe('directoryUnwritable');
    chmodSync(stores.directory, 0o700);
  });
});

describe('What was being written when the process ended', () => {
  /** What a process leaves behind that ends without closing its store: the file, and beside it what was not copied into it yet. */
  async function leave(commits: number): Promise<string> {
    const store = await stores.open('facts');
    for (let number = 0; number < commits; number++) {
      await rowsOf(store.writing, 'insert into names values (?, ?)', [number, `name-${number}`]);
    }
    const left = stores.fileOf('left');
    copyFileSync(stores.fileOf('facts'), left);
    copyFileSync(`${stores.fileOf('facts')}.wal`, `${left}.wal`);
    await store.close();
    return left;
  }

  it('opens at the last whole commit when the end is torn off', async () => {
    const left = await leave(50);
    const written = readFileSync(`${left}.wal`);
    writeFileSync(`${left}.wal`, written.subarray(0, written.length - 7));
    const store = await stores.open('left');
    expect(await rowsOf(store.writing, 'select count(*), max(number) from names')).toEqual([[49n, 48]]);
    await store.close();
  });

  it('is refused as damaged when a byte in it was flipped, with the advice to rebuild', async () => {
    const left = await leave(50);
    const written = readFileSync(`${left}.wal`);
    const middle = Math.floor(written.length / 2);
    written[middle] = written[middle]! ^ 0xff;
    writeFileSync(`${left}.wal`, written);
    await expect(stores.open('left')).rejects.toMatchObject({
      fault: 'damaged',
      message: expect.stringMatching(/left\.db is damaged.*made of the log alone/),
    });
  });

  it('is not taken into a new file when the old one was deleted', async () => {
    const left = await leave(5);
    rmSync(left);
    const store = await stores.open('left');
    expect(await rowsOf(store.writing, 'select count(*) from names')).toEqual([[0n]]);
    await store.close();
    expect(existsSync(`${left}.wal`)).toBe(false);
  });
});
