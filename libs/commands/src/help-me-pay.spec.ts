import { account, buyer, passed, passedFrom, recordEvents, worldOf } from '@hutong/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { LedgerInMemory } from './ledger-in-memory.js';
import type { PaymentRequestedAnswer } from './payment-requests/payment-requests.answers.js';
import { paymentRequestCommands } from './payment-requests/payment-requests.commands.js';
import { helpMePay, interconnect, openShop, requestOver } from './shop-in-memory.js';
import { type AtApp, byLink } from './ways-to-pay.js';

const { RevokeLink } = paymentRequestCommands;
const { channelId } = helpMePay;
const phone = { scheme: 'phone', scope: 'cn', value: '13800000001' } as const;
const ming = { payer: account('ming', 'taobao'), payerApp: 'alipay' };
const hua = { payer: account('hua', 'taobao'), payerApp: 'alipay' };
const byPhone = { payer: phone, payerApp: 'alipay' };
const card = { kind: 'debitCard', institution: 'icbc', class: 'I' } as const;

let ledger: LedgerInMemory;
beforeEach(async () => {
  ledger = new LedgerInMemory();
  await recordEvents(ledger.log, worldOf().events);
  await openShop(ledger);
});
const open = (request: PaymentRequestedAnswer, who: AtApp) => byLink.reach(ledger, request, who);
const typesIn = (paymentRequestId: string) => ledger.typesIn(`friendAuthorization-${paymentRequestId}`);
const revoke = (paymentRequestId: string) => ledger.ask(RevokeLink, { paymentRequestId });
async function pay(request: PaymentRequestedAnswer, who: AtApp): Promise<void> {
  const check = { ...passedFrom(who.payerApp), ...(who.payerApp !== 'alipay' && { funding: card }) };
  await byLink.authorize(ledger, request.paymentRequestId, { ...who, check });
  await ledger.settle();
}
/** All that was recorded about one payment, in the order of the log, without whose stream it is. */
const lifeOf = ({ paymentRequestId, terms }: PaymentRequestedAnswer): readonly string[] => {
  const kinds = ['paymentRequest', 'friendAuthorization', 'settlement'];
  const streams = new Set([`order-${terms.orders[0]?.orderId}`, ...kinds.map((kind) => `${kind}-${paymentRequestId}`)]);
  const { events } = ledger.log.readPage(0n, {}, Number.MAX_SAFE_INTEGER);
  return events.filter(({ stream }) => streams.has(stream)).map(({ type }) => type);
};

describe('M3 “Help me pay”: whom the buyer names', () => {
  it.each([
    ['by phone number', phone, byPhone],
    ['by account', ming.payer, ming],
  ])('%s pays, and nobody else', async (_how, designatedPayer, who) => {
    const request = await requestOver(ledger, channelId, { designatedPayer });
    expect(await open(request, hua)).toMatchObject({ refusal: 'payerNotDesignated' });
    expect(typesIn(request.paymentRequestId)).toEqual([]);
    await open(request, who);
    await pay(request, who);
    expect(typesIn(request.paymentRequestId)).toEqual(['FriendLinkOpened', 'FriendAuthorized']);
    expect(ledger.typesIn(`settlement-${request.paymentRequestId}`)).toEqual(['PaymentCaptured']);
  });

  it('stands in events by reference, and the phone number nowhere, masked in a stream of its own', async () => {
    const { paymentRequestId } = await requestOver(ledger, channelId, { designatedPayer: phone });
    const ref = ledger.secret.refOf(phone);
    const { events } = ledger.log.readPage(0n, {}, Number.MAX_SAFE_INTEGER);
    const requested = events.find(({ stream }) => stream === `paymentRequest-${paymentRequestId}`);
    expect(requested?.data).toMatchObject({ designatedPayer: { ref } });
    const [whole, masked] = [phone.value, '138****0001'].map((text) =>
      events.filter(({ data }) => JSON.stringify(data).includes(text)).map(({ stream }) => stream),
    );
    expect([whole, masked]).toEqual([[], [`person-${ref}`]]);
  });

  it('is somebody whom the channel lets pay', async () => {
    await expect(requestOver(ledger, channelId, { designatedPayer: buyer })).rejects.toThrow('payerIsBuyer');
    await expect(requestOver(ledger, 'alipay.direct', { designatedPayer: phone })).rejects.toThrow('payerIsNotBuyer');
    await expect(requestOver(ledger, 'wechat.saved-code', { designatedPayer: phone })).resolves.toBeDefined();
  });
});

