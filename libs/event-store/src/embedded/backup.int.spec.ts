import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EventLog } from '../event-log.js';
import { backUpLog, restoreLog } from '../log-backup.js';
import { followEventLog, openEventLog } from '../open-event-log.js';
import { findDamage } from './reading/find-damage.js';

let directory: string;
let address: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'hutong-backup-'));
  address = `file:${join(directory, 'events.db')}`;
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const place = (name: string) => join(directory, name);

async function append(log: EventLog, from: number, count: number): Promise<void> {
  const event = () => ({ id: crypto.randomUUID(), type: 'Noted', data: { text: 'x'.repeat(500) } });
  for (let number = from; number < from + count; number++) await log.append(`note-${number}`, 'no_stream', [event()]);
}

async function write(from: number, count: number): Promise<void> {
  const log = await openEventLog(address);
  await append(log, from, count);
  await log.close();
}

async function eventsIn(file: string): Promise<readonly (readonly [string, bigint])[]> {
  const log = await followEventLog(`file:${file}`);
  const events: (readonly [string, bigint])[] = [];
  for await (const { id, position } of log.readAll()) events.push([id, position]);
  await log.close();
  return events;
}

describe('A backup', () => {
  it('is the log as it is at one moment, while others go on appending', async () => {
    const log = await openEventLog(address);
    await append(log, 0, 300);
    let isDone = false;
    const appending = (async () => {
      for (let number = 300; !isDone; number++) await append(log, number, 1);
    })();
    const { file, position } = await backUpLog(address, place('backup'));
    isDone = true;
    await appending;
    await log.close();
    const [copied, all] = [await eventsIn(file), await eventsIn(place('events.db'))];
    expect(position).toBe(BigInt(copied.length));
    expect(copied.length).toBeGreaterThanOrEqual(300);
    expect(copied).toEqual(all.slice(0, copied.length));
    expect(findDamage(file)).toEqual([]);
  });

  it('is never written over another, and of nothing is refused', async () => {
    await expect(backUpLog(address, place('backup'))).rejects.toMatchObject({ fault: 'missing' });
    await write(0, 1);
    await backUpLog(address, place('backup'));
    await expect(backUpLog(address, place('backup'))).rejects.toThrow(/is there already: name another directory/);
    await expect(backUpLog('esdb://user:secret@db:2113', place('other'))).rejects.toThrow(/is a server/);
  });

  it('of a damaged log is refused by name, and leaves nothing behind that looks like one', async () => {
    await write(0, 20);
    const database = new DatabaseSync(place('events.db'));
    database.exec("update events set data = replace(data, 'x', 'y') where position = 7");
    database.close();
    await expect(backUpLog(address, place('backup'))).rejects.toThrow(/damaged.*: the event at position 7/);
    expect(readdirSync(place('backup'))).toEqual([]);
  });
});

describe('Restoring a backup', () => {
  it('gives the log of that moment back, and keeps what was there', async () => {
    await write(0, 20);
    await backUpLog(address, place('backup'));
    await write(20, 10);
    const later = await eventsIn(place('events.db'));
    const { position, movedTo } = await restoreLog(address, place('backup'));
    expect(position).toBe(20n);
    expect(await eventsIn(place('events.db'))).toEqual(later.slice(0, 20));
    expect(await eventsIn(movedTo!)).toEqual(later);
    await write(20, 1);
    expect((await eventsIn(place('events.db'))).map(([, at]) => at).at(-1)).toBe(21n);
  });

  it('works where there is no log yet', async () => {
    await write(0, 3);
    await backUpLog(address, place('backup'));
    const elsewhere = `file:${join(place('new'), 'events.db')}`;
    expect(await restoreLog(elsewhere, place('backup'))).toMatchObject({ position: 3n, movedTo: null });
    expect(await eventsIn(join(place('new'), 'events.db'))).toHaveLength(3);
  });

  it('changes nothing while the log is written, when the backup is damaged, or when there is none', async () => {
    await write(0, 20);
    await backUpLog(address, place('backup'));
    const before = await eventsIn(place('events.db'));
    const log = await openEventLog(address);
    await expect(restoreLog(address, place('backup'))).rejects.toMatchObject({ fault: 'inUse' });
    await log.close();
    await expect(restoreLog(address, place('nothing'))).rejects.toThrow(/is not there: name the directory of a backup/);
    cpSync(place('backup'), place('damaged'), { recursive: true });
    const database = new DatabaseSync(join(place('damaged'), 'events.db'));
    database.exec("update events set stream = 'note-x' where position = 3");
    database.close();
    await expect(restoreLog(address, place('damaged'))).rejects.toThrow(/events\.db is damaged/);
    expect(await eventsIn(place('events.db'))).toEqual(before);
    expect(existsSync(place('events.db.unfinished'))).toBe(false);
  });
});
