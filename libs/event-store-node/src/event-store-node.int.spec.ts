import { randomUUID } from 'node:crypto';
import {
  END,
  EventStoreDBClient,
  FORWARDS,
  BACKWARDS,
  NO_STREAM,
  START,
  StreamNotFoundError,
  WrongExpectedVersionError,
  binaryEvent,
  jsonEvent,
} from '@eventstore/db-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EventStoreNode, startEventStoreNode } from './index.js';

let node: EventStoreNode;
let client: EventStoreDBClient;
beforeAll(async () => {
  node = await startEventStoreNode({ port: 0 });
  client = EventStoreDBClient.connectionString(node.address);
});
afterAll(async () => {
  await client.dispose();
  await node.stop();
});

const placed = (n = 0) =>
  jsonEvent({ type: 'OrderPlaced', data: { n, 名: '支付' }, metadata: { $correlationId: 'c' } });
const revisions = async (events: AsyncIterable<{ event?: { revision: bigint } }>) => {
  const found: bigint[] = [];
  for await (const { event } of events) if (event) found.push(event.revision);
  return found;
};

describe('The embedded node', () => {
  it('takes appends and gives them back as they were', async () => {
    const stream = `order-${randomUUID()}`;
    const first = placed(1);
    const binary = binaryEvent({
      type: 'Binary',
      data: Buffer.from([0, 255, 128, 10]),
      metadata: Buffer.from([1, 200]),
    });
    const result = await client.appendToStream(stream, [first, binary], { expectedRevision: NO_STREAM });
    expect(result.nextExpectedRevision).toBe(1n);
    const found = [];
    for await (const { event } of client.readStream(stream)) found.push(event);
    expect(found[0]).toMatchObject({
      id: first.id,
      type: 'OrderPlaced',
      data: { n: 1, 名: '支付' },
      metadata: { $correlationId: 'c' },
      revision: 0n,
      isJson: true,
    });
    expect(Buffer.from(found[1]!.data as unknown as Uint8Array)).toEqual(Buffer.from([0, 255, 128, 10]));
    expect(found[1]!.position).toEqual(result.position);
    await expect(client.appendToStream(stream, placed(), { expectedRevision: NO_STREAM })).rejects.toBeInstanceOf(
      WrongExpectedVersionError,
    );
    expect(await revisions(client.readStream(stream, { direction: BACKWARDS, fromRevision: END }))).toEqual([1n, 0n]);
    await expect(revisions(client.readStream('nothing-there'))).rejects.toBeInstanceOf(StreamNotFoundError);
    const all = [];
    for await (const { event } of client.readAll({ direction: FORWARDS, fromPosition: START })) all.push(event?.type);
    expect(all).toEqual(['$nodeCreated', 'OrderPlaced', 'Binary']);
  });

  it('tells subscribers of history and of what comes after it', async () => {
    const stream = `order-${randomUUID()}`;
    await client.appendToStream(stream, [placed(0), placed(1)]);
    const subscription = client.subscribeToStream(stream, { fromRevision: START });
    const seen: string[] = [];
    for await (const { event } of subscription) {
      seen.push(String(event?.revision));
      if (event?.revision === 1n) await client.appendToStream(stream, placed(2));
      if (event?.revision === 2n) break;
    }
    expect(seen).toEqual(['0', '1', '2']);
  });

  it('answers HTTP on the same port', async () => {
    const base = `http://127.0.0.1:${node.port}`;
    expect((await fetch(`${base}/health/live`)).status).toBe(204);
    expect(await (await fetch(`${base}/health/ready`)).json()).toEqual({ status: 'ready', parts: [] });
    expect(await (await fetch(`${base}/info`)).text()).toContain("Hutong's embedded");
    expect(await (await fetch(`${base}/ping`)).json()).toEqual({
      msgTypeId: expect.any(Number) as number,
      text: 'Ping request successfully handled',
    });
  });

  it('tells clients by gossip the host that it is to be reached by', async () => {
    const behind = await startEventStoreNode({ port: 0, advertiseHost: 'localhost' });
    const [own, advertised] = await Promise.all(
      [node, behind].map(async ({ port }) => (await fetch(`http://127.0.0.1:${port}/gossip`)).json()),
    );
    expect(own).toMatchObject({ members: [{ httpEndPointIp: '127.0.0.1', httpEndPointPort: node.port }] });
    expect(advertised).toMatchObject({ members: [{ httpEndPointIp: 'localhost', httpEndPointPort: behind.port }] });
    const hosts = `127.0.0.1:${behind.port},127.0.0.1:${behind.port}`;
    const discovering = EventStoreDBClient.connectionString(`esdb://${hosts}?tls=false`);
    expect(await discovering.appendToStream('order-1', placed())).toMatchObject({ success: true });
    await discovering.dispose();
    await behind.stop();
  });
});
