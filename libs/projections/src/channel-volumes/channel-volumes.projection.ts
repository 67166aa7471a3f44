import { type SettlementEvent, settlements } from '@hutong/domain';
import type { AdditiveProjection, Columns, RowOf } from '@hutong/read-store';
import { type Movement, movementOf, settlementEventTypes } from '../settlement-movement.js';
import { bucketsOf } from '../shanghai-time.js';

const columns = {
  bucket: 'text',
  bucket_start: 'text',
  platform: 'text',
  channel_id: 'text',
  wallet: 'text',
  wallet_group: 'text',
  method: 'text',
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
  eventTypes: settlementEventTypes,
  delta(event) {
    const movement = movementOf(event);
    if (movement === null) return [];
    const { hour, day } = bucketsOf(movement.occurredAt);
    const cell = cellOf(movement);
    return [
      { bucket: 'hour', bucket_start: hour, ...cell },
      { bucket: 'day', bucket_start: day, ...cell },
    ];
  },
};

const cellOf = ({ platform, stageId, channel, currency, sums }: Movement) => ({
  platform,
  channel_id: channel.channelId,
  wallet: channel.wallet,
  wallet_group: channel.group,
  method: channel.method,
  stage_id: stageId,
  currency,
  ...sums,
});
