import { describe, expect, it } from 'vitest';
import { at, cny, ended, hua, laterJson, ming, minuteMs, noon, later, noonJson, terms } from '../examples.js';
import { money } from '../kernel/index.js';
import { specFor } from '../spec-for.js';
import { acceptRefund, succeedRefund } from './refund.js';
import { refundable } from './refund-life.js';
import { type ReportCapture, reportCapture } from './reported-capture.js';
import { requestRefund } from './refund-request.js';
import type { SettlementEvent } from './settlement.events.js';
import { type SettlementState, capturePayment, settlements, voidAuthorization } from './settlement.js';

const { given } = specFor(settlements);
const card = { kind: 'debitCard', institution: 'icbc', class: null } as const;
const told = {
  payer: ming,
  payerApp: 'tenpay',
  payerAppController: 'tencent',
  capture: 'album',
  funding: card,
  clearingHouse: 'netsunion',
  factors: { kind: 'password', count: 2 },
  providerTransactionId: '4200000001',
} as const;
const report: ReportCapture = {
  ...told,
  terms,
  presentedAt: noonJson,
  authorization: { status: 'reached', reachedAt: laterJson(1) },
  coupons: [{ funder: 'tenpay', funderRole: 'wallet', amount: cny('900') }],
};
const reporting =
  (change: Partial<ReportCapture> = {}) =>
  (state: SettlementState) =>
    reportCapture(at(noon), state, { ...report, ...change });
const posting = (minorUnits: string, ...[institution, kind, holder]: readonly [string, string, string]) => ({
  account: { institution, kind, holder, clearingHouse: kind === 'suspense' ? 'netsunion' : null },
  currency: 'CNY',
  minorUnits,
});
const captured = {
  type: 'PaymentCaptured',
  data: {
    ...ended({ reached: laterJson(1) }),
    ...told,
    basis: 'reported',
    orders: terms.orders,
    interconnection: null,
    amounts: { total: cny('12900'), cash: cny('12000'), coupons: report.coupons, due: cny('12900') },
    fee: null,
    postings: [
      posting('-12000', 'icbc', 'payerFunds', 'p-ming'),
      posting('-900', 'tenpay', 'couponFunds', 'tenpay'),
      posting('12900', 'tenpay', 'suspense', 'p-ming'),
    ],
    obligations: [{ clearingHouse: 'netsunion', debtor: 'icbc', creditor: 'tenpay', amount: cny('12900') }],
    occurredAt: noonJson,
  },
} as SettlementEvent;
const asked: SettlementEvent = {
  type: 'RefundRequested',
  data: {
    paymentRequestId: 'pr-1',
    refundId: 'late',
    amount: cny('12900'),
    orderId: null,
    lineId: null,
    orders: terms.orders,
    requestedBy: 'tenpay',
    reason: 'late',
    occurredAt: noonJson,
  },
};
const authorized = {
  ...told,
  interconnection: null,
  coupons: [],
  steps: { ...ended().steps, authorized: laterJson(2) },
};
const fee = {
  feeRuleId: 'list',
  version: 1,
  total: money(0n, 'CNY'),
  exactThousandths: 0n,
  parts: [],
};
const capturing = (state: SettlementState) =>
  capturePayment(at(later(minuteMs)), state, { terms, authorized, claimedAt: laterJson(3), fee });
const voided = (reason: 'orderCancelled' | 'captureReported' = 'captureReported'): SettlementEvent => ({
  type: 'AuthorizationVoided',
  data: {
    dimensions: ended().dimensions,
    steps: authorized.steps,
    orderIds: ['taobao.1001'],
    payer: ming,
    payerApp: 'tenpay',
    payerAppController: told.payerAppController,
    reason,
    occurredAt: laterJson(minuteMs),
  },
});

describe('A capture that a provider reports', () => {
  it('is kept for the payer, costs nothing, and is asked back whole in the same breath', () =>
    given().when(reporting()).then(captured, asked));

  it('ends refunded: what was kept goes back to the payer and to the funders of coupons', () => {
    const accepted = acceptRefund(at(noon), given(captured, asked).state, { refundId: 'late', providerRefundId: null });
    const before = accepted.outcome === 'accepted' ? [captured, asked, ...accepted.events] : [];
    const { state } = given(...before);
    const decision = succeedRefund(at(noon), state, {
      refundId: 'late',
      feeBack: [{ role: 'acquirer', amount: money(5n, 'CNY') }],
    });
    const [event] = decision.outcome === 'accepted' ? decision.events : [];
    expect(event?.data).toMatchObject({
      basis: 'reported',
      beneficiary: ming,
      amount: cny('12900'),
      cash: cny('12000'),
      feeReturned: { total: cny('0'), parts: [] },
      postings: [
        posting('12000', 'icbc', 'payerFunds', 'p-ming'),
        posting('900', 'tenpay', 'couponFunds', 'tenpay'),
        posting('-12900', 'tenpay', 'suspense', 'p-ming'),
      ],
    });
  });

  it('is a fact beside an authorization that came to nothing', () =>
    given(voided('orderCancelled')).when(reporting()).then(captured, asked));

  it('records nothing when it is repeated, and is refused of another payer', () => {
    given(captured, asked).when(reporting()).then();
    given(captured, asked)
      .when(reporting({ payer: hua }))
      .thenRefused('alreadyCaptured');
    given(captured, asked)
      .when(reporting({ payerApp: 'alipay' }))
      .thenRefused('alreadyCaptured');
    given(captured, asked).cannotBeFollowedBy(captured);
  });

  it('waits while an authorization of ours is under way, unless it came to nothing', () => {
    const authorization = { status: 'authorized', reachedAt: null } as const;
    given().when(reporting({ authorization })).thenRefused('captureUnderWay');
    const later = reporting({ authorization })(given(voided('orderCancelled')).state);
    expect(later.outcome).toBe('accepted');
  });

  it('holds no more coupons than it is worth', () =>
    given()
      .when(reporting({ coupons: [{ funder: 'tenpay', funderRole: 'wallet', amount: cny('12901') }] }))
      .thenRefused('couponsExceedAmount'));

  it('is not taken a second time by an authorization of ours, which is void', () => {
    given(captured, asked).when(capturing).then(voided());
    given(captured, asked, voided()).when(capturing).then();
    given(captured, asked)
      .when((state) => voidAuthorization(at(later(minuteMs)), state, { terms, authorized, reason: 'orderCancelled' }))
      .then(voided('orderCancelled'));
    given(captured, asked, voided()).cannotBeFollowedBy(voided());
  });

  it('can be asked back again when the provider gave the first refund up', () => {
    const closed: SettlementEvent = {
      type: 'RefundClosed',
      data: { paymentRequestId: 'pr-1', refundId: 'late', reason: 'account closed', occurredAt: noonJson },
    };
    const { state } = given(captured, asked, closed);
    expect(state.status === 'captured' && refundable(state).minorUnits).toBe(12_900n);
    const again = { refundId: 'r-2', amount: money(12_900n, 'CNY'), orderId: null, lineId: null, lines: [] };
    const decision = requestRefund(at(noon), state, { ...again, requestedBy: 'taobao', reason: 'late' });
    expect(decision.outcome).toBe('accepted');
  });
});
