import {
  categoryOf,
  decodeEvent,
  type FriendAuthorizationEvent,
  type OrderEvent,
  type PaymentRequestEvent,
  type RolloutEvent,
  type ScanEvent,
  type SettlementEvent,
  streamTypes,
} from '@hutong/domain';
import type { RecordedEvent } from '@hutong/event-store';

/** What an event of any context says. */
export type DomainFact =
  PaymentRequestEvent | ScanEvent | FriendAuthorizationEvent | OrderEvent | SettlementEvent | RolloutEvent;

/** An event of any context, with its place in the log. */
export type StoredEvent = Readonly<{ position: bigint; stream: string }> & DomainFact;

const formats = new Map(streamTypes.map((format) => [format.category, format]));

/** The event of one of our contexts as it reads today; null when it cannot be read. */
export function storedEvent({ stream, position, type, data }: RecordedEvent): StoredEvent | null {
  const format = formats.get(categoryOf(stream));
  if (format === undefined) return null;
  try {
    return { position, stream, ...decodeEvent(format, { type, data }) } as StoredEvent;
  } catch {
    // The gate says so, and why, of every event that cannot be read.
    return null;
  }
}

/** Whether two payers are the same account. */
export const samePayer = (one: Account | undefined, other: Account): boolean =>
  one?.payerId === other.payerId && one.wallet === other.wallet;

type Account = Readonly<{ payerId: string; wallet: string }>;
