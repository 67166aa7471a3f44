import type { AdditiveProjection, Columns, RowOf } from '@hutong/read-store';
import { type MoneyEvent, moneyEventTypes, moneyStreams, type Movement, movementOf } from '../settlement-movement.js';
import { bucketsOf } from '../shanghai-time.js';

const columns = {
  bucket: 'text',
  bucket_start: 'text',
  platform: 'text',
  channel_id: 'text',
  payer_app: 'text',
  payer_app_controller: 'text',
  presentation: 'text',
  stage_id: 'text',
  currency: 'text',
  captured_count: 'bigint',
  captured_minor_units: 'bigint',
  refunded_count: 'bigint',
  refunded_minor_units: 'bigint',
  coupon_refunded_minor_units: 'bigint',
  fee_thousandths: 'bigint',
  order_minor_units: 'bigint',
  requested_refund_minor_units: 'bigint',
} as const satisfies Columns;

export type VolumeCell = RowOf<typeof columns>;

/** What each channel carried per hour and per natural day in Asia/Shanghai. A refund counts when it was made, in its own columns. */
export const channelVolumes: AdditiveProjection<MoneyEvent, VolumeCell> = {
  kind: 'additive',
  name: 'channel-volumes.v1',
  table: {
    key: [
      'bucket',
      'bucket_start',
      'platform',
      'channel_id',
      'payer_app',
      'payer_app_controller',
      'presentation',
      'stage_id',
      'currency',
    ],
    columns,
    indexes: [],
  },
  streams: moneyStreams,
  eventTypes: moneyEventTypes,
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

const cellOf = (movement: Movement) => ({
  platform: movement.platform,
  channel_id: movement.channelId,
  payer_app: movement.payerApp,
  payer_app_controller: movement.payerAppController,
  presentation: movement.presentation,
  stage_id: movement.stageId,
  currency: movement.currency,
  ...movement.sums,
});
