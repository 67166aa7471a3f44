import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StoredFormat } from '@hutong/domain/kernel';
import type { RecordedEvent } from '@hutong/event-store';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AdditiveProjection, Projection, RowProjection } from './projection.js';
import { openRunner } from './projection-runner.js';
import { openReadStore, type ReadStore } from './read-store.js';

const seed = Number(process.env['FAST_CHECK_SEED'] ?? 20231018);
const runs = 25;

type Paid = Readonly<{ type: 'Paid'; data: Readonly<{ account: string; amount: string }> }>;

/** `PaidInYuan` was outgrown: today amounts are minor units. */
const accounts: StoredFormat<Paid | Readonly<{ type: 'Seen'; data: object }>> = {
  category: 'account',
  eventTypes: { Paid: true, Seen: true },
  upcast: {
    PaidInYuan: (data) => {
      const { account, yuan } = data as Readonly<{ account: string; yuan: string }>;
      return { type: 'Paid', data: { account, amount: (BigInt(yuan) * 100n).toString() } };
    },
  },
};

const totals: AdditiveProjection<Paid> = {
  kind: 'additive',
  name: 'totals.v1',
  table: { key: ['account'], columns: { account: 'text', amount: 'bigint', times: 'bigint' }, indexes: [] },
  streams: [accounts],
  eventTypes: { Paid: 'folded', Seen: 'passed over' },
  delta: ({ data }) => [{ account: data.account, amount: BigInt(data.amount), times: 1n }],
};
const histories: RowProjection<Paid> = {
  kind: 'rows',
  name: 'histories.v1',
  table: { key: ['account'], columns: { account: 'text', history: 'text', note: 'text?' }, indexes: [['history']] },
  streams: [accounts],
  eventTypes: { Paid: 'folded', Seen: 'passed over' },
  keysOf: ({ data }) => [data.account],
  apply: (row, { data }) => ({
    account: data.account,
    history: `${String(row?.['history'] ?? '')}${data.amount};`,
    note: null,
  }),
};
/** Follows streams that the other two do not. */
const visits: AdditiveProjection = {
  kind: 'additive',
  name: 'visits.v1',
  table: { key: ['door'], columns: { door: 'text', times: 'bigint' }, indexes: [] },
  streams: [{ category: 'door', eventTypes: { Visited: true } }],
  eventTypes: { Visited: 'folded' },
  delta: () => [{ door: 'front', times: 1n }],
};
const both: readonly Projection[] = [totals, histories];

const event = (index: number, changes: Partial<RecordedEvent> = {}): RecordedEvent => ({
  id: `event-${index}`,
  stream: 'account-1',
  revision: BigInt(index),
  position: BigInt(index + 1),
  type: 'Paid',
  data: { account: 'lin', amount: '5' },
  metadata: {},
  recordedAtMs: 0,
  ...changes,
});

let directory: string;
let files = 0;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'hutong-runner-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const open = (name = `read-${files++}`): Promise<ReadStore> => openReadStore(`file:${join(directory, `${name}.db`)}`);
const rowsOf = async ({ database }: ReadStore) => ({
  totals: await database.selectFrom('totals_v1').selectAll().orderBy('account').execute(),
  histories: await database.selectFrom('histories_v1').selectAll().orderBy('account').execute(),
  checkpoints: await database
    .selectFrom('checkpoints')
    .select(['projection', 'position'])
    .orderBy('projection')
    .execute(),
});

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
  const store = await open();
  await (await openRunner(store, [totals])).fold(part, part.at(-1)?.position ?? 0n);
  const rows = await store.database.selectFrom('totals_v1').selectAll().execute();
  await store.close();
  return new Map(rows.map((row) => [row['account'], row['amount'] as bigint]));
}

