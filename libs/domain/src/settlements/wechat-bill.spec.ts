import { existsSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { parseDecimal, printDecimal } from '../kernel/index.js';
import { type WechatBill, billFaultsMax, parseWechatBill, summaryColumns, totalsOf } from './wechat-bill.js';
import { billColumns } from './wechat-bill-row.js';

type Row = Partial<Record<(typeof billColumns)[number], string>>;

const paidRow: Row = {
  交易时间: '2023-10-18 12:00:00',
  公众账号ID: 'wx0000000000000001',
  商户号: '1900000001',
  特约商户号: '0',
  设备号: '',
  微信订单号: '4200000000000000001',
  商户订单号: 'A-1',
  用户标识: 'openid-1',
  交易类型: 'NATIVE',
  交易状态: 'SUCCESS',
  付款银行: 'OTHERS',
  货币种类: 'CNY',
  应结订单金额: '2.90',
  代金券金额: '0.10',
  微信退款单号: '0',
  商户退款单号: '0',
  退款金额: '0.00',
  充值券退款金额: '0.00',
  退款类型: '',
  退款状态: '',
  商品名称: '灯, 台灯',
  商户数据包: '',
  手续费: '0.01740',
  费率: '0.60%',
  订单金额: '3.00',
  申请退款金额: '0.00',
  费率备注: '',
};
const refundRow: Row = {
  ...paidRow,
  交易时间: '2023-10-18 18:30:00',
  交易状态: 'REFUND',
  应结订单金额: '0.00',
  代金券金额: '0.00',
  微信退款单号: '50000000000000001',
  商户退款单号: 'R-1',
  退款金额: '1.00',
  充值券退款金额: '0.05',
  退款类型: 'ORIGINAL',
  退款状态: 'SUCCESS',
  手续费: '-0.00600',
  订单金额: '0.00',
  申请退款金额: '1.05',
};
const summaryOf = '2.0,2.90,1.00,0.05,0.0114,3.00,1.05'.split(',');

const line = (values: readonly string[]): string => values.map((value) => `\`${value}`).join(',');
const printRow = (row: Row): string => line(billColumns.map((column) => row[column] ?? ''));
const print = (rows: readonly Row[], summary: readonly string[] = summaryOf): string =>
  `\uFEFF${[billColumns.join(','), ...rows.map(printRow), summaryColumns.map(({ name }) => name).join(','), line(summary)].join('\r\n')}\r\n`;
const bill = print([paidRow, refundRow]);

function read(text: string): WechatBill {
  const parsed = parseWechatBill(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.fault));
  return parsed.value;
}
function faultsOf(text: string) {
  const parsed = parseWechatBill(text);
  return parsed.ok ? [] : parsed.fault;
}

