import { settlements } from '@hutong/domain';
import { friend, orderRequest, passed, recordEvents, worldOf } from '@hutong/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { feeRuleCommands } from '../fee-rules/fee-rules.commands.js';
import { LedgerInMemory } from '../ledger-in-memory.js';
import { orderCommands } from '../orders/orders.commands.js';
import type { PaymentRequestedAnswer } from '../payment-requests/payment-requests.answers.js';
import { paymentRequestCommands } from '../payment-requests/payment-requests.commands.js';
import { byCode } from '../ways-to-pay.js';
import { settlementAnswer } from './settlements.answers.js';
import { settlementCommands } from './settlements.commands.js';
import { settlementPolicy } from './settlements.policy.js';

const { RequestRefund, AcceptRefund, SucceedRefund, CloseRefund, ReportRefundAbnormal, RedirectRefund } =
  settlementCommands;
const card = { kind: 'debitCard', institution: 'icbc', class: 'I' } as const;
const cny = (minorUnits: string) => ({ minorUnits, currency: 'CNY' }) as const;
const balance = passed.funding;

let ledger: LedgerInMemory;
beforeEach(async () => {
  ledger = new LedgerInMemory();
  await recordEvents(ledger.log, worldOf().events);
});

async function placed(changes: object = {}): Promise<string> {
  return ((await ledger.done(orderCommands.PlaceOrder, orderRequest(changes))) as { orderId: string }).orderId;
}
/** An authorized payment of some orders, before any policy acted. */
async function authorized(orderIds: readonly string[], funding: typeof card | typeof balance = card): Promise<string> {
  const asked = { orderIds, channelId: byCode.channelId };
  const request = (await ledger.done(paymentRequestCommands.RequestPayment, asked)) as PaymentRequestedAnswer;
  await byCode.reach(ledger, request, friend);
  await byCode.authorize(ledger, request.paymentRequestId, { ...friend, check: { ...passed, funding } });
  return request.paymentRequestId;
}
async function captured(funding: typeof card | typeof balance = card): Promise<string> {
  const paymentRequestId = await authorized([await placed()], funding);
  await ledger.settle();
  return paymentRequestId;
}
const settlementOf = async (paymentRequestId: string) =>
  settlementAnswer((await ledger.ledger.load(settlements, paymentRequestId)).state);
const refundsOf = async (paymentRequestId: string) =>
  (await settlementOf(paymentRequestId)).refunds?.map(({ refundId, status }) => [refundId, status]);

