import {
  PARK,
  persistentSubscriptionToStreamSettingsFromDefaults as settingsFrom,
  RETRY,
  SKIP,
  START,
} from '@eventstore/db-client';
import { describe, expect, it } from 'vitest';
import type { ProtocolContext } from './protocol-context.js';
import { eventually, numbersOf, paymentEvent, paymentEvents, Probe } from './probe.js';

/** What happens to an event that a listener of a persistent subscription does not take. */
export function parkingProtocol(context: () => ProtocolContext): void {
  const created = async (settings: Parameters<typeof settingsFrom>[0] = {}) => {
    const { client, unique } = context();
    const [stream, group] = [unique('payment'), unique('group')];
    await client.createPersistentSubscriptionToStream(stream, group, settingsFrom({ startFrom: START, ...settings }));
    const listen = () => client.subscribeToPersistentSubscriptionToStream(stream, group);
    const parked = async () =>
      (await client.getPersistentSubscriptionToStreamInfo(stream, group)).stats.parkedMessageCount;
    return { client, stream, group, listen, parked };
  };

  describe('An event that is not taken', () => {
    it('comes again when it is to be retried, and counts the attempts', async () => {
      const { client, stream, listen } = await created();
      await client.appendToStream(stream, paymentEvent(0));
      const counts: number[] = [];
      const subscription = listen();
      const probe = new Probe(subscription, (event) => {
        const { retryCount } = event as { retryCount?: number };
        counts.push(retryCount ?? -1);
        if (counts.length < 3) void subscription.nack(RETRY, 'not yet', event);
        else void subscription.ack(event);
      });
      await probe.until(3);
      expect(counts).toEqual([0, 1, 2]);
      await probe.stop();
    });

    it('is parked when asked, and comes again when replayed', async () => {
      const { client, stream, group, listen, parked } = await created();
      await client.appendToStream(stream, paymentEvents(3));
      let isRefusing = true;
      const subscription = listen();
      const probe = new Probe(subscription, (event) => {
        if (isRefusing && event.event?.revision === 1n) void subscription.nack(PARK, 'cannot', event);
        else void subscription.ack(event);
      });
      await probe.until(3);
      await eventually(async () => (await parked()) === 1n, 'one parked event');
      isRefusing = false;
      await client.replayParkedMessagesToStream(stream, group);
      await probe.until(4);
      expect(numbersOf(probe.events)).toEqual([0, 1, 2, 1]);
      await eventually(async () => (await parked()) === 0n, 'no parked event');
      await probe.stop();
    });

    it('is parked after the last retry', async () => {
      const { client, stream, listen, parked } = await created({ maxRetryCount: 2 });
      await client.appendToStream(stream, paymentEvents(2));
      const subscription = listen();
      const probe = new Probe(subscription, (event) => {
        if (event.event?.revision === 0n) void subscription.nack(RETRY, 'never', event);
        else void subscription.ack(event);
      });
      await eventually(async () => (await parked()) === 1n, 'one parked event');
      expect(numbersOf(probe.events).filter((number) => number === 0)).toHaveLength(3);
      await probe.stop();
    });

    it('is done with when it is skipped', async () => {
      const { client, stream, listen, parked } = await created();
      await client.appendToStream(stream, paymentEvents(2));
      const subscription = listen();
      const probe = new Probe(subscription, (event) => void subscription.nack(SKIP, 'not ours', event));
      await probe.until(2);
      await client.appendToStream(stream, paymentEvent(2));
      await probe.until(3);
      expect(numbersOf(probe.events)).toEqual([0, 1, 2]);
      expect(await parked()).toBe(0n);
      await probe.stop();
    });

    it('comes again when the listener says nothing for too long', async () => {
      const { client, stream, listen } = await created({ messageTimeout: 500 });
      await client.appendToStream(stream, paymentEvent(0));
      const subscription = listen();
      const probe = new Probe(subscription, (event) => {
        if (probe.events.length > 1) void subscription.ack(event);
      });
      await probe.until(2);
      expect(numbersOf(probe.events)).toEqual([0, 0]);
      await probe.stop();
    });

    it('is replayed only up to the wanted number', async () => {
      const { client, stream, group, listen, parked } = await created();
      await client.appendToStream(stream, paymentEvents(4));
      const subscription = listen();
      let parks = true;
      const probe = new Probe(subscription, (event) => {
        if (parks) void subscription.nack(PARK, 'cannot', event);
        else void subscription.ack(event);
      });
      await eventually(async () => (await parked()) === 4n, 'four parked events');
      parks = false;
      await client.replayParkedMessagesToStream(stream, group, { stopAt: 2 });
      await eventually(async () => (await parked()) === 2n, 'two parked events');
      expect(probe.events).toHaveLength(6);
      await probe.stop();
    });
  });
}
