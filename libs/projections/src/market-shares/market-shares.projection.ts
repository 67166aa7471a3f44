import { assertNever, type SettlementEvent, settlements } from '@hutong/domain';
import type { AdditiveProjection, Columns, EventUse, RowOf } from '@hutong/read-store';
import { bucketsOf } from '../shanghai-time.js';

const columns = {
  day_start: 'text',
  platform: 'text',
  /** Empty before any stage and for imported bills: a key column is never null. */
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

const eventTypes = {
  PaymentSettled: 'folded',
  PaymentRefunded: 'folded',
  SettlementImported: 'folded',
  RefundImported: 'folded',
  AuthorizationVoided: 'passed over',
} satisfies Record<SettlementEvent['type'], EventUse>;

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
  eventTypes,
  delta: ({ type, data }) => {
    switch (type) {
      case 'PaymentSettled': {
        const { platform, stageId, channel, amount } = data.terms;
        const place = { platform, stageId, channel, currency: amount.currency, occurredAt: data.occurredAt };
        return [settled(place, amount.minorUnits)];
      }
      case 'PaymentRefunded': {
        const { platform, stageId, channel } = data.terms;
        const place = { platform, stageId, channel, currency: data.amount.currency, occurredAt: data.occurredAt };
        return [refunded(place, data.amount.minorUnits)];
      }
      case 'SettlementImported':
        return [settled({ ...data, stageId: null }, data.settledMinorUnits)];
      case 'RefundImported':
        return [refunded({ ...data, stageId: null }, data.refundMinorUnits)];
      case 'AuthorizationVoided':
        return [];
      default:
        return assertNever(type);
    }
  },
};

type Place = Readonly<{
  platform: string;
  stageId: string | null;
  channel: Readonly<{ wallet: string; group: string }>;
  currency: string;
  occurredAt: string;
}>;

const settled = (place: Place, minorUnits: string): ShareCell => ({
  ...keyOf(place),
  settled_minor_units: BigInt(minorUnits),
  settled_count: 1n,
  refunded_minor_units: 0n,
  refunded_count: 0n,
});

const refunded = (place: Place, minorUnits: string): ShareCell => ({
  ...keyOf(place),
  settled_minor_units: 0n,
  settled_count: 0n,
  refunded_minor_units: BigInt(minorUnits),
  refunded_count: 1n,
});

const keyOf = ({ platform, stageId, channel, currency, occurredAt }: Place) => ({
  day_start: bucketsOf(occurredAt).day,
  platform,
  stage_id: stageId ?? '',
  wallet: channel.wallet,
  wallet_group: channel.group,
  currency,
});
