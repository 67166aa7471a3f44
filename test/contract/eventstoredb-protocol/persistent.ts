import {
  DISPATCH_TO_SINGLE,
  END,
  PersistentSubscriptionDoesNotExistError,
  PersistentSubscriptionDroppedError,
  PersistentSubscriptionExistsError,
  PersistentSubscriptionMaximumSubscribersReachedError,
  persistentSubscriptionToStreamSettingsFromDefaults,
  PINNED,
  ROUND_ROBIN,
  START,
} from '@eventstore/db-client';
import { describe, expect, it } from 'vitest';
import type { ProtocolContext } from './protocol-context.js';
import { acknowledging, eventually, fail, numbersOf, paymentEvent, paymentEvents, Probe } from './probe.js';

/** Persistent subscriptions: their life, who gets what, and where they go on. */
export function persistentProtocol(context: () => ProtocolContext): void {
  const groupOf = async (stream: string) =>
    (await context().client.listPersistentSubscriptionsToStream(stream))[0]?.groupName ?? '';
  const settingsFrom = persistentSubscriptionToStreamSettingsFromDefaults;
  const created = async (settings: Parameters<typeof settingsFrom>[0] = {}) => {
    const { client, unique } = context();
    const [stream, group] = [unique('payment'), unique('group')];
    await client.createPersistentSubscriptionToStream(stream, group, settingsFrom({ startFrom: START, ...settings }));
    return { client, stream, group, listen: () => client.subscribeToPersistentSubscriptionToStream(stream, group) };
  };

  describe('A persistent subscription', () => {
    it('delivers history and what comes', async () => {
      const { client, stream, listen } = await created();
      await client.appendToStream(stream, paymentEvents(10));
      const probe = acknowledging(listen());
      await probe.until(10);
      await client.appendToStream(stream, paymentEvent(10));
      await probe.until(11);
      expect(numbersOf(probe.events)).toEqual(Array.from({ length: 11 }, (_, n) => n));
      await probe.stop();
    });

    it('begins where it was told: at a revision inclusive, or at the end', async () => {
      const { client, unique } = context();
      const stream = unique('payment');
      await client.appendToStream(stream, paymentEvents(5));
      await client.createPersistentSubscriptionToStream(stream, 'from-3', settingsFrom({ startFrom: 3n }));
      await client.createPersistentSubscriptionToStream(stream, 'from-end', settingsFrom({ startFrom: END }));
      const at3 = acknowledging(client.subscribeToPersistentSubscriptionToStream(stream, 'from-3'));
      const atEnd = acknowledging(client.subscribeToPersistentSubscriptionToStream(stream, 'from-end'));
      await at3.until(2);
      await client.appendToStream(stream, paymentEvent(5));
      await Promise.all([at3.until(3), atEnd.until(1)]);
      expect(numbersOf(at3.events)).toEqual([3, 4, 5]);
      expect(numbersOf(atEnd.events)).toEqual([5]);
      await Promise.all([at3.stop(), atEnd.stop()]);
    });

    it('may write a checkpoint after every message, whatever the lower bound', async () => {
      const { client, stream, group, listen } = await created({ checkPointUpperBound: 1 });
      await client.appendToStream(stream, paymentEvents(3));
      const probe = acknowledging(listen());
      await probe.until(3);
      const checkpoint = async () =>
        (await client.getPersistentSubscriptionToStreamInfo(stream, group)).stats.lastCheckpointedEventRevision;
      await eventually(async () => (await checkpoint()) === 2n, 'a checkpoint at the last message');
      expect(await checkpoint()).toBe(2n);
      await probe.stop();
    });

    it('goes on when the subsystem is started again', async () => {
      const { client, stream, listen } = await created();
      await client.appendToStream(stream, paymentEvent(0));
      await client.restartPersistentSubscriptionSubsystem();
      const delivered = async () => {
        const probe = acknowledging(listen());
        await eventually(() => probe.events.length > 0 || probe.errors.length > 0);
        if (probe.errors.length === 0) await probe.stop();
        return numbersOf(probe.events);
      };
      let numbers: (number | undefined)[] = [];
      await eventually(async () => (numbers = await delivered()).length > 0, 'a delivery');
      expect(numbers).toEqual([0]);
    });

    it('exists once, can be changed, and is gone when deleted', async () => {
      const { client, stream, group, listen } = await created();
      const again = client.createPersistentSubscriptionToStream(stream, group, settingsFrom({}));
      const exists = await fail(again);
      expect(exists).toBeInstanceOf(PersistentSubscriptionExistsError);
      const probe = acknowledging(listen());
      await client.appendToStream(stream, paymentEvent(0));
      await probe.until(1);
      await client.updatePersistentSubscriptionToStream(stream, group, settingsFrom({ maxRetryCount: 3 }));
      expect(await probe.untilError()).toBeInstanceOf(PersistentSubscriptionDroppedError);
      const { settings } = await client.getPersistentSubscriptionToStreamInfo(stream, group);
      expect(settings).toMatchObject({ maxRetryCount: 3 });
      await client.deletePersistentSubscriptionToStream(stream, group);
      for (const ask of [
        () => client.deletePersistentSubscriptionToStream(stream, group),
        () => client.updatePersistentSubscriptionToStream(stream, group, settingsFrom({})),
        () => client.getPersistentSubscriptionToStreamInfo(stream, group),
      ]) {
        expect(await fail(ask())).toBeInstanceOf(PersistentSubscriptionDoesNotExistError);
      }
      const orphan = new Probe(listen());
      expect(await orphan.untilError()).toBeInstanceOf(PersistentSubscriptionDoesNotExistError);
    });

    it('takes no more listeners than allowed', async () => {
      const { client, stream, listen } = await created({ maxSubscriberCount: 1 });
      const first = acknowledging(listen());
      await client.appendToStream(stream, paymentEvent(0));
      await first.until(1);
      const second = new Probe(listen());
      expect(await second.untilError()).toBeInstanceOf(PersistentSubscriptionMaximumSubscribersReachedError);
      await first.stop();
    });

    it('goes on behind what was acknowledged, and repeats what was not', async () => {
      const { client, stream, listen } = await created({ checkPointLowerBound: 1, checkPointAfter: 100 });
      await client.appendToStream(stream, paymentEvents(4));
      const subscription = listen();
      const first = new Probe(subscription, (event) => {
        if ((event.event?.revision ?? 0n) < 2n) void subscription.ack(event);
      });
      await first.until(4);
      await first.stop();
      const second = acknowledging(listen());
      await second.until(2);
      expect([...new Set(numbersOf(second.events))]).toEqual(expect.arrayContaining([2, 3]));
      expect(second.events.every((event) => 'retryCount' in event && Number(event.retryCount) >= 1)).toBe(true);
      await second.stop();
    });

    it('has no more events in flight than its listener takes', async () => {
      const { client, unique } = context();
      const [stream, group] = [unique('payment'), unique('group')];
      await client.createPersistentSubscriptionToStream(stream, group, settingsFrom({ startFrom: START }));
      await client.appendToStream(stream, paymentEvents(20));
      const subscription = client.subscribeToPersistentSubscriptionToStream(stream, group, { bufferSize: 5 });
      const probe = new Probe(subscription);
      await probe.until(5);
      await eventually(async () => {
        const { stats } = await client.getPersistentSubscriptionToStreamInfo(stream, group);
        return stats.totalInFlightMessages === 5;
      }, 'five events in flight');
      expect(numbersOf(probe.events)).toEqual([0, 1, 2, 3, 4]);
      await subscription.ack(...probe.events);
      await probe.until(10);
      await probe.stop();
    });
  });

  const shared = async (consumerStrategyName: string, events: (stream: string) => Promise<unknown>) => {
    const { stream, listen } = await created({ consumerStrategyName });
    const probes = [acknowledging(listen()), acknowledging(listen())] as const;
    await eventually(async () => {
      const { connections } = await context().client.getPersistentSubscriptionToStreamInfo(
        stream,
        await groupOf(stream),
      );
      return connections.length === 2;
    }, 'two listeners');
    await events(stream);
    return probes;
  };

  describe('The listeners of one group', () => {
    it('take turns', async () => {
      const probes = await shared(ROUND_ROBIN, (stream) => context().client.appendToStream(stream, paymentEvents(20)));
      await eventually(() => count(probes) >= 20, '20 events');
      expect(probes.map(({ events }) => events.length)).toEqual([10, 10]);
      expect(numbersOf(probes[0].events)[0], 'the first listener has the first turn').toBe(0);
      await Promise.all(probes.map((probe) => probe.stop()));
    });

    it('are filled one after the other when one is enough', async () => {
      const probes = await shared(DISPATCH_TO_SINGLE, async (stream) => {
        for (let number = 0; number < 10; number += 1) {
          await context().client.appendToStream(stream, paymentEvent(number));
          await eventually(() => true);
        }
      });
      await eventually(() => count(probes) >= 10, '10 events');
      expect(Math.max(...probes.map(({ events }) => events.length))).toBeGreaterThanOrEqual(8);
      await Promise.all(probes.map((probe) => probe.stop()));
    });

    it('keep to their streams when pinned', async () => {
      const probes = await shared(PINNED, (stream) => context().client.appendToStream(stream, paymentEvents(10)));
      await eventually(() => count(probes) >= 10, '10 events');
      expect(probes.map(({ events }) => events.length).sort((a, b) => a - b)).toEqual([0, 10]);
      await Promise.all(probes.map((probe) => probe.stop()));
    });
  });

  describe('What is told about persistent subscriptions', () => {
    it('are settings, place and listeners of one', async () => {
      const { client, stream, group, listen } = await created({ maxRetryCount: 7, messageTimeout: 12_000 });
      await client.appendToStream(stream, paymentEvents(3));
      const probe = acknowledging(listen());
      await probe.until(3);
      const info = await client.getPersistentSubscriptionToStreamInfo(stream, group);
      expect(info).toMatchObject({ eventSource: stream, groupName: group });
      expect(info.settings).toMatchObject({ maxRetryCount: 7, messageTimeout: 12_000, startFrom: START });
      expect(info.stats.lastKnownEventRevision).toBe(2n);
      expect(info.connections).toHaveLength(1);
      expect(info.connections[0]?.username).not.toBe('');
      await probe.stop();
    });

    it('are the groups of a stream, and all groups', async () => {
      const { client, stream, group } = await created();
      await client.createPersistentSubscriptionToStream(stream, 'second', settingsFrom({}));
      const ofStream = await client.listPersistentSubscriptionsToStream(stream);
      expect(ofStream.map(({ groupName }) => groupName).sort()).toEqual([group, 'second'].sort());
      const all = await client.listAllPersistentSubscriptions();
      expect(all.filter(({ eventSource }) => eventSource === stream)).toHaveLength(2);
      expect(await fail(client.listPersistentSubscriptionsToStream(context().unique('none')))).toBeInstanceOf(
        PersistentSubscriptionDoesNotExistError,
      );
    });
  });
}

const count = (probes: readonly Probe[]) => probes.reduce((sum, { events }) => sum + events.length, 0);
