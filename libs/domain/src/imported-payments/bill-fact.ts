import { type Result, failure, success } from '../kernel/index.js';
import { type BillFault, type BillLayout, billFault } from './bill-layout.js';
import { BillRow, valuesOf } from './bill-row.js';
import type { ImportedPaymentEvent, ImportedTerms } from './imported-payment.events.js';
import { importedPaymentIdOf } from './imported-payment.js';

/** Which file a row stands in. */
export type BillContext = Readonly<{ layout: BillLayout; fileSha256: string }>;

/** A payer as bills name one: an openid, which belongs to the appid that is its scope. */
export type BillPayer = Readonly<{ scheme: 'openid'; scope: string; value: string }>;

type AsStated<Data> = Omit<Data, 'payer'> & Readonly<{ payer: BillPayer }>;

/** A fact as a bill states it: what is recorded refers to the payer instead of naming them. */
export type BillFact = ImportedPaymentEvent extends infer Event
  ? Event extends { type: infer Type; data: infer Data }
    ? Readonly<{ type: Type; data: AsStated<Data> }>
    : never
  : never;
type FactOf<Type extends BillFact['type']> = Extract<BillFact, { type: Type }>;

const institution = 'tenpay';

/** Trade types in which the payer stands before the merchant. */
const inPerson = new Set(['MICROPAY', 'FACE', 'FACEPAY']);

/** Reads one row of a bill into the fact it states. A row that says anything we would have to leave out is a fault. */
export function readBillRow(line: number, text: string, context: BillContext): Result<BillFact, readonly BillFault[]> {
  const { columns } = context.layout;
  const values = valuesOf(text);
  if (values.length !== columns.length) {
    return failure([billFault(line, `The row has ${values.length} of ${columns.length} back-quoted values`)]);
  }
  const row = new BillRow(line, context.layout, values);
  const state = row.matching('交易状态', /^(?:SUCCESS|REFUND|REVOKED)$/, 'SUCCESS, REFUND or REVOKED');
  const fact = factOf(state, row, context);
  return row.faults.length > 0 ? failure(row.faults) : success(fact);
}

function factOf(state: string, row: BillRow, context: BillContext): BillFact {
  const terms = termsOf(row, context);
  if (state === 'REFUND') return refundOf(row, terms);
  if (state === 'REVOKED') return revocationOf(row, terms);
  row.zero('退款金额', '充值券退款金额', '申请退款金额');
  const data: FactOf<'PaymentImported'>['data'] = {
    ...terms,
    orderAmount: row.yuanIfSaid('订单金额'),
    settledAmount: row.yuan('应结订单金额'),
    couponAmount: row.yuan('代金券金额'),
    feeThousandths: row.feeThousandths(),
  };
  return { type: 'PaymentImported', data };
}

// A refund row appears when the refund is accepted and never changes, so PROCESSING is the last we hear of some. The amounts of
// the order stand in the row of the payment, on whichever day that was.
function refundOf(row: BillRow, terms: AsStated<ImportedTerms>): BillFact {
  row.zero('应结订单金额', '代金券金额', '订单金额');
  const status = row.matching('退款状态', /^(?:SUCCESS|PROCESSING)$/, 'SUCCESS or PROCESSING: any other is no refund');
  return {
    type: 'RefundImported',
    data: {
      ...terms,
      refundId: row.matching('微信退款单号', /^[1-9]\d{0,63}$/, 'the digits of a refund number'),
      status: status === 'PROCESSING' ? 'PROCESSING' : 'SUCCESS',
      refundAmount: row.yuan('退款金额'),
      ...returnedOf(row),
    },
  };
}

/** Money out again without a refund of its own: the numbers of the refund are 0. */
function revocationOf(row: BillRow, terms: AsStated<ImportedTerms>): BillFact {
  row.zero('应结订单金额', '代金券金额', '订单金额');
  row.matching('微信退款单号', /^0?$/, '0: a revocation has no refund number');
  return { type: 'RevocationImported', data: { ...terms, revokedAmount: row.yuan('退款金额'), ...returnedOf(row) } };
}

const returnedOf = (row: BillRow) => ({
  couponRefundAmount: row.yuan('充值券退款金额'),
  requestedAmount: row.yuanIfSaid('申请退款金额'),
  feeThousandths: row.feeThousandths(),
});

function termsOf(row: BillRow, { fileSha256 }: BillContext): AsStated<ImportedTerms> {
  const transactionId = row.matching('微信订单号', /^[0-9A-Za-z]{1,64}$/, 'a transaction number');
  const tradeType = row.matching('交易类型', /^[A-Z][A-Z0-9]{0,31}$/, 'a trade type such as JSAPI or NATIVE');
  row.matching('货币种类', /^CNY$/, 'CNY: this format states amounts in yuan');
  const subMerchantId = row.matching('特约商户号', /^\d{1,32}$/, 'the digits of a sub-merchant number, or 0');
  const appid = row.matching('公众账号ID', /^[\w-]{1,64}$/, 'an appid');
  const openid = row.matching('用户标识', /^[\w-]{1,128}$/, 'a user id');
  const bank = row.value('付款银行');
  return {
    importedPaymentId: importedPaymentIdOf(institution, transactionId),
    source: { kind: 'wechatpay-bill', fileSha256, row: row.line - 1 },
    institution,
    transactionId,
    orderNumber: row.matching('商户订单号', /^[\w|*@.-]{1,64}$/, 'an order number'),
    merchant: {
      merchantId: row.matching('商户号', /^\d{1,32}$/, 'the digits of a merchant number'),
      subMerchantId: subMerchantId === '0' ? null : subMerchantId,
    },
    payer: { scheme: 'openid', scope: appid, value: openid },
    tradeType,
    field: inPerson.has(tradeType) ? 'barcode' : 'online',
    fundingType: bank === '' ? null : bank,
    clearingHouse: null,
    occurredAt: row.occurredAt(),
  };
}
