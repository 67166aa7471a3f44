import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EventLogDamagedError } from '../errors.js';
import { EventLogWriter } from './event-log-writer.js';
import { IndexSum } from './index-sum.js';
import { PageReader } from './page-reader.js';

// Small enough that a log of a few thousand events counts as a long one.
vi.mock('../limits.js', async (original) => ({
  ...(await original<typeof import('../limits.js')>()),
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
  const log = await EventLogWriter.open(file);
  await Promise.all(Array.from({ length: events }, (_, i) => log.append(nameOf(i), 'no_stream', [newEvent()])));
  await log.close();
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

describe('The index of a long log', () => {
  it.each([1, 7, 64, events - 1, events, 2 * events])(
    'adds up in slices of %i while the log grows',
    async (entries) => {
      const log = await EventLogWriter.open(file);
      const database = new DatabaseSync(file, { readOnly: true });
      const sum = new IndexSum((sql) => {
        const statement = database.prepare(sql);
        statement.setReturnArrays(true);
        return statement;
      }, events);
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

  it('names a page that claims fewer entries than it holds, though those beside them fit', async () => {
    const hidden = hideLastEntryOfAPage();
    const reader = new PageReader(file);
    expect(reader.streamPage(hidden, 0n, { direction: 'forwards', eventsMax: 1 }).events).toEqual([]);
    await vi.waitFor(() => expect(() => reader.lastPosition()).toThrow(EventLogDamagedError), { timeout: 10_000 });
    expect(() => reader.lastPosition()).toThrow(/index of the streams.*its first 1999 entries are not those/);
    expect(() => reader.streamPage(hidden, 0n, { direction: 'forwards', eventsMax: 1 })).toThrow(EventLogDamagedError);
    reader.close();
  });
});

const nameOf = (i: number) => `order-${i.toString().padStart(6, '0')}`;
const newEvent = () => ({ id: randomUUID(), type: 'Placed', data: {} });

/** Takes one from the count of the first leaf of the index; returns the stream that its last entry was for. */
function hideLastEntryOfAPage(): string {
  const database = new DatabaseSync(file);
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  database.close();
  const leafOfAnIndex = 10;
  const bytes = readFileSync(file);
  const pageBytes = bytes.readUInt16BE(16);
  const starts = Array.from({ length: bytes.length / pageBytes }, (_, page) => page * pageBytes);
  const start = starts.find((at) => bytes[at] === leafOfAnIndex && bytes.readUInt16BE(at + 3) > 1) ?? 0;
  const count = bytes.readUInt16BE(start + 3);
  const cellAt = bytes.readUInt16BE(start + 8 + 2 * (count - 1));
  const [name] = /order-\d{6}/.exec(bytes.toString('latin1', start + cellAt, start + cellAt + 40)) ?? [];
  if (name === undefined) throw new Error('no entry was found');
  const fewer = Buffer.alloc(2);
  fewer.writeUInt16BE(count - 1);
  const handle = openSync(file, 'r+');
  writeSync(handle, fewer, 0, 2, start + 3);
  closeSync(handle);
  return name;
}
