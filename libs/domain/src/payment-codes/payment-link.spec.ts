import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failure, success } from '../kernel/index.js';
import { type EmvMerchantCode, printEmvMerchantCode } from './emv-merchant-code.js';
import { printEmvCode } from './emv-objects.js';
import { ourEmvAccount, parsePaymentLink, printPaymentLink } from './payment-link.js';

describe('The text of a code or link', () => {
  it('says its payment request and nonce', () =>
    expect(parsePaymentLink('hutong://pay/code/pr-1/n0nce')).toEqual(
      success({ kind: 'code', paymentRequestId: 'pr-1', nonce: 'n0nce' }),
    ));

  it('reads back whatever is printed', () =>
    fc.assert(
      fc.property(
        fc.constantFrom('code' as const, 'link' as const),
        fc.stringMatching(/^[A-Za-z0-9._-]{1,64}$/),
        fc.stringMatching(/^[A-Za-z0-9_-]{1,64}$/),
        (kind, paymentRequestId, nonce) => {
          const text = printPaymentLink({ kind, paymentRequestId, nonce });
          expect(text.length).toBeLessThanOrEqual(200);
          expect(parsePaymentLink(text)).toEqual(success({ kind, paymentRequestId, nonce }));
        },
      ),
    ));

  it('says only the nonce where a merchant had it printed', () => {
    const link = { kind: 'merchantCode', nonce: 'n0nce' } as const;
    expect(printPaymentLink(link)).toBe('hutong://pay/merchant/n0nce');
    expect(parsePaymentLink(printPaymentLink(link))).toEqual(success(link));
  });

  it.each([
    ['weixin://wxpay/bizpayurl?pr=abc', 'wechat-pay'],
    ['wxp://f2f0abc', 'wechat-pay'],
    ['https://qr.alipay.com/fkx00001', 'alipay'],
    ['https://qr.95516.com/00010000', 'unionpay'],
    ['HTTPS://QR.ALIPAY.COM/FKX00001', 'alipay'],
    ['HTTPS://QR.95516.COM/00010000', 'unionpay'],
    ['Https://qr.Alipay.com/fkx00001', 'alipay'],
    ['WEIXIN://WXPAY/BIZPAYURL?PR=ABC', 'wechat-pay'],
    ['WXP://F2F0ABC', 'wechat-pay'],
  ])('knows whose code %s is', (text, issuer) =>
    expect(parsePaymentLink(text)).toEqual(failure({ kind: 'foreign', issuer })),
  );

  it.each([
    'hutong://pay/code/pr-1',
    'hutong://pay/code/pr-1/',
    'hutong://pay/code//nonce',
    'hutong://pay/card/pr-1/nonce',
    'hutong://pay/merchant/',
    'hutong://pay/merchant/nonce/more',
    `hutong://pay/merchant/${'n'.repeat(65)}`,
    'hutong://pay/code/pr-1/nonce/more',
    'hutong://pay/code/pr-1/nonce?amount=1',
    'hutong://pay/code/pr 1/nonce',
    'HUTONG://pay/code/pr-1/nonce',
    'hutong://pay/code/pr-1/nonce\n',
    `hutong://pay/code/pr-1/${'n'.repeat(65)}`,
    `hutong://pay/code/${'p'.repeat(65)}/nonce`,
  ])('calls %j malformed', (text) => expect(parsePaymentLink(text)).toEqual(failure({ kind: 'malformed' })));

  it.each(['', 'hello', 'https://example.org/pay', '00020', 'https://qr.alipay.com.example.org/x'])(
    'does not know %j',
    (text) => expect(parsePaymentLink(text)).toEqual(failure({ kind: 'unknown' })),
  );

  it('never throws, whatever a code holds', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(parsePaymentLink(text).ok).toBe(false);
      }),
    ));
});

const emv: EmvMerchantCode = {
  initiation: 'static',
  accounts: [{ id: '15', value: '0000000010000001', fields: null }],
  merchantCategoryCode: '5411',
  currency: '156',
  amount: null,
  tip: null,
  country: 'CN',
  merchantName: '灯铺 LAMPS',
  merchantCity: '杭州',
  postalCode: null,
  additional: {},
  language: null,
};
const template = (guid: string) => ({
  id: '27',
  value: '',
  fields: [
    { id: '00', value: guid },
    { id: '01', value: 'anything' },
  ],
});

describe('A text of EMVCo', () => {
  it('is ours where our account stands in it, beside accounts of others', () => {
    const nonce = 'aB3_-'.repeat(4);
    for (const accounts of [[ourEmvAccount(nonce)], [...emv.accounts, template('other'), ourEmvAccount(nonce)]]) {
      const read = parsePaymentLink(printEmvMerchantCode({ ...emv, accounts }));
      expect(read).toEqual(success({ kind: 'merchantCode', nonce }));
    }
    const spoilt = printEmvMerchantCode({ ...emv, accounts: [ourEmvAccount('no nonce')] });
    expect(parsePaymentLink(spoilt)).toEqual(failure({ kind: 'malformed' }));
  });

  it('says whose it is where it is another’s: the merchant by name, the network by id or by its own id', () => {
    const accounts = [...emv.accounts, { id: '24', value: '1', fields: null }, template('D15600000005')];
    expect(parsePaymentLink(printEmvMerchantCode({ ...emv, accounts }))).toEqual(
      failure({
        kind: 'foreignEmv',
        merchantName: '灯铺 LAMPS',
        networks: ['UnionPay', 'network 24', 'D15600000005'],
      }),
    );
  });

  it.each([
    ['02', '03', 'Visa'],
    ['04', '05', 'Mastercard'],
    ['09', '10', 'Discover'],
    ['11', '12', 'American Express'],
    ['13', '14', 'JCB'],
    ['15', '16', 'UnionPay'],
    ['08', '25', null],
  ])('is of the network that EMVCo gives the ids %s and %s: %s', (first, second, network) => {
    const accounts = [first, second].map((id) => ({ id, value: '1', fields: null }));
    const networks = accounts.map(({ id }) => network ?? `network ${id}`);
    expect(parsePaymentLink(printEmvMerchantCode({ ...emv, accounts }))).toMatchObject({ fault: { networks } });
  });

  it('says what is wrong with it where it is damaged', () => {
    const code = printEmvMerchantCode(emv);
    const tampered = code.replace('灯', '打');
    expect(parsePaymentLink(tampered)).toEqual(failure({ kind: 'faultyEmv', fault: 'checksumWrong' }));
    expect(parsePaymentLink(code.slice(0, -8))).toEqual(failure({ kind: 'faultyEmv', fault: 'checksumMissing' }));
    const empty = printEmvCode([{ id: '00', value: '01' }]);
    expect(parsePaymentLink(empty)).toEqual(failure({ kind: 'faultyEmv', fault: 'accountMissing' }));
  });
});