describe('A trade bill', () => {
  it('is read into one fact for each row, in UTC and exact to a thousandth of a fen', () => {
    const { billDate, facts, totals } = read(bill);
    expect(billDate).toBe('2023-10-18');
    expect(facts).toMatchObject([
      {
        type: 'SettlementImported',
        data: {
          source: { kind: 'wechatpay-trade-bill', billDate: '2023-10-18', rowNumber: 1 },
          transactionId: '4200000000000000001',
          orderNumber: 'A-1',
          platform: 'wechatpay-merchant.1900000001',
          merchant: '1900000001',
          payer: { payerId: 'openid-1', wallet: 'tenpay' },
          channel: { channelId: 'wechatpay.native', method: 'imported', group: 'tencent', field: 'online' },
          orderMinorUnits: '300',
          settledMinorUnits: '290',
          couponMinorUnits: '10',
          feeThousandths: '1740',
          occurredAt: '2023-10-18T04:00:00.000Z',
        },
      },
      {
        type: 'RefundImported',
        data: {
          refundId: '50000000000000001',
          refundMinorUnits: '100',
          couponRefundMinorUnits: '5',
          requestedRefundMinorUnits: '105',
          feeThousandths: '-600',
          occurredAt: '2023-10-18T10:30:00.000Z',
        },
      },
    ]);
    expect(totals).toEqual({
      rowCount: 2n,
      settledMinorUnits: 290n,
      refundedMinorUnits: 100n,
      couponRefundedMinorUnits: 5n,
      feeThousandths: 1140n,
      orderMinorUnits: 300n,
      requestedRefundMinorUnits: 105n,
    });
  });
  it('is read the same without its byte order mark, with plain line ends, and without the last of them', () => {
    const plain = bill.slice(1).replaceAll('\r\n', '\n');
    expect(read(plain)).toEqual(read(bill));
    expect(read(plain.trimEnd())).toEqual(read(bill));
  });
  it('counts a payment at the counter as proximity', () =>
    expect(read(print([{ ...paidRow, 交易类型: 'MICROPAY' }, refundRow])).facts[0]?.data.channel).toMatchObject({
      channelId: 'wechatpay.micropay',
      field: 'barcode',
    }));
  it('puts midnight in Beijing into the day that begins', () => {
    const { facts } = read(print([{ ...paidRow, 交易时间: '2023-10-18 00:00:00' }, refundRow]));
    expect(facts[0]?.data.occurredAt).toBe('2023-10-17T16:00:00.000Z');
  });
  it('may hold two orders under one transaction, and refunds of orders it does not hold', () => {
    const rows = [paidRow, { ...paidRow, 商户订单号: 'A-2' }, { ...refundRow, 微信订单号: '42' }];
    expect(read(print(rows, ['3', '5.8', '1', '0.05', '0.0288', '6', '1.05'])).facts).toHaveLength(3);
  });
});

const withHeader = (header: string) => bill.replace(billColumns.join(','), header);

describe('A header that is not of a bill of type ALL', () => {
  it('is named when it is of type SUCCESS', () => {
    const success = billColumns.filter((name) => !name.includes('退款'));
    expect(success).toHaveLength(20);
    expect(faultsOf(withHeader(success.join(',')))).toMatchObject([
      { line: 1, reason: expect.stringContaining('type SUCCESS; only the type ALL') },
    ]);
  });
  it('is named when it is of type REFUND', () => {
    const refund = [...billColumns.slice(0, 14), '退款申请时间', '退款成功时间', ...billColumns.slice(14)].join(',');
    expect(faultsOf(withHeader(refund))).toMatchObject([{ line: 1, reason: expect.stringContaining('type REFUND') }]);
  });
  it('is refused at its first strange column', () => {
    expect(faultsOf(withHeader(billColumns.join(',').replace('手续费', '费用')))).toEqual([
      { line: 1, column: '手续费', reason: 'Column 23 should be 手续费; found "费用"' },
    ]);
    expect(faultsOf(withHeader(`${billColumns.join(',')},备注`))).toMatchObject([{ line: 1, column: null }]);
    expect(faultsOf('')).toMatchObject([{ line: 1, column: '交易时间' }]);
  });
});

