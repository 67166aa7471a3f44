import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkInvariants } from '@hutong/audit';
import { type HutongProcess, startApp } from '@hutong/testing';

const seed = Number(process.env['HUTONG_SEED'] ?? Date.now() % 1_000_000);
const cycles = 4;
const buyersAtOnce = 12;
const settleTimeoutMs = 30_000;

const json = { 'content-type': 'application/json' };
const payer = (number: number) => ({ payerId: `buyer-${number}`, wallet: 'alipay' });

/** What the ledger acknowledged before it was killed. */
type Acknowledged = { orders: string[]; requests: string[]; authorizations: string[] };

describe('Killing the whole ledger at any moment', () => {
  let directory: string;
  beforeAll(async () => (directory = await mkdtemp(join(tmpdir(), 'hutong-crash-'))));
  afterAll(() => rm(directory, { recursive: true }));

  it(`loses nothing that was acknowledged, does nothing twice, and the policies go on where they were (seed ${seed})`, async () => {
    const random = randomOf(seed);
    const acknowledged: Acknowledged = { orders: [], requests: [], authorizations: [] };
    let buyer = 0;
    let ledger = start();
    await prepareRollout(await ledger.url);
    for (let cycle = 0; cycle < cycles; cycle += 1) {
      const url = await ledger.url;
      const killed = new AbortController();
      const buyers = Array.from({ length: buyersAtOnce }, async () => {
        while (!killed.signal.aborted) await buy(url, (buyer += 1), acknowledged);
      });
      await sleep(300 + Math.floor(random() * 900));
      ledger.kill('SIGKILL');
      killed.abort();
      await Promise.all([ledger.ended, ...buyers]);
      ledger = start();
    }
    const url = await ledger.url;
    expect(acknowledged.authorizations.length).toBeGreaterThan(cycles);
    for (const id of acknowledged.orders) expect(await statusOf(`${url}/v1/orders/${id}`), id).toBe(200);
    for (const id of acknowledged.requests) expect(await statusOf(`${url}/v1/payment-requests/${id}`), id).toBe(200);
    await Promise.all(acknowledged.authorizations.map((id) => untilSettled(url, id)));
    const consumers = (await (await fetch(`${url}/v1/consumers`)).json()) as {
      name: string;
      parked: unknown[];
      running: boolean;
    }[];
    expect(consumers.map(({ parked, running }) => [parked, running])).toEqual(consumers.map(() => [[], true]));
    const checks = await checkInvariants({
      eventStore: `file:${join(directory, 'events.db')}`,
      readStore: `file:${join(directory, 'read.db')}`,
    });
    expect(checks.filter(({ holds }) => !holds)).toEqual([]);
    ledger.kill('SIGTERM');
    await ledger.ended;
    const rebuilt = await startApp('audit/src/rebuild', { directory }).ended;
    expect(rebuilt.status, rebuilt.stdout + rebuilt.stderr).toBe(0);
  }, 180_000);

  const start = (): HutongProcess => startApp('hutong/src/main', { directory });
});

async function prepareRollout(url: string): Promise<void> {
  const rollout = `${url}/v1/rollouts/taobao`;
  const admit = { institutionId: 'alipay', displayName: '支付宝', group: 'alibaba', kind: 'wallet' };
  await command(`${rollout}/institutions`, 'admit-alipay', admit);
  await command(`${rollout}/channels`, 'register-alipay', {
    channelId: 'alipay.direct',
    displayName: '支付宝付款',
    wallet: 'alipay',
    method: 'direct',
    clearingHouse: null,
    field: 'online',
  });
  await command(`${rollout}/stages`, 'open-incumbent', {
    stageId: 'incumbent',
    channelIds: ['alipay.direct'],
    cohortBasisPoints: 10_000,
    salt: 'crash',
    productRules: { includedCategories: null, excludedCategories: [] },
    attestation: 'a test',
  });
}

/** One purchase, as far as the ledger lives; what it answered is noted only after it answered. */
async function buy(url: string, number: number, acknowledged: Acknowledged): Promise<void> {
  try {
    const order = await command<{ orderId: string }>(`${url}/v1/orders`, `order-${number}`, {
      platform: 'taobao',
      orderNumber: String(number),
      buyer: `buyer-${number}`,
      merchant: 'teahouse',
      product: { productId: 'tea', category: '5411' },
      amount: { minorUnits: String(100 + number), currency: 'CNY' },
    });
    acknowledged.orders.push(order.orderId);
    const request = await command<{ paymentRequestId: string }>(`${url}/v1/payment-requests`, `request-${number}`, {
      orderId: order.orderId,
      channelId: 'alipay.direct',
    });
    const { paymentRequestId } = request;
    acknowledged.requests.push(paymentRequestId);
    const authorization = { payer: payer(number), factor: { kind: 'password', result: 'passed' } };
    await command(`${url}/v1/payment-requests/${paymentRequestId}/authorization`, `authorize-${number}`, authorization);
    acknowledged.authorizations.push(paymentRequestId);
  } catch (error) {
    // The connection broke under the request: nothing was acknowledged. Any answer but a success would be a defect.
    if (error instanceof UnexpectedAnswer) throw error;
  }
}

class UnexpectedAnswer extends Error {}

async function command<Answer>(address: string, key: string, body: object): Promise<Answer> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { ...json, 'idempotency-key': key },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) throw new UnexpectedAnswer(`${address} answered ${response.status}: ${text}`);
  return JSON.parse(text) as Answer;
}

const statusOf = async (address: string): Promise<number> => {
  const response = await fetch(address);
  await response.arrayBuffer();
  return response.status;
};

async function untilSettled(url: string, paymentRequestId: string): Promise<void> {
  const deadline = Date.now() + settleTimeoutMs;
  while ((await statusOf(`${url}/v1/settlements/${paymentRequestId}`)) !== 200) {
    if (Date.now() > deadline) throw new Error(`Payment request ${paymentRequestId} was authorized and never settled`);
    await sleep(50);
  }
}

/** Uniform in [0, 1): mulberry32. */
function randomOf(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
