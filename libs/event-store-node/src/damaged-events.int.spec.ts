import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { status } from '@grpc/grpc-js';
import { EventLogDamagedError, openEventLog } from '@hutong/event-store';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type EventStoreNode, startEventStoreNode } from './index.js';

let directory: string;
let node: EventStoreNode;
let client: EventStoreDBClient;
beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'damaged-events-'));
  const sound = await startEventStoreNode({ port: 0, data: directory });
  const writer = EventStoreDBClient.connectionString(sound.address);
  const placed = jsonEvent({ type: 'OrderPlaced', data: { amount: '12900' } });
  await writer.appendToStream('order-1', [placed, jsonEvent({ type: 'OrderPaid', data: {} })]);
  await writer.dispose();
  await sound.stop();
  const file = join(directory, 'events.db');
  const stored = readFileSync(file);
  const at = stored.indexOf('12900');
  if (at < 0) throw new Error('The amount was not found in the file');
  stored.write('92900', at);
  writeFileSync(file, stored);
  node = await startEventStoreNode({ port: 0, data: directory });
  client = EventStoreDBClient.connectionString(node.address);
  vi.spyOn(console, 'error').mockReturnValue();
});
afterAll(async () => {
  vi.restoreAllMocks();
  await client.dispose();
  await node.stop();
  rmSync(directory, { recursive: true, force: true });
});

const all = async <T>(events: AsyncIterable<T>): Promise<T[]> => {
  const read: T[] = [];
  for await (const event of events) read.push(event);
  return read;
};

describe('An event that was changed on disk', () => {
  it('is named to whoever reads its stream or the whole log, and is not served', async () => {
    const named = {
      code: status.DATA_LOSS,
      message: expect.stringContaining('of stream order-1: does not match its checksum'),
    };
    await expect(all(client.readStream('order-1'))).rejects.toMatchObject(named);
    await expect(all(client.readAll())).rejects.toMatchObject(named);
  });

  it('ends a subscription', async () => {
    const delivered = all(client.subscribeToStream('order-1'));
    await expect(delivered).rejects.toMatchObject({ code: status.DATA_LOSS });
  });

  it('keeps nobody from reading what comes after it, or from writing', async () => {
    expect(await all(client.readStream('order-1', { fromRevision: 1n }))).toHaveLength(1);
    expect((await client.appendToStream('order-1', jsonEvent({ type: 'OrderRefunded', data: {} }))).success).toBe(true);
  });

  it('is an error of its own for the services', async () => {
    const log = await openEventLog(node.address);
    await expect(all(log.readStream('order-1'))).rejects.toThrow(EventLogDamagedError);
    await log.close();
  });
});
