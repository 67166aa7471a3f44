import { account, buyer, passed, recordEvents, worldOf } from '@hutong/testing';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { LedgerInMemory } from './ledger-in-memory.js';
import { scanCommands } from './scans/scans.commands.js';
import { interconnect, openShop, requestOver, shownCode } from './shop-in-memory.js';
import { byCode } from './ways-to-pay.js';

const { ScanCustomerCode } = scanCommands;
const { channelId } = shownCode;
const wechat = '134567890123456789';
const alipay = '281234567890123456';
const unionpay = '6212345678901234567';

let ledger: LedgerInMemory;
beforeEach(async () => {
  ledger = new LedgerInMemory();
  await recordEvents(ledger.log, worldOf().events);
  await openShop(ledger);
});
const show = (paymentRequestId: string, customerCode: string, more: object = {}) =>
  ledger.ask(ScanCustomerCode, { paymentRequestId, customerCode, ...more });
const typesIn = (kind: string, paymentRequestId: string) => ledger.typesIn(`${kind}-${paymentRequestId}`);
const usedCodes = () => ledger.typesIn('customerCode-').length;

describe('M8 in person: a code that the payer shows', () => {
  it('is scanned by the merchant, and its app authorizes by the one rule', async () => {
    const { paymentRequestId, code, link } = await requestOver(ledger, channelId);
    expect([code, link]).toEqual([undefined, undefined]);
    const answer = await show(paymentRequestId, wechat);
    const payer = { ref: ledger.secret.refOf(buyer) };
    expect(answer).toMatchObject({ outcome: 'accepted', body: { paymentRequestId, payer, payerApp: 'tenpay' } });
    await byCode.authorize(ledger, paymentRequestId, { payer: buyer, payerApp: 'tenpay', check: passed });
    await ledger.settle();
    expect(typesIn('scan', paymentRequestId)).toEqual(['CodeScanned', 'ScanAuthorized']);
    const captured = ledger.log.readPage(0n, { types: ['PaymentCaptured'] }).events.at(-1)?.data;
    expect(captured).toMatchObject({ capture: 'merchantScanner', dimensions: { channel: { field: 'barcode' } } });
  });

  it('is used once, for whatever payment, and stored as a keyed hash only', async () => {
    const [one, other] = [await requestOver(ledger, channelId), await requestOver(ledger, channelId)];
    const first = await ledger.ask(
      ScanCustomerCode,
      { paymentRequestId: one.paymentRequestId, customerCode: wechat },
      'one key',
    );
    expect(first).toMatchObject({ outcome: 'accepted', recorded: true });
    expect(await show(other.paymentRequestId, wechat)).toMatchObject({ refusal: 'customerCodeUsed' });
    await byCode.decline(ledger, one.paymentRequestId, { payer: buyer, payerApp: 'tenpay' });
    expect(await show(one.paymentRequestId, wechat)).toMatchObject({ refusal: 'customerCodeUsed' });
    expect(typesIn('scan', other.paymentRequestId)).toEqual([]);
    const again = { paymentRequestId: one.paymentRequestId, customerCode: wechat };
    ledger.ledger = ledger.another();
    expect(await ledger.ask(ScanCustomerCode, again, 'one key')).toEqual(first);
    expect(await show(one.paymentRequestId, `10${wechat.slice(2)}`)).toMatchObject({ outcome: 'accepted' });
    const stored = ledger.log
      .readPage(0n)
      .events.map((event) => JSON.stringify([event.stream, event.data, event.metadata]));
    expect(stored.filter((text) => text.includes(wechat))).toEqual([]);
  });

  // Simulation, seed 300386 of a swarm: of a key that one process had recorded another said that the code is used.
  it('that was used before is not what is wrong when the key is taken already', async () => {
    const [one, other] = [await requestOver(ledger, channelId), await requestOver(ledger, channelId)];
    const { paymentRequestId } = one;
    const used = { paymentRequestId, customerCode: `10${wechat.slice(2)}` };
    await show(other.paymentRequestId, used.customerCode);
    const [first, second] = [ledger.ledger, ledger.another()];
    // The second has seen that nobody came yet.
    ledger.ledger = second;
    expect(await ledger.ask(ScanCustomerCode, used)).toMatchObject({ refusal: 'customerCodeUsed' });
    ledger.ledger = first;
    await ledger.ask(ScanCustomerCode, { paymentRequestId, customerCode: wechat }, 'one key');
    ledger.ledger = second;
    expect(await ledger.ask(ScanCustomerCode, used, 'one key')).toMatchObject({ refusal: 'idempotencyKeyReused' });
  });

  it('that was taken when the process died before the scan was recorded is scanned by the same command again', async () => {
    const { paymentRequestId } = await requestOver(ledger, channelId);
    const append = ledger.log.append.bind(ledger.log);
    const dying = vi.spyOn(ledger.log, 'append').mockImplementation(async (stream, ...rest) => {
      if (stream.startsWith('scan-')) throw new Error('the process died');
      return append(stream, ...rest);
    });
    const request = { paymentRequestId, customerCode: wechat };
    await expect(ledger.ask(ScanCustomerCode, request, 'one key')).rejects.toThrow('the process died');
    dying.mockRestore();
    expect(usedCodes()).toBe(1);
    ledger.ledger = ledger.another();
    expect(await show(paymentRequestId, wechat)).toMatchObject({ refusal: 'customerCodeUsed' });
    expect(await ledger.ask(ScanCustomerCode, request, 'one key')).toMatchObject({ outcome: 'accepted' });
    expect(typesIn('scan', paymentRequestId)).toEqual(['CodeScanned']);
  });

  it('is not used up by what is refused', async () => {
    const dynamic = await requestOver(ledger, 'wechat.saved-code');
    const { paymentRequestId, expiresAt } = await requestOver(ledger, channelId);
    expect(await show('nobody-asked', wechat)).toMatchObject({ refusal: 'paymentRequestNotFound' });
    expect(await show(dynamic.paymentRequestId, wechat)).toMatchObject({ refusal: 'captureNotPossible' });
    ledger.later(Date.parse(expiresAt) - ledger.now);
    expect(await show(paymentRequestId, wechat)).toMatchObject({ refusal: 'expired' });
    expect(usedCodes()).toBe(0);
    const { paymentRequestId: later } = await requestOver(ledger, channelId);
    expect(await show(later, wechat)).toMatchObject({ outcome: 'accepted' });
    expect(usedCodes()).toBe(1);
  });

  it('of an app that no interconnection lets pay is refused by name and leaves its fact', async () => {
    const { paymentRequestId } = await requestOver(ledger, channelId);
    expect(await show(paymentRequestId, alipay)).toMatchObject({ refusal: 'noRoute' });
    expect(typesIn('scan', paymentRequestId)).toEqual(['ScanRouteRefused']);
    await interconnect(ledger, { payerApp: 'alipay', channel: shownCode, clearingHouse: 'netsunion' });
    expect(await show(paymentRequestId, `29${alipay.slice(2)}`)).toMatchObject({ body: { payerApp: 'alipay' } });
  });

  it('of the network of UnionPay needs the app to be named, and any other its own', async () => {
    const { paymentRequestId } = await requestOver(ledger, channelId);
    await interconnect(ledger, { payerApp: 'icbc', channel: shownCode, clearingHouse: 'unionpay' });
    expect(await show(paymentRequestId, unionpay)).toMatchObject({ refusal: 'payerAppUnclear' });
    expect(await show(paymentRequestId, wechat, { payerApp: 'icbc' })).toMatchObject({ refusal: 'payerAppUnclear' });
    expect(await show(paymentRequestId, unionpay, { payerApp: 'unheard-of' })).toMatchObject({
      refusal: 'payerAppUnknown',
    });
    const payer = account('a-client', 'icbc');
    expect(await show(paymentRequestId, unionpay, { payerApp: 'icbc', payer })).toMatchObject({
      body: { payerApp: 'icbc', payer: { ref: ledger.secret.refOf(payer) } },
    });
    expect(await show(paymentRequestId, '991234567890123456')).toMatchObject({ refusal: 'customerCodeUnknown' });
  });

  it('is not what authorizes: only whose code was scanned may', async () => {
    const { paymentRequestId } = await requestOver(ledger, channelId);
    const unscanned = { payer: buyer, payerApp: 'tenpay', check: passed };
    expect(await byCode.authorize(ledger, paymentRequestId, unscanned)).toMatchObject({ refusal: 'notReached' });
    await show(paymentRequestId, wechat);
    const stranger = { ...unscanned, payer: account('a-stranger', 'tenpay') };
    expect(await byCode.authorize(ledger, paymentRequestId, stranger)).toMatchObject({ refusal: 'notReached' });
    expect(await byCode.authorize(ledger, paymentRequestId, unscanned)).toMatchObject({
      body: { status: 'authorized' },
    });
  });
});
