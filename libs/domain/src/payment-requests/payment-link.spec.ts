import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failure, success } from '../kernel/index.js';
import { parsePaymentLink, paymentLinkCharactersMax, printPaymentLink } from './payment-link.js';

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
          expect(text.length).toBeLessThanOrEqual(paymentLinkCharactersMax);
          expect(parsePaymentLink(text)).toEqual(success({ kind, paymentRequestId, nonce }));
        },
      ),
    ));

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
    ['00020101021229300012D156000000000510A93FO3230Q', 'emv'],
  ])('knows whose code %s is', (text, issuer) =>
    expect(parsePaymentLink(text)).toEqual(failure({ kind: 'foreign', issuer })),
  );

  it.each([
    'hutong://pay/code/pr-1',
    'hutong://pay/code/pr-1/',
    'hutong://pay/code//nonce',
    'hutong://pay/card/pr-1/nonce',
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
