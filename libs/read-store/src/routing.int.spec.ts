import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openRunner } from './projection-runner.js';
import { both, event, rowsOf, TemporaryStores, totals, visits } from './projections-under-test.js';

let stores: TemporaryStores;
beforeEach(() => {
  stores = new TemporaryStores();
});
afterEach(() => stores.remove());

describe('Events of types that are outgrown, unknown or passed over', () => {
  it('are folded, when they are outgrown, like the same events of today', async () => {
    const [today, outgrown] = [await stores.open(), await stores.open()];
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

  it('stop, when nobody knows them, all who follow their streams, and nobody else', async () => {
    const store = await stores.open();
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

  it('are asked of the log when they are unknown, and not when all projections pass over them', async () => {
    const store = await stores.open();
    const { types, streams } = (await openRunner(store, both)).filter as { types: RegExp; streams: RegExp };
    expect(['Paid', 'Opened', 'SeenTwice', 'Seen'].map((type) => types.test(type))).toEqual([true, true, true, false]);
    expect(['account-1', 'accounts-1', 'account'].map((stream) => streams.test(stream))).toEqual([true, false, false]);
    await store.close();
  });
});
