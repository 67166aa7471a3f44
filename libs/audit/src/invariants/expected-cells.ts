import type { MoneyJson } from '@hutong/domain';
import { shanghaiDayOf } from '../shanghai-day.js';
import type { StoredEvent } from './stored-event.js';

/** Money that moved, own or imported, as the volumes and shares count it. */
type Movement = Readonly<{
  platform: string;
  stage: string;
  channel: string;
  app: string;
  controller: string;
  presentation: string;
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
    const { platform, stage, channel, app, controller, presentation, currency, occurredAt, sums } = movement;
    const hour = `${occurredAt.slice(0, 13)}:00:00.000Z`;
    const day = shanghaiMidnight(occurredAt);
    const place = [platform, channel, app, controller, presentation, stage, currency];
    add(this.volumes, ['hour', hour, ...place], sums);
    add(this.volumes, ['day', day, ...place], sums);
    const { captured_count, captured_minor_units, refunded_count, refunded_minor_units } = sums;
    const shares = { captured_count, captured_minor_units, refunded_count, refunded_minor_units };
    add(this.shares, [day, platform, stage, app, controller, currency], shares);
  }
}

function movementOf(event: StoredEvent): Movement | null {
  switch (event.type) {
    case 'PaymentCaptured':
    case 'RefundSucceeded':
      return ownMovement(event);
    case 'PaymentImported':
    case 'RefundImported':
    case 'RevocationImported':
      return importedMovement(event);
    default:
      return null;
  }
}

type Of<Type extends StoredEvent['type']> = Extract<StoredEvent, Readonly<{ type: Type }>>;

/** What a provider took by itself is in no share, nor is giving it back. */
function ownMovement({ type, data }: Of<'PaymentCaptured' | 'RefundSucceeded'>): Movement | null {
  if (data.basis === 'reported') return null;
  const { dimensions, payerApp, payerAppController, occurredAt } = data;
  return {
    platform: dimensions.platform,
    stage: dimensions.platformStageId ?? '',
    channel: dimensions.channel.channelId,
    app: payerApp,
    controller: payerAppController ?? payerApp,
    presentation: dimensions.channel.presentation,
    currency: dimensions.amount.currency,
    occurredAt,
    sums: type === 'PaymentCaptured' ? capturedSums(data) : refundedSums(data),
  };
}

function capturedSums({ amounts, fee }: Of<'PaymentCaptured'>['data']): Movement['sums'] {
  const captured_minor_units = valueOf(amounts.total);
  const fee_thousandths = valueOf(fee?.total ?? null) * 1_000n;
  return { captured_count: 1n, captured_minor_units, order_minor_units: captured_minor_units, fee_thousandths };
}

function refundedSums({ amount, coupons, feeReturned }: Of<'RefundSucceeded'>['data']): Movement['sums'] {
  const refunded_minor_units = valueOf(amount);
  const coupon_refunded_minor_units = coupons.reduce((sum, coupon) => sum + valueOf(coupon.amount), 0n);
  return {
    refunded_count: 1n,
    refunded_minor_units,
    requested_refund_minor_units: refunded_minor_units,
    coupon_refunded_minor_units,
    fee_thousandths: valueOf(feeReturned.total) * -1_000n,
  };
}

function importedMovement(event: Of<'PaymentImported' | 'RefundImported' | 'RevocationImported'>): Movement {
  const { institution, merchant, tradeType, occurredAt } = event.data;
  const { currency, sums } = importedSums(event);
  return {
    platform: `${institution}.${merchant.merchantId}`,
    stage: '',
    channel: `${institution}.${tradeType}`,
    app: institution,
    controller: institution,
    presentation: tradeType,
    currency,
    occurredAt,
    sums,
  };
}

function importedSums(
  event: Of<'PaymentImported' | 'RefundImported' | 'RevocationImported'>,
): Pick<Movement, 'currency' | 'sums'> {
  const fee_thousandths = BigInt(event.data.feeThousandths);
  if (event.type === 'PaymentImported') {
    const { settledAmount, orderAmount } = event.data;
    const captured_minor_units = valueOf(settledAmount);
    const sums = { captured_count: 1n, captured_minor_units, order_minor_units: valueOf(orderAmount), fee_thousandths };
    return { currency: settledAmount.currency, sums };
  }
  const amount = event.type === 'RefundImported' ? event.data.refundAmount : event.data.revokedAmount;
  const sums = {
    refunded_count: 1n,
    refunded_minor_units: valueOf(amount),
    coupon_refunded_minor_units: valueOf(event.data.couponRefundAmount),
    requested_refund_minor_units: valueOf(event.data.requestedAmount),
    fee_thousandths,
  };
  return { currency: amount.currency, sums };
}

/** What a bill does not say adds nothing. */
const valueOf = (amount: MoneyJson | null): bigint => BigInt(amount?.minorUnits ?? '0');

/** The first moment of the natural day in Shanghai. */
const shanghaiMidnight = (occurredAt: string): string =>
  new Date(`${shanghaiDayOf(occurredAt)}T00:00:00+08:00`).toISOString();

function add(cells: Cells, key: readonly string[], sums: Readonly<Record<string, bigint | undefined>>): void {
  const name = key.join(' / ');
  const cell = cells.get(name) ?? {};
  for (const [sum, value = 0n] of Object.entries(sums)) cell[sum] = (cell[sum] ?? 0n) + value;
  cells.set(name, cell);
}
