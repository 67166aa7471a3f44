import type { Coupon, MoneyJson } from '@hutong/domain';
import { shanghaiDayOf } from '../shanghai-day.js';
import type { StoredEvent } from './stored-event.js';

/** What a cell of movements is named by, in this order, and what is added up in it. */
export const movementKeys = [
  'origin',
  'movement',
  'basis',
  'day',
  'platform',
  'channel',
  'trade_type',
  'wallet',
  'wallet_controller',
  'merchant',
  'stage',
  'currency',
] as const;
export const movementSums = [
  'facts',
  'amount',
  'cash',
  'merchant_coupons',
  'other_coupons',
  'order_amount',
  'fee',
] as const;

type Key = Readonly<Record<(typeof movementKeys)[number], string | null>>;
export type Sums = Readonly<Record<(typeof movementSums)[number], bigint>>;

/** Sums by cell, the cell named by its key joined with ` / `. */
export type Cells = ReadonlyMap<string, Sums>;

export const nameOfCell = (key: readonly (string | null)[]): string => key.map((part) => part ?? '-').join(' / ');

/** What the facts of money must say: every movement added up by hand, by natural day in Shanghai. */
export class ExpectedMovements {
  readonly cells = new Map<string, Sums>();

  take(event: StoredEvent): void {
    const movement = movementOf(event);
    if (movement === null) return;
    const [key, sums] = movement;
    const name = nameOfCell(movementKeys.map((part) => key[part]));
    const before = this.cells.get(name);
    this.cells.set(name, before === undefined ? sums : added(before, sums));
  }
}

const added = (one: Sums, other: Sums): Sums =>
  Object.fromEntries(movementSums.map((sum) => [sum, one[sum] + other[sum]])) as Sums;

type Of<Type extends StoredEvent['type']> = Extract<StoredEvent, Readonly<{ type: Type }>>;
type Movement = readonly [Key, Sums];

function movementOf(event: StoredEvent): Movement | null {
  switch (event.type) {
    case 'PaymentCaptured': {
      const { amounts, fee } = event.data;
      const sums = { amount: amounts.total, cash: amounts.cash, coupons: amounts.coupons, fee: fee?.total ?? null };
      return [ownKey('captured', event), ownSums(sums)];
    }
    case 'RefundSucceeded': {
      const { amount, cash, coupons, feeReturned } = event.data;
      return [ownKey('refunded', event), ownSums({ amount, cash, coupons, fee: feeReturned.total })];
    }
    case 'PaymentImported': {
      const { settledAmount, couponAmount, orderAmount, feeThousandths } = event.data;
      const sums = importedSums(settledAmount, { coupons: couponAmount, order: orderAmount });
      return [importedKey('captured', event, settledAmount), { ...sums, fee: BigInt(feeThousandths) }];
    }
    case 'RefundImported':
      return importedReturn('refunded', event, event.data.refundAmount);
    case 'RevocationImported':
      return importedReturn('revoked', event, event.data.revokedAmount);
    default:
      return null;
  }
}

function ownKey(movement: string, { data }: Of<'PaymentCaptured' | 'RefundSucceeded'>): Key {
  const { basis, dimensions, payerApp, payerAppController, occurredAt } = data;
  return {
    origin: 'own',
    movement,
    basis,
    day: shanghaiDayOf(occurredAt),
    platform: dimensions.platform,
    channel: dimensions.channel.channelId,
    trade_type: null,
    wallet: payerApp,
    wallet_controller: payerAppController ?? null,
    merchant: dimensions.merchant?.merchantId ?? null,
    stage: dimensions.platformStageId ?? null,
    currency: dimensions.amount.currency,
  };
}

type OwnAmounts = Readonly<{ amount: MoneyJson; cash: MoneyJson; coupons: readonly Coupon[]; fee: MoneyJson | null }>;

function ownSums({ amount, cash, coupons, fee }: OwnAmounts): Sums {
  const fundedBy = (isMerchant: boolean): bigint =>
    coupons
      .filter(({ funderRole }) => (funderRole === 'merchant') === isMerchant)
      .reduce((sum, coupon) => sum + valueOf(coupon.amount), 0n);
  return {
    facts: 1n,
    amount: valueOf(amount),
    cash: valueOf(cash),
    merchant_coupons: fundedBy(true),
    other_coupons: fundedBy(false),
    order_amount: valueOf(amount),
    fee: valueOf(fee) * 1_000n,
  };
}

type Imported = Of<'PaymentImported' | 'RefundImported' | 'RevocationImported'>;

function importedReturn(
  movement: string,
  event: Of<'RefundImported' | 'RevocationImported'>,
  amount: MoneyJson,
): Movement {
  const { couponRefundAmount, requestedAmount, feeThousandths } = event.data;
  const sums = importedSums(amount, { coupons: couponRefundAmount, order: requestedAmount });
  return [importedKey(movement, event, amount), { ...sums, fee: -BigInt(feeThousandths) }];
}

const importedKey = (movement: string, { data }: Imported, { currency }: MoneyJson): Key => ({
  origin: 'imported',
  movement,
  basis: 'told',
  day: shanghaiDayOf(data.occurredAt),
  platform: null,
  channel: null,
  trade_type: data.tradeType,
  wallet: data.institution,
  wallet_controller: null,
  merchant: data.merchant.merchantId,
  stage: null,
  currency,
});

const importedSums = (
  amount: MoneyJson,
  { coupons, order }: Readonly<{ coupons: MoneyJson; order: MoneyJson | null }>,
): Omit<Sums, 'fee'> => ({
  facts: 1n,
  amount: valueOf(amount),
  cash: 0n,
  merchant_coupons: 0n,
  other_coupons: valueOf(coupons),
  order_amount: valueOf(order),
});

/** What a bill does not say adds nothing. */
const valueOf = (amount: MoneyJson | null | undefined): bigint => BigInt(amount?.minorUnits ?? '0');
