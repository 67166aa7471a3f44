import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EventLogOverloadedError } from '../errors.js';
import type { EventLogWriter } from './event-log-writer.js';
import { groupAppendsMax, waitingAppendsMax } from '../limits.js';
import { openEventLog } from '../open-event-log.js';

let directory: string;
let log: EventLogWriter;
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

  it('are refused beyond as many as may wait, and taken again when the disk has caught up', async () => {
    const waiting = appendTogether(waitingAppendsMax);
    await expect(appendOrder()).rejects.toThrow(EventLogOverloadedError);
    expect(await waiting).toHaveLength(waitingAppendsMax);
    expect((await appendOrder()).position).toBe(BigInt(waitingAppendsMax + 1));
  });
});
