import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { importedPayments, persons } from '@hutong/domain';
import { type EventLog, MemoryEventLog, type RecordedEvent } from '@hutong/event-store';
import { LedgerSecret, systemClock } from '@hutong/platform';
import { beforeEach, describe, expect, it } from 'vitest';
import { Ledger } from '../handling/ledger.js';
import { type BillFile, importWechatBill, type RecordRows } from './import-wechat-bill.js';
import { recordRowsIn } from './record-rows.js';

const header =
  '交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,代金券金额,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率,订单金额,申请退款金额,费率备注';
const summaryHeader = '总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额';

type Row = Readonly<{ id: number; at: string; paid?: number; refund?: number }>;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Prints a bill; amounts in whole yuan, a fee of one fen for each payment. */
function billOf(rows: readonly Row[]): readonly string[] {
  const paid = sum(rows.map((row) => row.paid ?? 0));
  const refunded = sum(rows.map((row) => row.refund ?? 0));
  const fees = (rows.filter((row) => row.paid).length / 100).toFixed(2);
  const summary = backQuoted(`${rows.length}.0,${paid},${refunded},0.0,${fees},${paid},${refunded}`);
  return [header, ...rows.map(printRow), summaryHeader, summary];
}

const printRow = ({ id, at, paid, refund }: Row): string =>
  backQuoted(
    paid === undefined
      ? `${at},wx1,1900000001,0,,42${id},A-${id},openid-${id},JSAPI,REFUND,OTHERS,CNY,0.00,0.00,5000${id},R-${id},${refund}.00,0.00,ORIGINAL,SUCCESS,lamp,,0.00000,0.60%,0.00,${refund}.00,`
      : `${at},wx1,1900000001,0,,42${id},A-${id},openid-${id},JSAPI,SUCCESS,OTHERS,CNY,${paid}.00,0.00,0,0,0.00,0.00,,,lamp,,0.01000,0.60%,${paid}.00,0.00,`,
  );

const backQuoted = (values: string): string => values.replaceAll(/(^|,)/g, '$1`');

const firstDay: readonly Row[] = [
  { id: 3, at: '2023-10-18 20:00:00', paid: 30 },
  { id: 1, at: '2023-10-18 09:00:00', paid: 10 },
  { id: 1, at: '2023-10-18 10:00:00', refund: 4 },
  { id: 2, at: '2023-10-18 12:00:00', paid: 20 },
];
const nextDay: readonly Row[] = [
  { id: 2, at: '2023-10-19 09:00:00', refund: 20 },
  { id: 9, at: '2023-10-19 10:00:00', refund: 1 },
];

async function* iterate<Item>(items: Iterable<Item>): AsyncGenerator<Item> {
  yield* items;
}
const fileOf =
  (lines: readonly string[]): BillFile =>
  () => ({ lines: iterate(lines), sha256: () => createHash('sha256').update(lines.join('\n')).digest('hex') });

const secret = new LedgerSecret(Buffer.alloc(32, 7));
let log: MemoryEventLog;
beforeEach(() => {
  log = new MemoryEventLog({ now: () => 0 });
});
let runs = 0;
const importLines = (lines: readonly string[], into: EventLog = log) =>
  importWechatBill(fileOf(lines), recordRowsIn(new Ledger(into, systemClock, secret)), `run-${(runs += 1)}`);
const importRows = (rows: readonly Row[], into?: EventLog) => importLines(billOf(rows), into);

async function recorded(category = importedPayments.category): Promise<readonly RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  for await (const event of log.readAll({ filter: { streams: { prefixes: [`${category}-`] } } })) events.push(event);
  return events;
}
const typesIn = (events: readonly RecordedEvent[], stream: string): readonly string[] =>
  events.filter((event) => event.stream === stream).map(({ type }) => type);

/** A log whose process dies after some appends. */
const dyingAfter = (appendsMax: number): EventLog => {
  let appends = 0;
  return Object.create(log, {
    append: {
      value: async (...args: Parameters<EventLog['append']>) => {
        appends += 1;
        if (appends > appendsMax) throw new Error('killed');
        return log.append(...args);
      },
    },
    readStream: { value: (...args: Parameters<EventLog['readStream']>) => log.readStream(...args) },
    readAll: { value: (...args: Parameters<EventLog['readAll']>) => log.readAll(...args) },
  }) as EventLog;
};

