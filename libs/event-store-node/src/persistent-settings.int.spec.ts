import { randomUUID } from 'node:crypto';
import { ChannelCredentials } from '@grpc/grpc-js';
import {
  EventStoreDBClient,
  PersistentSubscriptionDoesNotExistError,
  jsonEvent,
  persistentSubscriptionToStreamSettingsFromDefaults,
} from '@eventstore/db-client';
import services from '@eventstore/db-client/generated/persistent_grpc_pb.js';
import persistent from '@eventstore/db-client/generated/persistent_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type EventStoreNode, startEventStoreNode } from './index.js';

let node: EventStoreNode;
let client: EventStoreDBClient;
let raw: InstanceType<typeof services.PersistentSubscriptionsClient>;
beforeAll(async () => {
  node = await startEventStoreNode({ port: 0 });
  client = EventStoreDBClient.connectionString(node.address);
  const insecure = ChannelCredentials.createInsecure();
  raw = new services.PersistentSubscriptionsClient(`127.0.0.1:${node.port}`, insecure);
});
afterAll(async () => {
  raw.close();
  await client.dispose();
  await node.stop();
});

const eventually = (check: () => Promise<void> | void) => vi.waitFor(check, { timeout: 10_000, interval: 20 });
const info = (stream: string, group: string) => client.getPersistentSubscriptionToStreamInfo(stream, group);

/** What the official client cannot ask for. */
async function createByName(stream: string, group: string, strategy: string): Promise<void> {
  const wanted = new persistent.CreateReq.Settings()
    .setMaxCheckpointCount(10)
    .setLiveBufferSize(10)
    .setReadBatchSize(5)
    .setHistoryBufferSize(10)
    .setMessageTimeoutMs(30_000)
    .setConsumerStrategy(strategy);
  const identifier = new shared.StreamIdentifier().setStreamName(Buffer.from(stream));
  const ofStream = new persistent.CreateReq.StreamOptions()
    .setStreamIdentifier(identifier)
    .setStart(new shared.Empty());
  const options = new persistent.CreateReq.Options().setStream(ofStream).setGroupName(group).setSettings(wanted);
  await new Promise((resolve, reject) =>
    raw.create(new persistent.CreateReq().setOptions(options), (error, answer) =>
      error === null ? resolve(answer) : reject(error),
    ),
  );
}

describe('A group of consumers', () => {
  it('pinned by correlation keeps what belongs together with one consumer', async () => {
    const stream = `order-${randomUUID()}`;
    await createByName(stream, 'mail', 'PinnedByCorrelation');
    expect((await info(stream, 'mail')).settings.consumerStrategyName).toBe('PinnedByCorrelation');
    const seen: (string[] | undefined)[] = [];
    const subscriptions = [0, 1, 2].map((index) => {
      const subscription = client.subscribeToPersistentSubscriptionToStream(stream, 'mail', { bufferSize: 100 });
      seen[index] = [];
      subscription.on('data', (event) => {
        const metadata = event.event?.metadata as { $correlationId?: string } | undefined;
        seen[index]?.push(metadata?.$correlationId ?? 'none');
        void subscription.ack(event);
      });
      return subscription;
    });
    await eventually(async () => expect((await info(stream, 'mail')).connections).toHaveLength(3));
    const events = Array.from({ length: 60 }, (_, n) =>
      jsonEvent({ type: 'OrderPaid', data: { n }, metadata: { $correlationId: `payment-${n % 20}` } }),
    );
    await client.appendToStream(stream, events);
    await eventually(() => expect(seen.flat()).toHaveLength(60));
    // Twenty correlations on three consumers: that one has all of them is 3 in 3 ^ 20.
    expect(seen.filter((ids) => ids?.length !== 0).length).toBeGreaterThan(1);
    for (const ids of seen) for (const id of new Set(ids)) expect(ids?.filter((other) => other === id)).toHaveLength(3);
    await Promise.all(subscriptions.map((subscription) => subscription.unsubscribe()));
  });

  it('with a strategy that does not exist is not created', async () => {
    const stream = `order-${randomUUID()}`;
    await expect(createByName(stream, 'mail', 'Fastest')).rejects.toThrow(
      `Subscription group mail on stream ${stream} failed: 'Consumer strategy Fastest does not exist.'`,
    );
    await expect(info(stream, 'mail')).rejects.toBeInstanceOf(PersistentSubscriptionDoesNotExistError);
  });

  it('with a time below 0 is not created', async () => {
    const stream = `order-${randomUUID()}`;
    const created = client.createPersistentSubscriptionToStream(stream, 'mail', {
      ...persistentSubscriptionToStreamSettingsFromDefaults(),
      messageTimeout: -1,
    });
    await expect(created).rejects.toThrow('A time is below 0');
  });
});
