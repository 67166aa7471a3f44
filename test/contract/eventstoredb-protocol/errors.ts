import {
  DeadlineExceededError,
  EventStoreDBClient,
  jsonEvent,
  PersistentSubscriptionDoesNotExistError,
  UnavailableError,
  UnsupportedError,
} from '@eventstore/db-client';
import { describe, expect, it } from 'vitest';
import type { ProtocolContext } from './protocol-context.js';
import { fail, numbersOf, paymentEvent, read } from './probe.js';

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
