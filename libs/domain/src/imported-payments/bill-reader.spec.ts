import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decodeEvent } from '../kernel/index.js';
import { billLayouts } from './bill-layout.js';
import { WechatBillReader } from './bill-reader.js';
import type { BillFact } from './bill-fact.js';
import { importedPayments } from './imported-payment.js';

const fileSha256 = 'f'.repeat(64);

/** A row of any layout: what a layout does not have is left out, under whatever name it has there. */
type Values = Readonly<Record<string, string>>;
const paidRow: Values = {
  交易时间: '2023-10-18 12:00:00',
  公众账号ID: 'wx0000000000000001',
  商户号: '1900000001',
  特约商户号: '0',
  微信订单号: '4200000000000000001',
  商户订单号: 'A-1|x*y',
  用户标识: 'openid-1',
  交易类型: 'NATIVE',
  交易状态: 'SUCCESS',
  付款银行: 'ICBC_DEBIT',
  货币种类: 'CNY',
  应结订单金额: '2.90',
  代金券金额: '0.10',
  微信退款单号: '0',
  商户退款单号: '0',
  退款金额: '0.00',
  充值券退款金额: '0.00',
  商品名称: '灯, 台灯',
  手续费: '0.01740',
  费率: '0.60%',
  订单金额: '3.00',
  申请退款金额: '0.00',
};
const refundRow: Values = {
  ...paidRow,
  交易时间: '2023-10-18 18:30:00',
  交易状态: 'REFUND',
  应结订单金额: '0.00',
  代金券金额: '0.00',
  微信退款单号: '50000000000000001',
  退款金额: '1.00',
  充值券退款金额: '0.05',
  退款状态: 'SUCCESS',
  手续费: '-0.00600',
  订单金额: '0.00',
  申请退款金额: '1.05',
};
const revokedRow: Values = {
  ...refundRow,
  交易状态: 'REVOKED',
  微信退款单号: '0',
  退款金额: '2.90',
  申请退款金额: '3.00',
};

const [whole, older, successes, refunds] = billLayouts;
const line = (values: readonly string[]): string => values.map((value) => `\`${value}`).join(',');
function linesOf(rows: readonly Values[], summary: readonly string[], layout = whole): string[] {
  if (!layout) throw new Error('No layout');
  const names = Object.fromEntries(Object.entries(layout.aliases).map(([name, here]) => [here, name]));
  const valuesOf = (row: Values) => layout.columns.map((column) => row[names[column] ?? column] ?? '');
  return [
    `\uFEFF${layout.columns.join(',')}`,
    ...rows.map((row) => line(valuesOf(row))),
    layout.summary.map(({ name }) => name).join(','),
    line(summary),
  ];
}
function read(lines: readonly string[]) {
  const reader = new WechatBillReader({ fileSha256 });
  const facts = lines.flatMap((text) => reader.take(text) ?? []);
  return { facts, faults: reader.end(), totals: reader.totals, billDate: reader.billDate };
}
const both = ['2.0', '2.90', '1.00', '0.05', '0.0114', '3.00', '1.05'];
const cny = (minorUnits: string) => ({ minorUnits, currency: 'CNY' });

