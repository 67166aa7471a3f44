import { account, buyer, passedFrom, recordEvents, worldOf } from '@hutong/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { LedgerInMemory } from './ledger-in-memory.js';
import { orders } from '@hutong/domain';
import { scanCommands } from './scans/scans.commands.js';
import {
  type AddedChannel,
  openChannels,
  openShop,
  place,
  printedCode,
  register,
  requestOver,
  shownCode,
} from './shop-in-memory.js';
import { type AtApp, byCode, byLink, insideTheApp, type WayToPay, waysToPay } from './ways-to-pay.js';

const friend: AtApp = { payer: account('a-friend', 'tenpay'), payerApp: 'tenpay' };
const hourMs = 3_600_000;

let ledger: LedgerInMemory;
beforeEach(async () => {
  ledger = new LedgerInMemory();
  await recordEvents(ledger.log, worldOf().events);
  await openShop(ledger);
});
const typesIn = (stream: string) => ledger.typesIn(stream);
const captured = (paymentRequestId: string) =>
  ledger.log.readPage(0n, { streams: { prefixes: [`settlement-${paymentRequestId}`] } }).events.at(-1)?.data;
async function pay(way: WayToPay, paymentRequestId: string, who: AtApp): Promise<void> {
  await way.authorize(ledger, paymentRequestId, { ...who, check: passedFrom(who.payerApp) });
  await ledger.settle();
}

describe('M1 WeChat scanning payment', () => {
  it.each(['album', 'camera'] as const)('is paid by a code of this payment, read through the %s', async (capture) => {
    const { paymentRequestId, code = '' } = await requestOver(ledger, 'wechat.saved-code');
    await ledger.done(scanCommands.ScanCode, { code, capture, ...friend });
    await pay(byCode, paymentRequestId, friend);
    expect(typesIn(`paymentRequest-${paymentRequestId}`)).toEqual([
      'PaymentRequested',
      'CodeIssued',
      'PaymentRequestPaid',
    ]);
    expect(typesIn(`scan-${paymentRequestId}`)).toEqual(['CodeScanned', 'ScanAuthorized']);
    expect(captured(paymentRequestId)).toMatchObject({ capture, payerApp: 'tenpay' });
  });
});

describe('M2 a WeChat friend helps to pay', () => {
  it('is paid by a link that the friend opens, and by nobody else’s: the buyer is refused', async () => {
    const request = await requestOver(ledger, 'wechat.friend-link');
    const { paymentRequestId } = request;
    const asBuyer = { payer: buyer, payerApp: 'tenpay' };
    expect(await byLink.reach(ledger, request, asBuyer)).toMatchObject({ refusal: 'payerIsBuyer' });
    await byLink.reach(ledger, request, friend);
    await pay(byLink, paymentRequestId, friend);
    expect(typesIn(`friendAuthorization-${paymentRequestId}`)).toEqual(['FriendLinkOpened', 'FriendAuthorized']);
    expect(captured(paymentRequestId)).toMatchObject({ payer: { ref: ledger.secret.refOf(friend.payer) } });
  });
});

describe('M4 Alipay inside Taobao', () => {
  it('is paid where nothing is scanned or opened first: authorizing is reaching', async () => {
    const { paymentRequestId, code, link } = await requestOver(ledger, 'alipay.direct');
    expect([code, link]).toEqual([undefined, undefined]);
    await pay(insideTheApp, paymentRequestId, { payer: buyer, payerApp: 'alipay' });
    expect(typesIn(`directAuthorization-${paymentRequestId}`)).toEqual(['WalletOpened', 'DirectPaymentAuthorized']);
  });
});

describe('M7 WeChat Pay inside Taobao', () => {
  const direct: AddedChannel = {
    channelId: 'wechat.in-taobao',
    presentation: 'inApp',
    codeIssuer: 'tenpay',
    field: 'online',
  };

  it('opens with its stage: orders placed before that date cannot be paid so, and orders from then on can', async () => {
    await register(ledger, direct);
    const before = await place(ledger);
    const offered = async (orderId: string) => {
      const { state } = await ledger.ledger.load(orders, orderId);
      if (state.status === 'absent') throw new Error('Nobody placed it');
      return state.offers.find(({ channelId }) => channelId === direct.channelId);
    };
    expect(await offered(before)).toMatchObject({ reasons: ['stageNotOpened'], stageId: null });
    await expect(requestOver(ledger, direct.channelId, { orderIds: [before] })).rejects.toThrow('channelNotOffered');
    ledger.later(hourMs);
    await openChannels(ledger, [direct.channelId]);
    await expect(requestOver(ledger, direct.channelId, { orderIds: [before] })).rejects.toThrow('channelNotOffered');
    const after = await place(ledger);
    expect(await offered(after)).toMatchObject({ reasons: [], stageId: `stage-${direct.channelId}` });
    const { paymentRequestId } = await requestOver(ledger, direct.channelId, { orderIds: [after] });
    await pay(insideTheApp, paymentRequestId, { payer: buyer, payerApp: 'tenpay' });
    expect(captured(paymentRequestId)).toMatchObject({
      dimensions: { offer: { stageId: `stage-${direct.channelId}` }, channel: { channelId: direct.channelId } },
    });
  });
});

describe('M8 online and in person', () => {
  it.each([
    ['wechat.saved-code', 'online'],
    ['wechat.friend-link', 'online'],
    [printedCode.channelId, 'barcode'],
    [shownCode.channelId, 'barcode'],
  ])('%s is a payment of the field %s, from its terms to its capture', async (channelId, field) => {
    const request = await requestOver(ledger, channelId);
    const { paymentRequestId, terms } = request;
    expect(terms.channel).toMatchObject({ field });
    const way = channelId === 'wechat.friend-link' ? byLink : byCode;
    const who = channelId === shownCode.channelId ? { payer: buyer, payerApp: 'tenpay' } : friend;
    if (channelId === shownCode.channelId) {
      await ledger.done(scanCommands.ScanCustomerCode, { paymentRequestId, customerCode: '134567890123456789' });
    } else if (channelId === printedCode.channelId) {
      const scan = { code: request.code ?? '', capture: 'camera', paymentRequestId, ...who } as const;
      await ledger.done(scanCommands.ScanCode, scan);
    } else await way.reach(ledger, request, who);
    await pay(way, paymentRequestId, who);
    expect(captured(paymentRequestId)).toMatchObject({ dimensions: { channel: { field } } });
  });
});

describe.each(waysToPay)('An app of nobody that may pay ($kind)', (way) => {
  const strangers = ['unheard-of', 'netsunion', 'taobao'];

  it.each(strangers)('%s is refused by name, and leaves nothing', async (payerApp) => {
    const request = await requestOver(ledger, way.channelId);
    const { paymentRequestId } = request;
    const who = { payer: way === insideTheApp ? buyer : friend.payer, payerApp };
    const reached = await way.reach(ledger, request, who);
    const answer = reached ?? (await way.authorize(ledger, paymentRequestId, { ...who, check: passedFrom(payerApp) }));
    expect(answer).toMatchObject({ refusal: 'payerAppUnknown' });
    expect(typesIn(`${way.kind}-${paymentRequestId}`)).toEqual([]);
  });
});
