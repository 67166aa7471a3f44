import {
  type Times,
  acceptRefund,
  addMs,
  confirmPaymentRequestPaid,
  lateRefundId,
  paymentRequests,
  reportCapture,
  settlements,
  succeedRefund,
} from '@hutong/domain';
import { authorizationOf, standingIn } from './life-authorizations.js';
import { end } from './life-steps.js';
import { type Life, requestedIn } from './life.js';

/** The provider takes money after the request was closed; all of it goes back to whoever paid. */
export function takenLate(life: Life): void {
  end(life, 'closed');
  const { log, spec, paymentRequestId } = life;
  const { terms, presentedAt, closableFrom } = requestedIn(life);
  const after = (ms: number): Times => ({ occurredAt: addMs(closableFrom, ms), decidedAt: addMs(closableFrom, ms) });
  const payerApp = spec.payerApp ?? terms.channel.codeIssuer;
  log.record(settlements, paymentRequestId, (state) =>
    reportCapture(after(1_000), state, {
      terms,
      presentedAt,
      authorization: standingIn(life),
      payer: { ref: spec.payer },
      payerApp,
      payerAppController: null,
      capture: authorizationOf(life).capture,
      funding: { kind: 'balance', institution: payerApp, class: null },
      clearingHouse: null,
      factors: { kind: 'password', count: 1 },
      coupons: spec.coupons,
      providerTransactionId: null,
    }),
  );
  log.record(paymentRequests, paymentRequestId, (state) => confirmPaymentRequestPaid(after(1_000), state));
  const refund = { refundId: lateRefundId, providerRefundId: null, feeBack: [] };
  log.record(settlements, paymentRequestId, (state) => acceptRefund(after(2_000), state, refund));
  log.record(settlements, paymentRequestId, (state) => succeedRefund(after(3_000), state, refund));
}
