import { type Result, failure, success } from '../kernel/index.js';

/** What one of our codes or links says: which payment request, and the nonce that nobody can guess. */
export type PaymentLink = Readonly<{ kind: 'code' | 'link'; paymentRequestId: string; nonce: string }>;

/** Whose code it is when it is not ours; `emv` is any EMVCo merchant-presented code. */
export type ForeignCode = 'wechat-pay' | 'alipay' | 'unionpay' | 'emv';

/** `malformed` starts like ours and is not; `unknown` is no payment code that we know of. */
export type PaymentLinkFault = Readonly<
  { kind: 'foreign'; issuer: ForeignCode } | { kind: 'malformed' } | { kind: 'unknown' }
>;

/** Longest text that is looked at: a QR code of any version holds at most 7,089 characters, ours under 200. */
export const paymentLinkCharactersMax = 200;

/** `hutong://pay/code/<payment request id>/<nonce>`: the text of a code, or of a link that the buyer shares. */
export const printPaymentLink = ({ kind, paymentRequestId, nonce }: PaymentLink): string =>
  `hutong://pay/${kind}/${paymentRequestId}/${nonce}`;

/** Reads the text of a scanned code or opened link, and says whose it is when it is not ours. */
export function parsePaymentLink(text: string): Result<PaymentLink, PaymentLinkFault> {
  const foreign = foreignPrefixes.find(({ prefix }) => text.slice(0, prefix.length).toLowerCase() === prefix);
  if (foreign) return failure({ kind: 'foreign', issuer: foreign.issuer });
  if (!text.toLowerCase().startsWith('hutong:')) return failure({ kind: 'unknown' });
  const match = text.length <= paymentLinkCharactersMax ? ours.exec(text) : null;
  const [, kind, paymentRequestId, nonce] = match ?? [];
  if (!kind || !paymentRequestId || !nonce) return failure({ kind: 'malformed' });
  return success({ kind: kind as PaymentLink['kind'], paymentRequestId, nonce });
}

const ours = /^hutong:\/\/pay\/(code|link)\/([A-Za-z0-9._-]{1,64})\/([A-Za-z0-9_-]{1,64})$/;

// Source: EMVCo merchant-presented mode 1.1, and codes seen in the wild. Domestic wallets' codes are addresses, whose scheme and host mean the
// same in capitals (RFC 3986, 6.2.2.1), which take less room in a QR code; EMV text opens with the payload format indicator.
const foreignPrefixes: readonly Readonly<{ prefix: string; issuer: ForeignCode }>[] = [
  { prefix: 'weixin://', issuer: 'wechat-pay' },
  { prefix: 'wxp://', issuer: 'wechat-pay' },
  { prefix: 'https://qr.alipay.com/', issuer: 'alipay' },
  { prefix: 'https://qr.95516.com/', issuer: 'unionpay' },
  { prefix: '000201', issuer: 'emv' },
];
