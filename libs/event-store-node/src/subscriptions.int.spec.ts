import { randomUUID } from 'node:crypto';
import { ChannelCredentials } from '@grpc/grpc-js';
import { EventStoreDBClient, END, jsonEvent } from '@eventstore/db-client';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import services from '@eventstore/db-client/generated/streams_grpc_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EventStoreNode, startEventStoreNode } from './index.js';

const seed = Number(process.env['FAST_CHECK_SEED'] ?? Date.now() % 2 ** 31);
console.log(`Subscriptions: seed ${seed}`);

let node: EventStoreNode;
let client: EventStoreDBClient;
let raw: InstanceType<typeof services.StreamsClient>;
beforeAll(async () => {
  node = await startEventStoreNode({ port: 0 });
  client = EventStoreDBClient.connectionString(node.address);
  raw = new services.StreamsClient(`127.0.0.1:${node.port}`, ChannelCredentials.createInsecure());
});
afterAll(async () => {
  raw.close();
  await client.dispose();
  await node.stop();
});

type Seen =
  { kind: 'event'; id: string; position: bigint } | { kind: 'checkpoint'; position: bigint } | { kind: 'caughtUp' };

// The messages themselves, in their order: the client gives checkpoints and events out on different ways.
function listen(from: bigint, prefix: string, multiplier: number) {
  const filter = new streams.ReadReq.Options.FilterOptions()
    .setStreamIdentifier(new streams.ReadReq.Options.FilterOptions.Expression().setPrefixList([prefix]))
    .setMax(32)
    .setCheckpointintervalmultiplier(multiplier);
  const position = new streams.ReadReq.Options.Position()
    .setCommitPosition(String(from))
    .setPreparePosition(String(from));
  const options = new streams.ReadReq.Options()
    .setAll(new streams.ReadReq.Options.AllOptions().setPosition(position))
    .setSubscription(new streams.ReadReq.Options.SubscriptionOptions())
    .setFilter(filter)
    .setUuidOption(new streams.ReadReq.Options.UUIDOption().setString(new shared.Empty()));
  const call = raw.read(new streams.ReadReq().setOptions(options));
  const seen: Seen[] = [];
  let check = nothing;
  call.on('error', () => undefined);
  call.on('data', (message: ReadResp) => {
    const event = message.getEvent();
    if (event !== undefined)
      seen.push({
        kind: 'event',
        id: event.getEvent()?.getId()?.getString() ?? '',
        position: BigInt(event.getCommitPosition()),
      });
    else if (message.hasCheckpoint())
      seen.push({ kind: 'checkpoint', position: BigInt(message.getCheckpoint()?.getCommitPosition() ?? 0) });
    else if (message.hasCaughtUp()) seen.push({ kind: 'caughtUp' });
    check();
  });
  const until = (reached: () => boolean) =>
    new Promise<void>((resolve) => {
      check = () => reached() && resolve();
      check();
    });
  return { seen, until, cancel: () => call.cancel() };
}

const nothing = () => {};

const eventsOf = (seen: readonly Seen[]) => seen.flatMap((message) => (message.kind === 'event' ? [message] : []));

describe('A filtered subscription to the log', () => {
  it('has no gap and no duplicate, and no checkpoint passes an event that was not delivered, wherever it is broken off', async () => {
    const batches = fc.array(fc.record({ wanted: fc.boolean(), events: fc.integer({ min: 1, max: 40 }) }), {
      minLength: 1,
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(batches, fc.nat(60), fc.integer({ min: 1, max: 3 }), async (plan, breakAfter, multiplier) => {
        const prefix = `wanted${randomUUID()}-`;
        const expected: string[] = [];
        const before =
          (await client.appendToStream(`other-${randomUUID()}`, jsonEvent({ type: 'T', data: {} }))).position?.commit ??
          0n;
        const appending = (async () => {
          for (const { wanted, events } of plan) {
            const batch = Array.from({ length: events }, () => jsonEvent({ type: 'T', data: {} }));
            if (wanted) expected.push(...batch.map(({ id }) => id));
            await client.appendToStream(`${wanted ? prefix : 'other-'}${randomUUID()}`, batch);
          }
        })();
        const first = listen(before, prefix, multiplier);
        const wantedFirst = Math.min(
          breakAfter,
          plan.reduce((sum, { wanted, events }) => sum + (wanted ? events : 0), 0),
        );
        await first.until(() => eventsOf(first.seen).length >= wantedFirst);
        first.cancel();
        const seenFirst = [...first.seen];
        await appending;
        // From here on as a user does who keeps the last checkpoint or the last event, whichever came last.
        const resumeFrom = seenFirst.reduce(
          (last, message) => (message.kind === 'caughtUp' || message.position < last ? last : message.position),
          before,
        );
        const second = listen(resumeFrom, prefix, multiplier);
        await second.until(
          () =>
            eventsOf(first.seen.slice(0, seenFirst.length)).length + eventsOf(second.seen).length >= expected.length &&
            second.seen.some(({ kind }) => kind === 'caughtUp'),
        );
        second.cancel();
        expect([...eventsOf(seenFirst), ...eventsOf(second.seen)].map(({ id }) => id)).toEqual(expected);
        for (const { seen } of [{ seen: seenFirst }, second]) {
          const positions = seen.flatMap((message) => (message.kind === 'caughtUp' ? [] : [message]));
          for (const [i, message] of positions.entries()) {
            if (message.kind !== 'checkpoint') continue;
            for (const later of positions.slice(i + 1)) expect(later.position).toBeGreaterThan(message.position);
          }
        }
      }),
      { seed, numRuns: 25 },
    );
  });

  it('says how far it is when nothing matches', async () => {
    const before =
      (await client.appendToStream(`other-${randomUUID()}`, jsonEvent({ type: 'T', data: {} }))).position?.commit ?? 0n;
    await client.appendToStream(
      `other-${randomUUID()}`,
      Array.from({ length: 100 }, () => jsonEvent({ type: 'T', data: {} })),
    );
    const listening = listen(before, 'nothing-', 1);
    await listening.until(() => listening.seen.some(({ kind }) => kind === 'caughtUp'));
    listening.cancel();
    const checkpoints = listening.seen.flatMap((message) =>
      message.kind === 'checkpoint' ? [message.position - before] : [],
    );
    expect(checkpoints).toEqual([96n, 100n]);
  });

  it('starts with what is new when it is asked for the end', async () => {
    const stream = `order-${randomUUID()}`;
    await client.appendToStream(stream, jsonEvent({ type: 'Old', data: {} }));
    const subscription = client.subscribeToAll({ fromPosition: END });
    const types: string[] = [];
    subscription.once('confirmation', () => void client.appendToStream(stream, jsonEvent({ type: 'New', data: {} })));
    for await (const { event } of subscription) {
      types.push(event?.type ?? '');
      break;
    }
    expect(types).toEqual(['New']);
  });
});
