import {
  END,
  type EventStoreDBClient,
  eventTypeFilter,
  NO_STREAM,
  START,
  streamNameFilter,
} from '@eventstore/db-client';
import { describe, expect, it } from 'vitest';
import type { ProtocolContext } from './protocol-context.js';
import { followStream, numbersOf, paymentEvent, paymentEvents, Probe } from './probe.js';

type AllOptions = NonNullable<Parameters<EventStoreDBClient['subscribeToAll']>[0]>;

/** Catch-up subscriptions to a stream and to everything, with filters and checkpoints. */
export function subscriptionsProtocol(context: () => ProtocolContext): void {
  const followAll = (options: AllOptions) => new Probe(context().client.subscribeToAll(options));

  describe('A subscription to a stream', () => {
    it('delivers history, says that it caught up, then delivers what comes', async () => {
      const { client, unique } = context();
      const stream = unique('payment');
      await client.appendToStream(stream, paymentEvents(50), { expectedRevision: NO_STREAM });
      const probe = followStream(client, stream);
      await probe.untilCaughtUp();
      await probe.until(50);
      for (let number = 50; number < 60; number += 1) await client.appendToStream(stream, paymentEvent(number));
      await probe.until(60);
      expect(numbersOf(probe.events)).toEqual(Array.from({ length: 60 }, (_, n) => n));
      expect(probe.caughtUpAfter.length).toBeGreaterThan(0);
      await probe.stop();
    });

    it('begins behind a revision, or at the end', async () => {
      const { client, unique } = context();
      const stream = unique('payment');
      await client.appendToStream(stream, paymentEvents(5), { expectedRevision: NO_STREAM });
      const behind = followStream(client, stream, { fromRevision: 2n });
      const atEnd = followStream(client, stream, { fromRevision: END });
      await Promise.all([behind.untilCaughtUp(), atEnd.untilCaughtUp()]);
      await client.appendToStream(stream, paymentEvent(5));
      await Promise.all([behind.until(3), atEnd.until(1)]);
      expect(numbersOf(behind.events)).toEqual([3, 4, 5]);
      expect(numbersOf(atEnd.events)).toEqual([5]);
      await Promise.all([behind.stop(), atEnd.stop()]);
    });

    it('waits for a stream that does not exist yet', async () => {
      const { client, unique } = context();
      const stream = unique('payment');
      const probe = followStream(client, stream);
      await probe.untilCaughtUp();
      await client.appendToStream(stream, paymentEvents(2));
      await probe.until(2);
      expect(numbersOf(probe.events)).toEqual([0, 1]);
      await probe.stop();
    });

    it('loses and repeats nothing while events arrive faster than they are read', async () => {
      const { client, unique } = context();
      const stream = unique('payment');
      const probe = followStream(client, stream);
      const batches = Array.from({ length: 40 }, (_, batch) =>
        paymentEvents(50).map((event, index) => ({
          ...event,
          data: { number: batch * 50 + index },
        })),
      );
      for (const batch of batches) await client.appendToStream(stream, batch);
      await probe.until(2_000);
      expect(numbersOf(probe.events)).toEqual(Array.from({ length: 2_000 }, (_, n) => n));
      await probe.stop();
    });
  });

  describe('A subscription to everything', () => {
    it('delivers events of all streams in the order of the log, behind a position', async () => {
      const { client, unique } = context();
      const [a, b] = [unique('payment'), unique('payment')];
      const before = await client.appendToStream(a, paymentEvent(0), { expectedRevision: NO_STREAM });
      const probe = followAll({ fromPosition: before.position! });
      await client.appendToStream(b, paymentEvent(1));
      await client.appendToStream(a, paymentEvent(2));
      const ours = () => probe.events.filter(({ event }) => [a, b].includes(event?.streamId ?? ''));
      while (ours().length < 2) await probe.until(probe.events.length + 1);
      expect(numbersOf(ours())).toEqual([1, 2]);
      await probe.stop();
    });

    it.each([
      ['prefixes of the stream', (name: string) => streamNameFilter({ prefixes: [name] })],
      ['a pattern of the stream', (name: string) => streamNameFilter({ regex: `^${name}` })],
      ['prefixes of the type', (name: string) => eventTypeFilter({ prefixes: [`T${name}`, 'Nothing'] })],
      ['a pattern of the type', (name: string) => eventTypeFilter({ regex: `^T${name}$` })],
    ])('is filtered by %s, in history and live', async (_what, filterOf) => {
      const { client, unique } = context();
      const name = unique('filtered').replaceAll('-', '');
      const before = await client.appendToStream(unique('payment'), paymentEvent(0));
      const append = async (number: number) => {
        await client.appendToStream(`${name}-${number}`, paymentEvent(number, `T${name}`));
        await client.appendToStream(unique('other'), paymentEvent(number, 'Other'));
      };
      for (let number = 0; number < 5; number += 1) await append(number);
      const probe = followAll({ fromPosition: before.position!, filter: filterOf(name) });
      await probe.untilCaughtUp();
      for (let number = 5; number < 10; number += 1) await append(number);
      await probe.until(10);
      expect(numbersOf(probe.events)).toEqual(Array.from({ length: 10 }, (_, n) => n));
      await probe.stop();
    });

    it('says how far it is, and never further than the last event that still comes', async () => {
      const { client, unique } = context();
      const name = unique('checked').replaceAll('-', '');
      const before = await client.appendToStream(unique('payment'), paymentEvent(0));
      const checkpoints: bigint[] = [];
      const told: { position: bigint; checkpoint: bigint }[] = [];
      const filter = streamNameFilter({
        prefixes: [name],
        maxSearchWindow: 32,
        checkpointInterval: 1,
        checkpointReached: (_subscription, { commit }) => {
          checkpoints.push(commit);
        },
      });
      // Read without a buffer between: a checkpoint is told at once, an event only when it is read.
      const probe = new Probe(
        context().client.subscribeToAll({ fromPosition: before.position!, filter }),
        ({ event }) => {
          told.push({ position: event?.position?.commit ?? 0n, checkpoint: checkpoints.at(-1) ?? 0n });
        },
      );
      for (let round = 0; round < 10; round += 1) {
        await client.appendToStream(unique('other'), paymentEvents(40));
        await client.appendToStream(`${name}-1`, paymentEvent(round));
      }
      await probe.until(10);
      expect(checkpoints.length).toBeGreaterThan(0);
      expect(checkpoints).toEqual([...new Set(checkpoints)].sort((one, other) => (one < other ? -1 : 1)));
      const early = told.filter(({ position, checkpoint }) => checkpoint > position);
      expect(early.length, 'checkpoints that passed an event').toBeLessThanOrEqual(0);

      const resumed = followAll({
        fromPosition: { commit: checkpoints[0] ?? 0n, prepare: checkpoints[0] ?? 0n },
        filter: streamNameFilter({ prefixes: [name] }),
      });
      const missed = probe.events.filter(({ event }) => (event?.position?.commit ?? 0n) > (checkpoints[0] ?? 0n));
      await resumed.until(missed.length);
      expect(numbersOf(resumed.events)).toEqual(numbersOf(missed));
      await Promise.all([probe.stop(), resumed.stop()]);
    });

    it('begins at the start, where the server keeps events of its own', async () => {
      const probe = followAll({ fromPosition: START });
      await probe.until(5);
      expect(probe.events[0]?.event?.position?.commit).toBeDefined();
      await probe.stop();
    });
  });
}
