import { hash } from 'node:crypto';
import { account, orderRequest, passed, recordEvents, worldOf } from '@hutong/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { LedgerInMemory } from '../ledger-in-memory.js';
import { orderCommands } from '../orders/orders.commands.js';
import { byCode, waysToPay, type WayToPay } from '../ways-to-pay.js';
import type { PaymentRequestedAnswer } from './payment-requests.answers.js';
import { rolloutCommands } from '../rollouts/rollouts.commands.js';
import { paymentRequestCommands } from './payment-requests.commands.js';
import { knownRequest } from './payment-requests.problems.js';

const { RequestPayment, ClosePaymentRequest } = paymentRequestCommands;
const minuteMs = 60_000;
const channelId = 'wechat.saved-code';
const reason = 'gave up';
const friend = { payer: account('a-friend', 'tenpay'), payerApp: 'tenpay' };

let ledger: LedgerInMemory;
beforeEach(async () => {
  ledger = new LedgerInMemory();
  await recordEvents(ledger.log, worldOf().events);
});

async function placed(changes: object = {}): Promise<string> {
  return ((await ledger.done(orderCommands.PlaceOrder, orderRequest(changes))) as { orderId: string }).orderId;
}
async function requested(orderIds: readonly string[], changes: object = {}): Promise<PaymentRequestedAnswer> {
  return (await ledger.done(RequestPayment, { orderIds, channelId, ...changes })) as PaymentRequestedAnswer;
}

