import { expectedFigures } from '@hutong/audit';
import { streamTypes } from '@hutong/domain';
import type { RecordedEvent } from '@hutong/event-store';
import { Gate } from '@hutong/read-store';
import { asRecorded, marketLogs } from '@hutong/testing';
import { figuresOf } from '@hutong/testing/facts';
import * as fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { factTables } from './fact-tables.js';
import { type FactStore, openFactStore } from './store/fact-store.js';
import { readableLog, TemporaryFactStores } from './store/facts-under-test.js';
import { factsIn } from './store/stored-facts.js';
import { openFactRunner } from './writing/fact-runner.js';

const seed = Number(process.env['FAST_CHECK_SEED'] ?? 20231018);
const logs = Number(process.env['FACT_LOGS'] ?? 2);
/** How many positions of each log are looked at: 20 of 50 logs are a thousand. */
const pointsPerLog = 20;
/** Some stages and interconnections are over by then, others end later. */
const openAt = '2023-10-25T00:00:00.000Z';
/** So few that most last facts are read from the file. */
const keptMin = 2;

const stores = new TemporaryFactStores();
afterAll(() => stores.remove());

/** Folds a log in batches of these sizes, and what is left in one; after each batch the writer knows nothing but the file. */
async function foldInBatches(store: FactStore, events: readonly RecordedEvent[], sizes: readonly number[]) {
  const log = readableLog(events);
  let done = 0;
  for (const size of [...sizes, events.length]) {
    const page = events.slice(done, done + size);
    done += page.length;
    const upTo = page.at(-1)?.position;
    if (upTo === undefined) continue;
    const runner = await openFactRunner(store, { streamTypes, log, keptMin });
    for (const group of runner.groups()) await group.fold(page, upTo);
    expect([...runner.stops()]).toEqual([]);
  }
}

describe('Facts in a file', () => {
  it(
    'are at any position what a replay up to it says, whatever the batches',
    async () => {
      let [files, cells] = [0, 0];
      const property = fc.asyncProperty(
        marketLogs({ paymentsMax: 12, disturbancesMax: 16 }),
        fc.array(fc.integer({ min: 1, max: 90 }), { maxLength: 3 }),
        fc.array(fc.nat(1_000), { minLength: pointsPerLog - 1, maxLength: pointsPerLog - 1 }),
        async (happened, sizes, points) => {
          const events = asRecorded(happened);
          const judged = await new Gate(streamTypes, readableLog(events)).judgeAll(events);
          const counting = judged.flatMap(({ event, setAside }) => (setAside === null ? [event] : []));
          files += 1;
          const file = `file:${stores.fileOf(`facts-${files}`)}`;
          const store = await openFactStore(file, { tables: factTables, memoryMaxMegabytes: 512, threads: 1 });
          try {
            await foldInBatches(store, events, sizes);
            await store.reader.inSnapshot(async (snapshot) => {
              const factsUpTo = await factsIn(snapshot);
              for (const point of [...points, 1_000]) {
                const asOf = BigInt(Math.floor((events.length * point) / 1_000));
                const replayed = counting.filter(({ position }) => position <= asOf);
                const expected = expectedFigures(replayed, openAt);
                expect(figuresOf(await factsUpTo(asOf), openAt)).toEqual(expected);
                cells += expected.size;
              }
            });
          } finally {
            await store.close();
          }
        },
      );
      await fc.assert(property, { seed, numRuns: logs, endOnFailure: true });
      expect(cells).toBeGreaterThan(10 * logs * pointsPerLog);
    },
    5_000 * logs + 20_000,
  );
});
