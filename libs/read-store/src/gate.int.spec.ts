import type { RecordedEvent } from '@hutong/event-store';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Gate } from './gate.js';
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
  visits,
} from './projections-under-test.js';

const seed = Number(process.env['FAST_CHECK_SEED'] ?? 20231018);

let stores: TemporaryStores;
beforeEach(() => {
  stores = new TemporaryStores();
});
afterEach(() => stores.remove());

const shut = (index: number) => event(index, { type: 'Shut' });
const setAsideOf = (judged: Awaited<ReturnType<Gate['judgeAll']>>) => judged.map(({ setAside }) => setAside);

describe('The gate of a runner', () => {
  it('keeps what nobody knows, what is malformed and what cannot follow, and lets the rest be folded', async () => {
    const store = await stores.open();
    const page = [
      event(0),
      event(1, { type: 'Opened' }),
      event(2, { data: { x: 1 } }),
      shut(3),
      event(4),
      event(5, { type: 'Painted', stream: 'window-1', revision: 0n }),
      event(6, { type: 'Visited', stream: 'door-1', revision: 0n }),
    ];
    const runner = await openRunner(store, { projections: [totals, visits], streamTypes, log: logOf(page) });
    await foldPage(runner, page, 7n);
    await foldPage(runner, page, 7n);
    expect(await store.database.selectFrom('set_aside').selectAll().orderBy('position').execute()).toEqual([
      {
        position: 2n,
        category: 'account',
        stream: 'account-1',
        revision: 1n,
        type: 'Opened',
        reason: 'Unknown event type Opened in a stream of category account',
      },
      {
        position: 3n,
        category: 'account',
        stream: 'account-1',
        revision: 2n,
        type: 'Paid',
        reason: 'Paid cannot be read: data.account is missing',
      },
      {
        position: 5n,
        category: 'account',
        stream: 'account-1',
        revision: 4n,
        type: 'Paid',
        reason: 'Paid cannot follow in an account that is shut',
      },
    ]);
    expect(Object.fromEntries(runner.setAside())).toEqual({ account: 3 });
    expect(Object.fromEntries(runner.positions())).toEqual({ 'totals.v1': 7n, 'visits.v1': 7n });
    expect(runner.stops().size).toBe(0);
    expect(await store.database.selectFrom('totals_v1').selectAll().execute()).toEqual([
      { account: 'lin', amount: 5n, times: 1n },
    ]);
    expect(await store.database.selectFrom('visits_v1').selectAll().execute()).toEqual([{ door: 'front', times: 1n }]);
    await store.close();
  });

  it('reads an outgrown type like the same event of today', async () => {
    const [today, outgrown] = [await stores.open(), await stores.open()];
    const paid = [event(0, { data: { account: 'lin', amount: '500' } }), event(1)];
    const inYuan = [event(0, { type: 'PaidInYuan', data: { account: 'lin', yuan: '5' } }), event(1)];
    await foldPage(await openRunner(today, { projections: both, streamTypes, log: logOf(paid) }), paid, 2n);
    await foldPage(await openRunner(outgrown, { projections: both, streamTypes, log: logOf(inYuan) }), inYuan, 2n);
    const { checkpoints: _one, ...rows } = await rowsOf(outgrown);
    expect(await rowsOf(today)).toMatchObject(rows);
    await today.close();
    await outgrown.close();
  });

  it('asks the log for the streams of the ledger and for no others', () => {
    expect(new Gate(streamTypes, logOf([])).filter).toEqual({
      streams: { prefixes: ['account-', 'door-', 'gift-'] },
    });
  });

  it('asks another stream what it had led to before the event, and not what it leads to later', async () => {
    const events = asLog([
      ['Given', 'gift-1'],
      ['Visited', 'door-1'],
      ['Given', 'gift-1'],
      ['Locked', 'door-1'],
      ['Given', 'gift-1'],
    ]);
    const nobody = 'Given cannot follow: nobody is at the door';
    const judged = [nobody, null, null, null, nobody];
    const gate = new Gate(streamTypes, logOf(events));
    expect(setAsideOf(await gate.judgeAll(events))).toEqual(judged);
    expect(setAsideOf(await gate.judgeAll(events))).toEqual(judged);
    expect(setAsideOf(await new Gate(streamTypes, logOf(events)).judgeAll(events.slice(2)))).toEqual(judged.slice(2));
  });

  it('judges the same wherever it begins, however pages are cut, and when a page is given twice', async () => {
    const account = fc.tuple(
      fc.constantFrom('Paid', 'Seen', 'Shut', 'Opened'),
      fc.constantFrom('account-1', 'account-2'),
    );
    const door = fc.tuple(fc.constantFrom('Visited', 'Locked'), fc.constant('door-1'));
    const gift = fc.tuple(fc.constant('Given'), fc.constant('gift-1'));
    const logs = fc.array(fc.oneof(account, door, gift), { maxLength: 30 }).map(asLog);
    await fc.assert(
      fc.asyncProperty(logs, fc.nat(30), fc.nat(30), async (events, cut, back) => {
        const whole = setAsideOf(await new Gate(streamTypes, logOf(events)).judgeAll(events));
        const gate = new Gate(streamTypes, logOf(events));
        const from = Math.max(0, Math.min(cut, events.length) - back);
        const begun = setAsideOf(await new Gate(streamTypes, logOf(events)).judgeAll(events.slice(from)));
        expect(begun).toEqual(whole.slice(from));
        expect(setAsideOf(await gate.judgeAll(events.slice(0, cut)))).toEqual(whole.slice(0, cut));
        expect(setAsideOf(await gate.judgeAll(events.slice(from)))).toEqual(whole.slice(from));
      }),
      { seed, numRuns: 100 },
    );
  });
});

/** Events at positions from 1, each at the next revision of its stream. */
function asLog(kinds: readonly (readonly [type: string, stream: string])[]): RecordedEvent[] {
  const next = new Map<string, bigint>();
  return kinds.map(([type, stream], index) => {
    const revision = next.get(stream) ?? 0n;
    next.set(stream, revision + 1n);
    return event(index, { type, stream, revision });
  });
}