describe('A row that cannot be trusted', () => {
  it.each<[(typeof billColumns)[number], string]>([
    ['交易时间', '2023-10-18T12:00:00'],
    ['交易时间', '2023-02-29 12:00:00'],
    ['交易时间', '2023-10-18 24:00:01'],
    ['商户号', 'mch'],
    ['微信订单号', ''],
    ['商户订单号', 'A 1'],
    ['用户标识', ''],
    ['交易类型', 'native'],
    ['交易状态', 'REVOKED'],
    ['货币种类', 'HKD'],
    ['应结订单金额', '2.901'],
    ['应结订单金额', '-2.90'],
    ['应结订单金额', '1e2'],
    ['代金券金额', ''],
    ['手续费', '0.017401'],
    ['退款金额', '1.00'],
  ])('is blamed on its column %s for the value %j', (column, value) =>
    expect(faultsOf(print([{ ...paidRow, [column]: value }, refundRow]))).toContainEqual({
      line: 2,
      column,
      reason: expect.stringContaining(`found "${value}"`),
    }),
  );
  it.each<[(typeof billColumns)[number], string]>([
    ['退款状态', 'FAIL'],
    ['微信退款单号', '0'],
    ['订单金额', '3.00'],
  ])('is blamed on its column %s for the value %j in a refund', (column, value) =>
    expect(faultsOf(print([paidRow, { ...refundRow, [column]: value }]))).toMatchObject([{ line: 3, column }]),
  );
  it('is refused when a name holds what separates values', () =>
    expect(faultsOf(print([{ ...paidRow, 商品名称: 'a,`b' }, refundRow]))).toEqual([
      { line: 2, column: null, reason: 'The row has 28 of 27 back-quoted values' },
    ]));
  it('is refused when it repeats another or is of another day', () => {
    expect(faultsOf(print([paidRow, paidRow]))).toMatchObject([{ line: 3, reason: 'The row repeats line 2' }]);
    expect(faultsOf(print([paidRow, { ...refundRow, 交易时间: '2023-10-19 00:00:00' }]))).toEqual([
      { line: 3, column: '交易时间', reason: 'The bill is of 2023-10-18; the row is of 2023-10-19' },
    ]);
  });
  it('does not hide the others, up to a bound', () => {
    const bad = Array.from({ length: 50 }, () => ({ ...paidRow, 货币种类: 'HKD' }));
    expect(faultsOf(print(bad))).toHaveLength(billFaultsMax);
  });
});

describe('A bill whose rows and summary disagree', () => {
  it('is refused with the difference of each column, the count too', () => {
    expect(faultsOf(print([paidRow, refundRow], ['3.0', '2.90', '1.00', '0.05', '0.0115', '2.5', '1.05']))).toEqual([
      { line: 5, column: '总交易单数', reason: 'The summary says 3.0, the rows sum to 2: difference 1' },
      {
        line: 5,
        column: '手续费总金额',
        reason: 'The summary says 0.0115, the rows sum to 0.01140: difference 0.00010',
      },
      { line: 5, column: '订单总金额', reason: 'The summary says 2.5, the rows sum to 3.00: difference -0.50' },
    ]);
  });
  it('is refused when the summary is no number or has other columns', () => {
    expect(faultsOf(print([paidRow, refundRow], ['x', ...summaryOf.slice(1)]))).toMatchObject([
      { column: '总交易单数' },
    ]);
    expect(faultsOf(print([paidRow, refundRow], summaryOf.slice(1)))).toMatchObject([
      { line: 5, reason: 'The summary has 6 of 7 back-quoted values' },
    ]);
  });
  it('is refused without rows and with text after the summary', () => {
    expect(faultsOf(print([], ['0', '0', '0', '0', '0', '0', '0']))).toMatchObject([
      { reason: 'The bill has no rows' },
    ]);
    expect(faultsOf(`${bill}more`)).toMatchObject([{ line: 6, reason: 'There is text after the summary' }]);
  });
});

describe('A bill that was cut off', () => {
  it('says that it ends in the middle of a row', () => {
    const cut = bill.slice(0, bill.indexOf('REFUND'));
    expect(faultsOf(cut)).toEqual([
      { line: 3, column: null, reason: 'The file ends in the middle of a row, after 10 of 27 values' },
    ]);
  });
  it('says that its summary is missing', () => {
    const cut = bill.slice(0, bill.indexOf('总交易单数'));
    expect(faultsOf(cut)).toMatchObject([{ line: 3, reason: expect.stringContaining('without the summary') }]);
    expect(faultsOf(bill.slice(0, bill.lastIndexOf('`2.0')))).toMatchObject([
      { line: 4, reason: 'The file ends before the values of the summary' },
    ]);
  });
  it('is never read, wherever it was cut, unless all of its figures are there', () => {
    const complete = bill.trimEnd().length;
    for (let length = 0; length < complete; length++) {
      expect(parseWechatBill(bill.slice(0, length)).ok, `cut after ${length} characters`).toBe(false);
    }
    expect(parseWechatBill(bill.slice(0, complete)).ok).toBe(true);
  });
});

