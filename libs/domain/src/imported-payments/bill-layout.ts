import { type Result, failure, success } from '../kernel/index.js';

/** What is wrong with a bill, and where: its line (the header is line 1) and, where one is to blame, its column. */
export type BillFault = Readonly<{ line: number; column: string | null; reason: string }>;

export const billFault = (line: number, reason: string, column: string | null = null): BillFault => ({
  line,
  column,
  reason,
});

/** Fees have five decimals of a yuan. */
export const feeDigits = 5;
export const yuanDigits = 2;

/** What the rows of a bill sum to; amounts in minor units, fees in thousandths of one. */
export type BillTotals = Readonly<{
  rowCount: bigint;
  settledMinorUnits: bigint;
  orderMinorUnits: bigint;
  refundedMinorUnits: bigint;
  couponRefundedMinorUnits: bigint;
  requestedRefundMinorUnits: bigint;
  feeThousandths: bigint;
}>;

type SummaryColumn = Readonly<{ name: string; total: keyof BillTotals; digits: number }>;

/** A kind of trade bill of WeChat Pay: its columns by name, and what its summary counts. */
export type BillLayout = Readonly<{
  name: string;
  columns: readonly string[];
  /** Names that the layout gives to what the others call otherwise. */
  aliases: Readonly<Record<string, string>>;
  summary: readonly SummaryColumn[];
}>;

const beginning = ['交易时间', '公众账号ID', '商户号', '特约商户号', '设备号', '微信订单号', '商户订单号', '用户标识'];
const paid = ['交易类型', '交易状态', '付款银行', '货币种类', '应结订单金额', '代金券金额'];
const refundedColumns = ['微信退款单号', '商户退款单号', '退款金额', '充值券退款金额', '退款类型', '退款状态'];
const goods = ['商品名称', '商户数据包', '手续费', '费率'];

const yuan = (name: string, total: keyof BillTotals): SummaryColumn => ({ name, total, digits: yuanDigits });
const rows: SummaryColumn = { name: '总交易单数', total: 'rowCount', digits: 0 };
const fees: SummaryColumn = { name: '手续费总金额', total: 'feeThousandths', digits: feeDigits };
const wholeSummary: readonly SummaryColumn[] = [
  rows,
  yuan('应结订单总金额', 'settledMinorUnits'),
  yuan('退款总金额', 'refundedMinorUnits'),
  yuan('充值券退款总金额', 'couponRefundedMinorUnits'),
  fees,
  yuan('订单总金额', 'orderMinorUnits'),
  yuan('申请退款总金额', 'requestedRefundMinorUnits'),
];

/** The trade bills that are read. Source: WeChat Pay merchant documentation, bill format; the older one from bills of that time. */
export const billLayouts: readonly BillLayout[] = [
  {
    name: 'ALL, 27 columns',
    columns: [...beginning, ...paid, ...refundedColumns, ...goods, '订单金额', '申请退款金额', '费率备注'],
    aliases: {},
    summary: wholeSummary,
  },
  {
    name: 'ALL, 24 columns',
    columns: [
      ...beginning.map((name) => (name === '特约商户号' ? '子商户号' : name)),
      ...paid.slice(0, 4),
      '总金额',
      '代金券或立减优惠金额',
      ...refundedColumns.map((name) => (name === '充值券退款金额' ? '代金券或立减优惠退款金额' : name)),
      ...goods,
    ],
    aliases: {
      特约商户号: '子商户号',
      应结订单金额: '总金额',
      代金券金额: '代金券或立减优惠金额',
      充值券退款金额: '代金券或立减优惠退款金额',
    },
    summary: [
      rows,
      yuan('总交易额', 'settledMinorUnits'),
      yuan('总退款金额', 'refundedMinorUnits'),
      yuan('总代金券或立减优惠退款金额', 'couponRefundedMinorUnits'),
      fees,
    ],
  },
  {
    name: 'SUCCESS, 20 columns',
    columns: [...beginning, ...paid, ...goods, '订单金额', '费率备注'],
    aliases: {},
    summary: [rows, yuan('应结订单总金额', 'settledMinorUnits'), fees, yuan('订单总金额', 'orderMinorUnits')],
  },
  {
    name: 'REFUND, 29 columns',
    columns: [
      ...beginning,
      ...paid,
      '退款申请时间',
      '退款成功时间',
      ...refundedColumns,
      ...goods,
      '订单金额',
      '申请退款金额',
      '费率备注',
    ],
    aliases: {},
    summary: wholeSummary,
  },
];

/** Files that are something else, by how their first line begins; each is refused by its name. */
const others: readonly Readonly<{ begins: string; what: string }>[] = [
  { begins: '记账时间,', what: 'a fund-flow bill of WeChat Pay (资金账单)' },
  { begins: '分账时间,', what: 'a profit-sharing bill of WeChat Pay (分账账单)' },
  { begins: '#支付宝', what: 'a bill of Alipay (支付宝)' },
  { begins: '支付宝', what: 'a bill of Alipay (支付宝)' },
  { begins: 'PK\u0003\u0004', what: 'a spreadsheet (XLSX) or another archive' },
  { begins: '\u001f', what: 'a compressed file (GZIP)' },
];

/** The layout that a bill's first line names, or what the file is instead. */
export function layoutOf(header: string): Result<BillLayout, BillFault> {
  const other = others.find(({ begins }) => header.startsWith(begins));
  if (other) return failure(billFault(1, `This is ${other.what}; trade bills of WeChat Pay as CSV can be imported`));
  const names = header.split(',');
  const exact = billLayouts.find(({ columns }) => columns.join(',') === header);
  if (exact) return success(exact);
  const bare = billLayouts.find(({ columns }) => columns.join(',') === header.replace(/,+$/, ''));
  if (bare) return failure(billFault(1, changedByAnother));
  const { name, columns } = billLayouts.reduce((closest, layout) =>
    alike(layout.columns, names) > alike(closest.columns, names) ? layout : closest,
  );
  const index = alike(columns, names);
  const expected = columns[index];
  if (expected === undefined)
    return failure(billFault(1, `${names.length} columns; a bill ${name} has ${columns.length}`));
  const found = (names[index] ?? 'nothing').slice(0, 64);
  return failure(billFault(1, `Column ${index + 1} should be ${expected}; found "${found}"`, expected));
}

export const changedByAnother =
  'The file was changed by another program, which added commas: import the bill as it was downloaded';

/** How many columns from the first on have the same name. */
function alike(columns: readonly string[], names: readonly string[]): number {
  const differs = columns.findIndex((name, index) => names[index] !== name);
  return differs < 0 ? columns.length : differs;
}
