import { type SettlementEvent, settlements } from '@hutong/domain';
import type { AdditiveProjection, Columns, RowOf } from '@hutong/read-store';
import { movementOf, settlementEventTypes } from '../settlement-movement.js';
import { bucketsOf } from '../shanghai-time.js';

const columns = {
  day_start: 'text',
  platform: 'text',
  stage_id: 'text',
  wallet: 'text',
  wallet_group: 'text',
  currency: 'text',
  settled_minor_units: 'bigint',
  settled_count: 'bigint',
  refunded_minor_units: 'bigint',
  refunded_count: 'bigint',
} as const satisfies Columns;

export type ShareCell = RowOf<typeof columns>;

/** What each wallet and group carried per natural day in Asia/Shanghai, platform and stage. A refund counts on its own day. */
export const marketShares: AdditiveProjection<SettlementEvent, ShareCell> = {
  kind: 'additive',
  name: 'market-shares.v1',
  table: {
    key: ['day_start', 'platform', 'stage_id', 'wallet', 'wallet_group', 'currency'],
    columns,
    indexes: [],
  },
  streams: [settlements],
  eventTypes: settlementEventTypes,
  delta(event) {
    const movement = movementOf(event);
    if (movement === null) return [];
    const { occurredAt, platform, stageId, channel, currency, sums } = movement;
    return [
      {
        day_start: bucketsOf(occurredAt).day,
        platform,
        stage_id: stageId,
        wallet: channel.wallet,
        wallet_group: channel.group,
        currency,
        settled_minor_units: sums.settled_minor_units,
        settled_count: sums.settled_count,
        refunded_minor_units: sums.refunded_minor_units,
        refunded_count: sums.refunded_count,
      },
    ];
  },
};
