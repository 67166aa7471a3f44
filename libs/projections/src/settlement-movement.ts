import {
  assertNever,
  type Coupon,
  type ImportedPaymentEvent,
  importedPayments,
  type ImportedTerms,
  type InstantJson,
  type MoneyJson,
  type SettlementEvent,
  settlements,
  type TermsDimensions,
} from '@hutong/domain';
import type { EventUse } from '@hutong/read-store';

/** What moves money: our own payments, and those that bills tell of. */
export type MoneyEvent = SettlementEvent | ImportedPaymentEvent;

export const moneyStreams = [settlements, importedPayments];

/** Which of these events move money. */
export const moneyEventTypes = {
  PaymentCaptured: 'folded',
  RefundSucceeded: 'folded',
  PaymentImported: 'folded',
  RefundImported: 'folded',
  RevocationImported: 'folded',
  AuthorizationVoided: 'passed over',
  RefundRequested: 'passed over',
  RefundAccepted: 'passed over',
  RefundClosed: 'passed over',
  RefundAbnormal: 'passed over',
  RefundRedirected: 'passed over',
} satisfies Record<MoneyEvent['type'], EventUse>;

/** Money that moved: one capture or refund, own or imported, as every table of sums counts it. */
export type Movement = Readonly<{
  occurredAt: InstantJson;
  platform: string;
  channelId: string;
  payerApp: string;
  /** The app itself where nobody is known to control it. */
  payerAppController: string;
  presentation: string;
  /** Empty before any stage and for imported bills: a key column is never null. */
  stageId: string;
  currency: string;
  /** By the names of the columns. */
  sums: Measures;
}>;

type Measures = Readonly<Record<keyof typeof nothing, bigint>>;

const nothing = {
  captured_count: 0n,
  captured_minor_units: 0n,
  refunded_count: 0n,
  refunded_minor_units: 0n,
  coupon_refunded_minor_units: 0n,
  fee_thousandths: 0n,
  order_minor_units: 0n,
  requested_refund_minor_units: 0n,
};

/** What an event moved; null when it moved nothing, or nothing that counts as ours. */
export function movementOf({ type, data }: MoneyEvent): Movement | null {
  switch (type) {
    case 'PaymentCaptured': {
      const amount = minorUnitsOf(data.amounts.total);
      return ownMovement(data, {
        captured_count: 1n,
        captured_minor_units: amount,
        fee_thousandths: minorUnitsOf(data.fee?.total ?? null) * 1_000n,
        order_minor_units: amount,
      });
    }
    case 'RefundSucceeded': {
      const amount = minorUnitsOf(data.amount);
      return ownMovement(data, {
        refunded_count: 1n,
        refunded_minor_units: amount,
        coupon_refunded_minor_units: sumOf(data.coupons),
        fee_thousandths: minorUnitsOf(data.feeReturned.total) * -1_000n,
        requested_refund_minor_units: amount,
      });
    }
    case 'PaymentImported':
      return importedMovement(data, data.settledAmount, {
        captured_count: 1n,
        captured_minor_units: minorUnitsOf(data.settledAmount),
        fee_thousandths: BigInt(data.feeThousandths),
        order_minor_units: minorUnitsOf(data.orderAmount),
      });
    case 'RefundImported':
      return importedMovement(data, data.refundAmount, importedRefund(data, data.refundAmount));
    case 'RevocationImported':
      return importedMovement(data, data.revokedAmount, importedRefund(data, data.revokedAmount));
    case 'AuthorizationVoided':
    case 'RefundRequested':
    case 'RefundAccepted':
    case 'RefundClosed':
    case 'RefundAbnormal':
    case 'RefundRedirected':
      return null;
    default:
      return assertNever(type);
  }
}

type ImportedRefund = Extract<ImportedPaymentEvent, { type: 'RefundImported' | 'RevocationImported' }>['data'];

const importedRefund = (data: ImportedRefund, amount: MoneyJson): Partial<Measures> => ({
  refunded_count: 1n,
  refunded_minor_units: minorUnitsOf(amount),
  coupon_refunded_minor_units: minorUnitsOf(data.couponRefundAmount),
  fee_thousandths: BigInt(data.feeThousandths),
  requested_refund_minor_units: minorUnitsOf(data.requestedAmount),
});

/** An amount that a bill does not state adds nothing. */
const minorUnitsOf = (amount: MoneyJson | null): bigint => BigInt(amount?.minorUnits ?? 0);

const sumOf = (coupons: readonly Coupon[]): bigint =>
  coupons.reduce((sum, { amount }) => sum + minorUnitsOf(amount), 0n);

type OwnMoney = Readonly<{
  basis: 'claimed' | 'reported';
  dimensions: TermsDimensions;
  payerApp: string;
  payerAppController: string | null;
  occurredAt: InstantJson;
}>;

/** What a provider took without a claim of ours is in no share; nor is giving it back. */
function ownMovement(data: OwnMoney, sums: Partial<Measures>): Movement | null {
  if (data.basis === 'reported') return null;
  const { dimensions, payerApp, occurredAt } = data;
  return {
    occurredAt,
    platform: dimensions.platform,
    channelId: dimensions.channel.channelId,
    payerApp,
    payerAppController: data.payerAppController ?? payerApp,
    presentation: dimensions.channel.presentation,
    stageId: dimensions.platformStageId ?? '',
    currency: dimensions.amount.currency,
    sums: { ...nothing, ...sums },
  };
}

/**
 * A bill names neither platform nor channel: the merchant at its institution stands for the one (with a point, which no platform has),
 * the trade type for the other and for how the payment was presented.
 */
const importedMovement = (
  { institution, merchant, tradeType, occurredAt }: ImportedTerms,
  { currency }: MoneyJson,
  sums: Partial<Measures>,
): Movement => ({
  occurredAt,
  platform: `${institution}.${merchant.merchantId}`,
  channelId: `${institution}.${tradeType}`,
  payerApp: institution,
  payerAppController: institution,
  presentation: tradeType,
  stageId: '',
  currency,
  sums: { ...nothing, ...sums },
});
