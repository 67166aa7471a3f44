import { type Coupon, type KnownRequest, type Times, orderIdOf, paymentRequests } from '@hutong/domain';
import type { MadeLog } from './made-log.js';
import type { WorldStage } from './payment-world.js';

/** How a payment ends. */
type LifeEnd = 'placed' | 'requested' | 'expired' | 'closed' | 'declined' | 'voided' | 'captured' | 'reported';

/** What tells one made-up payment from another. */
export type LifeSpec = Readonly<{
  number: number;
  channelId: string;
  platform: 'taobao' | 'jd';
  stageId: WorldStage;
  buyer: string;
  /** Inside the app the payer is the buyer, whatever is said here. */
  payer: string;
  /** Null: the app of the institution whose code it is. */
  payerApp: string | null;
  /** Whether the orders are placed while no interconnection is open: their pages offer no channel that needs one. */
  isPlacedUnconnected: boolean;
  /** How many orders are paid together, each of `minorUnits`. */
  orderCount: number;
  minorUnits: bigint;
  /** Each order is one line of each, in equal parts. */
  categories: readonly string[];
  coupons: readonly Coupon[];
  /** Together within the payment. */
  refunds: readonly bigint[];
  /** Who keeps the account that refunds go to, because the one that paid does not take them; null where it does. */
  refundsRedirectedTo: string | null;
  /** By the rule of the world, of which nothing is given back; or divided among all roles, of which refunds give half back. */
  fee: 'listed' | 'divided';
  end: LifeEnd;
  startMs: number;
  refundDelayMs: number;
}>;

/** A payment in the making. */
export type Life = Readonly<{
  log: MadeLog;
  spec: LifeSpec;
  paymentRequestId: string;
  orderNumbers: readonly string[];
  /** The times of the next step. */
  next: () => Times;
}>;

/** In order of id. */
export const orderIdsOf = ({ spec, orderNumbers }: Life): readonly string[] =>
  orderNumbers.map((orderNumber) => orderIdOf(spec.platform, orderNumber)).toSorted();

export function requestedIn({ log, paymentRequestId }: Life): KnownRequest {
  const state = log.stateOf(paymentRequests, paymentRequestId);
  if (state.status === 'absent') throw new Error(`Nobody requested the payment ${paymentRequestId}`);
  return state;
}
