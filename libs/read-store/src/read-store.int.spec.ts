import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openReadStore, openReadStoreForQueries } from './read-store.js';

let directory: string;
let address: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'hutong-read-store-'));
  address = `file:${join(directory, 'read.db')}`;
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const fault = async (opening: Promise<unknown>) =>
  opening.then(
    () => 'opened',
    (error: { fault: string }) => error.fault,
  );

describe('Opening a read store', () => {
  it('makes a new one, and opens it again', async () => {
    await (await openReadStore(address)).close();
    await (await openReadStore(address)).close();
    const reader = await openReadStoreForQueries(address);
    expect(await reader.database.selectFrom('read_store').selectAll().execute()).toHaveLength(1);
    await reader.close();
  });

  it('is refused while another writer has it, and possible once that has closed it', async () => {
    const first = await openReadStore(address);
    expect(await fault(openReadStore(address))).toBe('inUse');
    await first.close();
    await (await openReadStore(address)).close();
  });

  it('lets queries in beside its writer', async () => {
    const writer = await openReadStore(address);
    const reader = await openReadStoreForQueries(address);
    expect(await reader.database.selectFrom('checkpoints').selectAll().execute()).toEqual([]);
    await reader.close();
    await writer.close();
  });

  it('says that an address is none', async () => {
    expect(await fault(openReadStore('read.db'))).toBe('addressUnknown');
    expect(await fault(openReadStore('file:'))).toBe('addressUnknown');
  });

  it('says that there is nothing to query yet', async () => {
    expect(await fault(openReadStoreForQueries(address))).toBe('missing');
  });

  it('says that a file is no database, and leaves it as it is', async () => {
    writeFileSync(join(directory, 'read.db'), 'a text that someone wrote by hand, longer than a header'.repeat(20));
    expect(await fault(openReadStore(address))).toBe('notADatabase');
    expect(await fault(openReadStoreForQueries(address))).toBe('notADatabase');
  });

  it('says that a database belongs to someone else', async () => {
    const foreign = new DatabaseSync(join(directory, 'read.db'));
    foreign.exec('create table accounts (id integer)');
    foreign.close();
    expect(await fault(openReadStore(address))).toBe('foreignDatabase');
  });

  it('says that the layout is of another version', async () => {
    await (await openReadStore(address)).close();
    const database = new DatabaseSync(join(directory, 'read.db'));
    database.exec('update read_store set layout = 99');
    database.close();
    expect(await fault(openReadStore(address))).toBe('otherVersion');
    expect(await fault(openReadStoreForQueries(address))).toBe('otherVersion');
  });

  it('says that the directory cannot be written', async (context) => {
    context.skip(process.getuid?.() === 0, 'root may write everywhere');
    chmodSync(directory, 0o500);
    expect(await fault(openReadStore(address))).toBe('directoryUnwritable');
    chmodSync(directory, 0o700);
  });

  it('says that a file stands where the directory should be', async () => {
    writeFileSync(join(directory, 'data'), '');
    expect(await fault(openReadStore(`file:${join(directory, 'data', 'read.db')}`))).toBe('directoryUnwritable');
  });
});
