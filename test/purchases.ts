import { setTimeout as sleep } from 'node:timers/promises';

/** What a ledger acknowledged before something was killed. */
export type Acknowledged = { orders: string[]; requests: string[]; authorizations: string[] };

type Buying = Readonly<{ acknowledged: Acknowledged; send?: typeof command }>;

const settleTimeoutMs = 30_000;
const decisionTimeoutMs = 60_000;
const lookIntervalMs = 50;
/** A command in flight, a lost answer, and a service or store that is away. */
const undecidedStatus: ReadonlySet<number> = new Set([409, 502, 503]);

const json = { 'content-type': 'application/json' };
const payer = (number: number) => ({ payerId: `buyer-${number}`, wallet: 'alipay' });

/** Admits one wallet and opens one channel to everybody, so that anyone can buy. */
export async function prepareRollout(url: string): Promise<void> {
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

/** One purchase up to its authorization; what the ledger answered is noted only after it answered. */
export async function buy(url: string, number: number, { acknowledged, send = command }: Buying): Promise<void> {
  const order = await send<{ orderId: string }>(`${url}/v1/orders`, `order-${number}`, {
    platform: 'taobao',
    orderNumber: String(number),
    buyer: `buyer-${number}`,
    merchant: 'teahouse',
    product: { productId: 'tea', category: '5411' },
    amount: { minorUnits: String(100 + number), currency: 'CNY' },
  });
  acknowledged.orders.push(order.orderId);
  const request = await send<{ paymentRequestId: string }>(`${url}/v1/payment-requests`, `request-${number}`, {
    orderId: order.orderId,
    channelId: 'alipay.direct',
  });
  const { paymentRequestId } = request;
  acknowledged.requests.push(paymentRequestId);
  const authorization = { payer: payer(number), factor: { kind: 'password', result: 'passed' } };
  await send(`${url}/v1/payment-requests/${paymentRequestId}/authorization`, `authorize-${number}`, authorization);
  acknowledged.authorizations.push(paymentRequestId);
}

/** An answer that is no success. */
export class UnexpectedAnswer extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/** Sends a command once. */
async function command<Answer>(address: string, key: string, body: object): Promise<Answer> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { ...json, 'idempotency-key': key },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) throw new UnexpectedAnswer(response.status, `${address} answered ${response.status}: ${text}`);
  return JSON.parse(text) as Answer;
}

/** Repeats a command with its key until it is decided: no answer, a lost one, and a service that is away are no decisions. */
export async function untilDecided<Answer>(address: string, key: string, body: object): Promise<Answer> {
  const deadline = Date.now() + decisionTimeoutMs;
  for (;;) {
    try {
      return await command<Answer>(address, key, body);
    } catch (error) {
      const isDecided = error instanceof UnexpectedAnswer && !undecidedStatus.has(error.status);
      if (isDecided || Date.now() > deadline) throw error;
    }
    await sleep(lookIntervalMs);
  }
}

export const statusOf = async (address: string): Promise<number> => {
  const response = await fetch(address);
  await response.arrayBuffer();
  return response.status;
};

/** Waits until an authorized payment is settled. */
export async function untilSettled(url: string, paymentRequestId: string): Promise<void> {
  const deadline = Date.now() + settleTimeoutMs;
  while ((await statusOf(`${url}/v1/settlements/${paymentRequestId}`)) !== 200) {
    if (Date.now() > deadline) throw new Error(`Payment request ${paymentRequestId} was authorized and never settled`);
    await sleep(lookIntervalMs);
  }
}

/** Uniform in [0, 1): mulberry32. */
export function randomOf(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
