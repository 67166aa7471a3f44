import { randomUUID } from 'node:crypto';
import { type components, dataOf, type HutongClient } from '@hutong/client';
import { created, eventually } from './ledger-client.js';
import { worldChannels, worldInstitutions, worldInterconnections } from './payment-world.js';

/** A person as requests name one. */
export const account = (value: string, scope = 'taobao') => ({ scheme: 'account', scope, value }) as const;
export const buyer = account('the-buyer');
export const friend = { payer: account('a-friend', 'tenpay'), payerApp: 'tenpay' } as const;

const factors = { kind: 'password', count: 2 } as const;
/** What a payer's app says of its check: passed with the app's own balance. */
export const passedFrom = (institution: string) =>
  ({ result: 'passed', factors, funding: { kind: 'balance', institution, class: null } }) as const;
export const passed = passedFrom('tenpay');
export const failed = { result: 'failed', factors } as const;

const attested = { source: 'Made up for tests', certainty: 'illustrative' } as const;
const validFrom = '2023-10-01T00:00:00.000Z';

/** The first three channels: in the app, by code and by link. */
const channels = worldChannels.slice(0, 3).map((channel) => ({
  ...channel,
  acquirer: channel.codeIssuer,
  field: 'online' as const,
  feeRuleId: 'list',
}));

/** Registers institutions, what they let pass and a fee rule: what every platform of the ledger goes by. */
export async function openWorld(ledger: HutongClient): Promise<void> {
  for (const { controller, ...institution } of worldInstitutions) {
    await created(ledger.POST('/v1/institutions', { body: institution }));
    if (controller === null) continue;
    const change = { controller, validFrom, ...attested };
    await created(
      ledger.POST('/v1/institutions/{institutionId}/controllers', {
        params: { path: { institutionId: institution.institutionId } },
        body: change,
      }),
    );
  }
  for (const key of worldInterconnections) {
    const interconnection = { ...key, field: 'online', fundingKind: 'debitCard', clearingHouse: 'netsunion' } as const;
    await created(ledger.POST('/v1/interconnections', { body: { ...interconnection, validFrom, ...attested } }));
  }
  const everything = { channelIds: null, tiers: null, categories: null, direction: 'payment' } as const;
  const parts = [{ role: 'acquirer', hundredThousandths: 600, cap: null }] as const;
  const version = { validFrom, clauses: [{ ...everything, parts }], ...attested };
  await created(
    ledger.POST('/v1/fee-rules/{feeRuleId}/versions', { params: { path: { feeRuleId: 'list' } }, body: version }),
  );
}

/** Registers a platform and its channels and opens them to everybody, except for gold. */
export async function openPlatform(ledger: HutongClient, platform: string): Promise<void> {
  const params = { path: { platform } };
  const names = { zh: platform, en: platform };
  await created(ledger.POST('/v1/institutions', { body: { institutionId: platform, names, roles: ['platform'] } }));
  for (const body of channels) await created(ledger.POST('/v1/rollouts/{platform}/channels', { params, body }));
  const stage = {
    stageId: 'pilot',
    channelIds: channels.map(({ channelId }) => channelId),
    cohortBasisPoints: 10_000,
    rules: { categories: { included: null, excluded: ['gold'] } },
    source: 'Customer service of the platform',
    certainty: 'secondary',
  } as const;
  await created(ledger.POST('/v1/rollouts/{platform}/stages', { params, body: stage }));
}

/** The world and one platform. */
export async function openPilot(ledger: HutongClient, platform = 'taobao'): Promise<void> {
  await openWorld(ledger);
  await openPlatform(ledger, platform);
}

type Schemas = components['schemas'];
type Order = Schemas['PlaceOrderRequest'];

/** An order as a platform would place it; `changes` replace fields. */
export const orderRequest = (changes: Partial<Order> = {}): Order => ({
  platform: 'taobao',
  orderNumber: randomUUID(),
  buyer,
  merchant: { merchantId: 'the-merchant' },
  lines: [orderLine],
  amount: orderLine.amount,
  ...changes,
});

export const orderLine = {
  lineId: '1',
  productId: 'a-book',
  category: 'books',
  quantity: 1,
  amount: { minorUnits: '12900', currency: 'CNY' },
} as const;

export async function placeOrder(ledger: HutongClient, changes: Partial<Order> = {}): Promise<string> {
  return (await created(ledger.POST('/v1/orders', { body: orderRequest(changes) }))).orderId;
}

export function requestPayment(
  ledger: HutongClient,
  orderId: string | readonly string[],
  channelId: string,
): Promise<Schemas['PaymentRequestedAnswer']> {
  const orderIds = typeof orderId === 'string' ? [orderId] : orderId;
  return created(ledger.POST('/v1/payment-requests', { body: { orderIds, channelId } }));
}

/** The image of the code that a payment request was issued, as a phone saves it. */
export const savedImage = (ledger: HutongClient, paymentRequestId: string): Promise<Blob> =>
  dataOf(ledger.GET('/v1/payment-requests/{paymentRequestId}/code.png', { params: { path: { paymentRequestId } } }));

/** The buyer pays in the app itself. */
export const payInApp = (ledger: HutongClient, paymentRequestId: string) =>
  ledger.POST('/v1/direct-authorizations/{paymentRequestId}/authorization', {
    params: { path: { paymentRequestId } },
    body: { payer: buyer, payerApp: 'alipay', check: passedFrom('alipay') },
  });

type Whoever = Omit<Schemas['AuthorizeRequest'], 'check'>;

/** Somebody opens the link that a payment request was issued. */
export const openLink = (
  ledger: HutongClient,
  { link = '' }: Schemas['PaymentRequestedAnswer'],
  whoever: Whoever = friend,
) => ledger.POST('/v1/friend-authorizations', { body: { link, ...whoever } });

/** Whoever opened the link of a request pays it. */
export const payByLink = (
  ledger: HutongClient,
  paymentRequestId: string,
  whoever: Whoever & Partial<Schemas['AuthorizeRequest']> = friend,
) =>
  ledger.POST('/v1/friend-authorizations/{paymentRequestId}/authorization', {
    params: { path: { paymentRequestId } },
    body: { check: passed, ...whoever },
  });

/** Waits until the policies have brought an order to a status. */
export const closedOrder = (ledger: HutongClient, orderId: string, status: string): Promise<void> =>
  eventually(`order ${orderId} is ${status}`, async () => {
    const order = await ledger.GET('/v1/orders/{orderId}', { params: { path: { orderId } } });
    return order.data?.status === status;
  });