describe('Feeding projections', () => {
  it('gives the same rows as adding up by hand, however the log is cut into batches', async () => {
    await fc.assert(
      fc.asyncProperty(amounts, fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 12 }), async (paid, cuts) => {
        const store = await open();
        const runner = await openRunner(store, both);
        const events = eventsOf(paid);
        for (const size of [...cuts, events.length]) {
          const page = events.filter(({ position }) => position > runner.position()).slice(0, size);
          await runner.fold(page, page.at(-1)?.position ?? runner.position());
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
        const whole = await open();
        await (await openRunner(whole, both)).fold(events, last);
        const name = `stopped-${files++}`;
        const before = await open(name);
        const part = events.slice(0, stop);
        await (await openRunner(before, both)).fold(part, part.at(-1)?.position ?? 0n);
        await before.close();
        const after = await open(name);
        await (
          await openRunner(after, both)
        ).fold(events.slice(Math.max(0, Math.min(stop, events.length) - back)), last);
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
    const store = await open();
    const runner = await openRunner(store, [totals]);
    await runner.fold([event(0, { data: { account: 'lin', amount: (2n ** 63n - 2n).toString() } })], 1n);
    await runner.fold([event(1, { data: { account: 'lin', amount: '1' } })], 2n);
    expect((await store.database.selectFrom('totals_v1').selectAll().execute())[0]?.['amount']).toBe(2n ** 63n - 1n);
    await store.close();
  });

  it('stops before an event that it cannot fold and keeps what came earlier, while the others go on', async () => {
    const store = await open();
    const runner = await openRunner(store, both);
    const broken = event(2, { data: { account: 'lin', amount: 'five' } });
    await runner.fold([event(0), event(1), broken, event(3)], 4n);
    await runner.fold([event(4)], 5n);
    const { totals, histories } = await rowsOf(store);
    expect(totals).toEqual([{ account: 'lin', amount: 10n, times: 2n }]);
    expect(histories).toEqual([{ account: 'lin', history: '5;5;five;5;5;', note: null }]);
    expect([...runner.positions()]).toEqual([
      ['totals.v1', 2n],
      ['histories.v1', 5n],
    ]);
    expect([...runner.stops()]).toEqual([
      [
        'totals.v1',
        { position: 3n, stream: 'account-1', revision: 2n, type: 'Paid', reason: expect.stringMatching(/five/) },
      ],
    ]);
    expect({ isRunning: runner.isRunning(), position: runner.position() }).toEqual({ isRunning: true, position: 5n });
    await store.close();
  });

  it('goes on from the event at which it stopped, once that can be folded', async () => {
    const name = `mended-${files++}`;
    const page = [event(0), event(1, { type: 'PaidInYuan', data: { account: 'lin', yuan: 'x' } }), event(2)];
    const before = await open(name);
    const stopped = await openRunner(before, both);
    await stopped.fold(page, 3n);
    expect({ isRunning: stopped.isRunning(), position: stopped.position() }).toEqual({
      isRunning: false,
      position: 1n,
    });
    await before.close();
    const after = await open(name);
    const paid: Paid = { type: 'Paid', data: { account: 'lin', amount: '5' } };
    const mendedAccounts = { ...accounts, upcast: { PaidInYuan: () => paid } };
    const mended = await openRunner(
      after,
      both.map((projection) => ({ ...projection, streams: [mendedAccounts] })),
    );
    await mended.fold(page, 3n);
    expect((await rowsOf(after)).totals).toEqual([{ account: 'lin', amount: 15n, times: 3n }]);
    expect(mended.stops().size).toBe(0);
    await after.close();
  });

  it('stops at a key that is missing', async () => {
    const store = await open();
    const runner = await openRunner(store, [totals]);
    await runner.fold([event(0, { data: { amount: '5' } })], 1n);
    expect(runner.stops().get('totals.v1')).toMatchObject({ position: 1n, reason: 'account is undefined, not text' });
    await store.close();
  });

  it('folds an event of an outgrown stored type like the same event of today', async () => {
    const [today, outgrown] = [await open(), await open()];
    const paid = [event(0, { data: { account: 'lin', amount: '500' } }), event(1)];
    const inYuan = event(0, { type: 'PaidInYuan', data: { account: 'lin', yuan: '5' } });
    const runner = await openRunner(outgrown, both);
    expect((runner.filter.types as RegExp).test('PaidInYuan')).toBe(true);
    await (await openRunner(today, both)).fold(paid, 2n);
    await runner.fold([inYuan, event(1)], 2n);
    expect(await rowsOf(outgrown)).toEqual(await rowsOf(today));
    await today.close();
    await outgrown.close();
  });

  it('stops at a type that nobody knows all who follow its streams, and nobody else', async () => {
    const store = await open();
    const runner = await openRunner(store, [totals, visits]);
    await runner.fold([event(0, { type: 'Seen' }), event(1, { type: 'Opened', stream: 'window-1' })], 2n);
    expect(runner.stops().size).toBe(0);
    await runner.fold([event(2, { type: 'Opened' }), event(3, { type: 'Visited', stream: 'door-1' })], 4n);
    expect([...runner.stops()]).toEqual([
      [
        'totals.v1',
        {
          position: 3n,
          stream: 'account-1',
          revision: 2n,
          type: 'Opened',
          reason: 'Unknown event type Opened in a stream of category account',
        },
      ],
    ]);
    expect([...runner.positions()]).toEqual([
      ['totals.v1', 2n],
      ['visits.v1', 4n],
    ]);
    await store.close();
  });

  it('asks the log for unknown types too, and not for those that all projections pass over', async () => {
    const store = await open();
    const { types, streams } = (await openRunner(store, both)).filter as { types: RegExp; streams: RegExp };
    expect(['Paid', 'Opened', 'SeenTwice', 'Seen'].map((type) => types.test(type))).toEqual([true, true, true, false]);
    expect(['account-1', 'accounts-1', 'account'].map((stream) => streams.test(stream))).toEqual([true, false, false]);
    await store.close();
  });

  it('is fenced off when another runner has moved the checkpoint, and writes nothing', async () => {
    const store = await open();
    const slow = await openRunner(store, [totals]);
    const fast = await openRunner(store, [totals]);
    await fast.fold([event(0)], 1n);
    await expect(slow.fold([event(0)], 1n)).rejects.toThrow(/fed by another runner/);
    expect((await store.database.selectFrom('totals_v1').selectAll().execute())[0]?.['times']).toBe(1n);
    await store.close();
  });

  it('refuses a projection whose columns changed without a new version', async () => {
    const store = await open();
    await openRunner(store, [totals]);
    const changed = {
      ...totals,
      table: { ...totals.table, columns: { ...totals.table.columns, last: 'bigint' } },
    } as const;
    await expect(openRunner(store, [changed])).rejects.toThrow(/give the changed projection a new version/);
    await store.close();
  });
});
