import type { Coupon, MoneyJson, StoredFeePart } from '@hutong/domain';
import type { CellSums } from './cells.js';
import { daysOf } from './days.js';
import type { MarketInLog, MoneyFact } from './market-in-log.js';

type Refunded = Extract<MoneyFact, { type: 'RefundSucceeded' }>['data'];

/** What one fact moved: `sign` is 1 for money that came and -1 for money that went back. */
type Moved = Readonly<{
  sign: 1n | -1n;
  /** Own money by wallet, platform and channel; that of bills by institution, merchant and trade type. */
  of: readonly string[];
  /** Who keeps the payer's account that it moves on, and who clears it; bills name the one who clears alone. */
  account: Readonly<{ institution: string | null; clearingHouse: string | null }>;
  amount: MoneyJson;
  cash: MoneyJson | null;
  merchantCoupons: bigint;
  otherCoupons: bigint;
  /** Charged, or given back as less than nothing. */
  feeThousandths: bigint;
  /** The parts of it that institutions got or gave back, and the rule that set it; bills say neither. */
  feeParts: readonly StoredFeePart[];
  pricedBy: string | null;
  buyer: string | null;
  payer: string;
}>;

/** Captured, refunded, net and cash, fees and coupons, buyers and payers: ours, what providers reported, and what bills tell, each apart. */
export function money(market: MarketInLog, cells: CellSums): void {
  for (const fact of market.money) {
    const moved = movedBy(fact, market);
    for (const day of daysOf(fact.data.occurredAt)) addUp(cells, [...moved.of, day, moved.amount.currency], moved);
    if (moved.sign < 0n) continue;
    const [origin = '', , platform = ''] = moved.of;
    if (moved.buyer !== null) cells.person(['buyers', origin, platform], moved.buyer);
    cells.person(['payers', origin, platform], moved.payer);
  }
}

function addUp(cells: CellSums, of: readonly string[], moved: Moved): void {
  const { sign, account, merchantCoupons, otherCoupons, feeThousandths } = moved;
  const amount = BigInt(moved.amount.minorUnits);
  const [counted, summed] = sign > 0n ? ['captures', 'captured'] : ['refunds', 'refunded'];
  cells.add([counted, ...of], 1n);
  cells.add([summed, ...of], amount);
  const from = [account.institution, account.clearingHouse];
  cells.add([sign > 0n ? 'taken from' : 'given to', ...from, ...of], amount);
  cells.add(['net', ...of], sign * amount);
  cells.add(['cash', ...of], sign * BigInt(moved.cash?.minorUnits ?? 0));
  cells.add(['merchant coupons', ...of], sign * merchantCoupons);
  cells.add(['other coupons', ...of], sign * otherCoupons);
  cells.add(['fees', ...of], feeThousandths);
  for (const { role, party, amount: part } of moved.feeParts) {
    cells.add(['fee parts', role, party, ...of], sign * BigInt(part.minorUnits));
  }
  if (moved.pricedBy !== null) cells.add(['priced', moved.pricedBy, ...of], 1n);
  if (sign < 0n) return;
  if (moved.buyer !== null) cells.person(['buyers', ...of], moved.buyer);
  cells.person(['payers', ...of], moved.payer);
}

function movedBy({ type, data }: MoneyFact, market: MarketInLog): Moved {
  if (type === 'PaymentCaptured' || type === 'RefundSucceeded') {
    const { basis, dimensions, payerApp } = data;
    const of = [basis === 'claimed' ? 'own' : 'reported', payerApp, dimensions.platform, dimensions.channel.channelId];
    const buyer = dimensions.buyer.ref;
    if (type === 'RefundSucceeded') {
      const { amount, cash, coupons, feeReturned, beneficiary } = data;
      const fee = {
        feeThousandths: BigInt(feeReturned.total.minorUnits) * -1_000n,
        feeParts: feeReturned.parts,
        pricedBy: null,
      };
      const account = refundedTo(data, market);
      return { sign: -1n, of, account, buyer, amount, cash, ...couponsBy(coupons), ...fee, payer: beneficiary.ref };
    }
    const { total, cash, coupons } = data.amounts;
    const fee = {
      feeThousandths: BigInt(data.fee?.total.minorUnits ?? 0) * 1_000n,
      feeParts: data.fee?.parts ?? [],
      pricedBy: data.fee && `${data.fee.feeRuleId} ${data.fee.version}`,
    };
    const account = { institution: data.funding.institution, clearingHouse: data.clearingHouse };
    return { sign: 1n, of, account, buyer, amount: total, cash, ...couponsBy(coupons), ...fee, payer: data.payer.ref };
  }
  const told = {
    of: ['imported', data.institution, data.merchant.merchantId, data.tradeType],
    account: { institution: null, clearingHouse: data.clearingHouse },
    buyer: null,
    cash: null,
    merchantCoupons: 0n,
    feeThousandths: BigInt(data.feeThousandths),
    feeParts: [],
    pricedBy: null,
    payer: data.payer.ref,
  };
  if (type === 'PaymentImported') {
    return { ...told, sign: 1n, amount: data.settledAmount, otherCoupons: BigInt(data.couponAmount.minorUnits) };
  }
  const amount = type === 'RefundImported' ? data.refundAmount : data.revokedAmount;
  return { ...told, sign: -1n, amount, otherCoupons: BigInt(data.couponRefundAmount.minorUnits) };
}

/** Nobody's account where coupons alone go back; and nobody clears a merchant's own coupon, unless a fee goes back with it. */
function refundedTo(data: Refunded, market: MarketInLog): Moved['account'] {
  const account = market.accountOf(data);
  const { merchantCoupons } = couponsBy(data.coupons);
  const isMoved = merchantCoupons !== BigInt(data.amount.minorUnits) || data.feeReturned.parts.length > 0;
  return {
    institution: data.cash.minorUnits === '0' ? null : (account?.institution ?? null),
    clearingHouse: isMoved ? (account?.clearingHouse ?? null) : null,
  };
}

function couponsBy(coupons: readonly Coupon[]): Readonly<{ merchantCoupons: bigint; otherCoupons: bigint }> {
  let [merchantCoupons, otherCoupons] = [0n, 0n];
  for (const { funderRole, amount } of coupons) {
    if (funderRole === 'merchant') merchantCoupons += BigInt(amount.minorUnits);
    else otherCoupons += BigInt(amount.minorUnits);
  }
  return { merchantCoupons, otherCoupons };
}
