import { setTimeout as sleep } from 'node:timers/promises';

/** What a ledger acknowledged before something was killed. */
export type Acknowledged = Readonly<Record<'orders' | 'requests' | 'authorizations' | 'banks', string[]>>;

export const nothingAcknowledged = (): Acknowledged => ({ orders: [], requests: [], authorizations: [], banks: [] });

type Buying = Readonly<{ acknowledged: Acknowledged; send?: typeof sendOnce }>;

const settleTimeoutMs = 30_000;
const decisionTimeoutMs = 60_000;
const lookIntervalMs = 50;
/** A command in flight, a lost answer, and a service or store that is away. */
const undecidedStatus: ReadonlySet<number> = new Set([409, 502, 503]);

/** One purchase up to its authorization, one after another in every way there is; what the ledger answered is noted only after it answered. */
export async function buy(url: string, number: number, { acknowledged, send = sendOnce }: Buying): Promise<void> {
  const way = ways[number % ways.length] ?? ways[0];
  const { orderId } = await send<{ orderId: string }>(
    `${url}/v1/orders`,
    command(`order-${number}`, {
      platform: 'taobao',
      orderNumber: String(number),
      buyer: `buyer-${number}`,
      merchant: 'teahouse',
      product: { productId: 'tea', category: '5411' },
      amount: { minorUnits: String(100 + number), currency: 'CNY' },
    }),
  );
  acknowledged.orders.push(orderId);
  const { channelId } = way;
  const request = await send<Requested>(
    `${url}/v1/payment-requests`,
    command(`request-${number}`, { orderId, channelId }),
  );
  const { paymentRequestId } = request;
  acknowledged.requests.push(paymentRequestId);
  const payer = { payerId: `payer-${number}`, wallet: way.wallet };
  if (way.channelId === 'wechat.friend-link') {
    const opening = command(`open-${number}`, { link: request.link, payer });
    await send(`${url}/v1/friend-authorizations`, opening);
  }
  if (way.channelId === 'wechat.saved-code') {
    const image = await send<Blob>(url + request.codeImages.png, {});
    await send(`${url}/v1/scans`, formCommand(`scan-${number}`, { ...payer, source: 'album', image }));
  }
  const authorization = { payer, factor: { kind: 'password', result: 'passed' } };
  const address = `${url}/v1/${way.authorizedAt}/${paymentRequestId}/authorization`;
  await send(address, command(`authorize-${number}`, authorization));
  acknowledged.authorizations.push(paymentRequestId);
}

/** The ways to pay, each with a service of its own that takes the authorization. */
const ways = [
  { channelId: 'alipay.direct', wallet: 'alipay', authorizedAt: 'payment-requests' },
  { channelId: 'wechat.friend-link', wallet: 'tenpay', authorizedAt: 'friend-authorizations' },
  { channelId: 'wechat.saved-code', wallet: 'tenpay', authorizedAt: 'scans' },
] as const;

type Requested = Readonly<{ paymentRequestId: string; link: string; codeImages: Readonly<{ png: string }> }>;

/** Admits one more bank to the platform of the purchases. */
export async function admitBank(url: string, number: number, { acknowledged, send = sendOnce }: Buying): Promise<void> {
  const institutionId = `bank-${number}`;
  const bank = { institutionId, displayName: institutionId, group: 'banks', kind: 'bank' };
  await send(`${url}/v1/rollouts/taobao/institutions`, command(`admit-${number}`, bank));
  acknowledged.banks.push(institutionId);
}

const command = (key: string, body: object): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', 'idempotency-key': key },
  body: JSON.stringify(body),
});

function formCommand(key: string, fields: Readonly<Record<string, string | Blob>>): RequestInit {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  return { method: 'POST', headers: { 'idempotency-key': key }, body };
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

/** Sends a request once; the answer is JSON or an image. */
async function sendOnce<Body>(address: string, request: RequestInit): Promise<Body> {
  const response = await fetch(address, request);
  if (!response.ok) {
    const why = await response.text();
    throw new UnexpectedAnswer(response.status, `${address} answered ${response.status}: ${why}`);
  }
  const isImage = response.headers.get('content-type')?.startsWith('image/');
  return (await (isImage ? response.blob() : response.json())) as Body;
}

/** Repeats a request until it is decided: no answer, a lost one, and a service that is away are no decisions. */
export async function untilDecided<Body>(address: string, request: RequestInit): Promise<Body> {
  const deadline = Date.now() + decisionTimeoutMs;
  for (;;) {
    try {
      return await sendOnce<Body>(address, request);
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