describe('A trade bill', () => {
  it('states what was paid and given back, with amounts before and after coupons told apart', () => {
    const { facts, faults, billDate } = read(linesOf([paidRow, refundRow], both));
    expect(faults).toEqual([]);
    expect(billDate).toBe('2023-10-18');
    const terms = {
      importedPaymentId: 'tenpay.4200000000000000001',
      source: { kind: 'wechatpay-bill', fileSha256, row: 1 },
      institution: 'tenpay',
      transactionId: '4200000000000000001',
      orderNumber: 'A-1|x*y',
      merchant: { merchantId: '1900000001', subMerchantId: null },
      payer: { scheme: 'openid', scope: 'wx0000000000000001', value: 'openid-1' },
      tradeType: 'NATIVE',
      field: 'online',
      fundingType: 'ICBC_DEBIT',
      clearingHouse: null,
      occurredAt: '2023-10-18T04:00:00.000Z',
    };
    expect(facts).toEqual([
      {
        type: 'PaymentImported',
        data: {
          ...terms,
          orderAmount: cny('300'),
          settledAmount: cny('290'),
          couponAmount: cny('10'),
          feeThousandths: '1740',
        },
      },
      {
        type: 'RefundImported',
        data: {
          ...terms,
          source: { ...terms.source, row: 2 },
          occurredAt: '2023-10-18T10:30:00.000Z',
          refundId: '50000000000000001',
          status: 'SUCCESS',
          refundAmount: cny('100'),
          couponRefundAmount: cny('5'),
          requestedAmount: cny('105'),
          feeThousandths: '-600',
        },
      },
    ]);
    for (const { type, data } of facts) {
      const event = { type, data: { ...data, payer: { ref: 'p-1' } } };
      expect(decodeEvent(importedPayments, event)).toEqual(event);
    }
  });
  it('states a revocation, which has no refund number', () => {
    const summary = ['2', '2.90', '2.90', '0.05', '0.0114', '3.00', '3.00'];
    const { facts, faults } = read(linesOf([paidRow, revokedRow], summary));
    expect(faults).toEqual([]);
    expect(facts[1]?.type).toBe('RevocationImported');
    expect(facts[1]?.data).toMatchObject({ revokedAmount: cny('290'), requestedAmount: cny('300') });
    const numbered = read(linesOf([paidRow, { ...revokedRow, 微信退款单号: '50000000000000001' }], summary));
    expect(numbered.faults[0]).toMatchObject({ line: 3, column: '微信退款单号' });
  });
  it.each([
    ['NATIVE', 'online'],
    ['JSAPI', 'online'],
    ['MICROPAY', 'barcode'],
    ['FACE', 'barcode'],
    ['FACEPAY', 'barcode'],
  ])('of trade type %s is in the field %s', (tradeType, field) => {
    const { facts } = read(linesOf([{ ...paidRow, 交易类型: tradeType }], both));
    expect(facts[0]?.data.field).toBe(field);
  });
  it('tells sub-merchants apart and keeps the provider beside', () => {
    const { facts } = read(linesOf([{ ...paidRow, 特约商户号: '1600000011' }], both));
    expect(facts[0]?.data.merchant).toEqual({ merchantId: '1900000001', subMerchantId: '1600000011' });
  });
  it('is read in the older layout, which does not say what the order cost', () => {
    const { facts, faults, totals } = read(
      linesOf([paidRow, refundRow], ['2', '2.90', '1.00', '0.05', '0.01140'], older),
    );
    expect(faults).toEqual([]);
    expect(totals).toMatchObject({ orderMinorUnits: 0n, requestedRefundMinorUnits: 0n });
    expect(facts[0]?.data).toMatchObject({ orderAmount: null, settledAmount: cny('290'), couponAmount: cny('10') });
    expect(facts[1]?.data).toMatchObject({ requestedAmount: null, refundAmount: cny('100') });
  });
  it('is read when it holds payments or refunds alone', () => {
    expect(read(linesOf([paidRow], ['1', '2.90', '0.01740', '3.00'], successes)).faults).toEqual([]);
    const summary = ['1', '0.00', '1.00', '0.05', '-0.00600', '0.00', '1.05'];
    expect(read(linesOf([refundRow], summary, refunds)).faults).toEqual([]);
  });
  it.each([
    ['记账时间,微信支付业务单号', 'a fund-flow bill of WeChat Pay'],
    ['分账时间,分账发起方', 'a profit-sharing bill of WeChat Pay'],
    ['#支付宝业务明细查询', 'a bill of Alipay'],
    ['PK\u0003\u0004\u0014', 'a spreadsheet (XLSX)'],
    ['\u001f\u008b', 'a compressed file (GZIP)'],
  ])('is not what begins with %j: that is named', (header, what) => {
    const { faults } = read([header, '…']);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ line: 1, reason: expect.stringContaining(what) as string });
  });
  it('names the first column that is not as it should be', () => {
    const [header = '', ...rest] = linesOf([paidRow], both);
    expect(read([header.replace('用户标识', '用户'), ...rest]).faults).toEqual([
      { line: 1, column: '用户标识', reason: 'Column 8 should be 用户标识; found "用户"' },
    ]);
    expect(read([`${header},更多`, ...rest]).faults[0]?.reason).toBe('28 columns; a bill ALL, 27 columns has 27');
  });
  it('is held against the kind whose columns it begins with, and against the first where several do', () => {
    const changed = (layout: typeof whole, from: string) =>
      read([(layout?.columns.join(',') ?? '').replace(from, '更多')]).faults[0]?.reason;
    expect(changed(whole, '交易时间')).toBe('Column 1 should be 交易时间; found "更多"');
    expect(changed(older, '商户数据包')).toBe('Column 22 should be 商户数据包; found "更多"');
    expect(changed(refunds, '退款成功时间')).toBe('Column 16 should be 退款成功时间; found "更多"');
    expect(changed(successes, '商品名称')).toBe('Column 15 should be 微信退款单号; found "更多"');
  });
  it('says at most 64 characters of what it found', () => {
    const long = '长'.repeat(65);
    const [header = '', ...rest] = linesOf([paidRow, refundRow], both);
    const found = (reason: string | undefined) => reason?.slice(reason.indexOf('found'));
    const said = `found "${'长'.repeat(64)}"`;
    expect(found(read([header.replace('用户标识', long), ...rest]).faults[0]?.reason)).toBe(said);
    expect(found(read(linesOf([{ ...paidRow, 交易状态: long }], both)).faults[0]?.reason)).toBe(said);
    const summary = both.with(0, long);
    expect(found(read(linesOf([paidRow, refundRow], summary)).faults[0]?.reason)).toBe(said);
  });
  it.each(billLayouts)('of the kind $name has so many', ({ name, columns }) =>
    expect(name).toContain(`, ${columns.length} columns`),
  );
  it('was changed by another program when commas were added', () => {
    const lines = linesOf([paidRow, refundRow], both);
    const added = lines.map((text, index) => (index >= 3 ? `${text},,,,` : text));
    expect(read(added).faults.map(({ line: at, reason }) => [at, reason.slice(0, 39)])).toEqual([
      [4, 'The file was changed by another program'],
    ]);
    expect(read([`${lines[0]},,`, ...lines.slice(1)]).faults[0]?.reason).toContain('changed by another program');
  });
  it.each([
    [0, 'The file is empty'],
    [1, 'The file ends without the summary'],
    [2, 'The file ends without the summary'],
    [4, 'The file ends before the values of the summary'],
  ])('is cut off after %i lines', (count, reason) => {
    const { faults } = read(linesOf([paidRow, refundRow], both).slice(0, count));
    expect(faults.map((fault) => fault.reason).join(' ')).toContain(reason);
  });
  it('is cut off in the middle of a row', () => {
    const lines = linesOf([paidRow, refundRow], both);
    const { faults } = read([...lines.slice(0, 2), (lines[2] ?? '').slice(0, 90)]);
    expect(faults[0]?.reason).toMatch(/^The row has \d+ of 27 back-quoted values$/);
  });
  it('has rows, and nothing after its summary', () => {
    expect(read(linesOf([], ['0', '0', '0', '0', '0', '0', '0'])).faults[0]?.reason).toBe('The bill has no rows');
    expect(read([...linesOf([paidRow, refundRow], both), '']).faults).toEqual([]);
    expect(read([...linesOf([paidRow, refundRow], both), 'x']).faults[0]?.reason).toBe(
      'There is text after the summary',
    );
  });
  it.each([0, 1, 2, 3, 4, 5, 6])('agrees with its summary in column %i', (column) => {
    const summary = both.map((value, index) => (index === column ? `${Number(value) + 1}` : value));
    const { faults } = read(linesOf([paidRow, refundRow], summary));
    expect(faults).toHaveLength(1);
    expect(faults[0]?.reason).toMatch(/^The summary says .*, the rows sum to .*: difference 1(\.0+)?$/);
  });
  it('holds a row once', () => {
    const { faults } = read(linesOf([paidRow, { ...refundRow }, { ...refundRow }], both));
    expect(faults[0]).toMatchObject({ line: 4, reason: 'The row repeats an earlier one' });
  });
  it('is of one day', () => {
    const { faults } = read(linesOf([paidRow, { ...refundRow, 交易时间: '2023-10-19 00:00:00' }], both));
    expect(faults[0]).toMatchObject({ line: 3, column: '交易时间' });
  });
  it.each<[string, string]>([
    ['交易时间', '2023-02-30 12:00:00'],
    ['交易状态', 'CLOSED'],
    ['微信订单号', ''],
    ['货币种类', 'USD'],
    ['应结订单金额', '-1.00'],
    ['应结订单金额', '1.001'],
    ['手续费', 'free'],
    ['特约商户号', 'x'],
    ['用户标识', ''],
    ['退款金额', '0.01'],
  ])('says what is wrong in column %s: %j', (column, value) => {
    const { faults } = read(linesOf([{ ...paidRow, [column]: value }], both));
    expect(faults.some((fault) => fault.column === column && fault.reason.endsWith(`found "${value}"`))).toBe(true);
  });
  it('tells a bounded number of faults', () => {
    const bad = Array.from({ length: 100 }, () => ({ ...paidRow, 货币种类: 'USD' }));
    expect(read(linesOf(bad, both)).faults).toHaveLength(20);
  });
  it('of 5,000 rows is read row by row, each seen once', () => {
    const rows = Array.from({ length: 5_000 }, (_, index) => ({ ...paidRow, 微信订单号: `42${index}` }));
    const summary = ['5000', '14500.00', '0.00', '0.00', '87.00000', '15000.00', '0.00'];
    expect(read(linesOf(rows, summary)).faults).toEqual([]);
    expect(read(linesOf([...rows, ...rows.slice(-1)], summary)).faults[0]?.reason).toBe(
      'The row repeats an earlier one',
    );
  });
});

