import {
  type Decision,
  type Instant,
  type InstantJson,
  type Money,
  type MoneyJson,
  type Payer,
  type PaymentTerms,
  type StreamType,
  accept,
  assertNever,
  cannotFollow,
  instantToJson,
  money,
  moneyFromJson,
  moneyToJson,
  refuse,
  samePayer,
} from '../kernel/index.js';
import { type RefundImportedData, type SettlementImportedData, sameFact } from './imported-fact.js';
import { feeRuleAt, splitFee } from './fee-rule.js';
import { refundPostings, settlementPostings } from './postings.js';
import {
  type AuthorizationVoidedData,
  type PaymentSettledData,
  type SettlementEvent,
  settlementEventTypes,
} from './settlement.events.js';

export type Refund = Readonly<{ refundId: string; amount: MoneyJson; reason: string; occurredAt: InstantJson }>;

/** A payment of our own is settled or voided; one known from an institution's bill is imported and never mixes with them. */
export type SettlementState =
  | Readonly<{ status: 'absent' }>
  | Readonly<{
      status: 'settled';
      settled: PaymentSettledData;
      refundedTotal: Money;
      refunds: readonly Refund[];
    }>
  | Readonly<{ status: 'voided'; voided: AuthorizationVoidedData }>
  | Readonly<{
      status: 'imported';
      settlements: readonly SettlementImportedData[];
      refunds: readonly RefundImportedData[];
    }>;

export type SettlePayment = Readonly<{ terms: PaymentTerms; payer: Payer }>;
export type VoidAuthorization = Readonly<{
  terms: PaymentTerms;
  payer: Payer;
  reason: AuthorizationVoidedData['reason'];
}>;
export type RefundPayment = Readonly<{ refundId: string; amount: Money; reason: string }>;
/** A fact of an institution's bill, ready to be recorded. */
export type ImportedFact = Extract<SettlementEvent, { type: 'SettlementImported' | 'RefundImported' }>;

export type SettlementRefusal =
  | 'alreadySettled'
  | 'alreadyVoided'
  | 'settlementImported'
  | 'notSettled'
  | 'currencyDiffers'
  | 'amountNotPositive'
  | 'refundIdTaken'
  | 'refundExceedsPayment'
  | 'tooManyRefunds'
  | 'notImported'
  | 'importedFactDiffers';

type SettlementDecision = Decision<SettlementEvent, SettlementRefusal>;

/** Most refunds of one payment. Source: WeChat Pay developer documentation, chapter3_5_9: at most 50 partial refunds. */
export const refundsPerPaymentMax = 50;

export const settlements: StreamType<SettlementState, SettlementEvent> = {
  category: 'settlement',
  initialState: { status: 'absent' },
  evolve,
  eventTypes: settlementEventTypes,
  idOf: ({ data }) => ('terms' in data ? data.terms.paymentRequestId : `wechatpay.${data.transactionId}`),
};

function evolve(state: SettlementState, event: SettlementEvent): SettlementState {
  const { type, data } = event;
  switch (type) {
    case 'PaymentSettled':
      if (state.status !== 'absent') return cannotFollow(event, state);
      return { status: 'settled', settled: data, refundedTotal: money(0n, data.terms.amount.currency), refunds: [] };
    case 'AuthorizationVoided':
      if (state.status !== 'absent') return cannotFollow(event, state);
      return { status: 'voided', voided: data };
    case 'PaymentRefunded': {
      if (state.status !== 'settled') return cannotFollow(event, state);
      const { refundId, amount, reason, occurredAt } = data;
      const refundedTotal = moneyFromJson(data.refundedTotal);
      const added = BigInt(amount.minorUnits);
      const isTotal = refundedTotal.minorUnits === state.refundedTotal.minorUnits + added;
      if (added <= 0n || !isTotal || refundedTotal.minorUnits > BigInt(state.settled.terms.amount.minorUnits)) {
        throw new Error(
          `${type} cannot follow: ${amount.minorUnits} do not bring the refunds to ${refundedTotal.minorUnits}`,
        );
      }
      return { ...state, refundedTotal, refunds: [...state.refunds, { refundId, amount, reason, occurredAt }] };
    }
    case 'SettlementImported': {
      const { settlements, refunds } = imported(event, state);
      return { status: 'imported', settlements: [...settlements, data], refunds };
    }
    case 'RefundImported': {
      const { settlements, refunds } = imported(event, state);
      return { status: 'imported', settlements, refunds: [...refunds, data] };
    }
    default:
      return assertNever(type);
  }
}

