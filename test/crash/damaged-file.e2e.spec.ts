import { randomUUID } from 'node:crypto';
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type EventLog,
  EventLogError,
  EventLogOpenError,
  type RecordedEvent,
  findDamage,
  followEventLog,
  openEventLog,
} from '@hutong/event-store';
import { randomOf } from '../random.js';

const seed = Number(process.env['HUTONG_SEED'] ?? Date.now() % 1_000_000);
const flips = 30;
const walFlips = 3;
const streams = 20;
const uuidCharacters = 36;

let directory: string;
/** A file at rest, and one whose write-ahead log holds most of it, as a kill leaves it. */
let atRest: string;
let killed: string;
let damaged: string;
let complete: Readonly<Record<string, string>>;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'hutong-damage-'));
  atRest = join(directory, 'at-rest.db');
  killed = join(directory, 'killed.db');
  damaged = join(directory, 'damaged.db');
  const log = await openEventLog(`file:${atRest}`);
  for (let i = 0; i < streams; i++)
    await log.append(i % 2 === 0 ? `order-${i}` : `scan-${i}`, 'no_stream', newEvents(1 + (i % 7)));
  for (let i = 0; i < streams; i++) await log.append('any-1', 'any', newEvents(1));
  await copyFile(atRest, killed);
  await copyFile(`${atRest}-wal`, `${killed}-wal`);
  complete = await readEverything(log);
  await log.close();
  // Which connection closes last decides whether the write-ahead log is folded in; here it has to be.
  const database = new DatabaseSync(atRest);
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  database.close();
});
afterAll(() => rm(directory, { recursive: true, force: true }));

describe('A byte of the event file that flipped', () => {
  // Searched for in the second half: pages that were split keep old bytes that mean nothing any more.
  const places: Readonly<Record<string, (file: Buffer) => number>> = {
    'the data': (file) => file.indexOf('{"amount":3', file.length / 2),
    'the metadata': (file) => file.indexOf('{"actor":"teahouse"}', file.length / 2) + 12,
    'the type': (file) => file.indexOf('Written', file.length / 2),
    'an id': (file) => file.indexOf('Written', file.length / 2) - 1,
    'the name of a stream': (file) => file.indexOf('Written', file.length / 2) - uuidCharacters - 1,
  };
  it.each(Object.entries(places))('in %s is named with file, position and stream', async (_place, offsetIn) => {
    const bytes = await readFile(atRest);
    await flip(bytes, offsetIn(bytes), 1);
    const log = await followEventLog(`file:${damaged}`);
    const failure = await collect(log.readAll()).catch((error: unknown) => error);
    await log.close();
    expect(failure).toMatchObject({ name: 'EventCorruptError', file: damaged });
    expect(String(failure)).toMatch(/the event at position \d+ of stream \S+: does not match its checksum$/);
  });

  it('in the header keeps the file from being opened, with its name in the message', async () => {
    await flip(await readFile(atRest), 3, 0);
    const refusal: unknown = await openEventLog(`file:${damaged}`).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(EventLogOpenError);
    expect(String(refusal)).toContain(damaged);
  });

  it(`anywhere is noticed by whoever reads it, and is never an error of another kind (seed ${seed})`, async () => {
    const random = randomOf(seed);
    const bytes = await readFile(atRest);
    const unnoticed: string[] = [];
    for (let i = 0; i < flips; i++) {
      const [offset, bit] = [Math.floor(random() * bytes.length), Math.floor(random() * 8)];
      await flip(Buffer.from(bytes), offset, bit);
      const said = await readDamaged();
      const wrong = Object.keys(complete).filter((name) => said[name] !== complete[name] && said[name] !== 'refused');
      if (wrong.length > 0) unnoticed.push(`${offset}.${bit}: ${wrong.join()}`);
    }
    expect(unnoticed).toEqual([]);
  });
});

