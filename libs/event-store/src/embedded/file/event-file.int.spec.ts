import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EventCorruptError, EventLogReadOnlyError, EventLogUnavailableError, type OpenFault } from '../../errors.js';
import type { EventLog, NewEvent, RecordedEvent } from '../../event-log.js';
import { followEventLog, openEventLog } from '../../open-event-log.js';
import { pageConsideredEventsMax, pageEventsMax } from '../../limits.js';

let directory: string;
let file: string;
const address = () => `file:${file}`;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'event-file-'));
  file = join(directory, 'events.db');
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const newEvent = (type = 'Happened'): NewEvent => ({ id: randomUUID(), type, data: { text: '支付' } });

async function all(log: EventLog): Promise<RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  for await (const event of log.readAll()) events.push(event);
  return events;
}

/** Opens, and closes again what should not have opened. */
async function refusalOf(opening: Promise<EventLog>): Promise<Readonly<{ fault: OpenFault; message: string }>> {
  const opened = await opening.catch((error: unknown) => error as { fault: OpenFault; message: string });
  if (!('fault' in opened)) await opened.close();
  return opened as Readonly<{ fault: OpenFault; message: string }>;
}

describe('Opening an event file', () => {
  it('creates the file and its directories', async () => {
    file = join(directory, 'deep', 'deeper', 'events.db');
    const log = await openEventLog(address());
    expect(await log.lastPosition()).toBe(0n);
    await log.close();
  });

  it('finds everything again after it was closed, and goes on counting', async () => {
    const first = await openEventLog(address());
    const events = [newEvent(), newEvent()];
    await first.append('order-1', 'no_stream', events);
    const before = await all(first);
    await first.close();
    const second = await openEventLog(address());
    expect(await all(second)).toEqual(before);
    expect(await second.append('order-1', 'no_stream', events)).toEqual({ revision: 1n, position: 2n });
    expect(await second.append('order-1', 1n, [newEvent()])).toEqual({ revision: 2n, position: 3n });
    await second.close();
  });

  it('remembers for ever which ids an any append has seen', async () => {
    const first = await openEventLog(address());
    const events = [newEvent(), newEvent(), newEvent()];
    for (const event of events) await first.append('order-1', 'any', [event]);
    await first.close();
    const second = await openEventLog(address());
    for (const [index, event] of events.entries()) {
      expect((await second.append('order-1', 'any', [event])).revision).toBe(BigInt(index));
    }
    expect((await second.append('order-1', 'any', [events[0]!, events[2]!])).revision).toBe(2n);
    expect(await all(second)).toHaveLength(3);
    await second.close();
  });

  it('is refused while another instance writes it, and possible again when that one is closed', async () => {
    const log = await openEventLog(address());
    const refusal = await refusalOf(openEventLog(address()));
    expect(refusal.fault).toBe('inUse');
    expect(refusal.message).toBe(
      `${file} is being written by a running instance; stop that one first or choose another path`,
    );
    await log.append('order-1', 'no_stream', [newEvent()]);
    await log.close();
    await (await openEventLog(address())).close();
  });

  it('is refused when the address is none', async () => {
    expect((await refusalOf(openEventLog('./data/events.db'))).fault).toBe('addressUnknown');
    expect((await refusalOf(openEventLog('file:'))).fault).toBe('addressUnknown');
  });

  it('is refused when the directory cannot be made', async () => {
    writeFileSync(join(directory, 'occupied'), '');
    file = join(directory, 'occupied', 'events.db');
    const refusal = await refusalOf(openEventLog(address()));
    expect(refusal).toMatchObject({ fault: 'directoryNotWritable' });
    expect(refusal.message).toContain(file);
  });

  it('is refused when a directory has the name of the file', async () => {
    mkdirSync(file);
    expect((await refusalOf(openEventLog(address()))).fault).toBe('directoryNotWritable');
  });

  it('is refused when the file is no database, and leaves it as it was', async () => {
    const text = 'no database at all, but long enough to be taken for one'.repeat(20);
    writeFileSync(file, text);
    expect((await refusalOf(openEventLog(address()))).fault).toBe('notADatabase');
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  it('is refused when the database is of another program', async () => {
    const other = new DatabaseSync(file);
    other.exec('CREATE TABLE notes (text)');
    other.close();
    expect((await refusalOf(openEventLog(address()))).fault).toBe('foreignDatabase');
  });

  it('is refused when another version wrote it', async () => {
    await (await openEventLog(address())).close();
    const newer = new DatabaseSync(file);
    newer.exec('PRAGMA user_version = 2');
    newer.close();
    expect((await refusalOf(openEventLog(address()))).fault).toBe('otherVersion');
    expect((await refusalOf(followEventLog(address()))).fault).toBe('otherVersion');
  });
});

describe('Following an event file', () => {
  it('is refused as long as there is none', async () => {
    expect((await refusalOf(followEventLog(address()))).fault).toBe('missing');
  });

  it('reads what was written, also when nobody writes any more', async () => {
    const log = await openEventLog(address());
    await log.append('order-1', 'no_stream', [newEvent()]);
    const before = await all(log);
    await log.close();
    const follower = await followEventLog(address());
    expect(await all(follower)).toEqual(before);
    await follower.close();
  });

  it('does not append', async () => {
    const log = await openEventLog(address());
    const follower = await followEventLog(address());
    await expect(follower.append('order-1', 'no_stream', [newEvent()])).rejects.toThrow(EventLogReadOnlyError);
    await follower.close();
    await log.close();
  });

  it('gives the events of another writer in order and none twice, while they are written', async () => {
    const log = await openEventLog(address());
    const follower = await followEventLog(address());
    const positions: bigint[] = [];
    const appends = 400;
    const done = new Promise<void>((resolve, reject) => {
      follower.subscribe({ from: 'start' }).subscribe({
        next: (message) => {
          if (message.kind === 'event' && positions.push(message.event.position) === appends) resolve();
        },
        error: reject,
      });
    });
    for (let i = 0; i < appends; i++) {
      const appended = log.append(`order-${i}`, 'no_stream', [newEvent()]);
      if (i % 7 === 0) await appended;
    }
    await done;
    expect(positions).toEqual(Array.from({ length: appends }, (_, index) => BigInt(index + 1)));
    await follower.close();
    await log.close();
  });

  it('reads pages that say how far they looked, however little the filter lets through', async () => {
    const log = await openEventLog(address());
    const count = pageConsideredEventsMax + 10;
    for (let i = 0; i < count; i += 500) {
      const events = Array.from({ length: Math.min(500, count - i) }, () => newEvent('Common'));
      await log.append(`order-${i}`, 'no_stream', events);
    }
    await log.append('order-last', 'no_stream', [newEvent('Rare')]);
    const rare = { types: ['Rare'] };
    expect(log.readPage(0n)).toMatchObject({ position: BigInt(pageEventsMax), isLast: false });
    expect(log.readPage(0n, rare)).toEqual({ events: [], position: BigInt(pageConsideredEventsMax), isLast: false });
    const last = log.readPage(BigInt(pageConsideredEventsMax), rare);
    expect(last).toMatchObject({ events: [{ type: 'Rare' }], position: BigInt(count + 1), isLast: true });
    await log.close();
  });
});

describe('An event file that was damaged', () => {
  const damages = {
    data: `UPDATE events SET data = replace(data, '支付', '支村') WHERE position = 2`,
    metadata: `UPDATE events SET metadata = '{"a":1}' WHERE position = 2`,
    type: `UPDATE events SET type = 'Other' WHERE position = 2`,
    id: `UPDATE events SET id = '${randomUUID()}' WHERE position = 2`,
    recorded_at: 'UPDATE events SET recorded_at = recorded_at + 1 WHERE position = 2',
    position: 'UPDATE events SET position = 5 WHERE position = 2',
    checksum: 'UPDATE events SET checksum = checksum - 1 WHERE position = 2',
  };
  it.each(Object.entries(damages))(
    'in the %s is noticed when it is read, with file, position and stream',
    async (column, sql) => {
      const log = await openEventLog(address());
      await log.append('order-1', 'no_stream', [newEvent(), newEvent(), newEvent()]);
      await log.close();
      const database = new DatabaseSync(file);
      database.exec(sql);
      database.close();
      const damaged = await openEventLog(address());
      const position = column === 'position' ? 5n : 2n;
      await expect(all(damaged)).rejects.toThrow(EventCorruptError);
      await expect(all(damaged)).rejects.toMatchObject({ file, position, stream: 'order-1' });
      await damaged.close();
    },
  );
});

describe('A disk that fails', () => {
  it('refuses the appends of that moment, keeps reading, and takes the next ones when it works again', async () => {
    const log = await openEventLog(address());
    await log.append('order-1', 'no_stream', [newEvent()]);
    // A second writer that does not respect the lock stands for a disk that does not take the write.
    const blocker = new DatabaseSync(file);
    blocker.exec('BEGIN IMMEDIATE');
    const events = [newEvent()];
    await expect(log.append('order-2', 'no_stream', events)).rejects.toThrow(EventLogUnavailableError);
    expect(await all(log)).toHaveLength(1);
    blocker.exec('ROLLBACK');
    blocker.close();
    expect(await log.append('order-2', 'no_stream', events)).toEqual({ revision: 0n, position: 2n });
    expect(await log.append('order-1', 0n, [newEvent()])).toEqual({ revision: 1n, position: 3n });
    await log.close();
  });
});
