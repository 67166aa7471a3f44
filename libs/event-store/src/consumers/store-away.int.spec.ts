import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EventStoreNode, startEventStoreNode } from '@hutong/event-store-node';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EventLogUnavailableError, type RecordedEvent } from '../index.js';
import { EventStoreDbLog } from '../eventstoredb/event-store-db-log.js';
import type { Consumer } from './consumer.js';
import { startConsumer } from './start-consumer.js';

/** Bounds that are passed within a second, in place of minutes. */
const limits = {
  outcomeWaitMaxMs: 1_000,
  subscriptionWaitMaxMs: 200,
  retryDelayMs: 1,
  retryDelayMaxMs: 20,
  silenceMaxMs: 1_000,
};
const waiting = { timeout: 20_000, interval: 10 };

describe('A consumer whose server stays away longer than it waits', () => {
  let directory: string;
  let node: EventStoreNode;
  let log: EventStoreDbLog;
  let consumer: Consumer;
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'hutong-store-away-'));
    node = await startEventStoreNode({ port: 0, data: directory });
    log = new EventStoreDbLog(node.address, { limits });
  });
  afterEach(async () => {
    await consumer.stop();
    await log.close();
    await node.stop();
    await rm(directory, { recursive: true });
  });

  const place = (id: string) =>
    log.append(`order-${id}`, 'no_stream', [{ id: randomUUID(), type: 'Placed', data: {} }]);
  /** Follows an event with one that has an id of its own for ever, as policies do. */
  const settle = async ({ id, stream }: RecordedEvent): Promise<void> => {
    await log.append(stream.replace('order', 'settlement'), 'no_stream', [{ id, type: 'Settled', data: {} }]);
  };
  const start = (handle = settle): Consumer =>
    startConsumer(log, {
      name: 'settlements',
      filter: { types: ['Placed'] },
      handle,
      retryDelayMs: 1,
      checkpointEveryMs: 5,
    });
  const settled = async (): Promise<readonly string[]> => {
    const streams: string[] = [];
    for await (const { stream } of log.readAll({ filter: { types: ['Settled'] } })) streams.push(stream);
    return streams;
  };
  const comeBack = async (): Promise<void> =>
    void (node = await startEventStoreNode({ port: node.port, data: directory }));

  it('ends, and the next one goes on where it was when the server is back', async () => {
    consumer = start();
    await place('1');
    await vi.waitFor(async () => expect(await settled()).toEqual(['settlement-1']), waiting);
    const ended = consumer.ended.catch((error: unknown) => error);
    await node.stop();
    expect(await ended).toBeInstanceOf(EventLogUnavailableError);
    expect(consumer.status().running).toBe(false);

    await comeBack();
    await place('2');
    consumer = start();
    await vi.waitFor(async () => expect(await settled()).toEqual(['settlement-1', 'settlement-2']), waiting);
    expect(consumer.status()).toMatchObject({ running: true, parked: [] });
  });

  it('ends in the middle of an event too, which is neither parked nor lost', async () => {
    consumer = start(async (event) => {
      await node.stop();
      await settle(event);
    });
    const ended = consumer.ended.catch((error: unknown) => error);
    await place('1');
    expect(await ended).toBeInstanceOf(EventLogUnavailableError);

    await comeBack();
    consumer = start();
    await vi.waitFor(async () => expect(await settled()).toEqual(['settlement-1']), waiting);
    expect(consumer.status().parked).toEqual([]);
  });
});
