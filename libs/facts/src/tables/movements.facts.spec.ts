import { type LifeSpec, type StreamEvent, asRecorded, usualLife } from '@hutong/testing';
import { describe, expect, it } from 'vitest';
import { keptFacts } from '@hutong/testing/facts';
import { movements } from './movements.facts.js';

const of = (events: readonly StreamEvent[]) => keptFacts(movements, asRecorded(events)).map(({ fact }) => fact);
const life = (changes: Partial<LifeSpec> = {}) => of(usualLife(changes));
const cny = (minorUnits: string) => ({ minorUnits, currency: 'CNY' }) as const;
const coupon = (funderRole: 'merchant' | 'platform' | 'wallet', minorUnits: string) => ({
  funder: funderRole,
  funderRole,
  amount: cny(minorUnits),
});

const imported = {
  importedPaymentId: 'tenpay.4200',
  source: { kind: 'wechatpay-bill', fileSha256: 'a'.repeat(64), row: 1 },
  institution: 'tenpay',
  transactionId: '4200',
  orderNumber: '1001',
  merchant: { merchantId: '1900000001', subMerchantId: '1900000109' },
  payer: { ref: 'wang' },
  tradeType: 'NATIVE',
  field: 'online',
  fundingType: null,
  clearingHouse: null,
  occurredAt: '2023-10-18T15:30:00.000Z',
} as const;
const told = (type: string, data: object): StreamEvent => ({
  stream: 'importedPayment-tenpay.4200',
  type,
  data: { ...imported, ...data },
});
const paid = { orderAmount: cny('1000'), settledAmount: cny('900'), couponAmount: cny('100'), feeThousandths: '5400' };
const back = { couponRefundAmount: cny('50'), requestedAmount: cny('350'), feeThousandths: '-1800' };