describe('M3 “Help me pay”: an open link', () => {
  it('is opened and forwarded and opened by several, each with the app of their choice, and pays once', async () => {
    await interconnect(ledger, { payerApp: 'tenpay', channel: helpMePay, clearingHouse: 'netsunion' });
    const request = await requestOver(ledger, channelId);
    const byWechat = { payer: account('ming', 'tenpay'), payerApp: 'tenpay' };
    for (const who of [ming, byWechat, hua]) expect(await open(request, who)).toMatchObject({ outcome: 'accepted' });
    expect(await open(request, { ...hua, payerApp: 'hebao' })).toMatchObject({ refusal: 'noRoute' });
    expect(await open(request, { ...hua, payerApp: 'unheard-of' })).toMatchObject({ refusal: 'payerAppUnknown' });
    await pay(request, byWechat);
    const late = await byLink.authorize(ledger, request.paymentRequestId, { ...hua, check: passedFrom('alipay') });
    expect(late).toMatchObject({ refusal: 'alreadyAuthorized' });
    const opened = Array<string>(3).fill('FriendLinkOpened');
    expect(typesIn(request.paymentRequestId)).toEqual([...opened, 'FriendRouteRefused', 'FriendAuthorized']);
  });

  it('is taken back by the buyer: from then on nobody reaches or pays it', async () => {
    const request = await requestOver(ledger, channelId);
    const { paymentRequestId } = request;
    await open(request, ming);
    ledger.later(60_000);
    expect(await revoke(paymentRequestId)).toMatchObject({ body: { status: 'revoked' }, recorded: true });
    expect(await revoke(paymentRequestId)).toMatchObject({ body: { status: 'revoked' }, recorded: false });
    expect(await open(request, hua)).toMatchObject({ refusal: 'linkRevoked' });
    const authorize = (occurredAt?: string) =>
      byLink.authorize(ledger, paymentRequestId, {
        ...ming,
        check: passedFrom('alipay'),
        ...(occurredAt !== undefined && { occurredAt }),
      });
    expect(await authorize()).toMatchObject({ refusal: 'linkRevoked' });
    expect(ledger.typesIn(`paymentRequest-${paymentRequestId}`)).toEqual([
      'PaymentRequested',
      'LinkShared',
      'LinkRevoked',
    ]);
    // What the friend did before counts, though it is told after.
    expect(await authorize(new Date(ledger.now - 1).toISOString())).toMatchObject({ body: { status: 'authorized' } });
  });

  it('is the only thing that is taken back', async () => {
    const { paymentRequestId } = await requestOver(ledger, 'wechat.saved-code');
    expect(await revoke(paymentRequestId)).toMatchObject({ refusal: 'linkNotShared' });
    expect(await revoke('nobody-asked')).toMatchObject({ refusal: 'paymentRequestNotFound' });
    const request = await requestOver(ledger, channelId);
    await open(request, ming);
    await pay(request, ming);
    expect(await revoke(request.paymentRequestId)).toMatchObject({ refusal: 'alreadyPaid' });
  });
});

describe('M3 and M2', () => {
  it('record the same events in the same order when the link goes to a friend in WeChat', async () => {
    await interconnect(ledger, { payerApp: 'tenpay', channel: helpMePay, clearingHouse: 'netsunion' });
    const inWechat = { payer: account('a-friend', 'tenpay'), payerApp: 'tenpay' };
    const lives: (readonly string[])[] = [];
    for (const over of ['wechat.friend-link', channelId]) {
      const request = await requestOver(ledger, over);
      await open(request, inWechat);
      const failed = { result: 'failed', factors: passed.factors } as const;
      await byLink.authorize(ledger, request.paymentRequestId, { ...inWechat, check: failed });
      await pay(request, inWechat);
      lives.push(lifeOf(request));
    }
    expect(lives[1]).toEqual(lives[0]);
    expect(lives[0]).toEqual([
      'OrderPlaced',
      'PaymentOffersEvaluated',
      'PaymentRequested',
      'LinkShared',
      'FriendLinkOpened',
      'FriendFactorFailed',
      'FriendAuthorized',
      'OrderClaimed',
      'PaymentCaptured',
      'PaymentRequestPaid',
      'OrderPaid',
    ]);
  });
});
