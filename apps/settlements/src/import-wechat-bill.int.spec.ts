import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openEventLog } from '@hutong/event-store';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const script = fileURLToPath(new URL('../../../dist/apps/settlements/src/import-wechat-bill.js', import.meta.url));
const whyNot = existsSync(script) ? '' : 'the project is not built; npm test builds it first';

const bill = [
  '交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,代金券金额,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率,订单金额,申请退款金额,费率备注',
  '2023-10-18 12:00:00,wx1,1900000001,0,,4201,A-1,openid-1,NATIVE,SUCCESS,OTHERS,CNY,3.00,0.00,0,0,0.00,0.00,,,lamp,,0.01800,0.60%,3.00,0.00,'.replaceAll(
    /(^|,)/g,
    '$1`',
  ),
  '总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额',
  '`1.0,`3.00,`0.00,`0.0,`0.018,`3.00,`0.00',
].join('\r\n');

let directory: string;
let address: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'import-'));
  address = `file:${join(directory, 'events.db')}`;
  writeFileSync(join(directory, 'bill.csv'), bill);
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

/** Runs the script as npm does: elsewhere, with the folder where the user typed in INIT_CWD. */
const run = (...args: readonly string[]) =>
  new Promise<Readonly<{ status: number; printed: string }>>((resolve) => {
    const env = {
      ...process.env,
      EVENT_STORE: address,
      LEDGER_SECRET_FILE: join(directory, 'ledger.secret'),
      INIT_CWD: directory,
    };
    const child = execFile(process.execPath, [script, ...args], { env }, (_error, stdout, stderr) =>
      resolve({ status: child.exitCode ?? -1, printed: stdout + stderr }),
    );
  });

describe('Importing a bill from the shell', () => {
  beforeEach(({ skip }) => skip(whyNot !== '', whyNot));

  it('says what was imported, what was there already, and the totals', async () => {
    const first = await run('bill.csv');
    expect(first).toMatchObject({
      status: 0,
      printed: expect.stringContaining('1 rows imported, 0 were there already'),
    });
    expect(first.printed).toContain('fees 0.01800');
    const second = await run('bill.csv');
    expect(second).toMatchObject({
      status: 0,
      printed: expect.stringContaining('0 rows imported, 1 were there already'),
    });
  });

  it('fails with the line of what is wrong in a bill that was cut', async () => {
    writeFileSync(join(directory, 'cut.csv'), bill.slice(0, bill.indexOf('NATIVE')));
    const { status, printed } = await run('cut.csv');
    expect(status).toBe(1);
    expect(printed).toContain('nothing was imported');
    expect(printed).toContain('line 2: The row has 9 of 27 back-quoted values');
  });

  it('fails on no file, a missing one and one that is no text', async () => {
    writeFileSync(join(directory, 'zip.csv'), Buffer.from([0x50, 0x4b, 0x03, 0x04, 0xff, 0xfe]));
    expect(await run()).toMatchObject({ status: 2, printed: expect.stringContaining('One file is expected') });
    expect(await run('none.csv')).toMatchObject({
      status: 1,
      printed: expect.stringContaining('none.csv cannot be read'),
    });
    expect(await run('zip.csv')).toMatchObject({ status: 1, printed: expect.stringContaining('a spreadsheet (XLSX)') });
  });

  it('fails while a running instance holds the store, and changes nothing', async () => {
    const log = await openEventLog(address);
    const { status, printed } = await run('bill.csv');
    expect(status).toBe(1);
    expect(printed).toContain('is being written by a running instance');
    expect(await log.lastPosition()).toBe(0n);
    await log.close();
  });
});
