import type { RecordedEvent } from '@hutong/event-store';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Projection } from './projection.js';
import { openRunner } from './projection-runner.js';
import {
  both,
  event,
  foldPage,
  logOf,
  rowsOf,
  streamTypes,
  TemporaryStores,
  totals,
} from './projections-under-test.js';
import type { ReadStore } from './read-store.js';

const seed = Number(process.env['FAST_CHECK_SEED'] ?? 20231018);
const runs = 25;

let stores: TemporaryStores;
beforeEach(() => {
  stores = new TemporaryStores();
});
afterEach(() => stores.remove());

let runsDone = 0;

const runnerOf = (store: ReadStore, projections: readonly Projection[], events: readonly RecordedEvent[]) =>
  openRunner(store, { projections, streamTypes, log: logOf(events) });

const amounts = fc.array(
  fc.record({
    account: fc.constantFrom('lin', 'chen', '王'),
    amount: fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
  }),
  { maxLength: 120 },
);
const eventsOf = (paid: readonly { account: string; amount: bigint }[]) =>
  paid.map(({ account, amount }, index) => event(index, { data: { account, amount: amount.toString() } }));

/** Sums by account of a part of a log, folded in a store of its own. */
async function sumsOf(part: readonly RecordedEvent[]): Promise<Map<unknown, bigint>> {
  const store = await stores.open();
  await foldPage(await runnerOf(store, [totals], part), part, part.at(-1)?.position ?? 0n);
  const rows = await store.database.selectFrom('totals_v1').selectAll().execute();
  await store.close();
  return new Map(rows.map((row) => [row['account'], row['amount'] as bigint]));
}

describe('Feeding projections', () => {
  it('gives the same rows as adding up by hand, however the log is cut into batches', async () => {
    await fc.assert(
      fc.asyncProperty(amounts, fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 12 }), async (paid, cuts) => {
        const store = await stores.open();
        const events = eventsOf(paid);
        const runner = await runnerOf(store, both, events);
        for (const size of [...cuts, events.length]) {
          const page = events.filter(({ position }) => position > runner.position()).slice(0, size);
          await foldPage(runner, page, page.at(-1)?.position ?? runner.position());
        }
        const rows = await rowsOf(store);
        const accounts = [...new Set(paid.map(({ account }) => account))];
        for (const account of accounts) {
          const own = paid.filter((one) => one.account === account).map(({ amount }) => amount);
          const total = { account, amount: own.reduce((sum, amount) => sum + amount, 0n), times: BigInt(own.length) };
          expect(rows.totals).toContainEqual(total);
          expect(rows.histories).toContainEqual({
            account,
            history: own.map((amount) => `${amount};`).join(''),
            note: null,
          });
        }
        expect(rows.totals).toHaveLength(accounts.length);
        await store.close();
      }),
      { seed, numRuns: runs },
    );
  });

  it('loses and repeats nothing when it stops anywhere and starts again from an older page', async () => {
    await fc.assert(
      fc.asyncProperty(amounts, fc.nat(120), fc.nat(120), async (paid, stop, back) => {
        const events = eventsOf(paid);
        const last = events.at(-1)?.position ?? 0n;
        const whole = await stores.open();
        await foldPage(await runnerOf(whole, both, events), events, last);
        const name = `stopped-${runsDone++}`;
        const before = await stores.open(name);
        const part = events.slice(0, stop);
        await foldPage(await runnerOf(before, both, events), part, part.at(-1)?.position ?? 0n);
        await before.close();
        const after = await stores.open(name);
        await foldPage(
          await runnerOf(after, both, events),
          events.slice(Math.max(0, Math.min(stop, events.length) - back)),
          last,
        );
        expect(await rowsOf(after)).toEqual(await rowsOf(whole));
        await after.close();
        await whole.close();
      }),
      { seed, numRuns: runs },
    );
  });

  it('gives sums that are the same when parts of the log are folded apart and merged', async () => {
    await fc.assert(
      fc.asyncProperty(amounts, fc.nat(120), async (paid, cut) => {
        const events = eventsOf(paid);
        const merged = await sumsOf(events.slice(0, cut));
        for (const [account, amount] of await sumsOf(events.slice(cut))) {
          merged.set(account, (merged.get(account) ?? 0n) + amount);
        }
        expect(merged).toEqual(await sumsOf(events));
      }),
      { seed, numRuns: runs },
    );
  });

  it('keeps whole numbers up to the last of 64 bits', async () => {
    const store = await stores.open();
    const runner = await runnerOf(store, [totals], []);
    await foldPage(runner, [event(0, { data: { account: 'lin', amount: (2n ** 63n - 2n).toString() } })], 1n);
    await foldPage(runner, [event(1, { data: { account: 'lin', amount: '1' } })], 2n);
    expect((await store.database.selectFrom('totals_v1').selectAll().execute())[0]?.['amount']).toBe(2n ** 63n - 1n);
    await store.close();
  });

  it('is fenced off when another runner has moved the checkpoint, and writes nothing', async () => {
    const store = await stores.open();
    const slow = await runnerOf(store, [totals], []);
    const fast = await runnerOf(store, [totals], []);
    await foldPage(fast, [event(0)], 1n);
    await expect(foldPage(slow, [event(0)], 1n)).rejects.toThrow(/fed by another runner/);
    expect((await store.database.selectFrom('totals_v1').selectAll().execute())[0]?.['times']).toBe(1n);
    await store.close();
  });

  it('refuses a projection whose columns changed without a new version', async () => {
    const store = await stores.open();
    await runnerOf(store, [totals], []);
    const changed = {
      ...totals,
      table: { ...totals.table, columns: { ...totals.table.columns, last: 'bigint' } },
    } as const;
    await expect(runnerOf(store, [changed], [])).rejects.toThrow(/give the changed projection a new version/);
    await store.close();
  });
});
