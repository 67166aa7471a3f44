import { existsSync, readFileSync } from 'node:fs';
import { type ImportedFact, type SettlementEvent, decodeEvent, settlements, totalsOf } from '@hutong/domain';
import { type EventLog, MemoryEventLog, type RecordedEvent } from '@hutong/event-store';
import { beforeEach, describe, expect, it } from 'vitest';
import { importWechatBill } from './import-wechat-bill.js';

const header =
  '交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,代金券金额,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率,订单金额,申请退款金额,费率备注';
const summaryHeader = '总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额';

type Row = Readonly<{ id: number; at: string; paid?: number; refund?: number }>;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Prints a bill; amounts in whole yuan, a fee of one fen for each payment. */
function billOf(rows: readonly Row[]): string {
  const paid = sum(rows.map((row) => row.paid ?? 0));
  const refunded = sum(rows.map((row) => row.refund ?? 0));
  const fees = (rows.filter((row) => row.paid).length / 100).toFixed(2);
  const summary = backQuoted(`${rows.length}.0,${paid},${refunded},0.0,${fees},${paid},${refunded}`);
  return [header, ...rows.map(printRow), summaryHeader, summary].join('\r\n');
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

let log: MemoryEventLog;
beforeEach(() => {
  log = new MemoryEventLog({ now: () => 0 });
});

async function recorded(): Promise<readonly RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  for await (const event of log.readAll()) events.push(event);
  return events;
}
const factsOf = (events: readonly RecordedEvent[]): readonly ImportedFact[] =>
  events
    .map((event): SettlementEvent => decodeEvent(settlements, event))
    .filter((event) => event.type === 'SettlementImported' || event.type === 'RefundImported');
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

describe('Importing a bill into the log', () => {
  it('records each row in the stream of its transaction, in order of time', async () => {
    expect(await importWechatBill(log, billOf(firstDay))).toMatchObject({
      outcome: 'imported',
      billDate: '2023-10-18',
      appended: 4,
      known: 0,
      totals: { rowCount: 4n, settledMinorUnits: 6_000n, refundedMinorUnits: 400n, feeThousandths: 3_000n },
    });
    const events = await recorded();
    expect(typesIn(events, 'settlement-wechatpay.421')).toEqual(['SettlementImported', 'RefundImported']);
    expect(typesIn(events, 'settlement-wechatpay.423')).toEqual(['SettlementImported']);
    expect(events[0]?.metadata).toMatchObject({
      $correlationId: 'wechatpay-trade-bill.1900000001.2023-10-18',
      command: 'ImportFact',
      actor: { kind: 'importer', institution: null, id: 'wechat-bill' },
    });
  });

  it('gives events ids that begin with the time of their row', async () => {
    await importWechatBill(log, billOf(firstDay));
    for (const { id, data } of await recorded()) {
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      const time = Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
      expect(new Date(time).toISOString()).toBe(data['occurredAt']);
    }
  });

  it('appends nothing when the same file is imported again', async () => {
    await importWechatBill(log, billOf(firstDay));
    const position = await log.lastPosition();
    expect(await importWechatBill(log, billOf(firstDay))).toMatchObject({ appended: 0, known: 4 });
    expect(await log.lastPosition()).toBe(position);
  });

  it('appends a later day’s refund to the stream of its payment, or opens one where the payment is older than the log', async () => {
    await importWechatBill(log, billOf(firstDay));
    expect(await importWechatBill(log, billOf(nextDay))).toMatchObject({ appended: 2, known: 0 });
    const events = await recorded();
    expect(typesIn(events, 'settlement-wechatpay.422')).toEqual(['SettlementImported', 'RefundImported']);
    expect(typesIn(events, 'settlement-wechatpay.429')).toEqual(['RefundImported']);
  });

  it.each([0, 1, 2, 3])(
    'is completed by the next run after a crash with %d appends done, with the same ids',
    async (done) => {
      await expect(importWechatBill(dyingAfter(done), billOf(firstDay))).rejects.toThrow('killed');
      expect(await importWechatBill(log, billOf(firstDay))).toMatchObject({ outcome: 'imported' });
      const events = await recorded();
      expect(events).toHaveLength(4);
      expect(new Set(events.map(({ id }) => id)).size).toBe(4);
      expect(await importWechatBill(log, billOf(firstDay))).toMatchObject({ appended: 0, known: 4 });
    },
  );

  it('puts nothing into the log when the bill is faulty', async () => {
    const cut = billOf(firstDay).slice(0, -3);
    expect(await importWechatBill(log, cut)).toMatchObject({ outcome: 'refused' });
    expect(await log.lastPosition()).toBe(0n);
  });

  it('puts nothing into the log when one of its rows contradicts what is there', async () => {
    await importWechatBill(log, billOf(firstDay));
    const position = await log.lastPosition();
    const changed = [
      ...firstDay.slice(0, 3),
      { id: 2, at: '2023-10-18 12:00:00', paid: 21 },
      { id: 8, at: '2023-10-18 01:00:00', paid: 1 },
    ];
    expect(await importWechatBill(log, billOf(changed))).toEqual({
      outcome: 'refused',
      faults: [
        {
          line: 5,
          column: null,
          reason: 'The log holds another account of this row in settlement-wechatpay.422: importedFactDiffers',
        },
      ],
    });
    expect(await log.lastPosition()).toBe(position);
  });

  it('imports more transactions than it holds in hand', async () => {
    const rows = Array.from({ length: 500 }, (_, id): Row => ({ id, at: '2023-10-18 09:00:00', paid: 1 }));
    expect(await importWechatBill(log, billOf(rows))).toMatchObject({ appended: 500 });
    expect(totalsOf(factsOf(await recorded()))).toMatchObject({ rowCount: 500n, settledMinorUnits: 50_000n });
  });
});

const realBill = new URL('../../../../../shared/vectors/wechatpay-bill-ALL.csv', import.meta.url);
const whyNot = existsSync(realBill) ? '' : 'no real bill lies at ../shared/vectors/wechatpay-bill-ALL.csv';

describe('Importing the real bill of 2019-02-19', () => {
  beforeEach(({ skip }) => skip(whyNot !== '', whyNot));

  it('puts facts into the log that sum to the bill’s own summary, once', async () => {
    const text = readFileSync(realBill, 'utf8');
    expect(await importWechatBill(log, text)).toMatchObject({ appended: 45, known: 0 });
    expect(await importWechatBill(log, text)).toMatchObject({ appended: 0, known: 45 });
    expect(totalsOf(factsOf(await recorded()))).toEqual({
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