describe('Capturing a payment', () => {
  const everything = { channelIds: null, tiers: null, categories: null, direction: 'payment' } as const;
  const attested = { source: 'a spec', certainty: 'illustrative' } as const;
  const part = (
    role: 'acquirer' | 'accountInstitution' | 'clearingHouse' | 'codeIssuer' | 'payerApp',
    rate: number,
  ) => ({
    role,
    hundredThousandths: rate,
    cap: null,
  });
  const parts = [
    part('accountInstitution', 350),
    part('clearingHouse', 10),
    part('codeIssuer', 20),
    part('payerApp', 40),
    part('acquirer', 180),
  ];
  const publish = (validFrom: number) =>
    ledger.done(feeRuleCommands.PublishFeeRuleVersion, {
      feeRuleId: 'list',
      validFrom: new Date(validFrom).toISOString(),
      clauses: [{ ...everything, parts }],
      ...attested,
    });

  it('gives each part of the fee to the institution that fills its role', async () => {
    await publish(ledger.now);
    const { fee, clearingHouse } = await settlementOf(await captured());
    expect(clearingHouse).toBe('netsunion');
    expect(fee).toMatchObject({ feeRuleId: 'list', version: 2, total: cny('77') });
    expect(fee?.parts.map(({ role, party, amount }) => [role, party, amount.minorUnits])).toEqual([
      ['accountInstitution', 'icbc', '45'],
      ['clearingHouse', 'netsunion', '1'],
      ['codeIssuer', 'tenpay', '3'],
      ['payerApp', 'tenpay', '5'],
      ['acquirer', 'tenpay', '23'],
    ]);
  });

  it('has no part for a clearing house where none carried it', async () => {
    await publish(ledger.now);
    const { fee, clearingHouse, obligations } = await settlementOf(await captured(balance));
    expect([clearingHouse, obligations]).toEqual([null, []]);
    expect(fee?.parts.map(({ role }) => role)).not.toContain('clearingHouse');
  });

  it('takes the version in force when it is captured, to the millisecond', async () => {
    await publish(ledger.now + 1);
    expect((await settlementOf(await captured())).fee).toMatchObject({ version: 1 });
    ledger.later(1);
    expect((await settlementOf(await captured())).fee).toMatchObject({ version: 2 });
  });

  it('gives back of the fee what the version says that priced it, from whoever got it, to the merchant', async () => {
    const back = [
      { ...part('accountInstitution', 300), cap: cny('10') },
      part('clearingHouse', 10),
      part('acquirer', 0),
    ];
    const clauses = [
      { ...everything, parts },
      { ...everything, direction: 'refund', categories: ['books'], parts: back } as const,
    ];
    const validFrom = new Date(ledger.now).toISOString();
    await ledger.done(feeRuleCommands.PublishFeeRuleVersion, { feeRuleId: 'list', validFrom, clauses, ...attested });
    const paymentRequestId = await captured();
    // A later version changes nothing for what was paid before.
    await publish(ledger.now);
    const asked = { paymentRequestId, amount: cny('12900'), requestedBy: 'taobao', reason: 'broken' };
    await ledger.done(RequestRefund, { ...asked, refundId: 'r-1' });
    await ledger.settle();
    const [succeeded] = ledger.log.readPage(0n, { types: ['RefundSucceeded'] }).events;
    expect(succeeded?.data).toMatchObject({
      feeReturned: {
        total: cny('11'),
        parts: [
          { role: 'accountInstitution', party: 'icbc', amount: cny('10') },
          { role: 'clearingHouse', party: 'netsunion', amount: cny('1') },
        ],
      },
      postings: [
        { account: { kind: 'payerFunds' }, minorUnits: '12900' },
        { account: { kind: 'merchantPayable' }, minorUnits: '-12889' },
        { account: { kind: 'feeIncome', institution: 'icbc' }, minorUnits: '-10' },
        { account: { kind: 'feeIncome', institution: 'netsunion' }, minorUnits: '-1' },
      ],
    });
  });

  it('waits for the claim of the last order, and takes the money of the cart at once', async () => {
    const orderIds = [await placed({ orderNumber: 'a' }), await placed({ orderNumber: 'b' })];
    const paymentRequestId = await authorized(orderIds);
    expect(settlementPolicy.next({ type: 'OrderClaimed', data: claim(paymentRequestId, ['taobao.b']) })).toEqual([]);
    await ledger.settle();
    expect(await settlementOf(paymentRequestId)).toMatchObject({
      status: 'captured',
      orderIds,
      payer: { ref: ledger.secret.refOf(friend.payer) },
      amounts: { total: cny('25800'), cash: cny('25800') },
      steps: { claimed: new Date(ledger.now).toISOString() },
    });
  });

  it('does not happen when the orders cannot all be claimed: nothing is taken, and the others are free again', async () => {
    const [one, other] = [await placed({ orderNumber: 'a' }), await placed({ orderNumber: 'b' })];
    const paymentRequestId = await authorized([one, other]);
    await ledger.done(orderCommands.CancelOrder, { orderId: other, reason: 'too slow' });
    await ledger.settle();
    const { reason, status, amounts, postings } = await settlementOf(paymentRequestId);
    expect({ reason, status, amounts, postings }).toEqual({ status: 'voided', reason: 'orderCancelled' });
    expect(ledger.typesIn(`order-${one}`).slice(-2)).toEqual(['OrderClaimed', 'OrderClaimReleased']);
    expect(await settlementOf(await authorizedAndSettled([one]))).toMatchObject({ status: 'captured' });
  });

  it('is refused for a claim that nobody authorized, which parks it with the reason', async () => {
    const data = claim('nobody', []);
    await ledger.log.append('order-taobao.x', 'no_stream', [{ id: crypto.randomUUID(), type: 'OrderClaimed', data }]);
    await expect(ledger.settle()).rejects.toThrow('CapturePayment because of OrderClaimed was refused, notAuthorized');
  });

  const authorizedAndSettled = async (orderIds: readonly string[]): Promise<string> => {
    const paymentRequestId = await authorized(orderIds);
    await ledger.settle();
    return paymentRequestId;
  };
  const claim = (paymentRequestId: string, remaining: string[]) => ({
    orderId: 'taobao.x',
    paymentRequestId,
    payer: { ref: 'somebody' },
    authorization: 'scan' as const,
    remaining,
    occurredAt: new Date(ledger.now).toISOString(),
  });
});

