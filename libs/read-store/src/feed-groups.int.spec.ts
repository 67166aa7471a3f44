import type { EventLog, Position, RecordedEvent } from '@hutong/event-store';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { foldToEnd } from './follow.js';
import { openRunner } from './projection-runner.js';
import {
  both,
  event,
  histories,
  logOf,
  rowsOf,
  streamTypes,
  TemporaryStores,
  totals,
} from './projections-under-test.js';

/** Far more than a projection that catches up takes in one turn. */
const eventsBefore = 50_000;
const pageEvents = 512;

let stores: TemporaryStores;
let events: RecordedEvent[];
beforeEach(() => {
  stores = new TemporaryStores();
  events = Array.from({ length: eventsBefore }, (_, index) => event(index));
});
afterEach(() => stores.remove());

/** The log that is there, and whatever is added to it. */
const growingLog = (): EventLog =>
  ({
    ...logOf(events),
    readPage(after: Position, _filter: unknown, eventsMax = pageEvents) {
      const first = Number(after);
      const page = events.slice(first, first + Math.min(eventsMax, pageEvents));
      const position = after + BigInt(page.length);
      return { events: page, position, isLast: position === BigInt(events.length) };
    },
  }) as unknown as EventLog;

describe('A new projection beside one that is live', () => {
  it('catches up while the live one keeps at the end of a log that grows, and is one of those then', async () => {
    const store = await stores.open();
    const log = growingLog();
    await foldToEnd({ log, runner: await openRunner(store, { projections: [totals], streamTypes, log }) });
    const runner = await openRunner(store, { projections: [histories, totals], streamTypes, log });
    const behindMost: number[] = [];
    await foldToEnd({
      log,
      runner,
      onBatch() {
        const { 'totals.v1': live = 0n, 'histories.v1': begun = 0n } = Object.fromEntries(runner.positions());
        if (begun === live) return;
        behindMost.push(events.length - Number(live));
        events.push(event(events.length));
      },
    });
    // One event is added in each half of a turn.
    expect(Math.max(...behindMost)).toBeLessThanOrEqual(2);
    expect(behindMost.length).toBeGreaterThan(20);
    expect(runner.groups()).toHaveLength(1);
    await foldToEnd({ log, runner });
    expect(runner.groups().map(({ position }) => position())).toEqual([BigInt(events.length)]);

    const whole = await stores.open();
    await foldToEnd({ log, runner: await openRunner(whole, { projections: both, streamTypes, log }) });
    expect(await rowsOf(store)).toEqual(await rowsOf(whole));
    await store.close();
    await whole.close();
  });

  it('judges for itself what those that are ahead have seen long ago', async () => {
    events = [event(0), event(1, { type: 'Shut' }), event(2), event(3)];
    const store = await stores.open();
    const log = growingLog();
    await foldToEnd({ log, upTo: 3n, runner: await openRunner(store, { projections: [totals], streamTypes, log }) });
    const runner = await openRunner(store, { projections: both, streamTypes, log });
    await foldToEnd({ log, runner });
    expect((await rowsOf(store)).histories).toEqual([{ account: 'lin', history: '5;', note: null }]);
    expect((await rowsOf(store)).totals).toEqual([{ account: 'lin', amount: 5n, times: 1n }]);
    expect([...runner.setAside()]).toEqual([['account', 2]]);
    await store.close();
  });
});