const bills = join(process.env['HUTONG_SAMPLES'] ?? '', 'bills');
const areThere = process.env['HUTONG_SAMPLES'] !== undefined && existsSync(bills);

describe('Bills that failed once', () => {
  // The right values stand beside the files.
  const right: Readonly<Record<string, (facts: readonly BillFact[], reasons: readonly string[]) => void>> = {
    'revoked-row.csv': (facts) =>
      expect(facts.map(({ type }) => type)).toEqual(['PaymentImported', 'RevocationImported']),
    '24-columns.csv': (facts) => expect(facts.map(({ type }) => type)).toEqual(['PaymentImported', 'RefundImported']),
    'sub-merchants.csv': (facts) =>
      expect(facts.map(({ data }) => [data.merchant.merchantId, data.merchant.subMerchantId])).toEqual([
        ['1900000006', '1600000011'],
        ['1900000006', '1600000022'],
      ]),
    'face.csv': (facts) => expect(facts.map(({ data }) => data.field)).toEqual(['barcode', 'barcode']),
    'gbk.csv': (facts) => expect(facts).toHaveLength(2),
    'crlf-no-bom.csv': (facts) => expect(facts).toHaveLength(20),
    'refund-type.csv': (facts) => expect(facts.map(({ type }) => type)).toEqual(['RefundImported']),
    'success-type-4-column-summary.csv': (facts) => expect(facts.map(({ type }) => type)).toEqual(['PaymentImported']),
    'fund-flow.csv': (_, reasons) => expect(reasons[0]).toContain('a fund-flow bill'),
    'profit-sharing.csv': (_, reasons) => expect(reasons[0]).toContain('a profit-sharing bill'),
    'trailing-commas.csv': (_, reasons) => expect(reasons[0]).toContain('changed by another program'),
    'all.xlsx': (_, reasons) => expect(reasons[0]).toContain('a spreadsheet (XLSX)'),
    'alipay-detail-gbk.csv': (_, reasons) => expect(reasons[0]).toContain('a bill of Alipay'),
  };
  it('are read, or named for what they are', ({ skip }) => {
    skip(!areThere, 'HUTONG_SAMPLES names no directory that has bills');
    const files = readdirSync(bills);
    expect(files.toSorted()).toEqual(Object.keys(right).toSorted());
    const halfRead: string[] = [];
    for (const file of files) {
      const { facts, faults } = read(textOf(readFileSync(join(bills, file))).split(/\r?\n/));
      if (facts.length > 0 && faults.length > 0) halfRead.push(file);
      right[file]?.(
        facts,
        faults.map(({ reason }) => reason),
      );
    }
    expect(halfRead).toEqual(['trailing-commas.csv']);
  });
  /** UTF-8, or GBK when it is not. */
  function textOf(bytes: Uint8Array): string {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      return new TextDecoder('gbk').decode(bytes);
    }
  }
});
