import {
  PersistentSubscriptionDoesNotExistError,
  PersistentSubscriptionExistsError,
  persistentSubscriptionToAllSettingsFromDefaults,
  streamNameFilter,
} from '@eventstore/db-client';
import { describe, expect, it } from 'vitest';
import type { ProtocolContext } from './protocol-context.js';
import { acknowledging, fail, numbersOf, paymentEvent } from './probe.js';

/** Persistent subscriptions to the whole log. */
export function persistentToAllProtocol(context: () => ProtocolContext): void {
  describe('A persistent subscription to everything', () => {
    it('is filtered, exists once and is listed', async () => {
      const { client, unique } = context();
      const [name, group] = [unique('filtered').replaceAll('-', ''), unique('group')];
      const before = await client.appendToStream(`${name}-0`, paymentEvent(0));
      const settings = persistentSubscriptionToAllSettingsFromDefaults({ startFrom: before.position! });
      const filter = streamNameFilter({ prefixes: [name] });
      await client.createPersistentSubscriptionToAll(group, settings, { filter });
      expect(await fail(client.createPersistentSubscriptionToAll(group, settings))).toBeInstanceOf(
        PersistentSubscriptionExistsError,
      );
      const probe = acknowledging(client.subscribeToPersistentSubscriptionToAll(group));
      for (let number = 1; number < 4; number += 1) {
        await client.appendToStream(unique('other'), paymentEvent(99));
        await client.appendToStream(`${name}-${number}`, paymentEvent(number));
      }
      await probe.until(4);
      expect(numbersOf(probe.events)).toEqual([0, 1, 2, 3]);
      const info = await client.getPersistentSubscriptionToAllInfo(group);
      expect(info).toMatchObject({ eventSource: '$all', groupName: group });
      expect((await client.listPersistentSubscriptionsToAll()).map(({ groupName }) => groupName)).toContain(group);
      await probe.stop();
      await client.deletePersistentSubscriptionToAll(group);
      expect(await fail(client.getPersistentSubscriptionToAllInfo(group))).toBeInstanceOf(
        PersistentSubscriptionDoesNotExistError,
      );
    });
  });
}
