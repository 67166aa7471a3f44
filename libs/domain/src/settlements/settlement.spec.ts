import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { after, hua, ming, noon, nothing, recorded, terms } from '../examples.js';
import { addMs, fold, money, refuse } from '../kernel/index.js';
import {
  type ImportedFact,
  type RefundPayment,
  type SettlementState,
  importFact,
  refundPayment,
  refundsPerPaymentMax,
  settlePayment,
  settlements,
  voidAuthorization,
} from './settlement.js';
import type { SettlementEvent } from './settlement.events.js';

const absent = settlements.initialState;
const settle = (state: SettlementState) => settlePayment(noon, state, { terms, payer: ming });
const voidFor = (state: SettlementState) =>
  voidAuthorization(noon, state, { terms, payer: ming, reason: 'orderAlreadyClaimed' });
const refund = (state: SettlementState, command: Partial<RefundPayment> = {}) =>
  refundPayment(addMs(noon, 1), state, { refundId: 'r-1', amount: money(900n, 'CNY'), reason: 'chipped', ...command });

const settled = after(settlements, absent, settle(absent));
const voided = after(settlements, absent, voidFor(absent));
const refunded = after(settlements, settled, refund(settled));

const row: ImportedFact = {
  type: 'SettlementImported',
  data: {
    source: { kind: 'wechatpay-trade-bill', billDate: '2023-10-18', rowNumber: 1 },
    transactionId: '4200000001',
    orderNumber: 'A-1',
    platform: 'wechatpay-merchant.1900000001',
    merchant: '1900000001',
    payer: ming,
    channel: { ...terms.channel, channelId: 'wechatpay.native', method: 'imported' },
    currency: 'CNY',
    orderMinorUnits: '300',
    settledMinorUnits: '300',
    couponMinorUnits: '0',
    feeThousandths: '1800',
    occurredAt: '2023-10-18T04:00:00.000Z',
  },
};
const refundRow: ImportedFact = {
  type: 'RefundImported',
  data: {
    source: { kind: 'wechatpay-trade-bill', billDate: '2023-10-19', rowNumber: 4 },
    transactionId: '4200000001',
    refundId: '5000001',
    orderNumber: 'A-1',
    platform: 'wechatpay-merchant.1900000001',
    merchant: '1900000001',
    payer: ming,
    channel: row.data.channel,
    currency: 'CNY',
    refundMinorUnits: '100',
    couponRefundMinorUnits: '0',
    requestedRefundMinorUnits: '100',
    feeThousandths: '-600',
    occurredAt: '2023-10-19T04:00:00.000Z',
  },
};
const imported = after(settlements, absent, importFact(absent, row));

describe('Settling a payment', () => {
  it('books the payer’s money to the merchant, less the fee and its parts', () =>
    expect(settle(absent)).toMatchObject({
      events: [
        {
          type: 'PaymentSettled',
          data: {
            fee: { minorUnits: '77', currency: 'CNY' },
            feeRuleId: 'illustrative-60bp.2016-09',
            postings: [
              { account: 'wallet:tenpay:ming', minorUnits: '-12900' },
              { account: 'merchant-payable:taobao:lamp-shop', minorUnits: '12823' },
              { account: 'fee:issuer:tenpay', minorUnits: '45' },
              { account: 'fee:network:netsunion', minorUnits: '8' },
              { account: 'fee:acquirer:tenpay', minorUnits: '24' },
            ],
          },
        },
      ],
    }));
  it('records nothing when repeated', () => expect(settle(settled)).toEqual(nothing));
  it('refuses another payer, a voided authorization and an imported payment', () => {
    expect(settlePayment(noon, settled, { terms, payer: hua })).toEqual(refuse('alreadySettled'));
    expect(settle(voided)).toEqual(refuse('alreadyVoided'));
    expect(settle(imported)).toEqual(refuse('settlementImported'));
  });
});

describe('Voiding an authorization', () => {
  it('is recorded once, with the reason', () => {
    expect(voidFor(absent)).toMatchObject({
      events: [{ type: 'AuthorizationVoided', data: { reason: 'orderAlreadyClaimed' } }],
    });
    expect(voidFor(voided)).toEqual(nothing);
  });
  it('is refused once the payment is settled or imported', () => {
    expect(voidFor(settled)).toEqual(refuse('alreadySettled'));
    expect(voidFor(imported)).toEqual(refuse('settlementImported'));
  });
});

