import { randomUUID } from 'node:crypto';
import {
  ANY,
  binaryEvent,
  type EventStoreDBClient,
  jsonEvent,
  MaxAppendSizeExceededError,
  NO_STREAM,
  STREAM_EXISTS,
  StreamNotFoundError,
  WrongExpectedVersionError,
} from '@eventstore/db-client';
import { describe, expect, it } from 'vitest';
import type { ProtocolContext } from './protocol-context.js';
import { fail, numbersOf, paymentEvent, paymentEvents, read } from './probe.js';

type Mode = Readonly<{ name: string; options: { credentials?: { username: string; password: string } } }>;

// The client takes the classic call as soon as credentials are given for it; they are not sent without TLS.
const modes: readonly Mode[] = [
  { name: 'in a batch', options: {} },
  { name: 'by the classic call', options: { credentials: { username: 'admin', password: 'changeit' } } },
];

/** Appends: expectations, atomicity, repeats, contents and sizes. */
export function appendsProtocol(context: () => ProtocolContext): void {
  describe.each(modes)('An append $name', ({ options }) => {
    const append = (stream: string, events: Parameters<EventStoreDBClient['appendToStream']>[1], expected: Expected) =>
      context().client.appendToStream(stream, events, { expectedRevision: expected, ...options });

    it('counts revisions from 0 and answers where its last event lies', async () => {
      const { client, unique } = context();
      const stream = unique('payment');
      const first = await append(stream, paymentEvents(3), NO_STREAM);
      expect(first).toMatchObject({ success: true, nextExpectedRevision: 2n });
      const second = await append(stream, paymentEvent(3), 2n);
      expect(second.nextExpectedRevision).toBe(3n);
      expect(second.position?.commit).toBeGreaterThan(first.position?.commit ?? 0n);
      const events = await read(client.readStream(stream));
      expect(numbersOf(events)).toEqual([0, 1, 2, 3]);
      expect(events.map(({ event }) => event?.revision)).toEqual([0n, 1n, 2n, 3n]);
      expect(events[2]?.event?.position?.commit).toBe(first.position?.commit);
    });

    it('is refused when the stream is not where it is expected, and says where it is', async () => {
      const { unique } = context();
      const stream = unique('payment');
      for (const expected of [0n, STREAM_EXISTS] as const) {
        const error = await fail(append(stream, paymentEvent(0), expected));
        expect(error).toBeInstanceOf(WrongExpectedVersionError);
        expect(error).toMatchObject({ streamName: stream, actualVersion: 'no_stream', expectedVersion: expected });
      }
      await append(stream, paymentEvents(2), NO_STREAM);
      for (const expected of [NO_STREAM, 0n, 2n, 7n] as const) {
        const error = await fail(append(stream, paymentEvent(9), expected));
        expect(error).toBeInstanceOf(WrongExpectedVersionError);
        expect(error).toMatchObject({ streamName: stream, actualVersion: 1n, expectedVersion: expected });
      }
      expect(await append(stream, paymentEvent(2), STREAM_EXISTS)).toMatchObject({ nextExpectedRevision: 2n });
      expect(await append(stream, paymentEvent(3), ANY)).toMatchObject({ nextExpectedRevision: 3n });
    });

    it('is repeated without effect when the ids follow the exact expectation', async () => {
      const { client, unique } = context();
      const stream = unique('payment');
      const events = paymentEvents(3);
      const first = await append(stream, events, NO_STREAM);
      const more = paymentEvents(2);
      await append(stream, more, 2n);
      expect(await append(stream, events, NO_STREAM)).toEqual(first);
      expect(await append(stream, events.slice(0, 2), NO_STREAM)).toMatchObject({ nextExpectedRevision: 1n });
      expect(await append(stream, events.slice(1), 0n)).toEqual(first);
      expect(await append(stream, more, 2n)).toMatchObject({ nextExpectedRevision: 4n });
      expect(await read(client.readStream(stream))).toHaveLength(5);
    });

    it('is refused when only some ids are known at their place', async () => {
      const { client, unique } = context();
      const stream = unique('payment');
      const [a, b, c] = paymentEvents(3) as [Json, Json, Json];
      await append(stream, [a, b, c], NO_STREAM);
      const news = paymentEvent(9);
      for (const [events, expected] of [
        [[news, b], NO_STREAM],
        [[a, news], NO_STREAM],
        [[b, c], NO_STREAM],
        [[a, b, c, news], NO_STREAM],
        [[c], 0n],
      ] as const) {
        expect(await fail(append(stream, [...events], expected))).toBeInstanceOf(WrongExpectedVersionError);
      }
      expect(await read(client.readStream(stream))).toHaveLength(3);
    });

    it('is repeated without effect with any expectation while the server remembers its ids', async () => {
      const { client, unique } = context();
      const stream = unique('payment');
      const events = paymentEvents(2);
      const first = await append(stream, events, ANY);
      await append(stream, paymentEvent(2), ANY);
      expect(await append(stream, events, ANY)).toMatchObject({ nextExpectedRevision: first.nextExpectedRevision });
      expect(await append(stream, events, STREAM_EXISTS)).toMatchObject({ nextExpectedRevision: 1n });
      expect(await fail(append(stream, [events[0] as Json, paymentEvent(9)], ANY))).toBeInstanceOf(
        WrongExpectedVersionError,
      );
      expect(await read(client.readStream(stream))).toHaveLength(3);
    });

    it("takes ids in the forms N, D, B and P of .NET's Guid, and knows one in another form again", async () => {
      const { client, unique } = context();
      const stream = unique('payment');
      const ids = Array.from({ length: 4 }, () => randomUUID());
      const forms = [ids[0]?.replaceAll('-', ''), ids[1]?.toUpperCase(), `{${ids[2]}}`, `(${ids[3]})`];
      const events = forms.map((id) => jsonEvent({ id: id ?? '', type: 'PaymentTested', data: {} }));
      const first = await append(stream, events, NO_STREAM);
      expect((await read(client.readStream(stream))).map(({ event }) => event?.id)).toEqual(ids);
      const again = ids.map((id) => jsonEvent({ id, type: 'PaymentTested', data: {} }));
      expect(await append(stream, again, NO_STREAM)).toEqual(first);
    });

    it('takes the same id in another stream, and twice in one append', async () => {
      const { client, unique } = context();
      const event = paymentEvent(0);
      await append(unique('payment'), event, NO_STREAM);
      const stream = unique('payment');
      expect(await append(stream, [event, event], NO_STREAM)).toMatchObject({ nextExpectedRevision: 1n });
      expect(await read(client.readStream(stream))).toHaveLength(2);
    });

    it('may be empty, and then writes nothing', async () => {
      const { client, unique } = context();
      const stream = unique('payment');
      await append(stream, [], ANY);
      expect(await fail(read(client.readStream(stream)))).toBeInstanceOf(StreamNotFoundError);
    });

    it('keeps text, bytes, metadata and long names as they are', async () => {
      const { client, unique } = context();
      const stream = `${unique('订单 支付')}-${'x'.repeat(500)}`;
      const metadata = { $correlationId: 'c-1', $causationId: 'c-0', actor: '商户' };
      const json = jsonEvent({ id: randomUUID(), type: '支付 完成', data: { text: '互通 \u0000 €' }, metadata });
      const bytes = Uint8Array.from([0, 255, 127, 128]);
      const binary = binaryEvent({ id: randomUUID(), type: 'Scanned', data: bytes, metadata: bytes });
      const before = Date.now();
      await append(stream, [json, binary], NO_STREAM);
      const [first, second] = (await read(client.readStream(stream))).map(({ event }) => event);
      expect(first).toMatchObject({
        id: json.id,
        type: json.type,
        data: json.data,
        metadata,
        isJson: true,
        streamId: stream,
      });
      expect(Math.abs((first?.created.getTime() ?? 0) - before)).toBeLessThan(clockDifferenceMaxMs);
      expect(second).toMatchObject({ id: binary.id, isJson: false });
      expect(Buffer.from(second?.data as Uint8Array)).toEqual(Buffer.from(bytes));
      expect(Buffer.from(second?.metadata as Uint8Array)).toEqual(Buffer.from(bytes));
    });

    it('is taken just below the largest size and refused above it, whole', async () => {
      const { client, unique } = context();
      const stream = unique('payment');
      const error = await fail(append(stream, [sized(600_000), sized(600_000)], NO_STREAM));
      expect(error).toBeInstanceOf(MaxAppendSizeExceededError);
      expect(error).toMatchObject({ maxAppendSize: appendBytesMax });
      expect(await fail(read(client.readStream(stream)))).toBeInstanceOf(StreamNotFoundError);
      expect(await append(stream, sized(appendBytesMax - 200), NO_STREAM)).toMatchObject({ nextExpectedRevision: 0n });
    });
  });

  describe('Appends of one client at once', () => {
    it('are answered each with its own place', async () => {
      const { client, unique } = context();
      const streams = Array.from({ length: 100 }, () => unique('payment'));
      const answers = await Promise.all(
        streams.map((stream, index) =>
          client.appendToStream(stream, paymentEvents((index % 5) + 1), { expectedRevision: NO_STREAM }),
        ),
      );
      expect(answers.map(({ nextExpectedRevision }) => nextExpectedRevision)).toEqual(
        streams.map((_, index) => BigInt(index % 5)),
      );
    });

    it('are put together from their parts', async () => {
      const { client, unique } = context();
      const streams = Array.from({ length: 5 }, () => unique('payment'));
      const options = { expectedRevision: NO_STREAM, batchAppendSize: 1_000 } as const;
      await Promise.all(streams.map((stream) => client.appendToStream(stream, paymentEvents(100), options)));
      for (const stream of streams) {
        expect(numbersOf(await read(client.readStream(stream)))).toEqual(Array.from({ length: 100 }, (_, n) => n));
      }
    });

    it('let one of two writers win', async () => {
      const { client, unique } = context();
      const stream = unique('payment');
      const outcomes = await Promise.allSettled(
        Array.from({ length: 8 }, () =>
          client.appendToStream(stream, paymentEvent(0), { expectedRevision: NO_STREAM }),
        ),
      );
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(await read(client.readStream(stream))).toHaveLength(1);
    });
  });
}

type Expected = typeof ANY | typeof NO_STREAM | typeof STREAM_EXISTS | bigint;
type Json = ReturnType<typeof paymentEvent>;

const appendBytesMax = 1024 * 1024;
const clockDifferenceMaxMs = 60_000;
const sized = (bytes: number) => jsonEvent({ type: 'Sized', data: { text: 'x'.repeat(bytes) } });
