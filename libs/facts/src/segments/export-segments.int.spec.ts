import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RecordedEvent } from '@hutong/event-store';
import { keptFacts } from '@hutong/testing/facts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FactTable, FactValue, OfferedChannel } from '../fact-table.js';
import { shareFacts } from '../sharing/share-facts.js';
import type { FactStore } from '../store/fact-store.js';
import {
  logWith,
  openInMemory,
  readableLog,
  type Step,
  streamTypes,
  tables,
  TemporaryFactStores,
} from '../store/facts-under-test.js';
import { rowsOf } from '../store/sql-values.js';
import { openFactRunner } from '../writing/fact-runner.js';
import { exportSegments } from './export-segments.js';
import type { Manifest } from './segment-manifest.js';

const steps: readonly Step[] = Array.from({ length: 25 }, (_, index) => ({
  account: index % 3 === 0 ? '商人 "甲", 1' : `account-${index % 7}`,
  amount: BigInt(index * 37 + 1),
  earlierMs: index % 4 === 0 ? 5_000 : 0,
}));
const events = logWith(steps);
const allowed = { memoryMaxMegabytes: 128, threads: 1 };

/** The segments' digest, by the hand that knows neither SQL nor numbers of texts. */
function digestByHand(table: FactTable, { from, to }: Readonly<{ from: bigint; to: bigint }>) {
  const recordedAtMs = new Map(events.map(({ position, recordedAtMs: ms }) => [position, ms]));
  let [rows, first, last] = [0, 0n, 0n];
  for (const { position, weight, occurredAt, thing, fact } of keptFacts(table, events)) {
    if (position < from || position > to) continue;
    const said: (FactValue | undefined)[] = [position, weight, recordedAtMs.get(position), Date.parse(occurredAt)];
    if (thing !== null) said.push(thing);
    for (const [name, { kind }] of Object.entries(table.columns)) {
      const value = fact[name] ?? null;
      said.push(kind === 'moment' && value !== null ? Date.parse(value as string) : value);
    }
    const texts = said.map((value) => (typeof value === 'object' && value !== null ? offersText(value) : value));
    const lengths = texts.map((text) => `${text === null ? -1 : Buffer.byteLength(`${text}`)},`);
    const canonical = [...lengths, ...texts.filter((text) => text !== null)].join('');
    const md5 = createHash('md5').update(canonical).digest();
    rows += 1;
    first += md5.readBigUInt64LE(0);
    last += md5.readBigUInt64LE(8);
  }
  return { rows, digest: `${first.toString(16)}.${last.toString(16)}` };
}

const offersText = (offers: readonly OfferedChannel[]): string =>
  JSON.stringify(offers.map((offer) => Object.values(offer)));

let stores: TemporaryFactStores;
beforeEach(() => {
  stores = new TemporaryFactStores();
});
afterEach(() => stores.remove());

const place = (name: string) => join(stores.directory, name);
const address = (name: string) => `file:${stores.fileOf(name)}`;

async function foldInto(store: FactStore, upTo: number, batch = upTo): Promise<void> {
  const log = readableLog(events);
  const runner = await openFactRunner(store, { streamTypes, log });
  const [group] = runner.groups();
  for (let done = Number(group!.position()); done < upTo; done += batch) {
    const page = events.slice(done, Math.min(done + batch, upTo));
    await group!.fold(page, page.at(-1)!.position);
  }
}

async function storeOf(name: string, upTo: number, batch?: number): Promise<void> {
  const store = await stores.open(name);
  await foldInto(store, upTo, batch);
  await store.close();
}

const exportOf = (name: string, directory: string, log: readonly RecordedEvent[] = events) =>
  exportSegments(address(name), place(directory), {
    tables,
    log: readableLog(log),
    positionsPerRange: 10n,
    ...allowed,
  });

const bytesIn = (directory: string): ReadonlyMap<string, Buffer> =>
  new Map(readdirSync(place(directory)).map((file) => [file, readFileSync(join(place(directory), file))]));

const beside = () => readdirSync(stores.directory).filter((name) => !/^(facts|other)\.db/.test(name));

const rangesOf = ({ ranges }: Manifest) =>
  ranges.map(({ firstPosition, lastPosition, isSealed }) => [firstPosition, lastPosition, isSealed]);

