import {
  type AuthorizationKind,
  type EmvMerchantCodeFault,
  type ForeignCode,
  parsePaymentLink,
  type PaymentLink,
  type PaymentLinkFault,
} from '@hutong/domain';
import type { Problem } from '@hutong/platform';
import { type Refused, refused } from '../handling/refused.js';
import { payerProblems } from './payment.problems.js';

/** Why a text that a payer presents names no payment of ours. */
type PresentedRefusal = 'foreignCode' | 'notAPaymentCode' | 'emvCodeFaulty' | 'paymentRequestUnclear';

const presentedProblems: Readonly<Record<PresentedRefusal, Problem>> = {
  foreignCode: { type: '/problems/foreign-code', title: 'The code or link belongs to somebody else', status: 422 },
  notAPaymentCode: { type: '/problems/not-a-payment-code', title: 'This is no payment code or link', status: 422 },
  emvCodeFaulty: {
    type: '/problems/emv-code-faulty',
    title: 'The EMVCo code is damaged or not well formed',
    status: 422,
  },
  paymentRequestUnclear: {
    type: '/problems/payment-request-unclear',
    title: 'The code does not tell which payment is meant, or tells another than was named',
    status: 422,
    field: 'paymentRequestId',
  },
};

/** The same with the field that holds what was presented, for commands that take it so. */
export const presentedProblemsOf = (field: 'code' | 'link') =>
  ({
    forged: { ...payerProblems.forged, field },
    foreignCode: { ...presentedProblems.foreignCode, field },
    notAPaymentCode: { ...presentedProblems.notAPaymentCode, field },
    emvCodeFaulty: { ...presentedProblems.emvCodeFaulty, field },
    // Only beside a code a payment can be named.
    paymentRequestUnclear: { ...presentedProblems.paymentRequestUnclear, ...(field === 'link' && { field }) },
  }) satisfies Readonly<Record<PresentedRefusal | 'forged', Problem>>;

/** What a payer's app read, and the payment it names beside it, which a merchant's printed code cannot tell. */
export type PresentedText = Readonly<{ text: string; paymentRequestId?: string | undefined }>;

/** The payment request that is meant, or why none is for this kind of authorization. */
export function presentedRequest(
  { text, paymentRequestId }: PresentedText,
  kind: AuthorizationKind,
): string | Refused<'forged' | 'captureNotPossible' | PresentedRefusal> {
  const link = parsePaymentLink(text);
  if (!link.ok) return refusedText(link.fault);
  if (kindOfText[link.value.kind] !== kind) return refused('captureNotPossible', `It is a ${link.value.kind}.`);
  if (link.value.kind === 'merchantCode') {
    return (
      paymentRequestId ??
      refused('paymentRequestUnclear', 'A merchant’s printed code is of many payments: name one in paymentRequestId.')
    );
  }
  if (paymentRequestId === undefined || paymentRequestId === link.value.paymentRequestId)
    return link.value.paymentRequestId;
  return refused('paymentRequestUnclear', 'The code is of another payment than paymentRequestId names.');
}

const kindOfText: Readonly<Record<PaymentLink['kind'], AuthorizationKind>> = {
  code: 'scan',
  merchantCode: 'scan',
  link: 'friendAuthorization',
};

function refusedText(fault: PaymentLinkFault): Refused<'forged' | PresentedRefusal> {
  switch (fault.kind) {
    case 'foreign':
      return refused('foreignCode', `It belongs to ${ownerOfForeignCode[fault.issuer]}.`);
    case 'foreignEmv':
      return refused('foreignCode', foreignEmvText(fault));
    case 'faultyEmv':
      return refused('emvCodeFaulty', emvFaultTexts[fault.fault]);
    case 'malformed':
      return refused('forged');
    case 'unknown':
      return refused('notAPaymentCode');
  }
}

const ownerOfForeignCode: Readonly<Record<ForeignCode, string>> = {
  'wechat-pay': 'WeChat Pay',
  alipay: 'Alipay',
  unionpay: 'UnionPay',
};

const networksNamedMax = 3;

function foreignEmvText({ merchantName, networks }: Extract<PaymentLinkFault, { kind: 'foreignEmv' }>): string {
  const named = networks.slice(0, networksNamedMax).map(printable).join(', ');
  const merchant =
    merchantName === null ? 'a merchant that it does not name' : `the merchant ${printable(merchantName)}`;
  return `It is an EMVCo code of ${merchant}, for payments by ${named}.`;
}

/** Strangers wrote it: what moves the cursor or the direction of text is not passed on. */
const printable = (text: string): string => text.replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, ' ');

const emvFaultTexts: Readonly<Record<EmvMerchantCodeFault, string>> = {
  checksumMissing: 'It does not end with a checksum.',
  checksumWrong: 'Its checksum does not fit its text.',
  objectMalformed: 'One of its data objects is cut off, empty or without a length.',
  objectRepeated: 'One of its data objects stands there twice.',
  formatUnknown: 'Its payload format is not 01.',
  accountMissing: 'It names no account of the merchant.',
  templateMalformed: 'One of its templates holds no data objects.',
  tipMalformed: 'It does not say how a tip is given.',
};
