import { randomUUID } from 'node:crypto';
import {
  BACKWARDS,
  END,
  EventStoreDBClient,
  START,
  StreamNotFoundError,
  jsonEvent,
  AccessDeniedError,
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

const happened = (type: string, correlationId = 'none') =>
  jsonEvent({ type, data: {}, metadata: { $correlationId: correlationId } });
async function targets(stream: string, options = {}): Promise<string[]> {
  const found = [];
  for await (const { event, link } of client.readStream(stream, { resolveLinkTos: true, ...options })) {
    found.push(`${link?.revision} ${event?.revision}@${event?.streamId}`);
  }
  return found;
}

describe('A virtual stream', () => {
  it('links to the events of a category, of a type, of a correlation, and to the first of every stream', async () => {
    const category = `category${randomUUID().replaceAll('-', '')}`;
    const correlation = randomUUID();
    await client.appendToStream(`${category}-a`, [happened('A'), happened(`B${category}`, correlation)]);
    await client.appendToStream(`other${category}-a`, happened('A'));
    await client.appendToStream(`${category}-b-c`, happened(`B${category}`));
    expect(await targets(`$ce-${category}`)).toEqual([`0 0@${category}-a`, `1 1@${category}-a`, `2 0@${category}-b-c`]);
    expect(await targets(`$ce-${category}`, { direction: BACKWARDS, fromRevision: END, maxCount: 2 })).toEqual([
      `2 0@${category}-b-c`,
      `1 1@${category}-a`,
    ]);
    expect(await targets(`$et-B${category}`)).toEqual([`0 1@${category}-a`, `1 0@${category}-b-c`]);
    expect(await targets(`$bc-${correlation}`)).toEqual([`0 1@${category}-a`]);
    expect((await targets('$streams')).map((text) => text.split(' ')[1])).toContain(`0@${category}-b-c`);
  });

  it('goes on while events come', async () => {
    const category = `category${randomUUID().replaceAll('-', '')}`;
    await client.appendToStream(`${category}-a`, happened('A'));
    const seen: bigint[] = [];
    for await (const { link } of client.subscribeToStream(`$ce-${category}`, {
      fromRevision: START,
      resolveLinkTos: true,
    })) {
      seen.push(link?.revision ?? -1n);
      if (seen.length === 1) await client.appendToStream(`${category}-b`, happened('A'));
      if (seen.length === 2) break;
    }
    expect(seen).toEqual([0n, 1n]);
  });

  it('is not there when nothing belongs to it, and cannot be written', async () => {
    await expect(targets('$ce-nothing')).rejects.toBeInstanceOf(StreamNotFoundError);
    await expect(client.appendToStream('$ce-nothing', happened('A'))).rejects.toBeInstanceOf(AccessDeniedError);
  });
});
