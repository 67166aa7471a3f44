import { CommandsModule, type RowAnswer, type RowCommand } from '@hutong/commands';
import { MemoryEventLog } from '@hutong/event-store';
import { createHttpApp, LedgerSecret, listen, PlatformModule, systemClock } from '@hutong/platform';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { linesPerRequestMax } from '@hutong/platform/process';
import { recordRowsAt } from './record-over-http.js';

let app: Awaited<ReturnType<typeof createHttpApp>>;
let url: URL;
beforeAll(async () => {
  const eventLog = new MemoryEventLog({ now: () => 0 });
  const platform = PlatformModule.with({ eventLog, clock: systemClock, secret: new LedgerSecret(Buffer.alloc(32, 7)) });
  app = await createHttpApp({ module: class Running {}, imports: [platform, CommandsModule] }, { title: 'Running' });
  url = new URL(await listen(app, { host: '127.0.0.1', port: 0 }));
});
afterAll(() => app.close());

const yuan = (minorUnits: string) => ({ minorUnits, currency: 'CNY' });
const rowOf = (row: number, run: string, minorUnits = '300'): RowCommand => ({
  row,
  command: 'RecordImportedPayment',
  key: `${run}-${row}`,
  body: {
    source: { kind: 'wechatpay-bill', fileSha256: 'f'.repeat(64), row },
    institution: 'tenpay',
    transactionId: `42${row}`,
    orderNumber: `A-${row}|1`,
    merchant: { merchantId: '1900000001', subMerchantId: null },
    payer: { scheme: 'openid', scope: 'wx1', value: `openid-${row}` },
    tradeType: 'NATIVE',
    field: 'online',
    fundingType: null,
    occurredAt: '2023-10-18T04:00:00.000Z',
    orderAmount: yuan(minorUnits),
    settledAmount: yuan(minorUnits),
    couponAmount: yuan('0'),
    feeThousandths: '1800',
  },
});

async function* iterate<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  yield* items;
}
async function recordAt(address: URL, rows: readonly RowCommand[]): Promise<readonly RowAnswer[]> {
  const answers: RowAnswer[] = [];
  for await (const answer of recordRowsAt(address)(iterate(rows))) answers.push(answer);
  return answers.toSorted((one, other) => one.row - other.row);
}
const record = (...rows: readonly RowCommand[]) => recordAt(url, rows);

describe('Rows that are handed to a running Hutong', () => {
  it('are recorded once, and one that says something else is refused by name', async () => {
    expect(await record(rowOf(1, 'first'), rowOf(2, 'first'))).toEqual([
      { row: 1, outcome: 'recorded' },
      { row: 2, outcome: 'recorded' },
    ]);
    expect(await record(rowOf(1, 'second'), rowOf(2, 'second', '400'), rowOf(3, 'second'))).toEqual([
      { row: 1, outcome: 'known' },
      { row: 2, outcome: 'refused', reason: expect.stringContaining('something else than was imported before') },
      { row: 3, outcome: 'recorded' },
    ]);
  });

  it('go in several requests when they are many', async () => {
    const rows = Array.from({ length: linesPerRequestMax + 1 }, (_, row) => rowOf(row + 10, 'many'));
    expect(await record(...rows)).toHaveLength(rows.length);
  });

  it('fail with the address when nobody answers there', async () => {
    const nobody = recordAt(new URL('http://127.0.0.1:9'), [rowOf(1, 'third')]);
    await expect(nobody).rejects.toThrow('http://127.0.0.1:9 could not be asked');
  });
});
