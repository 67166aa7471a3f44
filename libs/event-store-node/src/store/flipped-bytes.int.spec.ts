import { randomUUID } from 'node:crypto';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EventFilter, EventLogDamagedError, EventLogOpenError, type StoredRow } from '@hutong/event-store';
import { RecordReader } from './record-reader.js';
import { RecordStore } from './record-store.js';

const seed = Number(process.env['HUTONG_SEED'] ?? Date.now() % 1_000_000);
const durationMs = Number(process.env['HUTONG_FLIPS_MS'] ?? 8_000);
const flipsMax = 10_000;
const streams = 40;
const named = 'named';
const refused = {};

let directory: string;
let file: string;
let names: readonly string[];

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'flipped-bytes-'));
  file = join(directory, 'events.db');
  const store = await RecordStore.open(file);
  for (let round = 0; round < 2; round++) {
    for (let i = 0; i < streams; i++) {
      const count = ((i * 7 + round * 3) % 5) + (round === 0 ? 1 : 0);
      const events = Array.from({ length: count }, (_, n) => event(n % 2 === 0 ? 'Placed' : 'Paid', { round, i, n }));
      if (events.length > 0) await store.append(nameOf(i), 'any', events);
    }
  }
  await store.append(`$$${nameOf(1)}`, 'any', [event('$metadata', { $maxCount: 2 })]);
  await store.append(`$$${nameOf(2)}`, 'any', [event('$metadata', { $tb: 1 })]);
  await store.append(`$$${nameOf(3)}`, 'any', [event('$metadata', { $maxAge: 100_000_000 })]);
  await store.softDelete(nameOf(4), 'any');
  await store.tombstone(nameOf(5), 'any');
  await store.append(nameOf(4), 'any', [event('Paid', {})]);
  await store.softDelete(nameOf(6), 'any');
  await store.close();
  const database = new DatabaseSync(file);
  // Which connection closes last decides whether the write-ahead log is folded in; here it has to be.
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  const stored = database.prepare('SELECT DISTINCT stream FROM events').all();
  names = [...stored.map(({ stream }) => String(stream)), 'order-1', 'scan-0-2a'];
  database.close();
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const filters: Readonly<Record<string, EventFilter>> = {
  type: { types: ['Paid'] },
  prefix: { streams: { prefixes: ['order-', 'scan-1'] } },
  'type pattern': { types: /^P.{3}$/ },
  'stream pattern': { streams: /-1/ },
};
const virtualStreams = ['$et-Paid', '$ce-order', '$ce-scan', '$streams', '$bc-c-1', '$et-$metadata'];

describe('A bit of the event file that flipped', () => {
  it(`is named by every read that it could change (seed ${seed})`, { timeout: 10 * durationMs }, () => {
    const bytes = readFileSync(file);
    const sound = readEverything();
    const wrong: string[] = [];
    const handle = openSync(file, 'r+');
    const endMs = performance.now() + durationMs;
    let flips = 0;
    for (const [offset, bit] of places(bytes)) {
      if (performance.now() > endMs || wrong.length > 0) break;
      writeSync(handle, Buffer.of((bytes[offset] ?? 0) ^ (1 << bit)), 0, 1, offset);
      const said = readEverything();
      writeSync(handle, bytes, offset, 1, offset);
      flips += 1;
      const different = Object.keys(sound).filter((read) => said[read] !== sound[read] && said[read] !== named);
      if (said !== refused && different.length > 0) wrong.push(`byte ${offset}, bit ${bit}: ${different.join()}`);
    }
    closeSync(handle);
    expect(wrong).toEqual([]);
    expect(flips).toBeGreaterThan(0);
  });
});

/** Anywhere in the file, and every second time in a page of an index, where a flip hides events instead of changing them. */
function* places(bytes: Buffer): Generator<[offset: number, bit: number]> {
  const pageBytes = bytes.readUInt16BE(16);
  const pages = Array.from({ length: bytes.length / pageBytes }, (_, page) => page * pageBytes);
  const indexPages = pages.filter((page) => bytes[page] === 2 || bytes[page] === 10);
  const place = fc.noBias(
    fc.record({ any: fc.nat(bytes.length - 1), page: fc.constantFrom(...indexPages), bit: fc.nat(7) }),
  );
  for (const [turn, { any, page, bit }] of fc.sample(place, { seed, numRuns: flipsMax }).entries()) {
    yield [turn % 2 === 0 ? any : page + (any % pageBytes), bit];
  }
}

const event = (type: string, data: object) => ({
  id: randomUUID(),
  type,
  data: JSON.stringify(data),
  metadata: '{"$correlationId":"c-1"}',
});
const nameOf = (i: number) => (i % 3 === 0 ? `order-${i * 7}` : `scan-${i % 2}-${i}`);

/** What every way of reading says: the events, or that damage was named. Filters come first, on a reader that knows nothing yet. */
function readEverything(): Readonly<Record<string, string>> {
  const said: Record<string, string> = {};
  const reader = opened();
  if (reader === undefined) return refused;
  const say = (name: string, read: () => unknown) => {
    try {
      said[name] = JSON.stringify(read(), (_, value: unknown) => (typeof value === 'bigint' ? `${value}` : value));
    } catch (error) {
      said[name] = error instanceof EventLogDamagedError ? named : String(error);
    }
  };
  for (const [name, filter] of Object.entries(filters)) {
    for (const direction of ['forwards', 'backwards'] as const) {
      say(`${name} ${direction}`, () => allRows(reader, filter, direction));
      say(`${name} ${direction} again`, () => allRows(reader, filter, direction));
    }
  }
  for (const name of virtualStreams) {
    say(name, () => reader.streamRows(name, 0n, { direction: 'forwards', eventsMax: 500 }));
    say(`${name} visibility`, () => reader.visibilityOf(name));
  }
  say('all forwards', () => allRows(reader, {}, 'forwards'));
  say('all backwards', () => allRows(reader, {}, 'backwards'));
  for (const name of names) {
    say(`${name} forwards`, () => streamRows(reader, name, 'forwards'));
    say(`${name} backwards`, () => streamRows(reader, name, 'backwards'));
    say(`${name} visibility`, () => reader.visibilityOf(name));
  }
  reader.close();
  return said;
}

function opened(): RecordReader | undefined {
  try {
    return new RecordReader(file);
  } catch (error) {
    expect(error).toBeInstanceOf(EventLogOpenError);
    return undefined;
  }
}

function allRows(reader: RecordReader, filter: EventFilter, direction: 'forwards' | 'backwards'): StoredRow[] {
  const rows: StoredRow[] = [];
  let [after, upTo] = [0n, reader.lastPosition()];
  for (;;) {
    const page = reader.rowPage({ after, upTo, direction }, filter, Infinity);
    rows.push(...page.rows);
    if (page.isLast) return rows;
    if (direction === 'forwards') after = page.position;
    else upTo = page.position - 1n;
  }
}

const streamRows = (reader: RecordReader, name: string, direction: 'forwards' | 'backwards') =>
  reader.streamRows(name, direction === 'forwards' ? 0n : 2n ** 63n - 1n, { direction, eventsMax: 500 });
