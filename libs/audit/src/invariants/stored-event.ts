import type {
  FriendAuthorizationEvent,
  OrderEvent,
  PaymentRequestEvent,
  RolloutEvent,
  ScanEvent,
  SettlementEvent,
} from '@hutong/domain';
import type { RecordedEvent } from '@hutong/event-store';

/** An event of any context, with its place in the log. */
export type StoredEvent = Readonly<{ position: bigint; stream: string }> &
  (PaymentRequestEvent | ScanEvent | FriendAuthorizationEvent | OrderEvent | SettlementEvent | RolloutEvent);

const categories: ReadonlySet<string> = new Set([
  'order',
  'paymentRequest',
  'scan',
  'friendAuthorization',
  'settlement',
  'rollout',
]);

/** The event of one of our contexts; null for what others, such as consumers, keep in the same log. */
export const storedEvent = (event: RecordedEvent): StoredEvent | null =>
  categories.has(event.stream.split('-', 1)[0] ?? '') ? (event as unknown as StoredEvent) : null;

/** Whether two payers are the same account. */
export const samePayer = (one: Account | undefined, other: Account): boolean =>
  one?.payerId === other.payerId && one.wallet === other.wallet;

type Account = Readonly<{ payerId: string; wallet: string }>;
