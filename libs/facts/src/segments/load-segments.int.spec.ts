import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectedFigures } from '@hutong/audit';
import { streamTypes } from '@hutong/domain';
import type { RecordedEvent } from '@hutong/event-store';
import { Gate } from '@hutong/read-store';
import { asRecorded, marketLogs } from '@hutong/testing';
import { figuresOf } from '@hutong/testing/facts';
import * as fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { digestsOf } from '../comparing/fact-digests.js';
import { firstRollupDifference } from '../comparing/first-rollup-difference.js';
import { factTables } from '../fact-tables.js';
import { type FactStore, openFactStore } from '../store/fact-store.js';
import { readableLog, TemporaryFactStores } from '../store/facts-under-test.js';
import { rowsOf } from '../store/sql-values.js';
import { factsIn } from '../store/stored-facts.js';
import { openFactRunner } from '../writing/fact-runner.js';
import { exportSegments } from './export-segments.js';
import { loadSegments } from './load-segments.js';

const seed = Number(process.env['FAST_CHECK_SEED'] ?? 20231018);
const logs = Number(process.env['FACT_LOGS'] ?? 1);
const openAt = '2023-10-25T00:00:00.000Z';
const allowed = { memoryMaxMegabytes: 256, threads: 1 };

const stores = new TemporaryFactStores();
afterAll(() => stores.remove());
let made = 0;

const address = (name: string) => `file:${stores.fileOf(name)}`;

async function withStore<T>(name: string, work: (store: FactStore) => Promise<T>): Promise<T> {
  const store = await openFactStore(address(name), { tables: factTables, ...allowed });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** Folds from where the store stands up to a position. */
const foldTo = (name: string, events: readonly RecordedEvent[], upTo: bigint) =>
  withStore(name, async (store) => {
    const runner = await openFactRunner(store, { streamTypes, log: readableLog(events), keptMin: 2 });
    for (const group of runner.groups()) {
      const from = group.position();
      await group.fold(
        events.filter(({ position }) => position > from && position <= upTo),
        upTo,
      );
    }
    expect([...runner.stops()]).toEqual([]);
  });

const exportOf = (name: string, directory: string, events: readonly RecordedEvent[]) =>
  exportSegments(address(name), directory, {
    tables: factTables,
    log: readableLog(events),
    positionsPerRange: 100n,
    ...allowed,
  });

const load = (directory: string, name: string, events: readonly RecordedEvent[]) =>
  loadSegments(directory, address(name), { tables: factTables, log: readableLog(events), ...allowed });

/** Digests of all facts of each table, and the figures that they sum up to. */
const said = (name: string) =>
  withStore(name, ({ reader }) =>
    reader.inSnapshot(async (snapshot) => {
      const digests: unknown[] = [];
      for (const table of factTables) {
        digests.push(await digestsOf(snapshot, table, { from: 0n, to: 1_000_000n, partsMax: 1 }));
        expect(await firstRollupDifference(snapshot, table)).toBeNull();
      }
      const facts = await (await factsIn(snapshot))(1_000_000n);
      return { digests, figures: figuresOf(facts, openAt) };
    }),
  );

describe('Facts that are loaded from segments', () => {
  it(
    'follow the log from there, and are those that are folded from the first event',
    async () => {
      const property = fc.asyncProperty(
        marketLogs({ paymentsMax: 12, disturbancesMax: 12 }),
        fc.integer({ min: 200, max: 1_000 }),
        async (happened, thousandths) => {
          const events = asRecorded(happened);
          const last = events.at(-1)!.position;
          const cut = (last * BigInt(thousandths)) / 1_000n;
          const [whole, part, loaded] = ['whole', 'part', 'loaded'].map((name) => `${name}-${made++}`) as [
            string,
            string,
            string,
          ];
          const directory = join(stores.directory, `segments-${made++}`);
          await foldTo(part, events, cut);
          await exportOf(part, directory, events);
          expect(await load(directory, loaded, events)).toEqual({ position: cut, movedTo: null });
          await foldTo(loaded, events, last);
          await foldTo(whole, events, last);
          const expected = await said(whole);
          expect(await said(loaded)).toEqual(expected);
          const counting = await new Gate(streamTypes, readableLog(events)).judgeAll(events);
          const replayed = counting.flatMap(({ event, setAside }) => (setAside === null ? [event] : []));
          expect(expected.figures).toEqual(expectedFigures(replayed, openAt));
        },
      );
      await fc.assert(property, { seed, numRuns: logs, endOnFailure: true });
    },
    20_000 * logs + 20_000,
  );

  it('take the place of what lay there, unless a process has it, and leave it where something is wrong', async () => {
    const [happened] = fc.sample(marketLogs({ paymentsMax: 4, disturbancesMax: 0 }), { seed, numRuns: 1 });
    const events = asRecorded(happened!);
    const directory = join(stores.directory, 'given');
    await foldTo('given', events, events.at(-1)!.position);
    await exportOf('given', directory, events);
    writeFileSync(stores.fileOf('kept'), 'no database');

    const manifest = readFileSync(join(directory, 'manifest.json'), 'utf8');
    const damages = [
      [manifest.replace(/"digest": "[\da-f]+\.[\da-f]+"/, '"digest": "a.b"'), 'of digest'],
      [manifest.replace('"logId": null', '"logId": "other"'), 'of log other'],
      [manifest.replace(/"sha256": "[\da-f]{64}"/, `"sha256": "${'0'.repeat(64)}"`), 'other bytes'],
    ] as const;
    for (const [damaged, named] of damages) {
      writeFileSync(join(directory, 'manifest.json'), damaged);
      await expect(load(directory, 'kept', events)).rejects.toThrow(named);
    }
    writeFileSync(join(directory, 'manifest.json'), manifest);
    await expect(load(directory, 'kept', events.slice(0, -2))).rejects.toThrow('the log ends before position');
    expect(readFileSync(stores.fileOf('kept'), 'utf8')).toBe('no database');

    const { movedTo } = await load(directory, 'kept', events);
    expect(readFileSync(movedTo!, 'utf8')).toBe('no database');
    await withStore('kept', async (store) => {
      expect(await rowsOf(store.writing, 'select count(*) > 0 from offers_v1')).toEqual([[true]]);
      await expect(load(directory, 'kept', events)).rejects.toMatchObject({ fault: 'inUse' });
    });
    expect(readdirSync(stores.directory).filter((name) => name.includes('.loading'))).toEqual([]);
    expect(existsSync(`${stores.fileOf('kept')}.wal`)).toBe(false);
  });
});