describe('Any bill', () => {
  const yuan = fc.bigInt({ min: 0n, max: 10_000_000n }).map((units) => printDecimal(units, 2));
  const fee = fc.bigInt({ min: -1_000_000n, max: 1_000_000n }).map((units) => printDecimal(units, 5));
  const second = fc.integer({ min: 0, max: 86_399 }).map((seconds) => {
    const time = new Date(seconds * 1_000).toISOString().slice(11, 19);
    return `2023-10-18 ${time}`;
  });
  const name = fc.string({ maxLength: 30 }).filter((text) => !/[`\r\n]/.test(text));
  const payments = fc
    .record({ 交易时间: second, 应结订单金额: yuan, 代金券金额: yuan, 手续费: fee, 订单金额: yuan, 商品名称: name })
    .map((row): Row => Object.assign({}, paidRow, row));
  const refunds = fc
    .record({ 交易时间: second, 退款金额: yuan, 充值券退款金额: yuan, 手续费: fee, 申请退款金额: yuan, 商品名称: name })
    .map((row): Row => Object.assign({}, refundRow, row));
  const rows = fc
    .array(fc.oneof(payments, refunds), { minLength: 1, maxLength: 12 })
    .map((list) => list.map((row, index): Row => ({ ...row, 微信订单号: `42${index}` })));

  it('sums from its facts to its own summary', () =>
    fc.assert(
      fc.property(rows, (list) => {
        const sum = (column: (typeof billColumns)[number], digits: number) =>
          printDecimal(
            list.reduce((total, row) => total + (parseDecimal(row[column] ?? '', digits) ?? 0n), 0n),
            digits,
          );
        const summary = [
          `${list.length}.0`,
          sum('应结订单金额', 2),
          sum('退款金额', 2),
          sum('充值券退款金额', 2),
          sum('手续费', 5),
          sum('订单金额', 2),
          sum('申请退款金额', 2),
        ];
        const { facts, totals } = read(print(list, summary));
        expect(facts).toHaveLength(list.length);
        expect(totalsOf(facts)).toEqual(totals);
      }),
    ));

  it('never throws, whatever the text', () =>
    fc.assert(
      fc.property(fc.nat(), fc.string({ unit: 'binary', maxLength: 5 }), (at, noise) => {
        const index = at % bill.length;
        const parsed = parseWechatBill(bill.slice(0, index) + noise + bill.slice(index));
        expect(parsed.ok || parsed.fault.length > 0).toBe(true);
      }),
    ));
});

const realBill = new URL('../../../../../shared/vectors/wechatpay-bill-ALL.csv', import.meta.url);
const whyNot = existsSync(realBill) ? '' : 'no real bill lies at ../shared/vectors/wechatpay-bill-ALL.csv';

describe('The real bill of 2019-02-19', () => {
  beforeEach(({ skip }) => skip(whyNot !== '', whyNot));

  it('reads into 31 settlements and 14 refunds whose sums are its own summary', () => {
    const { billDate, facts, totals } = read(readFileSync(realBill, 'utf8'));
    expect(billDate).toBe('2019-02-19');
    expect(facts.filter(({ type }) => type === 'SettlementImported')).toHaveLength(31);
    expect(facts.filter(({ type }) => type === 'RefundImported')).toHaveLength(14);
    expect(new Set(facts.map(({ data }) => data.transactionId)).size).toBe(43);
    expect(totals).toEqual({
      rowCount: 45n,
      settledMinorUnits: 47n,
      refundedMinorUnits: 14n,
      couponRefundedMinorUnits: 0n,
      feeThousandths: 8_000n,
      orderMinorUnits: 47n,
      requestedRefundMinorUnits: 14n,
    });
  });
});
