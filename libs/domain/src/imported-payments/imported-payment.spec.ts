import { describe, it } from 'vitest';
import { cny, ming, noonJson } from '../examples.js';
import { specFor } from '../spec-for.js';
import type { ImportedPaymentEvent } from './imported-payment.events.js';
import { importFact, importedPayments } from './imported-payment.js';

const { given } = specFor(importedPayments);
const terms = {
  importedPaymentId: 'tenpay.42',
  source: { kind: 'wechatpay-bill', fileSha256: 'f', row: 1 },
  institution: 'tenpay',
  transactionId: '42',
  orderNumber: 'A-1',
  merchant: { merchantId: '19', subMerchantId: null },
  payer: ming,
  tradeType: 'NATIVE',
  field: 'online',
  fundingType: null,
  clearingHouse: null,
  occurredAt: noonJson,
} as const;
const paid: ImportedPaymentEvent = {
  type: 'PaymentImported',
  data: { ...terms, orderAmount: null, settledAmount: cny('290'), couponAmount: cny('10'), feeThousandths: '1740' },
};
const refund = (refundId: string): ImportedPaymentEvent => ({
  type: 'RefundImported',
  data: {
    ...terms,
    refundId,
    status: 'SUCCESS',
    refundAmount: cny('1'),
    couponRefundAmount: cny('0'),
    requestedAmount: null,
    feeThousandths: '-6',
  },
});
const importing = (fact: ImportedPaymentEvent) => (state: typeof importedPayments.initialState) =>
  importFact(state, fact);

describe('A fact from a bill', () => {
  it('is recorded as it was told', () => given().when(importing(paid)).then(paid));
  it('is recorded once, in whichever file and row it stands again', () => {
    const elsewhere = { ...paid, data: { ...paid.data, source: { ...terms.source, fileSha256: 'e', row: 7 } } };
    given(paid)
      .when(importing(elsewhere as ImportedPaymentEvent))
      .then();
  });
  it('is refused when it says something else than before', () => {
    const other = { ...paid, data: { ...paid.data, feeThousandths: '1741' } } as ImportedPaymentEvent;
    given(paid).when(importing(other)).thenRefused('importedFactDiffers');
  });
  it('is one of several of a transaction, in any order', () => {
    given(refund('1'), refund('2')).when(importing(paid)).then(paid);
    given(paid, refund('1'))
      .when(importing(refund('2')))
      .then(refund('2'));
  });
  it('is one of as many as the bound allows', () => {
    const refunds = Array.from({ length: 200 }, (_, id) => refund(`${id}`));
    given(...refunds.slice(1))
      .when(importing(paid))
      .then(paid);
    given(...refunds)
      .when(importing(paid))
      .thenRefused('tooManyFacts');
  });
  it('cannot follow itself', () => given(paid).cannotBeFollowedBy(paid));
});