describe('A byte of the write-ahead log that flipped', () => {
  it(`keeps the file from being opened, or is in what was written last (seed ${seed})`, async () => {
    const random = randomOf(seed);
    const wal = await readFile(`${killed}-wal`);
    // The last two commits: a torn write at the end is what a power failure leaves.
    const safeBytes = Math.floor(wal.length * 0.8);
    for (let i = 0; i < walFlips; i++) {
      const offset = i === 0 ? 24 : Math.floor(random() * safeBytes);
      const copy = Buffer.from(wal);
      copy[offset] = (copy[offset] ?? 0) ^ (1 << Math.floor(random() * 8));
      await putDown(await readFile(killed));
      await writeFile(`${damaged}-wal`, copy);
      const refusal: unknown = await openEventLog(`file:${damaged}`).then(
        (log) => log.close(),
        (error: unknown) => error,
      );
      expect(refusal, `byte ${offset}`).toMatchObject({ fault: 'walDamaged', file: damaged });
    }
  });

  it('is none in the log of a writer that was killed', async () => {
    await putDown(await readFile(killed));
    await copyFile(`${killed}-wal`, `${damaged}-wal`);
    const log = await openEventLog(`file:${damaged}`);
    expect(await readEverything(log)).toEqual(complete);
    await log.close();
    expect(findDamage(damaged)).toEqual([]);
  });
});

function newEvents(count: number) {
  return Array.from({ length: count }, (_, index) => {
    const data = { amount: index, padding: 'x'.repeat(150) };
    return { id: randomUUID(), type: 'Written', data, metadata: { actor: 'teahouse' } };
  });
}

async function flip(bytes: Buffer, offset: number, bit: number): Promise<void> {
  expect(offset).toBeGreaterThanOrEqual(0);
  bytes[offset] = (bytes[offset] ?? 0) ^ (1 << bit);
  await putDown(bytes);
}

/** Puts these bytes where the damaged file lies, and nothing beside it. */
async function putDown(bytes: Buffer): Promise<void> {
  await rm(`${damaged}-wal`, { force: true });
  await rm(`${damaged}-shm`, { force: true });
  await writeFile(damaged, bytes);
}

async function readDamaged(): Promise<Readonly<Record<string, string>>> {
  const opened = await followEventLog(`file:${damaged}`).catch(refused);
  if (opened === 'refused') return Object.fromEntries(Object.keys(complete).map((name) => [name, 'refused']));
  const said = await readEverything(opened);
  await opened.close();
  return said;
}

/** What every way of reading says: the events, or that it was refused. */
async function readEverything(log: EventLog): Promise<Readonly<Record<string, string>>> {
  const said: Record<string, string> = {};
  const read = async (name: string, events: AsyncIterable<RecordedEvent>) => {
    said[name] = await collect(events).then(textOf, refused);
  };
  await read('all', log.readAll());
  await read('all backwards', log.readAll({ direction: 'backwards' }));
  await read('orders', log.readAll({ filter: { streams: { prefixes: ['order-'] } } }));
  for (let i = 0; i < streams; i++) {
    const stream = i % 2 === 0 ? `order-${i}` : `scan-${i}`;
    await read(stream, log.readStream(stream));
    await read(`${stream} backwards`, log.readStream(stream, { direction: 'backwards' }));
  }
  return said;
}

function refused(error: unknown): 'refused' {
  expect(error).toBeInstanceOf(EventLogError);
  return 'refused';
}

const textOf = (events: readonly RecordedEvent[]): string =>
  events
    .map(({ position, stream, revision, id, type, data, metadata, recordedAtMs }) =>
      [position, stream, revision, id, type, JSON.stringify(data), JSON.stringify(metadata), recordedAtMs].join(' '),
    )
    .join('\n');

async function collect(events: AsyncIterable<RecordedEvent>): Promise<RecordedEvent[]> {
  const all: RecordedEvent[] = [];
  for await (const event of events) all.push(event);
  return all;
}