describe('Refunding', () => {
  it('gives the money back to whoever paid, not to the buyer', () =>
    expect(refund(settled)).toMatchObject({
      events: [
        {
          type: 'PaymentRefunded',
          data: {
            payer: ming,
            terms: { buyer: 'lan' },
            refundedTotal: { minorUnits: '900' },
            settledAt: '2023-10-18T04:00:00.000Z',
            postings: [
              { account: 'merchant-payable:taobao:lamp-shop', minorUnits: '-900' },
              { account: 'wallet:tenpay:ming', minorUnits: '900' },
            ],
          },
        },
      ],
    }));
  it('may give back all that was paid and not one fen more', () => {
    expect(recorded(refund(refunded, { refundId: 'r-2', amount: money(12_000n, 'CNY') }))).toEqual(['PaymentRefunded']);
    expect(refund(refunded, { refundId: 'r-2', amount: money(12_001n, 'CNY') })).toEqual(
      refuse('refundExceedsPayment'),
    );
  });
  it('records nothing for the same refund id, and refuses another amount under it', () => {
    expect(refund(refunded)).toEqual(nothing);
    expect(refund(refunded, { amount: money(901n, 'CNY') })).toEqual(refuse('refundIdTaken'));
    expect(refund(refunded, { amount: money(900n, 'HKD') })).toEqual(refuse('refundIdTaken'));
  });
  it('refuses another currency, and amounts that are not positive', () => {
    expect(refund(settled, { amount: money(1n, 'HKD') })).toEqual(refuse('currencyDiffers'));
    expect(refund(settled, { amount: money(0n, 'CNY') })).toEqual(refuse('amountNotPositive'));
    expect(refund(settled, { amount: money(-1n, 'CNY') })).toEqual(refuse('amountNotPositive'));
  });
  it('refuses what was never settled here', () => {
    expect(refund(absent)).toEqual(refuse('notSettled'));
    expect(refund(voided)).toEqual(refuse('alreadyVoided'));
    expect(refund(imported)).toEqual(refuse('settlementImported'));
  });
  it('is bounded in number', () => {
    let state = settled;
    for (let count = 0; count < refundsPerPaymentMax; count++) {
      state = after(settlements, state, refund(state, { refundId: `r-${count}`, amount: money(1n, 'CNY') }));
    }
    expect(refund(state, { refundId: 'one-more', amount: money(1n, 'CNY') })).toEqual(refuse('tooManyRefunds'));
  });
});

describe('Importing a fact of a bill', () => {
  it('records it once, wherever it is read again', () => {
    expect(recorded(importFact(absent, row))).toEqual(['SettlementImported']);
    const elsewhere: ImportedFact = { ...row, data: { ...row.data, source: { ...row.data.source, rowNumber: 9 } } };
    expect(importFact(imported, elsewhere)).toEqual(nothing);
  });
  it('refuses the same order number with another amount', () => {
    const changed: ImportedFact = { ...row, data: { ...row.data, settledMinorUnits: '299' } };
    expect(importFact(imported, changed)).toEqual(refuse('importedFactDiffers'));
  });
  it('takes a second order under the same transaction id, as the bill states it', () => {
    const other: ImportedFact = { ...row, data: { ...row.data, orderNumber: 'A-2' } };
    expect(recorded(importFact(imported, other))).toEqual(['SettlementImported']);
  });
  it('takes a refund on a later day, and before the settlement is known', () => {
    expect(recorded(importFact(imported, refundRow))).toEqual(['RefundImported']);
    const refundFirst = after(settlements, absent, importFact(absent, refundRow));
    expect(importFact(refundFirst, refundRow)).toEqual(nothing);
    expect(recorded(importFact(refundFirst, row))).toEqual(['SettlementImported']);
  });
  it('refuses a stream that holds a payment of our own', () => {
    expect(importFact(settled, row)).toEqual(refuse('notImported'));
    expect(importFact(voided, row)).toEqual(refuse('notImported'));
  });
});

it('In any sequence of commands every event’s postings sum to zero and refunds never exceed what was paid', () => {
  type Ask = (state: SettlementState) => ReturnType<typeof settle>;
  const asks: fc.Arbitrary<Ask> = fc.oneof(
    fc.constantFrom<Ask>(
      settle,
      voidFor,
      (state) => importFact(state, row),
      (state) => importFact(state, refundRow),
    ),
    fc.tuple(fc.constantFrom('r-1', 'r-2', 'r-3', 'r-4'), fc.bigInt({ min: -1n, max: 13_000n })).map(
      ([refundId, minorUnits]): Ask =>
        (state) =>
          refund(state, { refundId, amount: money(minorUnits, 'CNY') }),
    ),
  );
  fc.assert(
    fc.property(fc.array(asks, { maxLength: 25 }), (commands) => {
      const events: SettlementEvent[] = [];
      for (const command of commands) {
        const decision = command(fold(settlements, events));
        if (decision.outcome === 'accepted') events.push(...decision.events);
      }
      let returned = 0n;
      for (const { type, data } of events) {
        if (type === 'PaymentRefunded') returned += BigInt(data.amount.minorUnits);
        if (type !== 'PaymentSettled' && type !== 'PaymentRefunded') continue;
        expect(data.postings.reduce((sum, { minorUnits }) => sum + BigInt(minorUnits), 0n)).toBe(0n);
      }
      expect(returned <= 12_900n).toBe(true);
      expect(events.filter(({ type }) => type === 'PaymentSettled').length).toBeLessThanOrEqual(1);
    }),
  );
});
