import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type BillFile, importWechatBill, Ledger, recordRowsIn } from '@hutong/commands';
import { type EventLog, openEventLog } from '@hutong/event-store';
import { createHttpApp, LedgerSecret, PlatformModule, systemClock } from '@hutong/platform';
import { ProjectionsModule } from '@hutong/projections';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

const startMaxMs = 40_000;

// One order of three yuan with a coupon, one refund of an older order, the day's last second and its first.
const generatedBill = [
  '交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,代金券金额,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率,订单金额,申请退款金额,费率备注',
  backQuoted(
    '2019-02-19 23:59:59,wx1,1900000001,0,,4201,A-1,openid-1,NATIVE,SUCCESS,OTHERS,CNY,2.90,0.10,0,0,0.00,0.00,,,lamp,,0.01740,0.60%,3.00,0.00,',
  ),
  backQuoted(
    '2019-02-19 00:00:00,wx1,1900000001,0,,4202,A-2,openid-2,JSAPI,REFUND,OTHERS,CNY,0.00,0.00,50001,R-1,1.00,0.05,ORIGINAL,SUCCESS,lamp,,-0.00600,0.60%,0.00,1.05,',
  ),
  '总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额',
  backQuoted('2.0,2.90,1.00,0.05,0.0114,3.00,1.05'),
].join('\r\n');

function backQuoted(values: string): string {
  return values.replaceAll(/(^|,)/g, '$1`');
}

const realBill = new URL('../../shared/vectors/wechatpay-bill-ALL.csv', import.meta.url);
const whyNot = existsSync(realBill) ? '' : 'no real bill lies at ../shared/vectors/wechatpay-bill-ALL.csv';

/** What the summary of a bill says, in the words of figures: fees in thousandths of a fen, everything else in fen. */
const summaryOfReal = { count: '31', refunds: '14', value: '47', refunded: '14', fees: '8000' };
const summaryOfGenerated = { count: '1', refunds: '1', value: '290', refunded: '100', fees: '1140' };

let directory: string;
let log: EventLog;
let app: NestFastifyApplication;

@Module({})
class ReadSide {}

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'hutong-bill-'));
  const eventStore = `file:${join(directory, 'events.db')}`;
  log = await openEventLog(eventStore);
  const readSide = ProjectionsModule.with({
    eventStore,
    readStore: `file:${join(directory, 'read.db')}`,
    factsStore: `file:${join(directory, 'facts.db')}`,
    factsMemoryMegabytes: 128,
  });
  app = await createHttpApp(
    { module: ReadSide, imports: [PlatformModule.with({ eventLog: log, clock: systemClock }), readSide] },
    { title: 'Volumes of an imported bill' },
  );
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
});
afterAll(async () => {
  await app?.close();
  await log?.close();
  await rm(directory, { recursive: true, force: true });
});

/** The figures of one merchant by day, once all of the log is folded. */
async function figuresOf(merchant: string): Promise<readonly object[]> {
  const position = await log.lastPosition();
  const measures = Object.keys(summaryOfReal).join(',');
  const question = `measures=${measures}&by=day&origin=imported&wallet=tenpay&merchant=${merchant}`;
  const ask = () => app.inject({ method: 'GET', url: `/v1/figures?${question}&minPosition=${position}` });
  // The process of the facts begins beside everything else.
  const answer = await vi.waitUntil(async () => {
    const asked = await ask();
    return asked.statusCode === 503 ? null : asked;
  }, startMaxMs);
  const { rows } = answer.json<{ rows: readonly Readonly<{ events: string }>[] }>();
  return rows.map(({ events: _events, ...row }) => row);
}

const ledger = () => new Ledger(log, systemClock, new LedgerSecret(Buffer.alloc(32, 7)));

/** Imports the text of a bill, as a run of its own. */
function importText(text: string, runId: string) {
  const file: BillFile = () => ({ lines: linesOf(text), sha256: () => 'f'.repeat(64) });
  return importWechatBill(file, recordRowsIn(ledger()), runId);
}

async function* linesOf(text: string): AsyncGenerator<string> {
  yield* text.trimEnd().split(/\r?\n/);
}

describe('The figures of an imported day', () => {
  it('equal the summary of the bill, within one natural day of Beijing', async () => {
    await importText(generatedBill, 'first');
    await importText(generatedBill, 'second');
    expect(await figuresOf('1900000001')).toEqual([{ day: '2019-02-19', ...summaryOfGenerated }]);
  });

  it('equal the summary of the real bill of 2019-02-19', async ({ skip }) => {
    skip(whyNot !== '', whyNot);
    await importText(readFileSync(realBill, 'utf8'), 'third');
    expect(await figuresOf('1921000401')).toEqual([{ day: '2019-02-19', ...summaryOfReal }]);
  });
});
