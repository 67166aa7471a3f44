import type { ChannelTerms } from '@hutong/domain';
import type { StoredEvent } from './stored-event.js';

/** One settlement or refund, own or imported, as the volumes and shares count it. */
type Movement = Readonly<{
  platform: string;
  stageId: string | null;
  channel: ChannelTerms;
  currency: string;
  occurredAt: string;
  sums: Readonly<Record<string, bigint>>;
}>;

/** Sums by cell, the cell named by its key columns joined with ` / `. */
export type Cells = Map<string, Record<string, bigint>>;

/** What the volumes and shares must say: every movement added up by hand. */
export class ExpectedCells {
  readonly volumes: Cells = new Map();
  readonly shares: Cells = new Map();

  take(event: StoredEvent): void {
    const movement = movementOf(event);
    if (movement === null) return;
    const { platform, stageId, channel, currency, occurredAt, sums } = movement;
    const hour = `${occurredAt.slice(0, 13)}:00:00.000Z`;
    const day = shanghaiMidnight(occurredAt);
    const { channelId, wallet, group, method } = channel;
    const place = [platform, channelId, wallet, group, method, stageId ?? '', currency];
    add(this.volumes, ['hour', hour, ...place], sums);
    add(this.volumes, ['day', day, ...place], sums);
    const { settled_count, settled_minor_units, refunded_count, refunded_minor_units } = sums;
    const shares = { settled_count, settled_minor_units, refunded_count, refunded_minor_units };
    add(this.shares, [day, platform, stageId ?? '', wallet, group, currency], shares);
  }
}

function movementOf({ type, data }: StoredEvent): Movement | null {
  switch (type) {
    case 'PaymentSettled': {
      const { amount } = data.terms;
      const value = BigInt(amount.minorUnits);
      const fee_thousandths = BigInt(data.fee.minorUnits) * 1_000n;
      const sums = { settled_count: 1n, settled_minor_units: value, order_minor_units: value, fee_thousandths };
      return { ...data.terms, currency: amount.currency, occurredAt: data.occurredAt, sums };
    }
    case 'PaymentRefunded': {
      const value = BigInt(data.amount.minorUnits);
      const sums = { refunded_count: 1n, refunded_minor_units: value, requested_refund_minor_units: value };
      return { ...data.terms, currency: data.amount.currency, occurredAt: data.occurredAt, sums };
    }
    case 'SettlementImported': {
      const sums = {
        settled_count: 1n,
        settled_minor_units: BigInt(data.settledMinorUnits),
        order_minor_units: BigInt(data.orderMinorUnits),
        fee_thousandths: BigInt(data.feeThousandths),
      };
      return { ...data, stageId: null, sums };
    }
    case 'RefundImported': {
      const sums = {
        refunded_count: 1n,
        refunded_minor_units: BigInt(data.refundMinorUnits),
        coupon_refunded_minor_units: BigInt(data.couponRefundMinorUnits),
        requested_refund_minor_units: BigInt(data.requestedRefundMinorUnits),
        fee_thousandths: BigInt(data.feeThousandths),
      };
      return { ...data, stageId: null, sums };
    }
    default:
      return null;
  }
}

/** The first moment of the natural day in Shanghai, told by the calendar of the platform and not by arithmetic. */
function shanghaiMidnight(occurredAt: string): string {
  const known = midnights.get(occurredAt.slice(0, 13));
  if (known !== undefined) return known;
  const date = shanghaiCalendar.format(new Date(occurredAt));
  const midnight = new Date(`${date}T00:00:00+08:00`).toISOString();
  midnights.set(occurredAt.slice(0, 13), midnight);
  return midnight;
}

const midnights = new Map<string, string>();
const shanghaiCalendar = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' });

function add(cells: Cells, key: readonly string[], sums: Readonly<Record<string, bigint | undefined>>): void {
  const name = key.join(' / ');
  const cell = cells.get(name) ?? {};
  for (const [sum, value = 0n] of Object.entries(sums)) cell[sum] = (cell[sum] ?? 0n) + value;
  cells.set(name, cell);
}