describe('Money that moved', () => {
  it('is captured once, with what it was for, who paid it and how, and the exact fee', () => {
    const [captured, ...others] = life();
    expect(others).toEqual([]);
    expect(captured).toMatchObject({
      origin: 'own',
      movement: 'captured',
      basis: 'claimed',
      platform: 'taobao',
      stage: 'pilot',
      channel: 'wechat.saved-code',
      preselectedChannel: 'alipay.direct',
      wallet: 'tenpay',
      walletController: 'tencent',
      fundingKind: 'debitCard',
      accountInstitution: 'icbc',
      clearingHouse: 'netsunion',
      buyer: 'lin',
      payer: 'wang',
      tradeType: null,
      amount: 12_900n,
      cash: 12_900n,
      orderAmount: 12_900n,
      fee: 77_000n,
      feeBeforeRounding: 77_400n,
      capturedAt: '2023-10-18T04:00:05.000Z',
    });
  });

  it('has coupons by who funds them, and what is left is the payer’s own', () => {
    const coupons = [coupon('merchant', '100'), coupon('platform', '20'), coupon('wallet', '3'), coupon('wallet', '4')];
    expect(life({ coupons })).toMatchObject([
      {
        amount: 12_900n,
        cash: 12_773n,
        merchantCoupons: 100n,
        otherCoupons: 27n,
      },
    ]);
  });

  it('is given back in refunds of their own, to whoever paid, and none is ever taken back', () => {
    const [captured, first, second] = life({ refunds: [2_900n, 10_000n], coupons: [coupon('wallet', '900')] });
    expect([first?.['amount'], second?.['amount']]).toEqual([2_900n, 10_000n]);
    for (const refund of [first, second]) {
      expect(refund).toMatchObject({
        movement: 'refunded',
        basis: 'claimed',
        payer: 'wang',
        fundingKind: null,
        fee: 0n,
        feeBeforeRounding: null,
        capturedAt: captured?.['capturedAt'],
      });
    }
    const sumOf = (name: string) => [first, second].reduce((sum, fact) => sum + (fact?.[name] as bigint), 0n);
    expect([sumOf('cash'), sumOf('otherCoupons')]).toEqual([captured?.['cash'], captured?.['otherCoupons']]);
  });

  it('goes back to the account that paid, or to the one that the refund was redirected to', () => {
    const refund = (changes: Partial<LifeSpec>) => life({ refunds: [2_900n], ...changes })[1];
    expect(refund({})).toMatchObject({ accountInstitution: 'icbc', clearingHouse: 'netsunion', fundingKind: null });
    const redirected = { accountInstitution: 'tailpay', clearingHouse: 'netsunion', fundingKind: null };
    expect(refund({ refundsRedirectedTo: 'tailpay' })).toMatchObject(redirected);
    const onOwnBooks = { accountInstitution: 'alipay', clearingHouse: null };
    expect(refund({ channelId: 'alipay.direct' })).toMatchObject(onOwnBooks);
  });

  it.each([
    ['wallet', 'netsunion'],
    ['merchant', null],
  ] as const)('goes back to nobody’s account where coupons of the %s alone go back', (funderRole, clearingHouse) => {
    // Of every second fen, a half is cash: the first refund is all cash, and the second all coupon.
    const coupons = [coupon(funderRole, '6450')];
    const of = { accountInstitution: 'icbc', clearingHouse: 'netsunion' };
    expect(life({ coupons, refunds: [1n, 1n] })).toMatchObject([
      { ...of, cash: 6_450n },
      { ...of, amount: 1n, cash: 1n },
      { amount: 1n, cash: 0n, accountInstitution: null, clearingHouse },
    ]);
    const whole = [coupon(funderRole, '12900')];
    expect(life({ coupons: whole, refunds: [12_900n] })).toMatchObject([
      { ...of, amount: 12_900n, cash: 0n },
      { amount: 12_900n, cash: 0n, accountInstitution: null, clearingHouse },
    ]);
  });

  it('gives back the fee that a refund returns', () => {
    const events = usualLife({ refunds: [12_900n] }).map((event) =>
      event.type === 'RefundSucceeded'
        ? { ...event, data: { ...event.data, feeReturned: { total: cny('77'), parts: [] } } }
        : event,
    );
    expect(of(events).map(({ fee }) => fee)).toEqual([77_000n, 77_000n]);
  });

  it('divides the fee among those who got a part, and names the version of the rule that set it', () => {
    expect(life()).toMatchObject([
      {
        feeRule: 'list',
        feeRuleVersion: 1,
        clearingHouseFee: 3n,
        clearingHouseOfFee: 'netsunion',
        acquirerFee: 74n,
        accountInstitutionFee: null,
        accountInstitutionOfFee: null,
        codeIssuerFee: null,
        payerAppFee: null,
      },
    ]);
    const parts = { accountInstitutionFee: 13n, clearingHouseFee: 26n, codeIssuerFee: 39n, payerAppFee: 52n };
    expect(life({ fee: 'divided' })).toMatchObject([
      {
        fee: 194_000n,
        feeRule: 'divided',
        feeRuleVersion: 2,
        ...parts,
        acquirerFee: 64n,
        accountInstitutionOfFee: 'icbc',
      },
    ]);
  });

  it('says of a refund who gave which part back, and no rule', () => {
    const [, refund] = life({ fee: 'divided', refunds: [6_450n] });
    expect(refund).toMatchObject({
      fee: 48_000n,
      feeRule: null,
      feeRuleVersion: null,
      accountInstitution: 'icbc',
      accountInstitutionFee: 3n,
      accountInstitutionOfFee: 'icbc',
      clearingHouse: 'netsunion',
      clearingHouseFee: 6n,
      clearingHouseOfFee: 'netsunion',
      acquirerFee: 16n,
    });
  });

  it('that a provider only reports says so, and costs nothing', () => {
    expect(life({ end: 'reported' })).toMatchObject([
      { movement: 'captured', basis: 'reported', fee: 0n, feeBeforeRounding: null, clearingHouse: null },
      { movement: 'refunded', basis: 'reported' },
    ]);
  });

  it('does not move before it is captured or back', () => {
    expect(life({ end: 'voided' })).toEqual([]);
    expect(of(usualLife({ refunds: [100n] }).filter(({ type }) => type !== 'RefundSucceeded'))).toHaveLength(1);
  });
});

describe('Money that bills tell of', () => {
  it('names neither platform nor channel nor buyer, and no cash', () => {
    expect(of([told('PaymentImported', paid)])).toMatchObject([
      {
        origin: 'imported',
        basis: 'told',
        movement: 'captured',
        platform: null,
        channel: null,
        buyer: null,
        payer: 'wang',
        wallet: 'tenpay',
        tradeType: 'NATIVE',
        merchant: '1900000001',
        subMerchant: '1900000109',
        amount: 900n,
        orderAmount: 1_000n,
        feeRule: null,
        acquirerFee: null,
        cash: null,
        otherCoupons: 100n,
        merchantCoupons: 0n,
        fee: 5_400n,
      },
    ]);
  });

  it.each([
    ['RefundImported', { ...back, refundId: '5', status: 'SUCCESS', refundAmount: cny('300') }, 'refunded'],
    ['RevocationImported', { ...back, revokedAmount: cny('300') }, 'revoked'],
  ])('is given back by %s, with the fee', (type, data, movement) => {
    expect(of([told(type, data)])).toMatchObject([
      { movement, amount: 300n, orderAmount: 350n, otherCoupons: 50n, fee: 1_800n, capturedAt: null },
    ]);
  });

  it('says nothing of an order’s cost that the bill does not state', () => {
    expect(of([told('PaymentImported', { ...paid, orderAmount: null })])).toMatchObject([{ orderAmount: null }]);
  });
});
