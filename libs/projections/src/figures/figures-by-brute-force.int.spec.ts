import { expectedFigures } from '@hutong/audit';
import { MemoryEventLog } from '@hutong/event-store';
import type { FactStore } from '@hutong/facts/store';
import { marketLogs, recordEvents } from '@hutong/testing';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { afterEverything, type Cells, comparisons, type Comparison } from './comparisons-under-test.js';
import { answerOf } from './figures-under-test.js';
import { storeOfLog } from './recorded-facts-under-test.js';

// What is answered from a store that the engine wrote, against a replay that keeps everything in lists and was written by another hand.

const seed = Number(process.env['FAST_CHECK_SEED'] ?? 20231018);
const runs = Number(process.env['FIGURE_LOGS'] ?? 3);
/** Random positions of each log as of which it is asked, besides its end. */
const points = Number(process.env['FIGURE_POINTS'] ?? 1);
const timeoutMs = 20_000 + runs * (points + 2) * 10_000;
const size = { paymentsMax: 10, disturbancesMax: 12 };
const parts = fc.array(fc.nat(1_000), { minLength: points, maxLength: points });

/** What the API answers, in the words of brute force. */
async function answered(
  store: FactStore,
  { measure, by, zone = 'Asia/Shanghai', filter = {} }: Comparison,
  asOf: string,
): Promise<Cells> {
  const { rows } = await answerOf(store, { measures: measure, by, zone, asOf, ...filter });
  const figures = rows.map((row) => {
    const key = by.split(',').map((name) => String((row[name] ?? '') as string | number | boolean));
    return [key.join(' | '), row[measure] === null ? 0n : BigInt(row[measure] as string)] as const;
  });
  return Object.fromEntries(figures.filter(([, figure]) => figure !== 0n));
}

it(
  'Every figure is what a replay by another hand says, over random logs as of any position',
  async () => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(marketLogs(size), parts, async (told, asOfParts) => {
        const log = new MemoryEventLog({ now: () => 1_700_000_000_000 });
        await recordEvents(log, told);
        const { store, events } = await storeOfLog(log);
        try {
          for (const part of [...asOfParts, 1_000]) {
            const length = Math.floor((events.length * part) / 1_000);
            const asOf = String(events[length - 1]?.position ?? 0n);
            const replayed = events.slice(0, length);
            // Business times are out of order: what occurred before one of them may be told after it.
            const until = String(events[Math.floor((events.length * (asOfParts[0] ?? 0)) / 1_001)]?.data['occurredAt']);
            const asked = [
              ...comparisons(expectedFigures(replayed, afterEverything)),
              ...(length === events.length ? comparisons(expectedFigures(replayed, until, until), until) : []),
            ];
            for (const comparison of asked) {
              const { measure, by, zone, filter, expected: cells } = comparison;
              expect(
                await answered(store, comparison, asOf),
                JSON.stringify({ measure, by, zone, filter, asOf }),
              ).toEqual(cells);
              if (Object.keys(cells).length > 0) seen.add(measure);
            }
          }
        } finally {
          await store.close();
        }
      }),
      { seed, numRuns: runs, endOnFailure: true },
    );
    // A property that never saw a figure would say nothing of it.
    expect([...seen]).toEqual(expect.arrayContaining(certainlySeen));
  },
  timeoutMs,
);

const certainlySeen = [
  'requested',
  'capturedRequests',
  'placedToRequestedP90',
  'requestedToEndedMedian',
  'successions',
  'switched',
  'chosen',
  'value',
  'net',
  'refunded',
  'fees',
  'acquirerFees',
  'buyers',
  'payers',
  'offers',
  'refusedOffers',
  'orders',
  'openStages',
];
