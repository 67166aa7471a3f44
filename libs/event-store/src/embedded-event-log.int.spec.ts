import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { firstValueFrom, from, take, toArray } from 'rxjs';
import { followEventLog, openEventLog, WrongExpectedRevisionError, type NewEvent } from './index.js';

let directory: string;
let address: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'event-log-'));
  address = `file:${join(directory, 'events.db')}`;
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const event = (type = 'Happened', data = {}): NewEvent => ({ id: randomUUID(), type, data });

describe('The embedded event log', () => {
  it('gives back what was appended', async () => {
    const log = await openEventLog(address);
    const events = [event('A', { text: '支付' }), event('B')];
    expect(await log.append('order-1', 'no_stream', events)).toEqual({ revision: 1n, position: 2n });
    expect(await log.append('order-1', 'no_stream', events)).toEqual({ revision: 1n, position: 2n });
    await expect(log.append('order-1', 'no_stream', [event()])).rejects.toBeInstanceOf(WrongExpectedRevisionError);
    expect((await firstValueFrom(from(log.readStream('order-1')).pipe(toArray()))).map(({ type }) => type)).toEqual([
      'A',
      'B',
    ]);
    const follower = await followEventLog(address);
    const messages = firstValueFrom(follower.subscribe({ from: 'start' }).pipe(take(5), toArray()));
    await log.append('order-2', 'any', [event('C')]);
    expect((await messages).map(({ kind }) => kind)).toEqual(['event', 'event', 'checkpoint', 'caughtUp', 'event']);
    await follower.close();
    await log.close();
  });
});
