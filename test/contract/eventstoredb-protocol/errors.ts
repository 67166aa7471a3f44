import {
  DeadlineExceededError,
  EventStoreDBClient,
  jsonEvent,
  NO_STREAM,
  PersistentSubscriptionDoesNotExistError,
  persistentSubscriptionToStreamSettingsFromDefaults,
  UnavailableError,
  UnsupportedError,
} from '@eventstore/db-client';
import { describe, expect, it } from 'vitest';
import type { ProtocolContext } from './protocol-context.js';
import { eventually, fail, numbersOf, paymentEvent, Probe, read } from './probe.js';

/** Deadlines, discovery, and errors that belong to no single call. */
export function errorsProtocol(context: () => ProtocolContext): void {
  describe('A connection', () => {
    it('finds the node by gossip', async () => {
      const { client, address, unique } = context();
      const stream = unique('payment');
      await client.appendToStream(stream, paymentEvent(1));
      const [, host] = /\/\/(?:[^@]*@)?([^/?]+)/.exec(address) ?? [];
      const options = new URLSearchParams(address.split('?')[1] ?? '');
      options.set('nodePreference', 'leader');
      const discovering = EventStoreDBClient.connectionString(`esdb://${host},${host}?${options.toString()}`);
      expect(numbersOf(await read(discovering.readStream(stream)))).toEqual([1]);
      await discovering.dispose();
    });

    it('fails by name where nobody listens', async () => {
      const nowhere = EventStoreDBClient.connectionString('esdb://127.0.0.1:1?tls=false');
      expect(await fail(nowhere.appendToStream('payment-1', paymentEvent(0)))).toMatchObject({ code: 14 });
      expect(await fail(read(nowhere.readStream('payment-1')))).toBeInstanceOf(UnavailableError);
      await nowhere.dispose();
    });
  });

  describe('A deadline that has passed', () => {
    const passed = { deadline: 1 };
    it('ends an append', async () => {
      const { client, unique } = context();
      const large = Array.from({ length: 100 }, () => jsonEvent({ type: 'Large', data: { text: 'x'.repeat(5_000) } }));
      const outcome = await client
        .appendToStream(unique('payment'), large, { deadline: -1_000 })
        .catch((error: unknown) => error);
      expect(outcome).toBeInstanceOf(DeadlineExceededError);
    });

    it('ends a delete', async () => {
      const { client, unique } = context();
      const outcome = await client.deleteStream(unique('payment'), passed).catch((error: unknown) => error);
      expect(outcome).toBeInstanceOf(Error);
    });
  });

  // Some clients tell one error from another by its text alone.
  describe('The text of an error', () => {
    it('names the operation, the stream and both versions when a delete expects another one', async () => {
      const { client, unique } = context();
      const stream = unique('payment');
      await client.appendToStream(stream, [paymentEvent(0), paymentEvent(1)]);
      expect((await textOf(client.deleteStream(stream, { expectedRevision: 0n }))).message).toContain(
        `Delete failed due to WrongExpectedVersion. Stream: ${stream}, Expected version: 0, Actual version: 1`,
      );
    });

    it('names a tombstoned stream', async () => {
      const { client, unique } = context();
      const stream = unique('payment');
      await client.tombstoneStream(stream, { expectedRevision: NO_STREAM });
      expect((await textOf(read(client.readStream(stream)))).message).toContain(`Event stream '${stream}' is deleted.`);
    });

    it('names the group that is missing, there already, or full', async () => {
      const { client, unique } = context();
      const [stream, group] = [unique('payment'), unique('group')];
      const named = `Subscription group ${group} on stream ${stream}`;
      const settings = persistentSubscriptionToStreamSettingsFromDefaults({ maxSubscriberCount: 1 });
      const missing = client.getPersistentSubscriptionToStreamInfo(stream, group);
      expect((await textOf(missing)).message).toContain(`${named} does not exist.`);
      await client.createPersistentSubscriptionToStream(stream, group, settings);
      const again = client.createPersistentSubscriptionToStream(stream, group, settings);
      expect((await textOf(again)).message).toContain(`${named} exists.`);
      const listener = client.subscribeToPersistentSubscriptionToStream(stream, group);
      const first = new Probe(listener);
      await eventually(async () => {
        const { connections } = await client.getPersistentSubscriptionToStreamInfo(stream, group);
        return connections.length === 1;
      }, 'one listener');
      const second = new Probe(client.subscribeToPersistentSubscriptionToStream(stream, group));
      expect((await second.untilError())?.message).toContain(
        `Maximum subscriptions reached for subscription group ${group} on stream ${stream}`,
      );
      await client.deletePersistentSubscriptionToStream(stream, group);
      expect((await first.untilError())?.message).toContain(`${named} was dropped.`);
    });
  });

  describe('What the server does not know', () => {
    it('is a group that was never created', async () => {
      const { client, unique } = context();
      const [stream, group] = [unique('payment'), unique('group')];
      const error = await fail(client.getPersistentSubscriptionToStreamInfo(stream, group));
      expect(error).toBeInstanceOf(PersistentSubscriptionDoesNotExistError);
      expect(error).toMatchObject({ streamName: stream, groupName: group });
      expect(error).not.toBeInstanceOf(UnsupportedError);
    });
  });
}

const textOf = async (promise: Promise<unknown>) => (await fail(promise)) as Error;
