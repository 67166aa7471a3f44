import { assertNever, type ChannelTerms, type InstantJson, type SettlementEvent } from '@hutong/domain';
import type { EventUse } from '@hutong/read-store';

/** Which events of a settlement move money. */
export const settlementEventTypes = {
  PaymentSettled: 'folded',
  PaymentRefunded: 'folded',
  SettlementImported: 'folded',
  RefundImported: 'folded',
  AuthorizationVoided: 'passed over',
} satisfies Record<SettlementEvent['type'], EventUse>;

/** Money that moved: one settlement or refund, own or imported, as every table of sums counts it. */
export type Movement = Readonly<{
  occurredAt: InstantJson;
  platform: string;
  /** Empty before any stage and for imported bills: a key column is never null. */
  stageId: string;
  channel: ChannelTerms;
  currency: string;
  /** By the names of the columns. */
  sums: Measures;
}>;

type Measures = Readonly<Record<keyof typeof nothing, bigint>>;

const nothing = {
  settled_count: 0n,
  settled_minor_units: 0n,
  refunded_count: 0n,
  refunded_minor_units: 0n,
  coupon_refunded_minor_units: 0n,
  fee_thousandths: 0n,
  order_minor_units: 0n,
  requested_refund_minor_units: 0n,
};

/** What a settlement's event moved; null when it moved nothing. */
export function movementOf({ type, data }: SettlementEvent): Movement | null {
  switch (type) {
    case 'PaymentSettled': {
      const { minorUnits, currency } = data.terms.amount;
      const amount = BigInt(minorUnits);
      return movement(
        { ...data.terms, occurredAt: data.occurredAt, currency },
        {
          settled_count: 1n,
          settled_minor_units: amount,
          fee_thousandths: BigInt(data.fee.minorUnits) * 1_000n,
          order_minor_units: amount,
        },
      );
    }
    case 'PaymentRefunded': {
      const { minorUnits, currency } = data.amount;
      const amount = BigInt(minorUnits);
      return movement(
        { ...data.terms, occurredAt: data.occurredAt, currency },
        {
          refunded_count: 1n,
          refunded_minor_units: amount,
          requested_refund_minor_units: amount,
        },
      );
    }
    case 'SettlementImported':
      return movement(
        { ...data, stageId: null },
        {
          settled_count: 1n,
          settled_minor_units: BigInt(data.settledMinorUnits),
          fee_thousandths: BigInt(data.feeThousandths),
          order_minor_units: BigInt(data.orderMinorUnits),
        },
      );
    case 'RefundImported':
      return movement(
        { ...data, stageId: null },
        {
          refunded_count: 1n,
          refunded_minor_units: BigInt(data.refundMinorUnits),
          coupon_refunded_minor_units: BigInt(data.couponRefundMinorUnits),
          fee_thousandths: BigInt(data.feeThousandths),
          requested_refund_minor_units: BigInt(data.requestedRefundMinorUnits),
        },
      );
    case 'AuthorizationVoided':
      return null;
    default:
      return assertNever(type);
  }
}

type Dimensions = Readonly<{
  platform: string;
  stageId: string | null;
  channel: ChannelTerms;
  currency: string;
  occurredAt: InstantJson;
}>;

const movement = (
  { occurredAt, platform, stageId, channel, currency }: Dimensions,
  sums: Partial<Measures>,
): Movement => ({
  occurredAt,
  platform,
  stageId: stageId ?? '',
  channel,
  currency,
  sums: { ...nothing, ...sums },
});
