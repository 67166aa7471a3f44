import { type Result, failure, success } from '../kernel/index.js';
import { printEmvObjects } from './emv-objects.js';
import { type EmvAccount, type EmvMerchantCodeFault, parseEmvMerchantCode } from './emv-merchant-code.js';

/** What one of our codes or links says, and the nonce that nobody can guess. A merchant's printed code serves many payments, and names none. */
export type PaymentLink = Readonly<
  { kind: 'code' | 'link'; paymentRequestId: string; nonce: string } | { kind: 'merchantCode'; nonce: string }
>;

/** Whose address it is when it is not ours. */
export type ForeignCode = 'wechat-pay' | 'alipay' | 'unionpay';

/** `malformed` starts like ours and is not; `unknown` is no payment code that we know of. */
export type PaymentLinkFault = Readonly<
  | { kind: 'foreign'; issuer: ForeignCode }
  | { kind: 'foreignEmv'; merchantName: string | null; networks: readonly string[] }
  | { kind: 'faultyEmv'; fault: EmvMerchantCodeFault }
  | { kind: 'malformed' }
  | { kind: 'unknown' }
>;

/**
 * `hutong://pay/code/<payment request id>/<nonce>`: the text of a code, or of a link that the buyer shares; a merchant's printed code is
 * `hutong://pay/merchant/<nonce>`.
 */
export const printPaymentLink = (link: PaymentLink): string =>
  link.kind === 'merchantCode'
    ? `hutong://pay/merchant/${link.nonce}`
    : `hutong://pay/${link.kind}/${link.paymentRequestId}/${link.nonce}`;

/** In EMVCo text our account stands in a template that is free for anybody, under a globally unique id of our own; its field 01 is the nonce. */
export const ourEmvAccount = (nonce: string): EmvAccount => {
  const fields = [
    { id: '00', value: ourGuid },
    { id: '01', value: nonce },
  ];
  return { id: '26', value: printEmvObjects(fields), fields };
};

/** A UUID without hyphens, as EMVCo merchant-presented mode 1.1 allows for whoever has no application id. */
const ourGuid = '8b7b33460f4c4c1e9d0a6f2c5e1a7d43';

/** Reads the text of a scanned code or opened link, and says whose it is when it is not ours. */
export function parsePaymentLink(text: string): Result<PaymentLink, PaymentLinkFault> {
  if (text.startsWith(emvOpening)) return parseEmv(text);
  const foreign = foreignPrefixes.find(({ prefix }) => text.slice(0, prefix.length).toLowerCase() === prefix);
  if (foreign) return failure({ kind: 'foreign', issuer: foreign.issuer });
  if (!text.toLowerCase().startsWith('hutong:')) return failure({ kind: 'unknown' });
  const printed = ofMerchant.exec(text)?.[1];
  if (printed !== undefined) return success({ kind: 'merchantCode', nonce: printed });
  const [, kind, paymentRequestId = '', nonce = ''] = ofRequest.exec(text) ?? [];
  return kind === 'code' || kind === 'link'
    ? success({ kind, paymentRequestId, nonce })
    : failure({ kind: 'malformed' });
}

const ofRequest = /^hutong:\/\/pay\/(code|link)\/([A-Za-z0-9._-]{1,64})\/([A-Za-z0-9_-]{1,64})$/;
const ofMerchant = /^hutong:\/\/pay\/merchant\/([A-Za-z0-9_-]{1,64})$/;
const nonceInEmv = /^[A-Za-z0-9_-]{1,59}$/;

/** The payload format indicator, with which every text of EMVCo opens. */
const emvOpening = '000201';

function parseEmv(text: string): Result<PaymentLink, PaymentLinkFault> {
  const read = parseEmvMerchantCode(text);
  if (!read.ok) return failure({ kind: 'faultyEmv', fault: read.fault });
  const { accounts, merchantName } = read.value;
  const ours = accounts.find(({ fields }) => guidOf(fields) === ourGuid);
  if (!ours) return failure({ kind: 'foreignEmv', merchantName, networks: accounts.map(networkOf) });
  const nonce = ours.fields?.find(({ id }) => id === '01')?.value ?? '';
  return nonceInEmv.test(nonce) ? success({ kind: 'merchantCode', nonce }) : failure({ kind: 'malformed' });
}

const guidOf = (fields: EmvAccount['fields']): string | undefined => fields?.find(({ id }) => id === '00')?.value;

// Source: EMVCo merchant-presented mode 1.1, table 4.2: ids 02 to 25 belong to networks, those from 26 on to whoever their field 00 names.
const networkOf = ({ id, fields }: EmvAccount): string =>
  guidOf(fields) ?? networks.find(({ ids }) => ids.includes(id))?.name ?? `network ${id}`;

const networks: readonly Readonly<{ ids: readonly string[]; name: string }>[] = [
  { ids: ['02', '03'], name: 'Visa' },
  { ids: ['04', '05'], name: 'Mastercard' },
  { ids: ['09', '10'], name: 'Discover' },
  { ids: ['11', '12'], name: 'American Express' },
  { ids: ['13', '14'], name: 'JCB' },
  { ids: ['15', '16'], name: 'UnionPay' },
];

// Source: codes seen in the wild. Domestic wallets' codes are addresses, whose scheme and host mean the same in capitals (RFC 3986, 6.2.2.1),
// which take less room in a QR code.
const foreignPrefixes: readonly Readonly<{ prefix: string; issuer: ForeignCode }>[] = [
  { prefix: 'weixin://', issuer: 'wechat-pay' },
  { prefix: 'wxp://', issuer: 'wechat-pay' },
  { prefix: 'https://qr.alipay.com/', issuer: 'alipay' },
  { prefix: 'https://qr.95516.com/', issuer: 'unionpay' },
];
