import { afterEach, beforeEach, describe, expect, it } from 'vitest';
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
  type Paid,
} from './projections-under-test.js';

let stores: TemporaryStores;
beforeEach(() => {
  stores = new TemporaryStores();
});
afterEach(() => stores.remove());

describe('A projection that meets an event it cannot fold', () => {
  it('stops before it and keeps what came earlier, while the others go on', async () => {
    const store = await stores.open();
    const runner = await openRunner(store, { projections: both, streamTypes, log: logOf([]) });
    const broken = event(2, { data: { account: 'lin', amount: 'five' } });
    await foldPage(runner, [event(0), event(1), broken, event(3)], 4n);
    await foldPage(runner, [event(4)], 5n);
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
    expect({ groups: runner.groups().length, position: runner.position() }).toEqual({ groups: 1, position: 5n });
    await store.close();
  });

  it('goes on from there once that can be folded', async () => {
    const name = 'mended';
    const page = [event(0), event(1, { data: { account: 'lin', amount: 'x' } }), event(2)];
    const before = await stores.open(name);
    const stopped = await openRunner(before, { projections: [totals], streamTypes, log: logOf(page) });
    await foldPage(stopped, page, 3n);
    expect({ groups: stopped.groups().length, position: stopped.position() }).toEqual({
      groups: 0,
      position: 1n,
    });
    await before.close();
    const after = await stores.open(name);
    const lenient = (paid: Paid) => ({ ...paid, data: { ...paid.data, amount: '5' } });
    const mended: typeof totals = { ...totals, apply: (row, paid) => totals.apply(row, lenient(paid)) };
    const runner = await openRunner(after, { projections: [mended], streamTypes, log: logOf(page) });
    await foldPage(runner, page, 3n);
    expect(await after.database.selectFrom('totals_v1').selectAll().execute()).toEqual([
      { account: 'lin', amount: 15n, times: 3n },
    ]);
    expect(runner.stops().size).toBe(0);
    await after.close();
  });

  it('stops at a key that is missing', async () => {
    const store = await stores.open();
    const keyless = { ...totals, apply: () => ({ amount: 5n, times: 1n }) as never };
    const runner = await openRunner(store, { projections: [keyless], streamTypes, log: logOf([]) });
    await foldPage(runner, [event(0)], 1n);
    expect(runner.stops().get('totals.v1')).toMatchObject({ position: 1n, reason: 'account is undefined, not text' });
    await store.close();
  });
});
