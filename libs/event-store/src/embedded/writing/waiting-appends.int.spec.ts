import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EventLogOverloadedError, WrongExpectedRevisionError } from '../../errors.js';
import type { EventLogFile } from '../reading/event-log-file.js';
import { groupAppendsMax, waitingAppendsMax } from '../../limits.js';
import { openEventLog } from '../../open-event-log.js';

let directory: string;
let log: EventLogFile;
beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'waiting-appends-'));
  log = await openEventLog(`file:${join(directory, 'events.db')}`);
});
afterEach(async () => {
  await log.close();
  rmSync(directory, { recursive: true, force: true });
});

let orders = 0;
const appendOrder = () =>
  log.append(`order-${++orders}`, 'no_stream', [{ id: randomUUID(), type: 'Placed', data: {} }]);
const appendTogether = (appends: number) => Promise.all(Array.from({ length: appends }, appendOrder));

describe('Appends of one turn', () => {
  it.each([1, groupAppendsMax - 1, groupAppendsMax, groupAppendsMax + 1, 2 * groupAppendsMax])(
    'are all recorded in their order when they are %i',
    async (appends) => {
      const placed = await appendTogether(appends);
      expect(placed.map(({ position }) => position)).toEqual(placed.map((_, index) => BigInt(index + 1)));
      expect(await log.lastPosition()).toBe(BigInt(appends));
    },
  );

  it('find the streams that exist among those that are new, wherever they stand', async () => {
    const placedBefore = [{ id: randomUUID(), type: 'Placed', data: {} }];
    const before = await log.append('order-before', 'no_stream', placedBefore);
    const appends = 24;
    for (let place = 0; place < appends; place++) {
      const outcomes = Array.from({ length: appends }, (_, index) => {
        if (index === place) return log.append('order-before', 'no_stream', placedBefore);
        if (index === (place + 1) % appends) {
          return log.append('order-before', 'no_stream', [{ id: randomUUID(), type: 'Placed', data: {} }]);
        }
        return appendOrder();
      });
      const settled = await Promise.allSettled(outcomes);
      const positions = settled.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value.position] : []));
      expect(settled[place]).toEqual({ status: 'fulfilled', value: before });
      expect(settled[(place + 1) % appends]).toMatchObject({
        reason: expect.any(WrongExpectedRevisionError) as unknown,
      });
      const first = BigInt(2 + place * (appends - 2));
      const added = positions.filter((position) => position !== before.position);
      expect(added).toEqual(Array.from({ length: appends - 2 }, (_, index) => first + BigInt(index)));
    }
    let read = 0;
    for await (const { position } of log.readAll()) expect(position).toBe(BigInt(++read));
    expect(read).toBe(1 + appends * (appends - 2));
  });

  it('know a stream that began in the same turn', async () => {
    const twice = Array.from({ length: 20 }, (_, index) =>
      log.append(`order-${Math.floor(index / 2)}`, 'no_stream', [{ id: randomUUID(), type: 'Placed', data: {} }]),
    );
    const statuses = (await Promise.allSettled(twice)).map(({ status }) => status);
    expect(statuses).toEqual(twice.map((_, index) => (index % 2 === 0 ? 'fulfilled' : 'rejected')));
  });

  it('are refused beyond as many as may wait, and taken again when the disk has caught up', async () => {
    const waiting = appendTogether(waitingAppendsMax);
    await expect(appendOrder()).rejects.toThrow(EventLogOverloadedError);
    expect(await waiting).toHaveLength(waitingAppendsMax);
    expect((await appendOrder()).position).toBe(BigInt(waitingAppendsMax + 1));
  });
});
