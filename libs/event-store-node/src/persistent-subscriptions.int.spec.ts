import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import {
  BACKWARDS,
  END,
  EventStoreDBClient,
  PARK,
  PersistentSubscriptionDoesNotExistError,
  PersistentSubscriptionDroppedError,
  PersistentSubscriptionExistsError,
  PersistentSubscriptionMaximumSubscribersReachedError,
  START,
  jsonEvent,
  persistentSubscriptionToAllSettingsFromDefaults,
  persistentSubscriptionToStreamSettingsFromDefaults,
  streamNameFilter,
  type PersistentSubscriptionToStream,
} from '@eventstore/db-client';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type EventStoreNode, startEventStoreNode } from './index.js';

const directory = mkdtempSync(join(tmpdir(), 'hutong-node-'));
let node: EventStoreNode;
let client: EventStoreDBClient;
const start = async () => {
  node = await startEventStoreNode({ port: 0, data: directory });
  client = EventStoreDBClient.connectionString(node.address);
};
beforeAll(start);
afterAll(async () => {
  await client.dispose();
  await node.stop();
  rmSync(directory, { recursive: true, force: true });
});

const paid = (n: number) => jsonEvent({ type: 'OrderPaid', data: { n } });
const newStream = async (events: number) => {
  const stream = `order-${randomUUID()}`;
  await client.appendToStream(
    stream,
    Array.from({ length: events }, (_, n) => paid(n)),
  );
  return stream;
};
const settings = persistentSubscriptionToStreamSettingsFromDefaults({ startFrom: START });
/** Settings as a group is stored with. */
const itsSettings = {
  resolveLinks: false,
  extraStatistics: false,
  messageTimeoutMs: 30_000,
  maxRetryCount: 10,
  checkpointAfterMs: 2_000,
  minCheckpointCount: 10,
  maxCheckpointCount: 1_000,
  maxSubscriberCount: 0,
  liveBufferSize: 500,
  readBatchSize: 20,
  historyBufferSize: 500,
};
const eventually = (check: () => Promise<void> | void) => vi.waitFor(check, { timeout: 10_000, interval: 20 });
const info = (stream: string, group: string) => client.getPersistentSubscriptionToStreamInfo(stream, group);

/** Answers each event as told and gives back the revisions in the order they came, with their retry counts. */
async function take(
  subscription: PersistentSubscriptionToStream,
  events: number,
  answer: 'ack' | 'park' | 'retry' | 'nothing',
): Promise<[revision: number, retryCount: number][]> {
  const taken: [number, number][] = [];
  for await (const event of subscription) {
    taken.push([Number(event.event?.revision), event.retryCount]);
    if (answer === 'ack') await subscription.ack(event);
    else if (answer !== 'nothing') await subscription.nack(answer, 'not now', event);
    if (taken.length === events) break;
  }
  // Leaving the loop alone does not end the call.
  await subscription.unsubscribe();
  return taken;
}

