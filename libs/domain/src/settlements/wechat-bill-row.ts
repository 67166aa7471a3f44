import {
  type Result,
  type InstantJson,
  failure,
  instantToJson,
  parseDecimal,
  parseShanghaiTime,
  success,
} from '../kernel/index.js';
import type { ImportedFact } from './settlement.js';

/** What is wrong with a bill, and where: its line (the header is line 1) and, where one is to blame, its column. */
export type BillFault = Readonly<{ line: number; column: string | null; reason: string }>;

/** Columns of a trade bill of type ALL. Source: WeChat Pay merchant documentation, bill format. */
export const billColumns = [
  '交易时间',
  '公众账号ID',
  '商户号',
  '特约商户号',
  '设备号',
  '微信订单号',
  '商户订单号',
  '用户标识',
  '交易类型',
  '交易状态',
  '付款银行',
  '货币种类',
  '应结订单金额',
  '代金券金额',
  '微信退款单号',
  '商户退款单号',
  '退款金额',
  '充值券退款金额',
  '退款类型',
  '退款状态',
  '商品名称',
  '商户数据包',
  '手续费',
  '费率',
  '订单金额',
  '申请退款金额',
  '费率备注',
] as const;

type BillColumn = (typeof billColumns)[number];

/** Fees have five decimals of a yuan. */
export const feeDigits = 5;
export const yuanDigits = 2;

/** The values of a line; every one of them is preceded by a back-quote, so that a product's name may hold commas. */
export const valuesOf = (line: string): readonly string[] => (line.startsWith('`') ? line.slice(1).split(',`') : []);

/** Reads one row of a bill into the fact it states. A row that says anything we would have to leave out is a fault. */
export function readBillRow(line: number, text: string): Result<ImportedFact, readonly BillFault[]> {
  const values = valuesOf(text);
  if (values.length !== billColumns.length) {
    const reason = `The row has ${values.length} of ${billColumns.length} back-quoted values`;
    return failure([{ line, column: null, reason }]);
  }
  const row = new BillRow(line, values);
  const status = row.matching('交易状态', /^(?:SUCCESS|REFUND)$/, 'SUCCESS or REFUND; other states are not understood');
  const fact = status === 'REFUND' ? refundOf(row) : settlementOf(row);
  return row.faults.length > 0 ? failure(row.faults) : success(fact);
}

function settlementOf(row: BillRow): ImportedFact {
  row.zero('退款金额', '充值券退款金额', '申请退款金额');
  return {
    type: 'SettlementImported',
    data: {
      ...factOf(row),
      orderMinorUnits: row.minorUnits('订单金额'),
      settledMinorUnits: row.minorUnits('应结订单金额'),
      couponMinorUnits: row.minorUnits('代金券金额'),
      feeThousandths: row.feeThousandths(),
      occurredAt: row.occurredAt(),
    },
  };
}

// A refund row appears when the refund is accepted and never changes, so PROCESSING is the last we hear of some. The amounts of
// the order stand in the row of the payment, on whichever day that was.
function refundOf(row: BillRow): ImportedFact {
  row.zero('应结订单金额', '代金券金额', '订单金额');
  row.matching('退款状态', /^(?:SUCCESS|PROCESSING)$/, 'SUCCESS or PROCESSING: any other is no refund');
  return {
    type: 'RefundImported',
    data: {
      ...factOf(row),
      refundId: row.matching('微信退款单号', /^[1-9]\d{0,63}$/, 'the digits of a refund number'),
      refundMinorUnits: row.minorUnits('退款金额'),
      couponRefundMinorUnits: row.minorUnits('充值券退款金额'),
      requestedRefundMinorUnits: row.minorUnits('申请退款金额'),
      feeThousandths: row.feeThousandths(),
      occurredAt: row.occurredAt(),
    },
  };
}

/** What both kinds of rows say. The bill does not tell how the payer reached the payment: the trade type names the channel. */
function factOf(row: BillRow) {
  const merchant = row.matching('商户号', /^\d{1,32}$/, 'the digits of a merchant number');
  const tradeType = row.matching('交易类型', /^[A-Z][A-Z0-9]{0,31}$/, 'a trade type such as JSAPI or NATIVE');
  row.matching('货币种类', /^CNY$/, 'CNY: this format states amounts in yuan');
  const isProximity = tradeType === 'MICROPAY' || tradeType === 'FACEPAY';
  return {
    source: { kind: 'wechatpay-trade-bill', billDate: row.date(), rowNumber: row.line - 1 },
    transactionId: row.matching('微信订单号', /^[0-9A-Za-z]{1,64}$/, 'a transaction number'),
    orderNumber: row.matching('商户订单号', /^[\w|*@.-]{1,64}$/, 'an order number'),
    platform: `wechatpay-merchant.${merchant}`,
    merchant,
    payer: { payerId: row.matching('用户标识', /^[\w-]{1,128}$/, 'a user id'), wallet: 'tenpay' },
    channel: {
      channelId: `wechatpay.${tradeType.toLowerCase()}`,
      wallet: 'tenpay',
      group: 'tencent',
      method: 'imported',
      clearingHouse: 'netsunion',
      field: isProximity ? 'barcode' : 'online',
    },
    currency: 'CNY',
  } as const;
}

/** The values of one row by column. A value that cannot be read becomes a fault, and the row goes on to its next. */
class BillRow {
  readonly faults: BillFault[] = [];

  constructor(
    readonly line: number,
    private readonly values: readonly string[],
  ) {}

  matching(column: BillColumn, pattern: RegExp, expected: string): string {
    const value = this.value(column);
    if (!pattern.test(value)) this.blame(column, `expected ${expected}`);
    return value;
  }

  minorUnits(column: BillColumn): string {
    const amount = parseDecimal(this.value(column), yuanDigits);
    if (amount === null || amount < 0n) this.blame(column, 'expected yuan with at most two decimals');
    return (amount ?? 0n).toString();
  }

  /** Signed: a refund may give part of the fee back. */
  feeThousandths(): string {
    const fee = parseDecimal(this.value('手续费'), feeDigits);
    if (fee === null) this.blame('手续费', 'expected yuan with at most five decimals');
    return (fee ?? 0n).toString();
  }

  zero(...columns: readonly BillColumn[]): void {
    for (const column of columns) {
      if (this.minorUnits(column) !== '0') this.blame(column, 'expected 0.00 in a row of this state');
    }
  }

  /** The day of the row in Beijing. */
  date(): string {
    return this.value('交易时间').slice(0, 10);
  }

  occurredAt(): InstantJson {
    const at = parseShanghaiTime(this.value('交易时间'));
    if (at === null) this.blame('交易时间', 'expected a time such as 2019-02-19 05:01:46');
    return at === null ? '' : instantToJson(at);
  }

  private value(column: BillColumn): string {
    return this.values[billColumns.indexOf(column)] ?? '';
  }

  private blame(column: BillColumn, reason: string): void {
    this.faults.push({ line: this.line, column, reason: `${reason}; found "${this.value(column).slice(0, 64)}"` });
  }
}