describe('A refund', () => {
  const asking = (paymentRequestId: string, changes: object = {}) =>
    ledger.ask(RequestRefund, {
      paymentRequestId,
      refundId: 'r-1',
      amount: cny('100'),
      requestedBy: 'taobao',
      reason: 'it came late',
      ...changes,
    });

  it('is asked for, and given back by itself until providers tell how it goes', async () => {
    const paymentRequestId = await captured();
    expect(await asking(paymentRequestId)).toMatchObject({
      body: { paymentRequestId, refundId: 'r-1', status: 'requested' },
    });
    await ledger.settle();
    expect(await settlementOf(paymentRequestId)).toMatchObject({
      refundable: cny('12800'),
      refunds: [{ refundId: 'r-1', status: 'succeeded', amount: cny('100'), orderId: null, requestedBy: 'taobao' }],
    });
  });

  it('goes as the provider tells, and what is told twice or too late by a policy changes nothing', async () => {
    const paymentRequestId = await captured();
    const step = { paymentRequestId, refundId: 'r-1' };
    await asking(paymentRequestId);
    expect(await ledger.ask(SucceedRefund, step)).toMatchObject({ refusal: 'refundNotThere' });
    expect(await ledger.done(AcceptRefund, step)).toMatchObject({ status: 'accepted' });
    expect(await ledger.done(ReportRefundAbnormal, { ...step, reason: 'no such card' })).toMatchObject({
      status: 'abnormal',
    });
    await ledger.settle();
    expect(await refundsOf(paymentRequestId)).toEqual([['r-1', 'abnormal']]);
    const toNobody = { ...step, funding: { kind: 'balance', institution: 'nobody' } } as const;
    expect(await ledger.ask(RedirectRefund, toNobody)).toMatchObject({ refusal: 'fundingInstitutionUnknown' });
    expect(
      await ledger.done(RedirectRefund, { ...step, funding: { kind: 'balance', institution: 'tenpay' } }),
    ).toMatchObject({ status: 'accepted' });
    expect(await ledger.done(SucceedRefund, step)).toMatchObject({ status: 'succeeded' });
    expect(await ledger.ask(SucceedRefund, step)).toMatchObject({ recorded: false });
    await ledger.settle();
    expect(await refundsOf(paymentRequestId)).toEqual([['r-1', 'succeeded']]);
  });

  it('that was given up may be asked for again, and one of more than was paid may not', async () => {
    const paymentRequestId = await captured();
    await asking(paymentRequestId, { amount: cny('12900') });
    expect(await asking(paymentRequestId, { refundId: 'r-2', amount: cny('1') })).toMatchObject({
      refusal: 'refundExceedsPayment',
    });
    await ledger.done(CloseRefund, { paymentRequestId, refundId: 'r-1', reason: 'withdrawn' });
    await ledger.settle();
    expect(await asking(paymentRequestId, { refundId: 'r-2', amount: cny('12900') })).toMatchObject({
      outcome: 'accepted',
    });
    await ledger.settle();
    expect(await refundsOf(paymentRequestId)).toEqual([
      ['r-1', 'closed'],
      ['r-2', 'succeeded'],
    ]);
  });

  it('names what it cannot be about', async () => {
    const paymentRequestId = await captured();
    expect(await asking('nobody')).toMatchObject({ refusal: 'notCaptured' });
    expect(await asking(paymentRequestId, { orderId: 'taobao.other' })).toMatchObject({ refusal: 'orderNotInPayment' });
    expect(await ledger.ask(AcceptRefund, { paymentRequestId, refundId: 'r-9' })).toMatchObject({
      refusal: 'refundUnknown',
      detail: `There is no such refund: payment request ${paymentRequestId}, refund r-9.`,
    });
    expect(() => settlementAnswer({ status: 'absent' })).toThrow('No money was taken for this payment request');
  });
});
