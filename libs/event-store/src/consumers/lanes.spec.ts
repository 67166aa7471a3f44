import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { RecordedEvent } from '../event-log.js';
import { Lanes, startsPerTurnMax } from './lanes.js';

type Item = Readonly<{ event: RecordedEvent }>;
const itemOf = (stream: string, revision: bigint) => ({ event: { stream, revision } as RecordedEvent });

describe('Lanes', () => {
  it.each([
    ['work that takes many turns', 10],
    ['work that takes one turn', 1],
    ['work that is done at once', 0],
  ])('begin little in one turn of the event loop and leave nothing out: %s', async (_, turnsOfWork) => {
    const startedInTurn = new Map<number, number>();
    let turn = 0;
    let ticker = setImmediate(tick);
    function tick(): void {
      turn += 1;
      ticker = setImmediate(tick);
    }
    let running = 0;
    let runningMost = 0;
    const done: string[] = [];
    const lanes = new Lanes<Item>(16, async ({ event }) => {
      startedInTurn.set(turn, (startedInTurn.get(turn) ?? 0) + 1);
      runningMost = Math.max(runningMost, ++running);
      for (let waited = 0; waited < turnsOfWork; waited++) await nextTurn();
      running -= 1;
      done.push(`${event.stream}@${event.revision}`);
    });
    const items = Array.from({ length: 300 }, (_item, index) => itemOf(`s-${index % 100}`, BigInt(index)));
    for (const item of items) lanes.add(item);
    while (done.length < items.length && turn < 10_000) await nextTurn();
    clearImmediate(ticker);

    expect(Math.max(...startedInTurn.values())).toBe(startsPerTurnMax);
    expect(runningMost).toBeLessThanOrEqual(16);
    expect(done.toSorted()).toEqual(items.map(({ event }) => `${event.stream}@${event.revision}`).toSorted());
    for (let stream = 0; stream < 100; stream++) {
      const revisions = done
        .filter((name) => name.startsWith(`s-${stream}@`))
        .map((name) => Number(name.split('@')[1]));
      expect(revisions).toEqual(revisions.toSorted((one, other) => one - other));
    }
  });
});
