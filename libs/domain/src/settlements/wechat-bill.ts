import { type Result, failure, parseDecimal, printDecimal, success } from '../kernel/index.js';
import type { ImportedFact } from './settlement.js';
import { type BillFault, billColumns, feeDigits, readBillRow, valuesOf, yuanDigits } from './wechat-bill-row.js';

/** One day's trade bill of WeChat Pay, of type ALL, whose rows and summary agree. */
export type WechatBill = Readonly<{
  /** The natural day in Beijing that the bill is about. */
  billDate: string;
  /** One for each row, in the bill's order. */
  facts: readonly ImportedFact[];
  totals: BillTotals;
}>;

/** What the seven columns of the summary count. Order and settled amounts stand in SUCCESS rows, refunds in REFUND rows, fees in both. */
export type BillTotals = Readonly<{
  /** SUCCESS and REFUND rows together. */
  rowCount: bigint;
  settledMinorUnits: bigint;
  refundedMinorUnits: bigint;
  couponRefundedMinorUnits: bigint;
  feeThousandths: bigint;
  orderMinorUnits: bigint;
  requestedRefundMinorUnits: bigint;
}>;

/** Most rows of one bill: what fits in memory with room to spare. */
export const billRowsMax = 200_000;

/** Most faults that are told at once; whoever reads them stops earlier. */
export const billFaultsMax = 20;

/** The summary's columns in the bill's order, and how many decimals of each count. */
export const summaryColumns: readonly Readonly<{ name: string; total: keyof BillTotals; digits: number }>[] = [
  { name: '总交易单数', total: 'rowCount', digits: 0 },
  { name: '应结订单总金额', total: 'settledMinorUnits', digits: yuanDigits },
  { name: '退款总金额', total: 'refundedMinorUnits', digits: yuanDigits },
  { name: '充值券退款总金额', total: 'couponRefundedMinorUnits', digits: yuanDigits },
  { name: '手续费总金额', total: 'feeThousandths', digits: feeDigits },
  { name: '订单总金额', total: 'orderMinorUnits', digits: yuanDigits },
  { name: '申请退款总金额', total: 'requestedRefundMinorUnits', digits: yuanDigits },
];

/** Reads a whole bill or nothing of it: any fault, in a row or between the rows and the summary, refuses all. */
export function parseWechatBill(text: string): Result<WechatBill, readonly BillFault[]> {
  const lines = text
    .replace(/^\uFEFF/, '')
    .replace(/(?:\r?\n)+$/, '')
    .split(/\r?\n/);
  const headerFault = faultOfHeader(lines[0] ?? '') ?? faultOfShape(lines);
  if (headerFault) return failure([headerFault]);
  const { facts, faults } = readRows(lines.slice(1, -2));
  if (faults.length > 0) return failure(faults);
  const totals = totalsOf(facts);
  const summaryFaults = compareSummary(lines.length, valuesOf(lines.at(-1) ?? ''), totals);
  if (summaryFaults.length > 0) return failure(summaryFaults);
  return success({ billDate: facts[0]?.data.source.billDate ?? '', facts, totals });
}

const fault = (line: number, reason: string, column: string | null = null): BillFault => ({ line, column, reason });

function faultOfHeader(header: string): BillFault | null {
  const names = header.split(',');
  if (names.includes('退款申请时间')) {
    return fault(1, 'This is a bill of type REFUND; only the type ALL, with 27 columns and all rows, can be imported');
  }
  if (names[0] === billColumns[0] && !names.includes('微信退款单号') && names.length === successColumnCount) {
    return fault(1, 'This is a bill of type SUCCESS; only the type ALL, with 27 columns and all rows, can be imported');
  }
  const index = billColumns.findIndex((name, column) => names[column] !== name);
  if (index >= 0) {
    const found = names[index] ?? 'nothing';
    return fault(
      1,
      `Column ${index + 1} should be ${billColumns[index]}; found "${found.slice(0, 64)}"`,
      billColumns[index],
    );
  }
  if (names.length > billColumns.length) return fault(1, `${names.length} columns; a bill of type ALL has 27`);
  return null;
}

