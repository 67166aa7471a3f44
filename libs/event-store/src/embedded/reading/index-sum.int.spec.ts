import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EventLogDamagedError } from '../../errors.js';
import { openEventLog } from '../../open-event-log.js';
import { IndexSum } from './index-sum.js';
import { LogReader } from './log-reader.js';

// Small enough that a log of a few thousand events counts as a long one.
vi.mock('../../limits.js', async (original) => ({
  ...(await original<typeof import('../../limits.js')>()),
  summedAtOnceMax: 100,
  sumSliceEntries: 64,
  sumSliceIntervalMs: 1,
}));

const events = 2_000;
let directory: string;
let file: string;

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'index-sum-'));
  file = join(directory, 'events.db');
  const log = await openEventLog(`file:${file}`);
  await Promise.all(Array.from({ length: events }, (_, i) => log.append(nameOf(i), 'no_stream', [newEvent()])));
  await log.close();
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

describe('The index of a long log', () => {
  it.each([1, 7, 64, events - 1, events, 2 * events])(
    'adds up in slices of %i while the log grows',
    async (entries) => {
      const log = await openEventLog(`file:${file}`);
      const database = new DatabaseSync(file, { readOnly: true });
      const sum = sumOf(database, events);
      for (let slices = 0; !sum.isAll; slices++) {
        expect(sum.add(entries)).toBeUndefined();
        expect(slices).toBeLessThanOrEqual(events / entries);
        if (slices > 100) continue;
        await log.append(nameOf(20 * slices + 0.5), 'no_stream', [newEvent()]);
        await log.append(nameOf(20 * slices), 'any', [newEvent()]);
      }
      database.close();
      await log.close();
    },
  );

  it.each([64, events])('shows in slices of %i that the end of the log is hidden', (entries) => {
    takeLastEntryFrom((pages) => pages.findLast(({ kind }) => kind === pageKinds.tableLeaf));
    const database = new DatabaseSync(file, { readOnly: true });
    const sum = sumOf(database, events - 1);
    let fault: string | undefined;
    while (fault === undefined && !sum.isAll) fault = sum.add(entries);
    expect(fault).toBe('it has 1 entries of positions behind the last');
    database.close();
  });

  it('names a page that claims fewer entries than it holds, though those beside them fit', async () => {
    const entry = takeLastEntryFrom((pages) => pages.find(({ kind }) => kind === pageKinds.indexLeaf));
    const [hidden = ''] = /order-\d{6}/.exec(entry) ?? [];
    expect(hidden).not.toBe('');
    const reader = new LogReader(file);
    expect(reader.streams.streamPage(hidden, 0n, { direction: 'forwards', eventsMax: 1 }).events).toEqual([]);
    await vi.waitFor(() => expect(() => reader.pages.lastPosition()).toThrow(EventLogDamagedError), {
      timeout: 10_000,
    });
    expect(() => reader.pages.lastPosition()).toThrow(/index of the streams.*its first 1999 entries are not those/);
    expect(() => reader.streams.streamPage(hidden, 0n, { direction: 'forwards', eventsMax: 1 })).toThrow(
      EventLogDamagedError,
    );
    reader.close();
  });
});

const nameOf = (i: number) => `order-${i.toString().padStart(6, '0')}`;
const newEvent = () => ({ id: randomUUID(), type: 'Placed', data: {} });

function sumOf(database: DatabaseSync, last: number): IndexSum {
  return new IndexSum((sql) => {
    const statement = database.prepare(sql);
    statement.setReturnArrays(true);
    return statement;
  }, last);
}

// SQLite's format: https://www.sqlite.org/fileformat2.html#b_tree_pages
const pageKinds = { indexLeaf: 10, tableLeaf: 13 } as const;
const countAt = 3;
const cellPointersAt = 8;

type Page = Readonly<{ start: number; kind: number; count: number }>;

/** Takes one from the count of entries of a page; returns the text of what is hidden then. */
function takeLastEntryFrom(choose: (pages: readonly Page[]) => Page | undefined): string {
  const database = new DatabaseSync(file);
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  database.close();
  const bytes = readFileSync(file);
  const pageBytes = bytes.readUInt16BE(16);
  const pages = Array.from({ length: bytes.length / pageBytes }, (_, index) => {
    const start = index * pageBytes;
    return { start, kind: bytes.readUInt8(start), count: bytes.readUInt16BE(start + countAt) };
  });
  const page = choose(pages.filter(({ count }) => count > 1));
  if (page === undefined) throw new Error('there is no such page');
  const cellAt = bytes.readUInt16BE(page.start + cellPointersAt + 2 * (page.count - 1));
  const fewer = Buffer.alloc(2);
  fewer.writeUInt16BE(page.count - 1);
  const handle = openSync(file, 'r+');
  writeSync(handle, fewer, 0, 2, page.start + countAt);
  closeSync(handle);
  return bytes.toString('latin1', page.start + cellAt, page.start + cellAt + 64);
}
