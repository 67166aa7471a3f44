import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { followEventLog, logIdOf, openEventLog, type RecordedEvent } from '@hutong/event-store';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLedgerLog } from './ledger-log.js';

let directory: string;
let address: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'hutong-ledger-log-'));
  address = `file:${join(directory, 'events.db')}`;
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

async function eventsOf(): Promise<RecordedEvent[]> {
  const log = await followEventLog(address);
  const events = [];
  for await (const event of log.readAll()) events.push(event);
  await log.close();
  return events;
}
const event = (type: string, data: object) => ({ id: crypto.randomUUID(), type, data: { ...data } });

/** A log that others wrote: these events, each in its stream. */
async function write(...events: readonly (readonly [stream: string, event: ReturnType<typeof event>])[]) {
  const log = await openEventLog(address);
  for (const [stream, one] of events) await log.append(stream, 'any', [one]);
  await log.close();
}

describe('The log of a ledger', () => {
  it('is named by the first event of an empty log, and keeps the name', async () => {
    const log = await openLedgerLog(address, { mode: 'write' });
    const logId = await logIdOf(log);
    await log.close();
    await (await openLedgerLog(address, { mode: 'write' })).close();
    const data = { logId, formatVersion: 0 };
    expect(await eventsOf()).toMatchObject([{ position: 1n, stream: 'ledger', type: 'LedgerCreated', data }]);
    expect(logId).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('is named also when others keep their events in the same store', async () => {
    await write(['somebodyElse-1', event('Noted', {})]);
    await (await openLedgerLog(address, { mode: 'write' })).close();
    expect((await eventsOf()).map(({ stream }) => stream)).toEqual(['somebodyElse-1', 'ledger']);
  });

  it('is not named by who only reads', async () => {
    await write();
    const log = await openLedgerLog(address, { mode: 'follow' });
    expect(await logIdOf(log)).toBeNull();
    await log.close();
  });

  it.each(['write', 'follow'] as const)('is refused in one sentence when it is older than names (%s)', async (mode) => {
    await write(['order-taobao.1', event('OrderPlaced', {})]);
    await expect(openLedgerLog(address, { mode })).rejects.toMatchObject({
      fault: 'otherVersion',
      message: `${address} is a log of a Hutong before format 0, which gave logs no id; this Hutong reads and writes format 0.`,
    });
    // Nothing holds the file, and nothing was written.
    await write();
    expect(await eventsOf()).toHaveLength(1);
  });

  it('is refused in one sentence when it is of a later format', async () => {
    await write(['ledger', event('LedgerCreated', { logId: 'x', formatVersion: 1 })]);
    await expect(openLedgerLog(address, { mode: 'write' })).rejects.toThrow(
      `${address} is a log of format 1; this Hutong reads and writes format 0.`,
    );
  });
});
