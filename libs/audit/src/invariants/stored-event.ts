import {
  categoryOf,
  decodeEvent,
  type directPaying,
  type DomainEvent,
  type friendPaying,
  type ImportedPaymentEvent,
  type InterconnectionEvent,
  type OrderEvent,
  type PaymentRequestEvent,
  type RolloutEvent,
  type scanning,
  type SettlementEvent,
  type StreamType,
  streamTypes,
} from '@hutong/domain';
import type { RecordedEvent } from '@hutong/event-store';

type EventOf<Stream> = Stream extends StreamType<infer _State, infer Event extends DomainEvent> ? Event : never;
export type AuthorizationFact = EventOf<
  typeof scanning.stream | typeof friendPaying.stream | typeof directPaying.stream
>;

/** What an event says that the auditors look at. */
export type DomainFact =
  | PaymentRequestEvent
  | AuthorizationFact
  | OrderEvent
  | SettlementEvent
  | ImportedPaymentEvent
  | RolloutEvent
  | InterconnectionEvent;

/** The same, with when the store recorded it: the clocks of those who decide differ, the store has one. */
export type RecordedFact = DomainFact & Readonly<{ recordedAtMs: number }>;

/** The same, with its place in the log. */
export type StoredEvent = RecordedFact & Place;
type Place = Readonly<{ position: bigint; stream: string; revision: bigint }>;

const formats = new Map(streamTypes.map((format) => [format.category, format]));

/** The event of one of our contexts as it reads today; null when it cannot be read. */
export function storedEvent({ type, data, ...place }: RecordedEvent): StoredEvent | null {
  const format = formats.get(categoryOf(place.stream));
  if (format === undefined) return null;
  try {
    const { position, stream, revision, recordedAtMs } = place;
    return { position, stream, revision, recordedAtMs, ...decodeEvent(format, { type, data }) } as StoredEvent;
  } catch {
    // The gate says so, and why, of every event that cannot be read.
    return null;
  }
}
