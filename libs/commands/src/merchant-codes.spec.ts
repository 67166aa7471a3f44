import { account, passed, recordEvents, worldOf } from '@hutong/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { LedgerInMemory } from './ledger-in-memory.js';
import { merchantCodeText } from './payment-requests/merchant-code.js';
import { scanCommands } from './scans/scans.commands.js';
import { openShop, place, printedCode, requestOver } from './shop-in-memory.js';
import { byCode } from './ways-to-pay.js';

const { ScanCode } = scanCommands;
const { channelId } = printedCode;
const friend = { payer: account('a-friend', 'tenpay'), payerApp: 'tenpay' };
const address = { platform: 'taobao', channelId, merchantId: 'the-merchant' };
const emv = { format: 'emv', merchantName: '灯铺 LAMPS', merchantCity: '杭州', merchantCategoryCode: '5411' } as const;

let ledger: LedgerInMemory;
beforeEach(async () => {
  ledger = new LedgerInMemory();
  await recordEvents(ledger.log, worldOf().events);
  await openShop(ledger);
});
const scan = (code: string, paymentRequestId?: string) =>
  ledger.ask(ScanCode, {
    code,
    capture: 'camera',
    ...friend,
    ...(paymentRequestId !== undefined && { paymentRequestId }),
  });
const scansIn = (paymentRequestId: string) => ledger.typesIn(`scan-${paymentRequestId}`);

describe('M8 in person: a merchant’s printed code', () => {
  it('is the same for many payments, and whoever scans it names the one that is meant', async () => {
    const [first, second] = [await requestOver(ledger, channelId), await requestOver(ledger, channelId)];
    expect(first.code).toBe(second.code);
    expect(first.code).toBe(await merchantCodeText(ledger.ledger, address, {}));
    for (const { paymentRequestId } of [first, second]) {
      expect(await scan(first.code ?? '', paymentRequestId)).toMatchObject({ body: { paymentRequestId } });
      await byCode.authorize(ledger, paymentRequestId, { ...friend, check: passed });
      await ledger.settle();
      expect(ledger.typesIn(`settlement-${paymentRequestId}`)).toEqual(['PaymentCaptured']);
    }
  });

  it('cannot tell which payment is meant, and a code of one payment can', async () => {
    const [printed, dynamic] = [await requestOver(ledger, channelId), await requestOver(ledger, 'wechat.saved-code')];
    expect(await scan(printed.code ?? '')).toMatchObject({ refusal: 'paymentRequestUnclear' });
    expect(await scan(printed.code ?? '', 'nobody-asked')).toMatchObject({ refusal: 'paymentRequestNotFound' });
    expect(await scan(dynamic.code ?? '', printed.paymentRequestId)).toMatchObject({
      refusal: 'paymentRequestUnclear',
    });
    expect(await scan(printed.code ?? '', dynamic.paymentRequestId)).toMatchObject({ refusal: 'captureNotPossible' });
    expect(await scan(dynamic.code ?? '', dynamic.paymentRequestId)).toMatchObject({ outcome: 'accepted' });
    expect(scansIn(printed.paymentRequestId)).toEqual([]);
  });

  it('is refused by name for the payments of another merchant, sub-merchant, channel or platform', async () => {
    const { paymentRequestId } = await requestOver(ledger, channelId);
    const stall = await place(ledger, { merchantId: 'the-merchant', subMerchantId: 'stall' });
    const ofStall = await requestOver(ledger, channelId, { orderIds: [stall] });
    const other = await place(ledger, { merchantId: 'another' });
    const ofOther = await requestOver(ledger, channelId, { orderIds: [other] });
    for (const { code = '' } of [ofStall, ofOther]) {
      expect(await scan(code, paymentRequestId)).toMatchObject({ refusal: 'merchantCodeDiffers' });
    }
    const elsewhere = ledger.secret.nonceOfMerchant({ ...address, platform: 'jd', subMerchantId: null });
    const otherChannel = ledger.secret.nonceOfMerchant({ ...address, channelId: 'other', subMerchantId: null });
    for (const nonce of [elsewhere, otherChannel, 'made-up']) {
      expect(await scan(`hutong://pay/merchant/${nonce}`, paymentRequestId)).toMatchObject({
        refusal: 'merchantCodeDiffers',
      });
    }
    expect(await scan(ofStall.code ?? '', ofStall.paymentRequestId)).toMatchObject({ outcome: 'accepted' });
    expect(scansIn(paymentRequestId)).toEqual([]);
  });

  it('is stored as a hash only, and is given for a channel that presents it', async () => {
    const { code = '' } = await requestOver(ledger, channelId);
    const nonce = code.split('/').at(-1) ?? '';
    const stored = ledger.log.readPage(0n).events.map((event) => JSON.stringify([event.data, event.metadata]));
    expect(stored.filter((text) => text.includes(nonce))).toEqual([]);
    for (const other of ['wechat.saved-code', 'wechat.friend-link', 'nothing-here']) {
      await expect(merchantCodeText(ledger.ledger, { ...address, channelId: other }, {})).rejects.toMatchObject({
        problem: { status: 404 },
      });
    }
  });

  it('is for orders of one merchant', async () => {
    const orderIds = [await place(ledger), await place(ledger, { merchantId: 'another' })];
    await expect(requestOver(ledger, channelId, { orderIds })).rejects.toThrow('merchantsDiffer');
  });

  it('may be printed as text of EMVCo, which is ours when it is scanned', async () => {
    const { paymentRequestId } = await requestOver(ledger, channelId);
    const text = await merchantCodeText(ledger.ledger, address, emv);
    expect(text).toMatch(/^000201010211/);
    expect(await scan(text, paymentRequestId)).toMatchObject({ outcome: 'accepted', body: { paymentRequestId } });
    expect(await scan(text.replace('灯', '打'), paymentRequestId)).toMatchObject({
      refusal: 'emvCodeFaulty',
      detail: 'Its checksum does not fit its text.',
    });
    const { merchantCity: _city, ...incomplete } = emv;
    await expect(merchantCodeText(ledger.ledger, address, incomplete)).rejects.toMatchObject({
      context: { errors: [{ field: 'merchantCity' }] },
    });
  });
});

describe('A code of others', () => {
  it.each([
    ['WEIXIN://WXPAY/BIZPAYURL?PR=ABC', 'It belongs to WeChat Pay.'],
    ['Https://QR.Alipay.com/fkx00001', 'It belongs to Alipay.'],
    ['HTTPS://QR.95516.COM/00010000', 'It belongs to UnionPay.'],
  ])('%s is named in any letter case', async (code, detail) => {
    expect(await scan(code)).toMatchObject({ refusal: 'foreignCode', detail });
  });
});
