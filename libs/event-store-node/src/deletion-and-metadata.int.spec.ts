import { randomUUID } from 'node:crypto';
import {
  ANY,
  BACKWARDS,
  END,
  EventStoreDBClient,
  MaxAppendSizeExceededError,
  NO_STREAM,
  STREAM_EXISTS,
  START,
  StreamDeletedError,
  StreamNotFoundError,
  WrongExpectedVersionError,
  jsonEvent,
  type AppendExpectedRevision,
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

const placed = (n = 0) => jsonEvent({ type: 'OrderPlaced', data: { n } });
const newStream = async (events: number) => {
  const stream = `order-${randomUUID()}`;
  await client.appendToStream(
    stream,
    Array.from({ length: events }, (_, n) => placed(n)),
  );
  return stream;
};
async function revisions(stream: string, options = {}): Promise<number[]> {
  const found: number[] = [];
  for await (const { event } of client.readStream(stream, options)) found.push(Number(event?.revision));
  return found;
}

describe('A soft-deleted stream', () => {
  it.each<[string, AppendExpectedRevision]>([
    ['any', ANY],
    ['no stream', NO_STREAM],
    ['its last revision', 2n],
  ])(
    'is not found, and lives again from the next revision when appended to, expecting %s',
    async (_name, expectedRevision) => {
      const stream = await newStream(3);
      await client.deleteStream(stream);
      await expect(revisions(stream)).rejects.toBeInstanceOf(StreamNotFoundError);
      await client.appendToStream(stream, [placed(3), placed(4)], { expectedRevision });
      expect(await revisions(stream)).toEqual([3, 4]);
      expect((await client.getStreamMetadata(stream)).metadata?.truncateBefore).toBe(3);
    },
  );

  it('is deleted for those who expect it to exist', async () => {
    const stream = await newStream(1);
    await client.deleteStream(stream);
    await expect(client.appendToStream(stream, placed(), { expectedRevision: STREAM_EXISTS })).rejects.toBeInstanceOf(
      StreamDeletedError,
    );
  });

  it('takes a repeat of what was deleted for what it is', async () => {
    const stream = `order-${randomUUID()}`;
    const events = [placed(0), placed(1)];
    await client.appendToStream(stream, events, { expectedRevision: NO_STREAM });
    await client.deleteStream(stream);
    expect((await client.appendToStream(stream, events, { expectedRevision: NO_STREAM })).nextExpectedRevision).toBe(
      1n,
    );
    await expect(revisions(stream)).rejects.toBeInstanceOf(StreamNotFoundError);
  });

  it('must have been there, at the revision that is expected', async () => {
    await expect(client.deleteStream('order-never')).rejects.toMatchObject({
      type: 'wrong-expected-version',
      actualVersion: -1n,
    });
    const stream = await newStream(2);
    await expect(client.deleteStream(stream, { expectedRevision: 0n })).rejects.toBeInstanceOf(
      WrongExpectedVersionError,
    );
    await client.deleteStream(stream, { expectedRevision: 1n });
  });
});

describe('A tombstoned stream', () => {
  it('is deleted for ever: reading, appending, its metadata and a second tombstone all say so', async () => {
    const stream = await newStream(2);
    await client.tombstoneStream(stream);
    await expect(revisions(stream)).rejects.toMatchObject({ type: 'stream-deleted', streamName: stream });
    await expect(client.appendToStream(stream, placed())).rejects.toBeInstanceOf(StreamDeletedError);
    await expect(client.setStreamMetadata(stream, { maxCount: 1 })).rejects.toBeInstanceOf(StreamDeletedError);
    await expect(client.tombstoneStream(stream)).rejects.toBeInstanceOf(StreamDeletedError);
    await expect(client.deleteStream(stream)).rejects.toBeInstanceOf(StreamDeletedError);
  });

  it('need never have been there', async () => {
    const stream = `order-${randomUUID()}`;
    await client.tombstoneStream(stream, { expectedRevision: NO_STREAM });
    await expect(client.appendToStream(stream, placed(), { expectedRevision: NO_STREAM })).rejects.toBeInstanceOf(
      StreamDeletedError,
    );
  });

  it('shows its end to those who listen, and then ends their subscription', async () => {
    const stream = await newStream(1);
    const types: string[] = [];
    const failure = new Promise((resolve) => {
      client
        .subscribeToStream(stream, { fromRevision: START })
        .on('error', resolve)
        .on('data', ({ event }) => {
          types.push(event?.type ?? '');
          if (types.length === 1) void client.tombstoneStream(stream);
        });
    });
    expect(await failure).toBeInstanceOf(StreamDeletedError);
    expect(types).toEqual(['OrderPlaced', '$streamDeleted']);
  });
});

describe('The metadata of a stream', () => {
  it('hides all but the newest events, in both directions, until it is changed', async () => {
    const stream = await newStream(5);
    await client.setStreamMetadata(stream, { maxCount: 2, owner: 'payments' });
    expect(await revisions(stream)).toEqual([3, 4]);
    expect(await revisions(stream, { direction: BACKWARDS, fromRevision: END })).toEqual([4, 3]);
    expect((await client.getStreamMetadata(stream)).metadata).toMatchObject({ maxCount: 2, owner: 'payments' });
    await client.setStreamMetadata(stream, { truncateBefore: 4 });
    expect(await revisions(stream)).toEqual([4]);
    await client.setStreamMetadata(stream, {});
    expect(await revisions(stream)).toEqual([0, 1, 2, 3, 4]);
  });

  it('may hide everything: the stream is there and empty', async () => {
    const stream = await newStream(2);
    await client.setStreamMetadata(stream, { truncateBefore: 2 });
    expect(await revisions(stream)).toEqual([]);
    await client.appendToStream(stream, placed(2), { expectedRevision: 1n });
    expect(await revisions(stream)).toEqual([2]);
  });

  it('leaves young events visible', async () => {
    const stream = await newStream(2);
    await client.setStreamMetadata(stream, { maxAge: 3_600 });
    expect(await revisions(stream)).toEqual([0, 1]);
  });

  it('must set limits above 0', async () => {
    await expect(client.setStreamMetadata(await newStream(1), { maxCount: 0 })).rejects.toThrow('Stream limits');
  });
});

const withMetadataOf = (bytes: number) => {
  const text = 'x'.repeat(bytes - 'M{}{"text":""}'.length);
  return jsonEvent({ type: 'M', data: {}, metadata: { text } });
};

describe('An append', () => {
  it('holds as much as the limit says and not a byte more', async () => {
    const metadata = { reason: 'Neither metadata nor types count.' };
    const sized = (bytes: number) =>
      jsonEvent({ type: 'Sized', data: { text: 'x'.repeat(bytes - '{"text":""}'.length) }, metadata });
    const stream = `order-${randomUUID()}`;
    await client.appendToStream(stream, sized(1024 * 1024), { expectedRevision: NO_STREAM });
    await expect(client.appendToStream(stream, sized(1024 * 1024 + 1))).rejects.toBeInstanceOf(
      MaxAppendSizeExceededError,
    );
    await expect(client.appendToStream(stream, [sized(512 * 1024), sized(512 * 1024 + 1)])).rejects.toBeInstanceOf(
      MaxAppendSizeExceededError,
    );
  });

  it('has a limit for everything that comes with the data', async () => {
    const stream = `order-${randomUUID()}`;
    expect(await client.appendToStream(stream, withMetadataOf(2 * 1024 * 1024))).toMatchObject({ success: true });
    await expect(client.appendToStream(stream, withMetadataOf(2 * 1024 * 1024 + 1))).rejects.toThrow(
      'An append with its metadata has at most 2097152 bytes',
    );
  });

  it('may come in fragments', async () => {
    const stream = `order-${randomUUID()}`;
    const events = Array.from({ length: 50 }, (_, n) => placed(n));
    await Promise.all([
      client.appendToStream(stream, events, { expectedRevision: NO_STREAM, batchAppendSize: 300 }),
      client.appendToStream(`${stream}-b`, events, { expectedRevision: NO_STREAM, batchAppendSize: 300 }),
    ]);
    expect(await revisions(stream)).toHaveLength(50);
    expect(await revisions(`${stream}-b`)).toHaveLength(50);
  });

  it('may be empty, which asks for the revision', async () => {
    const stream = await newStream(3);
    expect((await client.appendToStream(stream, [], { expectedRevision: 2n })).nextExpectedRevision).toBe(2n);
  });

  it('takes the way of its own call when credentials are given', async () => {
    const stream = `order-${randomUUID()}`;
    const credentials = { username: 'nobody', password: 'nothing' };
    const result = await client.appendToStream(stream, [placed(0), placed(1)], {
      expectedRevision: NO_STREAM,
      credentials,
    });
    expect(result.nextExpectedRevision).toBe(1n);
    await expect(
      client.appendToStream(stream, placed(), { expectedRevision: NO_STREAM, credentials }),
    ).rejects.toBeInstanceOf(WrongExpectedVersionError);
  });

  it('answers ten thousand at once', async () => {
    const prefix = randomUUID();
    const results = await Promise.all(
      Array.from({ length: 10_000 }, (_, n) =>
        client.appendToStream(`order-${prefix}.${n}`, placed(n), { expectedRevision: NO_STREAM, deadline: 60_000 }),
      ),
    );
    expect(new Set(results.map(({ position }) => position?.commit)).size).toBe(10_000);
  });
});

describe('A link', () => {
  it('leads to its event, and stays alone when that is gone', async () => {
    const stream = await newStream(2);
    const links = `links-${randomUUID()}`;
    const link = (revision: number) => ({
      ...jsonEvent({ type: '$>', data: {} }),
      contentType: 'application/octet-stream' as const,
      data: Buffer.from(`${revision}@${stream}`),
    });
    await client.appendToStream(links, [link(1), link(7)] as never);
    const found = [];
    for await (const resolved of client.readStream(links, { resolveLinkTos: true })) found.push(resolved);
    expect(found[0]).toMatchObject({
      event: { revision: 1n, streamId: stream },
      link: { revision: 0n, streamId: links },
    });
    expect(found[1]?.event).toBeUndefined();
    expect(found[1]?.link).toMatchObject({ revision: 1n });
  });
});
