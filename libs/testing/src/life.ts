import { type PaymentRequestState, type Times, orderIdOf, paymentRequests } from '@hutong/domain';
import type { MadeLog } from './made-log.js';
import type { LifeSpec } from './payment-lives.js';

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

export function requestedIn({ log, paymentRequestId }: Life): Exclude<PaymentRequestState, { status: 'absent' }> {
  const state = log.stateOf(paymentRequests, paymentRequestId);
  if (state.status === 'absent') throw new Error(`Nobody requested the payment ${paymentRequestId}`);
  return state;
}