describe('Facts as segments', () => {
  it('are files by ranges of positions with the digests that another hand computes from events', async () => {
    await storeOf('facts', 25);
    const { manifest } = await exportOf('facts', 'out');
    expect(rangesOf(manifest)).toEqual([
      [1n, 10n, true],
      [11n, 20n, true],
      [21n, 25n, false],
    ]);
    expect(readdirSync(place('out'))).toHaveLength(3 * tables.length + 1);
    for (const { firstPosition: from, lastPosition: to, files } of manifest.ranges) {
      for (const table of tables) {
        const { rows, digest } = files.find((file) => file.table === table.name)!;
        expect({ rows, digest }, `${table.name} ${from}`).toEqual(digestByHand(table, { from, to }));
      }
    }
    expect(beside()).toEqual(['out']);
  });

  it('have the same bytes whoever writes them, in whatever batches and order of numbers the facts came', async () => {
    await storeOf('facts', 25);
    await storeOf('other', 25, 4);
    await exportOf('facts', 'one');
    await exportOf('facts', 'again');
    await exportOf('other', 'other');
    expect(bytesIn('again')).toEqual(bytesIn('one'));
    expect(bytesIn('other')).toEqual(bytesIn('one'));
  });

  it('are what DuckDB sums to the same as the facts themselves', async () => {
    await storeOf('facts', 25);
    await exportOf('facts', 'out');
    const store = await stores.open('facts');
    const sums = 'select state, sum(sum * weight), sum(times * weight) from';
    const expected = await rowsOf(store.writing, `${sums} accounts_v1_named group by state`);
    await store.close();
    const { DuckDBInstance } = await import('@duckdb/node-api');
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    const read = `${sums} read_parquet('${place('out')}/accounts.v1.*.parquet') group by state`;
    expect(await rowsOf(connection, read)).toEqual(expected);
    connection.closeSync();
    instance.closeSync();
  });

  it('grow with the log: what is sealed stays as it is, and the last range is written again', async () => {
    await storeOf('facts', 15);
    expect((await exportOf('facts', 'out')).filesKept).toBe(0);
    const before = bytesIn('out');
    await storeOf('facts', 25);
    const { manifest, filesKept } = await exportOf('facts', 'out');
    expect({ filesKept, ranges: rangesOf(manifest).length }).toEqual({ filesKept: tables.length, ranges: 3 });
    await exportOf('facts', 'whole');
    expect(bytesIn('out')).toEqual(bytesIn('whole'));
    expect([...bytesIn('out').keys()].filter((file) => before.has(file))).toHaveLength(tables.length + 1);
  });

  it('are written again where a sealed file was changed or is gone', async () => {
    await storeOf('facts', 25);
    await exportOf('facts', 'out');
    const before = bytesIn('out');
    const [changed = '', missing = ''] = [...before.keys()].filter((file) => file.includes('000000000001-'));
    const bytes = Buffer.from(before.get(changed)!);
    bytes[bytes.length >> 1]! ^= 1;
    writeFileSync(join(place('out'), changed), bytes);
    rmSync(join(place('out'), missing));
    expect((await exportOf('facts', 'out')).filesKept).toBe(2 * tables.length - 2);
    expect(bytesIn('out')).toEqual(before);
  });

  it('are written while a process owns the facts and goes on writing', async () => {
    const store = await stores.open('facts');
    await foldInto(store, 15);
    const shared = await shareFacts(store);
    try {
      const [{ manifest }] = await Promise.all([exportOf('facts', 'out'), foldInto(store, 25, 1)]);
      await storeOf('other', Number(manifest.ranges.at(-1)!.lastPosition));
      await exportOf('other', 'other');
      expect(bytesIn('out')).toEqual(bytesIn('other'));
      expect(await rowsOf(store.writing, 'select min(position) from checkpoints')).toEqual([[25n]]);
    } finally {
      await shared.close();
      await store.close();
    }
  });

  it('are not written over anything else', async () => {
    await storeOf('facts', 25);
    mkdirSync(place('holiday'));
    writeFileSync(join(place('holiday'), 'photo.jpg'), 'x');
    writeFileSync(place('letter'), 'x');
    for (const name of ['holiday', 'letter']) {
      await expect(exportOf('facts', name)).rejects.toMatchObject({ fault: 'directoryForeign' });
      await expect(exportOf('facts', name)).rejects.toThrow(place(name));
    }
    expect(readdirSync(place('holiday'))).toEqual(['photo.jpg']);
    expect(beside().toSorted()).toEqual(['holiday', 'letter']);
  });

  it('of another log, another width, or fewer events are not mixed with those there', async () => {
    await storeOf('facts', 25);
    await exportOf('facts', 'out');
    const before = bytesIn('out');
    const altered = logWith(steps.map((step, index) => (index === 4 ? { ...step, amount: 1n } : step)));
    await expect(exportOf('facts', 'out', altered.slice(0, 24))).rejects.toMatchObject({ fault: 'otherLog' });
    const otherWidth = { tables, log: readableLog(events), positionsPerRange: 5n, ...allowed };
    await expect(exportSegments(address('facts'), place('out'), otherWidth)).rejects.toThrow('ranges of 10 positions');
    await storeOf('other', 20);
    await expect(exportOf('other', 'out')).rejects.toThrow('let them catch up first');
    expect(bytesIn('out')).toEqual(before);
  });

  it('leave nothing behind where they fail, and what an interrupted export left is removed by the next', async () => {
    mkdirSync(`${place('out')}.part`);
    writeFileSync(join(`${place('out')}.part`, 'half.parquet'), 'x');
    await expect(exportOf('facts', 'out')).rejects.toMatchObject({ fault: 'missing' });
    expect(beside()).toEqual([]);
    await storeOf('facts', 25);
    await exportOf('facts', 'out');
    expect(existsSync(join(place('out'), 'half.parquet'))).toBe(false);
    expect(beside()).toEqual(['out']);
  });

  it('are not written by two at once', async () => {
    await storeOf('facts', 25);
    const both = await Promise.allSettled([exportOf('facts', 'out'), exportOf('facts', 'out')]);
    const refused = both.filter(({ status }) => status === 'rejected');
    expect(refused).toMatchObject([{ reason: { fault: 'directoryInUse' } }]);
    expect(beside()).toEqual(['out']);
  });

  it('of facts in memory cannot be had: nobody else sees them', async () => {
    const store = await openInMemory();
    const options = { tables, log: readableLog(events), ...allowed };
    await expect(exportSegments('memory:', place('out'), options)).rejects.toMatchObject({ fault: 'missing' });
    await store.close();
  });
});
