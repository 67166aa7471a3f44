import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HutongClient } from '@hutong/client';
import { account, askingOnce, type HutongProcess, openPilot, orderRequest, startApp } from '@hutong/testing';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';

const waiting = { timeout: 60_000, interval: 100 };
const ordersWhileAway = 20;

let directory: string;
let ledger: HutongProcess;
let client: HutongClient;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'hutong-facts-killed-'));
  ledger = startApp('hutong/src/main', { directory });
  client = askingOnce(await ledger.url);
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

const place = (number: number) =>
  client.POST('/v1/orders', {
    body: orderRequest({ orderNumber: String(number), buyer: account(`buyer-${number}`) }),
  });
const ask = () => client.GET('/v1/figures', { params: { query: { measures: 'orders', ...client.ownWrites() } } });

it('Every command is answered while the process of facts is killed and started again; figures say when to ask again', async () => {
  await vi.waitFor(async () => expect((await ask()).response.status).toBe(200), waiting);
  process.kill(factsProcess(), 'SIGKILL');
  const away = vi.waitUntil(async () => {
    const answer = await ask();
    return answer.response.ok ? null : answer;
  }, waiting);
  const placed = Array.from({ length: ordersWhileAway }, (_, number) => place(number));
  expect(await away).toMatchObject({ response: { status: 503 }, error: { type: '/problems/read-store-unusable' } });
  expect(Number((await away).response.headers.get('retry-after'))).toBeGreaterThan(0);
  const answers = await Promise.all(placed);
  expect(answers.map(({ response }) => response.status)).toEqual(Array(ordersWhileAway).fill(201));
  await vi.waitFor(async () => {
    expect((await ask()).data).toMatchObject({ rows: [{ orders: String(ordersWhileAway) }] });
  }, waiting);
}, 180_000);
