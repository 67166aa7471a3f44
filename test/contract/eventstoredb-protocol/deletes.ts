import {
  ANY,
  NO_STREAM,
  STREAM_EXISTS,
  StreamDeletedError,
  StreamNotFoundError,
  WrongExpectedVersionError,
} from '@eventstore/db-client';
import { describe, expect, it } from 'vitest';
import type { ProtocolContext } from './protocol-context.js';
import { fail, followStream, numbersOf, paymentEvent, paymentEvents, read } from './probe.js';

/** Soft deletes, after which a stream can live again, and tombstones, after which it cannot. */
export function deletesProtocol(context: () => ProtocolContext): void {
  const streamWith = async (count: number) => {
    const { client, unique } = context();
    const stream = unique('payment');
    await client.appendToStream(stream, paymentEvents(count), { expectedRevision: NO_STREAM });
    return stream;
  };

  describe('A deleted stream', () => {
    it('reads as missing', async () => {
      const { client } = context();
      const stream = await streamWith(3);
      expect(await client.deleteStream(stream, { expectedRevision: 2n })).toHaveProperty('position');
      expect(await fail(read(client.readStream(stream)))).toBeInstanceOf(StreamNotFoundError);
    });

    it.each([
      ['any', ANY],
      ['no_stream', NO_STREAM],
      ['its last revision', 2n],
    ] as const)(
      'lives again with an append that expects %s, and its revisions go on',
      async (_what, expectedRevision) => {
        const { client } = context();
        const stream = await streamWith(3);
        await client.deleteStream(stream, { expectedRevision: ANY });
        expect(
          await client.appendToStream(stream, [paymentEvent(3), paymentEvent(4)], { expectedRevision }),
        ).toMatchObject({
          nextExpectedRevision: 4n,
        });
        const events = await read(client.readStream(stream));
        expect(numbersOf(events)).toEqual([3, 4]);
        expect(events[0]?.event?.revision).toBe(3n);
        expect((await client.getStreamMetadata(stream)).metadata).toMatchObject({ truncateBefore: 3 });
      },
    );

    it('does not count as existing', async () => {
      const { client } = context();
      const stream = await streamWith(1);
      await client.deleteStream(stream);
      expect(
        await fail(client.appendToStream(stream, paymentEvent(1), { expectedRevision: STREAM_EXISTS })),
      ).toBeInstanceOf(StreamDeletedError);
    });

    it('stays when the expectation was wrong, and a missing stream cannot be deleted', async () => {
      const { client, unique } = context();
      const stream = await streamWith(2);
      const error = await fail(client.deleteStream(stream, { expectedRevision: 0n }));
      expect(error).toBeInstanceOf(WrongExpectedVersionError);
      expect(error).toMatchObject({ streamName: stream, expectedVersion: 0n, actualVersion: 1n });
      expect(await read(client.readStream(stream))).toHaveLength(2);
      expect(await fail(client.deleteStream(unique('payment'), { expectedRevision: ANY }))).toBeInstanceOf(
        WrongExpectedVersionError,
      );
    });

    it('does not end a subscription to it', async () => {
      const { client } = context();
      const stream = await streamWith(2);
      const probe = followStream(client, stream);
      await probe.until(2);
      await client.deleteStream(stream);
      await client.appendToStream(stream, paymentEvent(2), { expectedRevision: ANY });
      await probe.until(3);
      expect(probe.errors).toEqual([]);
      await probe.stop();
    });
  });

  describe('A tombstoned stream', () => {
    it('refuses everything for ever', async () => {
      const { client } = context();
      const stream = await streamWith(3);
      expect(await client.tombstoneStream(stream, { expectedRevision: 2n })).toHaveProperty('position');
      const attempts = [
        () => read(client.readStream(stream)),
        () => client.appendToStream(stream, paymentEvent(3), { expectedRevision: ANY }),
        () => client.appendToStream(stream, paymentEvent(3), { expectedRevision: NO_STREAM }),
        () =>
          client.appendToStream(stream, paymentEvent(3), { credentials: { username: 'admin', password: 'changeit' } }),
        () => client.tombstoneStream(stream, { expectedRevision: ANY }),
        () => client.deleteStream(stream, { expectedRevision: ANY }),
        () => client.setStreamMetadata(stream, { maxCount: 1 }),
      ];
      for (const attempt of attempts) {
        const error = await fail(attempt());
        expect(error).toBeInstanceOf(StreamDeletedError);
      }
    });

    it('has no metadata to read, though what was there can be written again, and never lives again', async () => {
      const { client } = context();
      const stream = await streamWith(1);
      await client.setStreamMetadata(stream, { maxCount: 5 });
      await client.tombstoneStream(stream);
      expect(await fail(client.getStreamMetadata(stream))).toBeInstanceOf(StreamDeletedError);
      expect(await client.setStreamMetadata(stream, { maxCount: 7 })).toMatchObject({ nextExpectedRevision: 1n });
      expect(await fail(client.getStreamMetadata(stream))).toBeInstanceOf(StreamDeletedError);
      expect(await fail(client.appendToStream(stream, paymentEvent(1)))).toBeInstanceOf(StreamDeletedError);
      expect(await fail(read(client.readStream(stream)))).toBeInstanceOf(StreamDeletedError);
    });

    it('need not have existed', async () => {
      const { client, unique } = context();
      const stream = unique('payment');
      await client.tombstoneStream(stream, { expectedRevision: NO_STREAM });
      expect(await fail(client.appendToStream(stream, paymentEvent(0)))).toBeInstanceOf(StreamDeletedError);
    });

    it('stays alive when the expectation was wrong', async () => {
      const { client } = context();
      const stream = await streamWith(2);
      expect(await fail(client.tombstoneStream(stream, { expectedRevision: 0n }))).toBeInstanceOf(
        WrongExpectedVersionError,
      );
      expect(await read(client.readStream(stream))).toHaveLength(2);
    });

    it('ends a subscription to it with its name', async () => {
      const { client } = context();
      const stream = await streamWith(1);
      const probe = followStream(client, stream);
      await probe.until(1);
      await client.tombstoneStream(stream);
      const error = await probe.untilError();
      expect(error).toBeInstanceOf(StreamDeletedError);
      expect(error).toMatchObject({ streamName: stream });
    });
  });
}
