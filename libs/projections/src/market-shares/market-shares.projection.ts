import type { AdditiveProjection, Columns, RowOf } from '@hutong/read-store';
import { type MoneyEvent, moneyEventTypes, moneyStreams, movementOf } from '../settlement-movement.js';
import { bucketsOf } from '../shanghai-time.js';

const columns = {
  day_start: 'text',
  platform: 'text',
  stage_id: 'text',
  payer_app: 'text',
  payer_app_controller: 'text',
  currency: 'text',
  captured_minor_units: 'bigint',
  captured_count: 'bigint',
  refunded_minor_units: 'bigint',
  refunded_count: 'bigint',
} as const satisfies Columns;

export type ShareCell = RowOf<typeof columns>;

/** What each payer's app and controller carried per natural day in Asia/Shanghai, platform and stage. A refund counts on its own day. */
export const marketShares: AdditiveProjection<MoneyEvent, ShareCell> = {
  kind: 'additive',
  name: 'market-shares.v1',
  table: {
    key: ['day_start', 'platform', 'stage_id', 'payer_app', 'payer_app_controller', 'currency'],
    columns,
    indexes: [],
  },
  streams: moneyStreams,
  eventTypes: moneyEventTypes,
  delta(event) {
    const movement = movementOf(event);
    if (movement === null) return [];
    const { sums } = movement;
    return [
      {
        day_start: bucketsOf(movement.occurredAt).day,
        platform: movement.platform,
        stage_id: movement.stageId,
        payer_app: movement.payerApp,
        payer_app_controller: movement.payerAppController,
        currency: movement.currency,
        captured_minor_units: sums.captured_minor_units,
        captured_count: sums.captured_count,
        refunded_minor_units: sums.refunded_minor_units,
        refunded_count: sums.refunded_count,
      },
    ];
  },
};
