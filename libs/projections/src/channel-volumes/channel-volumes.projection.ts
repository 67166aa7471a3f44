import { assertNever, type ChannelTerms, type SettlementEvent, settlements } from '@hutong/domain';
import type { AdditiveProjection, Columns, EventUse, RowOf } from '@hutong/read-store';
import { bucketsOf } from '../shanghai-time.js';

const columns = {
  bucket: 'text',
  bucket_start: 'text',
  platform: 'text',
  channel_id: 'text',
  wallet: 'text',
  wallet_group: 'text',
  method: 'text',
  /** Empty before any stage and for imported bills: a key column is never null. */
  stage_id: 'text',
  currency: 'text',
  settled_count: 'bigint',
  settled_minor_units: 'bigint',
  refunded_count: 'bigint',
  refunded_minor_units: 'bigint',
  coupon_refunded_minor_units: 'bigint',
  fee_thousandths: 'bigint',
  order_minor_units: 'bigint',
  requested_refund_minor_units: 'bigint',
} as const satisfies Columns;

export type VolumeCell = RowOf<typeof columns>;

const eventTypes = {
  PaymentSettled: 'folded',
  PaymentRefunded: 'folded',
  SettlementImported: 'folded',
  RefundImported: 'folded',
  AuthorizationVoided: 'passed over',
} satisfies Record<SettlementEvent['type'], EventUse>;

/** What each channel carried per hour and per natural day in Asia/Shanghai. A refund counts when it was made, in its own columns. */
export const channelVolumes: AdditiveProjection<SettlementEvent, VolumeCell> = {
  kind: 'additive',
  name: 'channel-volumes.v1',
  table: {
    key: [
      'bucket',
      'bucket_start',
      'platform',
      'channel_id',
      'wallet',
      'wallet_group',
      'method',
      'stage_id',
      'currency',
    ],
    columns,
    indexes: [],
  },
  streams: [settlements],
  eventTypes,
  delta(event) {
    const carried = carriedBy(event);
    if (carried === null) return [];
    const { hour, day } = bucketsOf(event.data.occurredAt);
    return [
      { bucket: 'hour', bucket_start: hour, ...carried },
      { bucket: 'day', bucket_start: day, ...carried },
    ];
  },
};

type Carried = Omit<VolumeCell, 'bucket' | 'bucket_start'>;

function carriedBy({ type, data }: SettlementEvent): Carried | null {
  switch (type) {
    case 'PaymentSettled': {
      const amount = BigInt(data.terms.amount.minorUnits);
      return {
        ...cellOf(data.terms, data.terms.amount.currency),
        settled_count: 1n,
        settled_minor_units: amount,
        fee_thousandths: BigInt(data.fee.minorUnits) * 1_000n,
        order_minor_units: amount,
      };
    }
    case 'PaymentRefunded': {
      const amount = BigInt(data.amount.minorUnits);
      return {
        ...cellOf(data.terms, data.amount.currency),
        refunded_count: 1n,
        refunded_minor_units: amount,
        requested_refund_minor_units: amount,
      };
    }
    case 'SettlementImported':
      return {
        ...cellOf({ ...data, stageId: null }, data.currency),
        settled_count: 1n,
        settled_minor_units: BigInt(data.settledMinorUnits),
        fee_thousandths: BigInt(data.feeThousandths),
        order_minor_units: BigInt(data.orderMinorUnits),
      };
    case 'RefundImported':
      return {
        ...cellOf({ ...data, stageId: null }, data.currency),
        refunded_count: 1n,
        refunded_minor_units: BigInt(data.refundMinorUnits),
        coupon_refunded_minor_units: BigInt(data.couponRefundMinorUnits),
        fee_thousandths: BigInt(data.feeThousandths),
        requested_refund_minor_units: BigInt(data.requestedRefundMinorUnits),
      };
    case 'AuthorizationVoided':
      return null;
    default:
      return assertNever(type);
  }
}

type Place = Readonly<{ platform: string; stageId: string | null; channel: ChannelTerms }>;

/** The cell of a place, with nothing in it yet. */
const cellOf = ({ platform, stageId, channel }: Place, currency: string): Carried => ({
  platform,
  channel_id: channel.channelId,
  wallet: channel.wallet,
  wallet_group: channel.group,
  method: channel.method,
  stage_id: stageId ?? '',
  currency,
  settled_count: 0n,
  settled_minor_units: 0n,
  refunded_count: 0n,
  refunded_minor_units: 0n,
  coupon_refunded_minor_units: 0n,
  fee_thousandths: 0n,
  order_minor_units: 0n,
  requested_refund_minor_units: 0n,
});
