import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  BACKWARDS,
  END,
  EventStoreDBClient,
  FORWARDS,
  PARK,
  START,
  excludeSystemEvents,
  jsonEvent,
  persistentSubscriptionToStreamSettingsFromDefaults,
  type JSONEventType,
} from '@eventstore/db-client';
import { type EventStoreNode, startEventStoreNode } from './index.js';

let node: EventStoreNode;
beforeAll(async () => {
  node = await startEventStoreNode({ port: 0 });
});
afterAll(() => node.stop());

// What someone writes who has only read the documentation of the official client: its ways are kept as they are there.
it('A script that uses the official client as its documentation shows works against the node', async () => {
  type SeatReserved = JSONEventType<'seat-reserved', { reservationId: string; seatId: string }>;
  const client = EventStoreDBClient.connectionString`${node.address}`;

  const reserved = (seatId: string) =>
    jsonEvent<SeatReserved>({ type: 'seat-reserved', data: { reservationId: 'r-1', seatId } });
  const result = await client.appendToStream('booking-1', [reserved('4b'), reserved('4c')]);
  expect(result.success).toBe(true);

  const seats: string[] = [];
  const events = client.readStream<SeatReserved>('booking-1', {
    direction: FORWARDS,
    fromRevision: START,
    maxCount: 10,
  });
  for await (const { event } of events) seats.push(event?.data.seatId ?? '');
  expect(seats).toEqual(['4b', '4c']);

  const types: string[] = [];
  for await (const { event } of client.readAll({ direction: BACKWARDS, fromPosition: END, maxCount: 2 }))
    types.push(event?.type ?? '');
  expect(types).toEqual(['seat-reserved', 'seat-reserved']);

  const subscription = client.subscribeToAll({ fromPosition: START, filter: excludeSystemEvents() });
  const followed: string[] = [];
  for await (const { event } of subscription) {
    followed.push(event?.streamId ?? '');
    if (followed.length === 2) await client.appendToStream('booking-2', reserved('7a'));
    if (followed.length === 3) break;
  }
  await subscription.unsubscribe();
  expect(followed).toEqual(['booking-1', 'booking-1', 'booking-2']);

  await client.createPersistentSubscriptionToStream(
    'booking-1',
    'mailing',
    persistentSubscriptionToStreamSettingsFromDefaults({ startFrom: START }),
  );
  const group = client.subscribeToPersistentSubscriptionToStream<SeatReserved>('booking-1', 'mailing');
  const mailed: string[] = [];
  try {
    for await (const event of group) {
      try {
        if (event.event?.data.seatId === '4b') throw new Error('no address');
        mailed.push(event.event?.data.seatId ?? '');
        await group.ack(event);
        break;
      } catch (error) {
        await group.nack(PARK, String(error), event);
      }
    }
  } finally {
    await group.unsubscribe();
  }
  expect(mailed).toEqual(['4c']);

  await client.dispose();
});
