import {
  BACKWARDS,
  END,
  jsonEvent,
  NO_STREAM,
  StreamNotFoundError,
  WrongExpectedVersionError,
} from '@eventstore/db-client';
import { describe, expect, it } from 'vitest';
import type { ProtocolContext } from './protocol-context.js';
import { eventually, fail, numbersOf, paymentEvent, paymentEvents, read } from './probe.js';

/** Stream metadata and what it hides. */
export function streamMetadataProtocol(context: () => ProtocolContext): void {
  const streamWith = async (count: number) => {
    const { client, unique } = context();
    const stream = unique('payment');
    await client.appendToStream(stream, paymentEvents(count), { expectedRevision: NO_STREAM });
    return stream;
  };
  const visible = async (stream: string) => numbersOf(await read(context().client.readStream(stream)));

  describe('Stream metadata', () => {
    it('is given back as it was set, and can be set anew', async () => {
      const { client } = context();
      const stream = await streamWith(1);
      expect((await client.getStreamMetadata(stream)).metadata).toBeUndefined();
      await client.setStreamMetadata(stream, { maxCount: 5, maxAge: 3_600, truncateBefore: 2, owner: '商户' });
      const { metadata } = await client.getStreamMetadata(stream);
      expect(metadata).toMatchObject({ maxCount: 5, maxAge: 3_600, truncateBefore: 2, owner: '商户' });
      await client.setStreamMetadata(stream, { owner: 'nobody' });
      expect((await client.getStreamMetadata(stream)).metadata).toMatchObject({ owner: 'nobody' });
    });

    it('has revisions of its own', async () => {
      const { client } = context();
      const stream = await streamWith(1);
      await client.setStreamMetadata(stream, { maxCount: 5 }, { expectedRevision: NO_STREAM });
      await client.setStreamMetadata(stream, { maxCount: 6 }, { expectedRevision: 0n });
      expect(await fail(client.setStreamMetadata(stream, { maxCount: 7 }, { expectedRevision: 0n }))).toBeInstanceOf(
        WrongExpectedVersionError,
      );
    });

    it('hides all but the newest events', async () => {
      const { client } = context();
      const stream = await streamWith(5);
      await client.setStreamMetadata(stream, { maxCount: 2 });
      expect(await visible(stream)).toEqual([3, 4]);
      await client.appendToStream(stream, paymentEvent(5), { expectedRevision: 4n });
      expect(await visible(stream)).toEqual([4, 5]);
      const backwards = await read(client.readStream(stream, { direction: BACKWARDS, fromRevision: END }));
      expect(numbersOf(backwards)).toEqual([5, 4]);
      await client.setStreamMetadata(stream, {});
      expect(await visible(stream)).toEqual([0, 1, 2, 3, 4, 5]);
    });

    it('hides events before a revision, up to all of them, and revisions go on', async () => {
      const { client } = context();
      const stream = await streamWith(5);
      await client.setStreamMetadata(stream, { truncateBefore: 3 });
      expect(await visible(stream)).toEqual([3, 4]);
      await client.setStreamMetadata(stream, { truncateBefore: 5 });
      expect(await visible(stream)).toEqual([]);
      expect(await client.appendToStream(stream, paymentEvent(5), { expectedRevision: 4n })).toMatchObject({
        nextExpectedRevision: 5n,
      });
      expect(await visible(stream)).toEqual([5]);
    });

    it('hides events when they are old', async () => {
      const { client } = context();
      const stream = await streamWith(2);
      await client.setStreamMetadata(stream, { maxAge: 1 });
      await eventually(async () => (await visible(stream)).length === 0, 'hiding old events');
      await client.setStreamMetadata(stream, { maxAge: 3_600 });
      expect(await visible(stream)).toEqual([0, 1]);
    });

    it('hides nothing from a read of everything', async () => {
      const { client, unique } = context();
      const stream = unique('payment');
      const first = await client.appendToStream(stream, jsonEvent({ type: 'Hidden', data: {} }));
      await client.appendToStream(stream, paymentEvent(1));
      await client.setStreamMetadata(stream, { truncateBefore: 1 });
      expect(await read(client.readStream(stream))).toHaveLength(1);
      const all = await read(client.readAll({ fromPosition: first.position!, maxCount: 1_000 }));
      expect(all.some(({ event }) => event?.streamId === stream && event.revision === 0n)).toBe(true);
    });

    it('may be there before the stream is', async () => {
      const { client, unique } = context();
      const stream = unique('payment');
      await client.setStreamMetadata(stream, { maxCount: 1 });
      expect(await fail(read(client.readStream(stream)))).toBeInstanceOf(StreamNotFoundError);
      await client.appendToStream(stream, paymentEvents(3), { expectedRevision: NO_STREAM });
      expect(await visible(stream)).toEqual([2]);
    });
  });
}