/** What was imported before; a payment of our own is never mixed with facts of others. */
function imported(event: SettlementEvent, state: SettlementState): ImportedFacts {
  if (state.status === 'absent') return { settlements: [], refunds: [] };
  return state.status === 'imported' ? state : cannotFollow(event, state);
}

type ImportedFacts = Omit<Extract<SettlementState, { status: 'imported' }>, 'status'>;

/** Books a payment whose authorization holds its order. Repeating it is a no-op. */
export function settlePayment(now: Instant, state: SettlementState, command: SettlePayment): SettlementDecision {
  const { terms, payer } = command;
  switch (state.status) {
    case 'settled':
      return samePayer(state.settled.payer, payer) ? accept() : refuse('alreadySettled');
    case 'voided':
      return refuse('alreadyVoided');
    case 'imported':
      return refuse('settlementImported');
    case 'absent': {
      const rule = feeRuleAt(now);
      const parts = splitFee(rule, moneyFromJson(terms.amount), terms.channel.clearingHouse !== null);
      const postings = settlementPostings(terms, payer, parts);
      return accept({
        type: 'PaymentSettled',
        data: {
          terms,
          payer,
          fee: moneyToJson(parts.fee),
          feeRuleId: rule.feeRuleId,
          postings,
          occurredAt: instantToJson(now),
        },
      });
    }
    default:
      return assertNever(state);
  }
}

/** The authorization lost its order to another or to a cancellation: nothing was taken. Repeating it is a no-op. */
export function voidAuthorization(
  now: Instant,
  state: SettlementState,
  command: VoidAuthorization,
): SettlementDecision {
  const { terms, payer, reason } = command;
  switch (state.status) {
    case 'settled':
      return refuse('alreadySettled');
    case 'voided':
      return accept();
    case 'imported':
      return refuse('settlementImported');
    case 'absent':
      return accept({ type: 'AuthorizationVoided', data: { terms, payer, reason, occurredAt: instantToJson(now) } });
    default:
      return assertNever(state);
  }
}

/** Money back to whoever paid, in parts at will, never more than was paid. The same refund id again is a no-op. */
export function refundPayment(
  now: Instant,
  state: SettlementState,
  { refundId, amount, reason }: RefundPayment,
): SettlementDecision {
  if (state.status === 'absent') return refuse('notSettled');
  if (state.status === 'voided') return refuse('alreadyVoided');
  if (state.status === 'imported') return refuse('settlementImported');
  const { terms, payer, occurredAt: settledAt } = state.settled;
  const earlier = state.refunds.find((refund) => refund.refundId === refundId);
  if (earlier) {
    const { minorUnits, currency } = moneyToJson(amount);
    const repeated = earlier.amount.minorUnits === minorUnits && earlier.amount.currency === currency;
    return repeated ? accept() : refuse('refundIdTaken');
  }
  const paid = moneyFromJson(terms.amount);
  if (amount.currency !== paid.currency) return refuse('currencyDiffers');
  if (amount.minorUnits <= 0n) return refuse('amountNotPositive');
  const refundedTotal = state.refundedTotal.minorUnits + amount.minorUnits;
  if (refundedTotal > paid.minorUnits) return refuse('refundExceedsPayment');
  if (state.refunds.length >= refundsPerPaymentMax) return refuse('tooManyRefunds');
  return accept({
    type: 'PaymentRefunded',
    data: {
      terms,
      payer,
      refundId,
      amount: moneyToJson(amount),
      refundedTotal: moneyToJson(money(refundedTotal, paid.currency)),
      reason,
      postings: refundPostings(terms, payer, amount),
      settledAt,
      occurredAt: instantToJson(now),
    },
  });
}

/**
 * Records a fact that happened elsewhere, so no clock is asked. Known by its order number (settlement) or refund id (refund):
 * the same fact again is a no-op wherever it was read, a changed one is refused.
 */
export function importFact(state: SettlementState, fact: ImportedFact): SettlementDecision {
  if (state.status === 'settled' || state.status === 'voided') return refuse('notImported');
  const { settlements, refunds } = imported(fact, state);
  const known =
    fact.type === 'SettlementImported'
      ? settlements.find(({ orderNumber }) => orderNumber === fact.data.orderNumber)
      : refunds.find(({ refundId }) => refundId === fact.data.refundId);
  if (!known) return accept(fact);
  return sameFact(known, fact.data) ? accept() : refuse('importedFactDiffers');
}
