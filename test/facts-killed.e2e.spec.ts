import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { account, type HutongProcess, LedgerClient, openPilot, startApp } from '@hutong/testing';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';

const waiting = { timeout: 60_000, interval: 100 };
const ordersWhileAway = 20;

let directory: string;
let ledger: HutongProcess;
let client: LedgerClient;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'hutong-facts-killed-'));
  ledger = startApp('hutong/src/main', { directory });
  const url = await ledger.url;
  client = new LedgerClient(() => url);
  await openPilot(client);
}, 120_000);
afterAll(async () => {
  ledger?.kill('SIGTERM');
  await ledger?.ended;
  await rm(directory, { recursive: true });
});

/** The process of facts: the only one that the ledger has started. */
function factsProcess(): number {
  const processes = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n');
  const found = processes.find((line) => line.includes('facts.process') && line.includes(` ${ledger.pid} `));
  return Number(found?.trim().split(' ')[0]);
}

const place = (number: number) => {
  const amount = { minorUnits: '100', currency: 'CNY' };
  return client.post('/v1/orders', {
    platform: 'taobao',
    orderNumber: String(number),
    buyer: account(`buyer-${number}`),
    merchant: { merchantId: 'teahouse' },
    lines: [{ lineId: '1', productId: 'tea', category: '5411', quantity: 1, amount }],
    amount,
  });
};
const ask = (more = '') => client.get(`/v1/figures?measures=orders${more}`);

it('Every command is answered while the process of facts is killed and started again; figures say when to ask again', async () => {
  await vi.waitFor(async () => expect((await ask()).status).toBe(200), waiting);
  process.kill(factsProcess(), 'SIGKILL');
  const away = vi.waitUntil(async () => {
    const answer = await ask();
    return answer.status === 200 ? null : answer;
  }, waiting);
  const placed = Array.from({ length: ordersWhileAway }, (_, number) => place(number));
  const { status, headers, body } = await away;
  expect([status, body.type]).toEqual([503, '/problems/read-store-unusable']);
  expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
  const answers = await Promise.all(placed);
  expect(answers.map((answer) => answer.status)).toEqual(Array(ordersWhileAway).fill(201));
  const position = answers
    .map((answer) => BigInt(answer.body.position))
    .reduce((one, other) => (one > other ? one : other));
  await vi.waitFor(async () => {
    const { body: figures } = await ask(`&minPosition=${position}`);
    expect(figures).toMatchObject({ rows: [{ orders: String(ordersWhileAway) }] });
  }, waiting);
}, 180_000);