describe('Requesting a payment', () => {
  it.each<[string, WayToPay, object]>([
    [
      'a code and its images',
      waysToPay[0],
      { code: expect.stringMatching(/^hutong:\/\/pay\/code\//), codeImages: expect.anything() as object },
    ],
    ['a link', waysToPay[1], { link: expect.stringMatching(/^hutong:\/\/pay\/link\//) }],
    ['nothing', waysToPay[2], {}],
  ])('gives the buyer %s, as the channel’s capabilities say', async (_what, way, given) => {
    const answer = await requested([await placed()], { channelId: way.channelId });
    const { code, link, codeImages } = answer;
    expect(Object.keys(JSON.parse(JSON.stringify({ code, link, codeImages })) as object)).toEqual(Object.keys(given));
    expect(answer).toMatchObject(given);
  });

  it('says which stage the platform was in, whichever stage offered the channel', async () => {
    const later = { stageId: 'later', channelIds: ['tail.saved-code'], cohortBasisPoints: 10_000 };
    const attested = { source: 'The platform', certainty: 'secondary' } as const;
    await ledger.done(rolloutCommands.OpenStage, { platform: 'taobao', ...later, ...attested });
    const { terms } = await requested([await placed()]);
    expect(terms).toMatchObject({ platformStageId: 'later', offer: { stageId: 'open' } });
  });

  it('takes a cart as one payment, with who controls platform and code issuer, and what else each order was offered', async () => {
    const orderIds = [await placed({ orderNumber: 'b|*' }), await placed({ orderNumber: 'a' })];
    const { terms } = await requested(orderIds);
    expect(terms).toMatchObject({
      orders: [{ orderId: 'taobao.a' }, { orderId: 'taobao.b|*' }],
      amount: { minorUnits: '25800', currency: 'CNY' },
      platformController: 'alibaba',
      platformStageId: 'open',
      channel: {
        channelId,
        codeIssuer: 'tenpay',
        codeIssuerController: 'tencent',
        acquirer: 'tenpay',
        feeRuleId: 'list',
      },
      attempt: 1,
      supersedes: null,
    });
    expect(terms.alternatives).toContain('alipay.direct');
  });

  it('takes the place of an earlier request for the same orders', async () => {
    const orderIds = [await placed()];
    const first = await requested(orderIds);
    const { terms } = await requested(orderIds, { supersedes: first.paymentRequestId });
    expect(terms).toMatchObject({ attempt: 2, supersedes: first.paymentRequestId });
    const other = { orderIds: [await placed()], channelId, supersedes: first.paymentRequestId };
    expect(await ledger.ask(RequestPayment, other)).toMatchObject({ refusal: 'supersededDiffers' });
  });

  it.each<[string, object, string]>([
    ['an order that nobody placed', { orderIds: ['taobao.1', 'taobao.2', 'taobao.3', 'taobao.4'] }, 'orderNotFound'],
    ['an earlier request that nobody made', { supersedes: 'nobody' }, 'paymentRequestNotFound'],
    ['a channel that nobody registered', { channelId: 'nobody' }, 'channelNotOffered'],
    ['no order', { orderIds: [] }, 'ordersMissing'],
  ])('is refused for %s, and changes nothing', async (_what, changes, refusal) => {
    const asked = { orderIds: [await placed()], channelId, ...changes };
    expect(await ledger.ask(RequestPayment, asked)).toMatchObject({ refusal });
    expect(ledger.typesIn('paymentRequest-')).toEqual([]);
  });

  it('names some of the orders that it is refused for, and how many there were', async () => {
    const orderIds = ['taobao.1', 'taobao.2', 'taobao.3', 'taobao.4'];
    expect(await ledger.ask(RequestPayment, { orderIds, channelId })).toMatchObject({
      detail: 'There is no such order: orders taobao.1, taobao.2, taobao.3 and 1 more, channel wechat.saved-code.',
    });
  });

  it('answers with the same code to whoever repeats it, from whatever process', async () => {
    const asked = { orderIds: [await placed()], channelId };
    const first = await ledger.ask(RequestPayment, asked, 'one key');
    ledger.ledger = ledger.another();
    expect(await ledger.ask(RequestPayment, asked, 'one key')).toEqual(first);
  });

  it('stores the SHA-256 of the nonce in hexadecimal', async () => {
    const { paymentRequestId, code = '' } = await requested([await placed()]);
    const nonce = code.slice(code.lastIndexOf('/') + 1);
    const [issued] = ledger.log.readPage(0n, { types: ['CodeIssued'] }).events;
    expect(issued?.data).toMatchObject({ paymentRequestId, nonceHash: hash('sha256', nonce, 'hex') });
  });
});

describe('Asking to close a payment request', () => {
  const closing = (paymentRequestId: string) => ledger.ask(ClosePaymentRequest, { paymentRequestId, reason });

  it('is recorded and refused before its first moment, and done from then on', async () => {
    const { paymentRequestId } = await requested([await placed()]);
    ledger.later(5 * minuteMs - 1);
    expect(await closing(paymentRequestId)).toMatchObject({ refusal: 'tooEarlyToClose' });
    ledger.later(1);
    expect(await closing(paymentRequestId)).toMatchObject({ body: { paymentRequestId, status: 'closed' } });
    expect(ledger.typesIn(`paymentRequest-${paymentRequestId}`).slice(2)).toEqual([
      'PaymentRequestCloseRequested',
      'PaymentRequestCloseRefused',
      'PaymentRequestCloseRequested',
      'PaymentRequestClosed',
    ]);
  });

  it('is refused while somebody’s payment is under way, and once it is paid', async () => {
    const request = await requested([await placed()]);
    const { paymentRequestId } = request;
    ledger.later(10 * minuteMs);
    await byCode.reach(ledger, request, friend);
    await byCode.authorize(ledger, paymentRequestId, { ...friend, check: passed });
    expect(await closing(paymentRequestId)).toMatchObject({ refusal: 'paymentUnderWay' });
    await ledger.settle();
    expect(await closing(paymentRequestId)).toMatchObject({ refusal: 'alreadyPaid' });
  });

  it('is done when the only authorization was voided: nothing is on its way any more', async () => {
    const orderIds = [await placed()];
    const [request, other] = [await requested(orderIds), await requested(orderIds)];
    for (const each of [request, other]) {
      await byCode.reach(ledger, each, friend);
      await byCode.authorize(ledger, each.paymentRequestId, { ...friend, check: passed });
    }
    await ledger.settle();
    ledger.later(10 * minuteMs);
    expect(await closing(other.paymentRequestId)).toMatchObject({ body: { status: 'closed' } });
    expect(await closing(request.paymentRequestId)).toMatchObject({ refusal: 'alreadyPaid' });
  });

  it('answers a repeat as the first time', async () => {
    const { paymentRequestId } = await requested([await placed()]);
    const first = await ledger.ask(ClosePaymentRequest, { paymentRequestId, reason }, 'one key');
    expect(first).toMatchObject({ refusal: 'tooEarlyToClose' });
    ledger.later(10 * minuteMs);
    await closing(paymentRequestId);
    expect(await ledger.ask(ClosePaymentRequest, { paymentRequestId, reason }, 'one key')).toEqual(first);
  });

  it('needs a request', async () => {
    expect(await closing('nobody')).toMatchObject({ refusal: 'paymentRequestNotFound' });
    expect(() => knownRequest({ status: 'absent' })).toThrow('There is no such payment request');
  });
});
