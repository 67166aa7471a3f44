import { randomUUID } from 'node:crypto';
import { ChannelCredentials } from '@grpc/grpc-js';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import services from '@eventstore/db-client/generated/streams_grpc_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EventStoreNode, startEventStoreNode } from './index.js';

let node: EventStoreNode;
let client: EventStoreDBClient;
let raw: InstanceType<typeof services.StreamsClient>;
let stream: string;
beforeAll(async () => {
  node = await startEventStoreNode({ port: 0 });
  client = EventStoreDBClient.connectionString(node.address);
  raw = new services.StreamsClient(`127.0.0.1:${node.port}`, ChannelCredentials.createInsecure());
  stream = `order-${randomUUID()}`;
  const events = Array.from({ length: 50 }, (_, n) => jsonEvent({ type: 'OrderPaid', data: { n } }));
  await client.appendToStream(stream, events);
  await client.setStreamMetadata(stream, { truncateBefore: 40 });
});
afterAll(async () => {
  raw.close();
  await client.dispose();
  await node.stop();
});

type From = number | 'start' | 'end';
const { BACKWARDS, FORWARDS } = streams.ReadReq.Options.ReadDirection;

/** The messages of a read as a client gets them that asks for positions, or not: revisions of events, `first` and `last`. */
async function readAs(compatibility: number, from: From, { backwards = false, count = 100 } = {}): Promise<string[]> {
  const ofStream = new streams.ReadReq.Options.StreamOptions().setStreamIdentifier(
    new shared.StreamIdentifier().setStreamName(Buffer.from(stream)),
  );
  if (from === 'start') ofStream.setStart(new shared.Empty());
  else if (from === 'end') ofStream.setEnd(new shared.Empty());
  else ofStream.setRevision(String(from));
  const options = new streams.ReadReq.Options()
    .setStream(ofStream)
    .setReadDirection(backwards ? BACKWARDS : FORWARDS)
    .setCount(String(count))
    .setNoFilter(new shared.Empty())
    .setUuidOption(new streams.ReadReq.Options.UUIDOption().setString(new shared.Empty()))
    .setControlOption(new streams.ReadReq.Options.ControlOption().setCompatibility(compatibility));
  const messages: string[] = [];
  for await (const message of raw.read(new streams.ReadReq().setOptions(options)) as AsyncIterable<ReadResp>) {
    if (message.hasEvent()) messages.push(message.getEvent()?.getEvent()?.getStreamRevision() ?? 'none');
    if (message.hasFirstStreamPosition()) messages.push(`first ${message.getFirstStreamPosition()}`);
    if (message.hasLastStreamPosition()) messages.push(`last ${message.getLastStreamPosition()}`);
  }
  return messages;
}

describe('A client that asks for the positions of a stream', () => {
  it('is told the last revision at the end of a read, in both directions', async () => {
    expect(await readAs(1, 48)).toEqual(['48', '49', 'last 49']);
    expect(await readAs(1, 'end', { backwards: true, count: 2 })).toEqual(['49', '48', 'last 49']);
  });

  // A page of the real server has 32 events, and truncation left none of them in it.
  it('is told the first revision when there is none in the first page it asked for', async () => {
    expect((await readAs(1, 8)).slice(0, 2)).toEqual(['first 40', '40']);
    expect((await readAs(1, 9)).slice(0, 2)).toEqual(['40', '41']);
    expect(await readAs(1, 'start', { count: 1 })).toEqual(['first 40', '40', 'last 49']);
    expect(await readAs(1, 100)).toEqual(['first 50', 'last 49']);
    expect(await readAs(1, 50)).toEqual(['last 49']);
  });

  it('is told nothing when it does not ask', async () => {
    expect(await readAs(0, 48)).toEqual(['48', '49']);
  });
});