const successColumnCount = 20;

/** A bill ends with its summary: a header and a line of values. What does not was cut off. */
function faultOfShape(lines: readonly string[]): BillFault | null {
  const last = lines.length;
  const header = lines.indexOf(summaryColumns.map(({ name }) => name).join(','));
  if (header < 0) {
    const end = lines[last - 1] ?? '';
    const { length } = valuesOf(end);
    const isCut = end.startsWith('`') && length !== billColumns.length;
    const cut = `The file ends in the middle of a row, after ${length} of ${billColumns.length} values`;
    return fault(last, isCut ? cut : 'The file ends without the summary that closes every bill');
  }
  if (header === last - 1) return fault(last, 'The file ends before the values of the summary');
  if (header < last - 2) return fault(header + 3, 'There is text after the summary');
  if (header === 1) return fault(2, 'The bill has no rows');
  if (header - 1 > billRowsMax) return fault(billRowsMax + 2, `The bill has more than ${billRowsMax} rows`);
  return null;
}

function readRows(rows: readonly string[]) {
  const facts: ImportedFact[] = [];
  const faults: BillFault[] = [];
  const lineOf = new Map<string, number>();
  for (const [index, text] of rows.entries()) {
    const line = index + 2;
    const row = readBillRow(line, text);
    if (row.ok) {
      const fact = row.value;
      const earlier = lineOf.get(identityOf(fact));
      const { billDate } = fact.data.source;
      const day = facts[0]?.data.source.billDate ?? billDate;
      if (earlier !== undefined) faults.push(fault(line, `The row repeats line ${earlier}`, '微信订单号'));
      if (billDate !== day) faults.push(fault(line, `The bill is of ${day}; the row is of ${billDate}`, '交易时间'));
      lineOf.set(identityOf(fact), line);
      facts.push(fact);
    } else {
      faults.push(...row.fault);
    }
    if (faults.length >= billFaultsMax) return { facts, faults: faults.slice(0, billFaultsMax) };
  }
  return { facts, faults };
}

/** What makes a row one and the same, in whichever bill it stands. */
export const identityOf = ({ type, data }: ImportedFact): string =>
  type === 'SettlementImported'
    ? `${data.transactionId}/order/${data.orderNumber}`
    : `${data.transactionId}/refund/${data.refundId}`;

export function totalsOf(facts: readonly ImportedFact[]): BillTotals {
  const totals = {
    rowCount: BigInt(facts.length),
    settledMinorUnits: 0n,
    refundedMinorUnits: 0n,
    couponRefundedMinorUnits: 0n,
    feeThousandths: 0n,
    orderMinorUnits: 0n,
    requestedRefundMinorUnits: 0n,
  };
  for (const { type, data } of facts) {
    totals.feeThousandths += BigInt(data.feeThousandths);
    if (type === 'SettlementImported') {
      totals.settledMinorUnits += BigInt(data.settledMinorUnits);
      totals.orderMinorUnits += BigInt(data.orderMinorUnits);
    } else {
      totals.refundedMinorUnits += BigInt(data.refundMinorUnits);
      totals.couponRefundedMinorUnits += BigInt(data.couponRefundMinorUnits);
      totals.requestedRefundMinorUnits += BigInt(data.requestedRefundMinorUnits);
    }
  }
  return totals;
}

function compareSummary(line: number, values: readonly string[], totals: BillTotals): readonly BillFault[] {
  if (values.length !== summaryColumns.length) {
    return [fault(line, `The summary has ${values.length} of ${summaryColumns.length} back-quoted values`)];
  }
  return summaryColumns.flatMap(({ name, total, digits }, index) => {
    const text = values[index] ?? '';
    const stated = parseDecimal(text, digits);
    if (stated === null) return [fault(line, `expected a number; found "${text.slice(0, 64)}"`, name)];
    const difference = stated - totals[total];
    if (difference === 0n) return [];
    const [computed, apart] = [totals[total], difference].map((units) => printDecimal(units, digits));
    return [fault(line, `The summary says ${text}, the rows sum to ${computed}: difference ${apart}`, name)];
  });
}
