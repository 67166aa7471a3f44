import {
  BACKWARDS,
  binaryEvent,
  END,
  FORWARDS,
  jsonEvent,
  NO_STREAM,
  START,
  StreamNotFoundError,
} from '@eventstore/db-client';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ProtocolContext } from './protocol-context.js';
import { fail, numbersOf, paymentEvent, paymentEvents, read } from './probe.js';

/** Reads of a stream and of everything, in both directions, and links. */
export function readsProtocol(context: () => ProtocolContext): void {
  describe('A read of a stream', () => {
    let stream = '';
    beforeAll(async () => {
      stream = context().unique('payment');
      await context().client.appendToStream(stream, paymentEvents(100), { expectedRevision: NO_STREAM });
    });
    const numbers = async (options: Parameters<ProtocolContext['client']['readStream']>[1]) =>
      numbersOf(await read(context().client.readStream(stream, options)));

    it('gives everything forwards', async () => {
      expect(await numbers({})).toEqual(Array.from({ length: 100 }, (_, n) => n));
    });

    it('gives everything backwards', async () => {
      expect(await numbers({ direction: BACKWARDS, fromRevision: END })).toEqual(
        Array.from({ length: 100 }, (_, n) => 99 - n),
      );
    });

    it('begins at a revision, inclusive in both directions', async () => {
      expect(await numbers({ fromRevision: 97n })).toEqual([97, 98, 99]);
      expect(await numbers({ fromRevision: 2n, direction: BACKWARDS })).toEqual([2, 1, 0]);
      expect(await numbers({ fromRevision: 99n })).toEqual([99]);
      expect(await numbers({ fromRevision: START, direction: BACKWARDS })).toEqual([0]);
    });

    it('is empty beyond the end forwards, and begins at the last event backwards', async () => {
      expect(await numbers({ fromRevision: 100n })).toEqual([]);
      expect(await numbers({ fromRevision: 100n, direction: BACKWARDS, maxCount: 1 })).toEqual([99]);
    });

    it('ends after the wanted number of events', async () => {
      expect(await numbers({ maxCount: 3 })).toEqual([0, 1, 2]);
      expect(await numbers({ maxCount: 33, fromRevision: 10n })).toHaveLength(33);
      expect(await numbers({ maxCount: 1_000 })).toHaveLength(100);
    });

    it('says that a stream is missing', async () => {
      const { client, unique } = context();
      const missing = unique('payment');
      const error = await fail(read(client.readStream(missing)));
      expect(error).toBeInstanceOf(StreamNotFoundError);
      expect(error).toMatchObject({ streamName: missing });
    });

    it('can be left early, any number of times', async () => {
      const { client } = context();
      for (let round = 0; round < 5; round += 1) {
        for await (const { event } of client.readStream(stream)) {
          expect(event?.revision).toBe(0n);
          break;
        }
      }
      expect(await numbers({ maxCount: 1 })).toEqual([0]);
    });
  });

  describe('A read of everything', () => {
    it('keeps the order of the log in both directions, from a position', async () => {
      const { client, unique } = context();
      const [a, b] = [unique('payment'), unique('payment')];
      const first = await client.appendToStream(a, paymentEvent(0), { expectedRevision: NO_STREAM });
      await client.appendToStream(b, paymentEvents(2), { expectedRevision: NO_STREAM });
      const last = await client.appendToStream(a, paymentEvents(2), { expectedRevision: 0n });
      const ours = (events: Awaited<ReturnType<typeof all>>) =>
        events.filter(({ event }) => event?.streamId === a || event?.streamId === b);
      const all = () => read(client.readAll({ fromPosition: first.position!, maxCount: 10_000 }));

      const forwards = ours(await all());
      expect(forwards.map(({ event }) => [event?.streamId, event?.revision])).toEqual([
        [a, 0n],
        [b, 0n],
        [b, 1n],
        [a, 1n],
        [a, 2n],
      ]);
      const positions = forwards.map(({ event }) => event?.position?.commit ?? 0n);
      expect(positions).toEqual([...positions].sort((one, other) => (one < other ? -1 : 1)));
      expect(new Set(positions).size).toBe(5);
      expect(positions[0]).toBe(first.position?.commit);
      expect(positions[4]).toBe(last.position?.commit);

      const before = await read(
        client.readAll({ direction: BACKWARDS, fromPosition: last.position!, maxCount: 1_000 }),
      );
      expect(ours(before).map(({ event }) => event?.position?.commit)).toEqual(positions.slice(0, 4).reverse());
      const [newest] = await read(client.readAll({ direction: BACKWARDS, fromPosition: END, maxCount: 1 }));
      expect(newest?.event?.position?.commit).toBeGreaterThanOrEqual(positions[4] ?? 0n);
      const fromStart = await read(client.readAll({ direction: FORWARDS, fromPosition: START, maxCount: 5 }));
      expect(fromStart).toHaveLength(5);
    });
  });

  describe('A link', () => {
    it('is followed when wanted, and says so when its event is gone', async () => {
      const { client, unique } = context();
      const [source, links] = [unique('payment'), unique('links')];
      await client.appendToStream(source, jsonEvent({ type: 'Paid', data: { number: 7 } }));
      const target = (await read(client.readStream(source)))[0]?.event;
      await client.appendToStream(links, [link(`0@${source}`), link(`5@${source}`), link(`0@${unique('none')}`)]);

      const [plain] = await read(client.readStream(links));
      expect(plain?.event?.type).toBe('$>');
      expect(plain?.link).toBeUndefined();
      const [resolved, missing, gone] = await read(client.readStream(links, { resolveLinkTos: true }));
      expect(resolved?.event).toMatchObject({ id: target?.id, streamId: source, revision: 0n });
      expect(resolved?.link).toMatchObject({ streamId: links, revision: 0n, type: '$>' });
      for (const unresolved of [missing, gone]) {
        expect(unresolved?.event).toBeUndefined();
        expect(unresolved?.link?.streamId).toBe(links);
      }
    });
  });
}

/** A link is an event of type `$>` whose data says `revision@stream`. */
const link = (target: string) => binaryEvent({ type: '$>', data: Buffer.from(target) });
