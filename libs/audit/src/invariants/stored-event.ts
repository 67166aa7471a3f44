import {
  type FriendAuthorizationEvent,
  type OrderEvent,
  type PaymentRequestEvent,
  type RolloutEvent,
  type ScanEvent,
  type SettlementEvent,
  type StoredFormat,
  decodeEvent,
  friendAuthorizations,
  orders,
  paymentRequests,
  rollouts,
  scans,
  settlements,
} from '@hutong/domain';
import type { RecordedEvent } from '@hutong/event-store';

/** What an event of any context says. */
export type DomainFact =
  PaymentRequestEvent | ScanEvent | FriendAuthorizationEvent | OrderEvent | SettlementEvent | RolloutEvent;

/** An event of any context, with its place in the log. */
export type StoredEvent = Readonly<{ position: bigint; stream: string }> & DomainFact;

const streamTypes: readonly StoredFormat[] = [
  orders,
  paymentRequests,
  scans,
  friendAuthorizations,
  settlements,
  rollouts,
];
const formats = new Map(streamTypes.map((format) => [format.category, format]));

/**
 * The event of one of our contexts as it reads today; null for what others, such as consumers, keep in the same log.
 * Throws on one that does not decode: nobody can vouch for a log that holds what cannot be read.
 */
export function storedEvent({ stream, position, type, data }: RecordedEvent): StoredEvent | null {
  const format = formats.get(stream.split('-', 1)[0] ?? '');
  if (format === undefined) return null;
  try {
    return { position, stream, ...decodeEvent(format, { type, data }) } as StoredEvent;
  } catch (cause) {
    throw new Error(`The event at position ${position} of stream ${stream} cannot be read`, { cause });
  }
}

/** Whether two payers are the same account. */
export const samePayer = (one: Account | undefined, other: Account): boolean =>
  one?.payerId === other.payerId && one.wallet === other.wallet;

type Account = Readonly<{ payerId: string; wallet: string }>;