describe('A group of consumers', () => {
  it('gets every event of its stream, old and new', async () => {
    const stream = await newStream(3);
    await client.createPersistentSubscriptionToStream(stream, 'mail', settings);
    const subscription = client.subscribeToPersistentSubscriptionToStream(stream, 'mail');
    const taking = take(subscription, 4, 'ack');
    await client.appendToStream(stream, paid(3));
    expect((await taking).map(([revision]) => revision)).toEqual([0, 1, 2, 3]);
  });

  it('goes on after its checkpoint when the node starts again', async () => {
    const stream = await newStream(5);
    await client.createPersistentSubscriptionToStream(stream, 'mail', {
      ...settings,
      checkPointLowerBound: 1,
      checkPointUpperBound: 1,
    });
    await take(client.subscribeToPersistentSubscriptionToStream(stream, 'mail', { bufferSize: 1 }), 3, 'ack');
    await eventually(async () =>
      expect(Number((await info(stream, 'mail')).stats.lastCheckpointedEventRevision)).toBe(2),
    );
    await client.dispose();
    await node.stop();
    await start();
    const again = await take(client.subscribeToPersistentSubscriptionToStream(stream, 'mail'), 2, 'ack');
    expect(again.map(([revision]) => revision)).toEqual([3, 4]);
  });

  it('parks what a consumer refuses, and delivers it again on request', async () => {
    const stream = await newStream(2);
    await client.createPersistentSubscriptionToStream(stream, 'mail', settings);
    await take(client.subscribeToPersistentSubscriptionToStream(stream, 'mail'), 2, PARK);
    await eventually(async () => expect(Number((await info(stream, 'mail')).stats.parkedMessageCount)).toBe(2));
    await client.replayParkedMessagesToStream(stream, 'mail');
    const again = await take(client.subscribeToPersistentSubscriptionToStream(stream, 'mail'), 2, 'ack');
    expect(again).toEqual([
      [0, 0],
      [1, 0],
    ]);
    await eventually(async () => expect(Number((await info(stream, 'mail')).stats.parkedMessageCount)).toBe(0));
  });

  it('tries a refused event again, as often as it was told, and then parks it', async () => {
    const stream = await newStream(1);
    await client.createPersistentSubscriptionToStream(stream, 'mail', { ...settings, maxRetryCount: 2 });
    const taken = await take(client.subscribeToPersistentSubscriptionToStream(stream, 'mail'), 3, 'retry');
    expect(taken).toEqual([
      [0, 0],
      [0, 1],
      [0, 2],
    ]);
    await eventually(async () => expect(Number((await info(stream, 'mail')).stats.parkedMessageCount)).toBe(1));
  });

  it('delivers again what was not answered in time', async () => {
    const stream = await newStream(1);
    await client.createPersistentSubscriptionToStream(stream, 'mail', { ...settings, messageTimeout: 100 });
    expect(await take(client.subscribeToPersistentSubscriptionToStream(stream, 'mail'), 2, 'nothing')).toEqual([
      [0, 0],
      [0, 1],
    ]);
  });

  it('shares the log by a filter', async () => {
    const stream = await newStream(3);
    const group = randomUUID();
    const all = persistentSubscriptionToAllSettingsFromDefaults({ startFrom: START });
    await client.createPersistentSubscriptionToAll(group, all, { filter: streamNameFilter({ prefixes: [stream] }) });
    const seen: bigint[] = [];
    const subscription = client.subscribeToPersistentSubscriptionToAll(group);
    for await (const event of subscription) {
      seen.push(event.event?.revision ?? -1n);
      await subscription.ack(event);
      if (seen.length === 3) break;
    }
    expect(seen).toEqual([0n, 1n, 2n]);
    expect((await client.listPersistentSubscriptionsToAll()).map(({ groupName }) => groupName)).toContain(group);
  });

  it.each(['RoundRobin', 'DispatchToSingle', 'Pinned'] as const)(
    'gives each event to one consumer: %s',
    async (consumerStrategyName) => {
      const stream = await newStream(20);
      await client.createPersistentSubscriptionToStream(stream, 'mail', { ...settings, consumerStrategyName });
      const counts = [0, 0];
      const subscriptions = counts.map(() =>
        client.subscribeToPersistentSubscriptionToStream(stream, 'mail', { bufferSize: 100 }),
      );
      for (const [index, subscription] of subscriptions.entries()) {
        subscription.on('data', (event) => {
          counts[index]! += 1;
          void subscription.ack(event);
        });
      }
      await eventually(() => expect(counts[0]! + counts[1]!).toBe(20));
      const oneGetsAll = counts.includes(20);
      expect(oneGetsAll || consumerStrategyName === 'RoundRobin').toBe(true);
      await Promise.all(subscriptions.map((subscription) => subscription.unsubscribe()));
    },
  );

  it('tries again more parked messages than it has room for, one after the other', async () => {
    const stream = await newStream(7);
    const small = { ...settings, historyBufferSize: 2, readBatchSize: 1 };
    await client.createPersistentSubscriptionToStream(stream, 'mail', small);
    await take(client.subscribeToPersistentSubscriptionToStream(stream, 'mail'), 7, PARK);
    await eventually(async () => expect(Number((await info(stream, 'mail')).stats.parkedMessageCount)).toBe(7));
    await client.replayParkedMessagesToStream(stream, 'mail', { stopAt: 5 });
    const again = client.subscribeToPersistentSubscriptionToStream(stream, 'mail', { bufferSize: 1 });
    expect((await take(again, 5, 'ack')).map(([revision]) => revision)).toEqual([0, 1, 2, 3, 4]);
    await eventually(async () => expect(Number((await info(stream, 'mail')).stats.parkedMessageCount)).toBe(2));
  });

  it('that was stored with a filter that is refused today says so to its consumers, and the node serves', async () => {
    const stored: { groups: unknown[] } = { groups: [] };
    for await (const { event } of client.readStream('$persistentSubscriptionConfig', {
      direction: BACKWARDS,
      fromRevision: END,
      maxCount: 1,
    }))
      Object.assign(stored, event?.data);
    const group = randomUUID();
    const filter = { on: 'streams', prefixes: [], pattern: '(?<=order)-1' };
    const all = { source: { kind: 'all', filter }, group, startFrom: 'start', startAfter: '0' };
    const groups = [...stored.groups, { ...all, settings: { ...itsSettings, strategy: 'RoundRobin' } }];
    await client.appendToStream(
      '$persistentSubscriptionConfig',
      jsonEvent({ type: '$PersistentConfig', data: { groups } }),
    );
    await client.dispose();
    await node.stop();
    await start();
    const refused = client.subscribeToPersistentSubscriptionToAll(group);
    await expect(new Promise((_resolve, reject) => refused.once('error', reject).resume())).rejects.toThrow(
      'it looks ahead or behind',
    );
    const stream = await newStream(1);
    await client.createPersistentSubscriptionToStream(stream, 'mail', settings);
    expect(await take(client.subscribeToPersistentSubscriptionToStream(stream, 'mail'), 1, 'ack')).toEqual([[0, 0]]);
  });

  it('is refused by name when it is missing, there already, full, changed or deleted', async () => {
    const stream = await newStream(1);
    const missing = client.subscribeToPersistentSubscriptionToStream(stream, 'mail');
    await expect(take(missing, 1, 'ack')).rejects.toBeInstanceOf(PersistentSubscriptionDoesNotExistError);
    await client.createPersistentSubscriptionToStream(stream, 'mail', { ...settings, maxSubscriberCount: 1 });
    await expect(client.createPersistentSubscriptionToStream(stream, 'mail', settings)).rejects.toBeInstanceOf(
      PersistentSubscriptionExistsError,
    );
    const first = client.subscribeToPersistentSubscriptionToStream(stream, 'mail');
    expect(await new Promise((resolve) => first.once('data', ({ event }) => resolve(event?.revision)))).toBe(0n);
    const second = client.subscribeToPersistentSubscriptionToStream(stream, 'mail');
    await expect(take(second, 1, 'ack')).rejects.toBeInstanceOf(PersistentSubscriptionMaximumSubscribersReachedError);
    const dropped = new Promise((resolve) => first.once('error', resolve));
    await client.updatePersistentSubscriptionToStream(stream, 'mail', settings);
    expect(await dropped).toBeInstanceOf(PersistentSubscriptionDroppedError);
    await client.deletePersistentSubscriptionToStream(stream, 'mail');
    await expect(info(stream, 'mail')).rejects.toBeInstanceOf(PersistentSubscriptionDoesNotExistError);
  });
});
