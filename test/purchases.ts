import { setTimeout as sleep } from 'node:timers/promises';
import { account, passedFrom } from '@hutong/testing';

/** What a ledger acknowledged before something was killed. */
export type Acknowledged = Readonly<Record<'orders' | 'requests' | 'authorizations' | 'banks', string[]>>;

export const nothingAcknowledged = (): Acknowledged => ({ orders: [], requests: [], authorizations: [], banks: [] });

type Buying = Readonly<{ acknowledged: Acknowledged; send?: typeof sendOnce }>;

const captureTimeoutMs = 30_000;
const decisionTimeoutMs = 60_000;
const lookIntervalMs = 50;
/** A command in flight, a lost answer, and a service or store that is away. */
const undecidedStatus: ReadonlySet<number> = new Set([409, 502, 503]);

/** One purchase up to its authorization, one after another in every way there is; what the ledger answered is noted only after it answered. */
export async function buy(url: string, number: number, { acknowledged, send = sendOnce }: Buying): Promise<void> {
  const way = ways[number % ways.length] ?? ways[0];
  const amount = { minorUnits: String(100 + number), currency: 'CNY' };
  const { orderId } = await send<{ orderId: string }>(
    `${url}/v1/orders`,
    command(`order-${number}`, {
      platform: 'taobao',
      orderNumber: String(number),
      buyer: account(`buyer-${number}`),
      merchant: { merchantId: 'teahouse' },
      lines: [{ lineId: '1', productId: 'tea', category: '5411', quantity: 1, amount }],
      amount,
    }),
  );
  acknowledged.orders.push(orderId);
  const { channelId } = way;
  const request = await send<Requested>(
    `${url}/v1/payment-requests`,
    command(`request-${number}`, { orderIds: [orderId], channelId }),
  );
  const { paymentRequestId } = request;
  acknowledged.requests.push(paymentRequestId);
  const { payerApp } = way;
  const payer = { payer: account(`payer-${number}`), payerApp };
  if (way.channelId === 'wechat.friend-link') {
    const opening = command(`open-${number}`, { link: request.link, ...payer });
    await send(`${url}/v1/friend-authorizations`, opening);
  }
  if (way.channelId === 'wechat.saved-code') {
    const image = await send<Blob>(url + request.codeImages.png, {});
    await send(
      `${url}/v1/scans`,
      formCommand(`scan-${number}`, { payer: JSON.stringify(payer.payer), payerApp, capture: 'album', image }),
    );
  }
  const authorization = { ...payer, check: passedFrom(payerApp) };
  const address = `${url}/v1/${way.authorizedAt}/${paymentRequestId}/authorization`;
  await send(address, command(`authorize-${number}`, authorization));
  acknowledged.authorizations.push(paymentRequestId);
}

/** The ways to pay, each with a service of its own that takes the authorization. */
const ways = [
  { channelId: 'alipay.direct', payerApp: 'alipay', authorizedAt: 'direct-authorizations' },
  { channelId: 'wechat.friend-link', payerApp: 'tenpay', authorizedAt: 'friend-authorizations' },
  { channelId: 'wechat.saved-code', payerApp: 'tenpay', authorizedAt: 'scans' },
] as const;

type Requested = Readonly<{ paymentRequestId: string; link: string; codeImages: Readonly<{ png: string }> }>;

/** Registers one more bank. */
export async function registerBank(
  url: string,
  number: number,
  { acknowledged, send = sendOnce }: Buying,
): Promise<void> {
  const institutionId = `bank-${number}`;
  const names = { zh: institutionId, en: institutionId };
  const bank = { institutionId, names, roles: ['accountInstitution'] };
  await send(`${url}/v1/institutions`, command(`bank-${number}`, bank));
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

/** Waits until an authorized payment is captured. */
export async function untilCaptured(url: string, paymentRequestId: string): Promise<void> {
  const deadline = Date.now() + captureTimeoutMs;
  while ((await statusOf(`${url}/v1/settlements/${paymentRequestId}`)) !== 200) {
    if (Date.now() > deadline) throw new Error(`Payment request ${paymentRequestId} was authorized and never captured`);
    await sleep(lookIntervalMs);
  }
}
