import { type ForeignCode, parsePaymentLink, type StandingRefusal } from '@hutong/domain';
import type { Problem } from '@hutong/platform';
import { type Refused, refused } from '../handling/refused.js';

/** Refusals that a payer meets by whatever method they pay. */
type PayerRefusal =
  StandingRefusal | 'noRoute' | 'alreadyAuthorized' | 'payerLocked' | 'tooManyPayers' | 'factorFailed';

/** One public face for a refusal that several contexts know. */
export const payerProblems: Readonly<Record<PayerRefusal, Problem>> = {
  alreadyPaid: { type: '/problems/already-paid', title: 'It is paid already', status: 409 },
  paymentRequestClosed: {
    type: '/problems/payment-request-closed',
    title: 'The payment request is closed',
    status: 409,
  },
  orderCancelled: { type: '/problems/order-cancelled', title: 'The order was cancelled', status: 409 },
  noRoute: { type: '/problems/no-route', title: 'This wallet cannot pay over the channel', status: 409 },
  alreadyAuthorized: {
    type: '/problems/already-authorized',
    title: 'A payer has authorized the payment already',
    status: 409,
  },
  payerLocked: { type: '/problems/payer-locked', title: 'The payer failed too often and is locked out', status: 403 },
  tooManyPayers: { type: '/problems/too-many-payers', title: 'Too many payers came to this payment', status: 409 },
  factorFailed: { type: '/problems/factor-failed', title: 'The wallet could not confirm the payer', status: 403 },
};

/** An order that a command is about was never placed. */
export const orderNotFound: Problem = {
  type: '/problems/order-not-found',
  title: 'There is no such order',
  status: 404,
};

/** Nobody registered the institution whose codes, links or in-app entries are meant. */
export const codeIssuerUnknown: Problem = {
  type: '/problems/code-issuer-unknown',
  title: 'The issuer of the codes is not registered as one',
  status: 409,
};

/** Nobody registered the platform. */
export const platformUnknown: Problem = {
  type: '/problems/platform-unknown',
  title: 'The platform is not registered as one',
  status: 409,
};

/** A text that a payer presents and that is no code or link of ours. */
type PresentedRefusal = 'foreignCode' | 'notAPaymentCode';

export const presentedProblems: Readonly<Record<PresentedRefusal, Problem>> = {
  foreignCode: { type: '/problems/foreign-code', title: 'The code or link belongs to somebody else', status: 422 },
  notAPaymentCode: { type: '/problems/not-a-payment-code', title: 'This is no payment code or link', status: 422 },
};

const ownerOfForeignCode: Readonly<Record<ForeignCode, string>> = {
  'wechat-pay': 'WeChat Pay',
  alipay: 'Alipay',
  unionpay: 'UnionPay',
  emv: 'another acquirer (an EMVCo merchant-presented code)',
};

/** The payment request that a presented text names, or why it names none; `forged` is what it is when it only pretends to be ours. */
export function presentedRequest<Forged extends string>(
  text: string,
  forged: Forged,
): string | Refused<Forged | PresentedRefusal> {
  const link = parsePaymentLink(text);
  if (link.ok) return link.value.paymentRequestId;
  switch (link.fault.kind) {
    case 'foreign':
      return refused('foreignCode', `It belongs to ${ownerOfForeignCode[link.fault.issuer]}.`);
    case 'malformed':
      return refused(forged);
    case 'unknown':
      return refused('notAPaymentCode');
  }
}
