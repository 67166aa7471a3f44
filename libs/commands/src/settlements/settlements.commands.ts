import {
  type AuthorizationVoidedData,
  capturePayment,
  carryRefundOn,
  feeRules,
  refuse,
  settlements,
  voidAuthorization,
} from '@hutong/domain';
import { commandTable, consequence } from '../handling/command.js';
import { loadAuthorizedPayment, type OfAuthorization } from './authorized-payment.js';
import { feeAskedAt } from './fee-asked.js';
import { feeBackOf } from './fee-back.js';
import { refundCommands } from './refunds.commands.js';
import { reportedCaptureCommands } from './reported-captures.commands.js';

/** A claim of the last of a payment's orders, and when it was made. */
type CaptureClaimed = OfAuthorization & Readonly<{ claimedAt: string }>;
type VoidUnclaimed = OfAuthorization & Readonly<{ reason: AuthorizationVoidedData['reason'] }>;
type OfRefund = Readonly<{ paymentRequestId: string; refundId: string }>;

export const settlementCommands = commandTable({
  ...refundCommands,
  ...reportedCaptureCommands,

  CapturePayment: consequence({
    summary: 'Takes the money of a payment that holds all its orders, with the fee by the rule in force then.',
    stream: settlements,
    opensStream: true,
    idOf: ({ paymentRequestId }: CaptureClaimed) => paymentRequestId,
    gather: async (claimed, _id, ledger) => {
      const payment = await loadAuthorizedPayment(ledger, claimed);
      return payment && { ...payment, feeRule: (await ledger.load(feeRules, payment.terms.channel.feeRuleId)).state };
    },
    decide: (times, state, { request: { claimedAt }, gathered: payment }) => {
      if (!payment) return refuse('notAuthorized');
      const { terms, authorized, feeRule } = payment;
      const fee = feeAskedAt(times.occurredAt, feeRule, payment);
      if (!fee) return refuse('feeRuleNotInForce');
      return capturePayment(times, state, { terms, authorized, claimedAt, fee });
    },
  }),

  VoidAuthorization: consequence({
    summary: 'Lets go of an authorization that could not claim its orders: nothing is taken from its payer.',
    stream: settlements,
    opensStream: true,
    idOf: ({ paymentRequestId }: VoidUnclaimed) => paymentRequestId,
    gather: (unclaimed, _id, ledger) => loadAuthorizedPayment(ledger, unclaimed),
    decide: (times, state, { request: { reason }, gathered: payment }) =>
      payment ? voidAuthorization(times, state, { ...payment, reason }) : refuse('notAuthorized'),
  }),

  CarryRefundOn: consequence({
    summary: 'Takes a refund one step further in place of a provider that tells nothing yet.',
    stream: settlements,
    idOf: ({ paymentRequestId }: OfRefund) => paymentRequestId,
    gather: (refund, _id, ledger) => feeBackOf(ledger, refund),
    decide: (times, state, { request: { refundId }, gathered: feeBack }) =>
      carryRefundOn(times, state, { refundId, feeBack }),
  }),
});