describe('Importing a bill', () => {
  it('records each row in the stream of its transaction', async () => {
    expect(await importRows(firstDay)).toMatchObject({
      outcome: 'imported',
      billDate: '2023-10-18',
      recorded: 4,
      known: 0,
      contradicted: 0,
      totals: { rowCount: 4n, settledMinorUnits: 6_000n, refundedMinorUnits: 400n, feeThousandths: 3_000n },
    });
    const events = await recorded();
    expect(typesIn(events, 'importedPayment-tenpay.421')).toEqual(['PaymentImported', 'RefundImported']);
    expect(typesIn(events, 'importedPayment-tenpay.423')).toEqual(['PaymentImported']);
    expect(events.find(({ data }) => data['transactionId'] === '421')).toMatchObject({
      data: { source: { kind: 'wechatpay-bill', row: 2 }, orderNumber: 'A-1', occurredAt: '2023-10-18T01:00:00.000Z' },
      metadata: { command: 'RecordImportedPayment', actor: { kind: 'importer', id: 'wechat-bill' } },
    });
  });

  it('names its payers in streams of their own and nowhere else', async () => {
    await importRows(firstDay);
    const known = await recorded(persons.category);
    expect(known.map(({ data }) => data['identifier'])).toContainEqual({
      scheme: 'openid',
      scope: 'wx1',
      value: { plain: 'openid-1' },
    });
    expect(known).toHaveLength(3);
    expect(
      JSON.stringify((await recorded()).map(({ data, metadata, stream }) => [data, metadata, stream])),
    ).not.toContain('openid-1');
  });

  it('gives events ids that begin with the time of their row', async () => {
    await importRows(firstDay);
    for (const { id, data } of await recorded()) {
      const time = Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
      expect(new Date(time).toISOString()).toBe(data['occurredAt']);
    }
  });

  it('records nothing when the same rows come again, from the same file or from another', async () => {
    await importRows(firstDay);
    const position = await log.lastPosition();
    expect(await importRows(firstDay)).toMatchObject({ recorded: 0, known: 4 });
    expect(await importRows(firstDay.toReversed())).toMatchObject({ recorded: 0, known: 4 });
    expect(await log.lastPosition()).toBe(position);
  });

  it('takes a later day’s refund in the stream of its payment, or alone where the payment is older than the ledger', async () => {
    await importRows(firstDay);
    expect(await importRows(nextDay)).toMatchObject({ recorded: 2, known: 0 });
    const events = await recorded();
    expect(typesIn(events, 'importedPayment-tenpay.422')).toEqual(['PaymentImported', 'RefundImported']);
    expect(typesIn(events, 'importedPayment-tenpay.429')).toEqual(['RefundImported']);
  });

  it.each([0, 1, 2, 3, 5])('is completed by the next run after a crash with %d appends done', async (done) => {
    await expect(importRows(firstDay, dyingAfter(done))).rejects.toThrow('killed');
    expect(await importRows(firstDay)).toMatchObject({ outcome: 'imported' });
    expect(await recorded()).toHaveLength(4);
    expect(await recorded(persons.category)).toHaveLength(3);
  });

  it('records nothing of a bill that is cut off', async () => {
    expect(await importLines(billOf(firstDay).slice(0, -1))).toMatchObject({
      outcome: 'refused',
      faults: [{ line: 6, reason: 'The file ends before the values of the summary' }],
    });
    expect(await log.lastPosition()).toBe(0n);
  });

  it('names the rows that say something else than an earlier bill, and records the others', async () => {
    await importRows(firstDay);
    const changed = [
      ...firstDay.slice(0, 3),
      { id: 2, at: '2023-10-18 12:00:00', paid: 21 },
      { id: 8, at: '2023-10-18 01:00:00', paid: 1 },
    ];
    expect(await importRows(changed)).toMatchObject({
      recorded: 1,
      known: 3,
      contradicted: 1,
      contradictions: [
        {
          line: 5,
          column: null,
          reason: 'The bill says something else than was imported before: imported payment tenpay.422, row 4.',
        },
      ],
    });
    expect(typesIn(await recorded(), 'importedPayment-tenpay.422')).toEqual(['PaymentImported']);
  });

  it('stops when the file is changed between its two readings', async () => {
    const lines = billOf(firstDay);
    let readings = 0;
    const file: BillFile = () => ({ lines: iterate(lines), sha256: () => `reading ${(readings += 1)}` });
    const none: RecordRows = async function* (rows) {
      for await (const { row } of rows) yield { row, outcome: 'known' };
    };
    await expect(importWechatBill(file, none, 'a run')).rejects.toThrow('changed while it was imported');
  });

  it('holds no more rows than are being recorded', async () => {
    let asked = 0;
    const lines = (async function* () {
      for (const line of billOf(
        Array.from({ length: 2_000 }, (_, id): Row => ({ id, at: '2023-10-18 09:00:00', paid: 1 })),
      )) {
        asked += 1;
        yield line;
      }
    })();
    const first = fileOf(
      billOf(Array.from({ length: 2_000 }, (_, id): Row => ({ id, at: '2023-10-18 09:00:00', paid: 1 }))),
    );
    const { sha256 } = first();
    let reading = 0;
    const file: BillFile = () => ((reading += 1) === 1 ? first() : { lines, sha256 });
    const slow: RecordRows = async function* (rows) {
      for await (const { row } of rows) {
        expect(asked - row).toBeLessThanOrEqual(2);
        yield { row, outcome: 'known' };
      }
    };
    expect(await importWechatBill(file, slow, 'a run')).toMatchObject({ known: 2_000 });
  });
});

const realBill = new URL('../../../../../shared/vectors/wechatpay-bill-ALL.csv', import.meta.url);
const whyNot = existsSync(realBill) ? '' : 'no real bill lies at ../shared/vectors/wechatpay-bill-ALL.csv';

describe('Importing the real bill of 2019-02-19', () => {
  beforeEach(({ skip }) => skip(whyNot !== '', whyNot));

  it('records facts that sum to the bill’s own summary, once', async () => {
    const lines = readFileSync(realBill, 'utf8').trimEnd().split(/\r?\n/);
    expect(await importLines(lines)).toMatchObject({ recorded: 45, known: 0 });
    expect(await importLines(lines)).toMatchObject({
      recorded: 0,
      known: 45,
      totals: {
        rowCount: 45n,
        settledMinorUnits: 47n,
        refundedMinorUnits: 14n,
        couponRefundedMinorUnits: 0n,
        feeThousandths: 8_000n,
        orderMinorUnits: 47n,
        requestedRefundMinorUnits: 14n,
      },
    });
  });
});
