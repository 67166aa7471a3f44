import { randomUUID } from 'node:crypto';
import { type LedgerResponse, eventually, type LedgerClient } from './ledger-client.js';
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
  field: 'online',
  feeRuleId: 'list',
}));

/** Registers institutions, what they let pass and a fee rule: what every platform of the ledger goes by. */
export async function openWorld(ledger: LedgerClient): Promise<void> {
  for (const { controller, ...institution } of worldInstitutions) {
    created(await ledger.post('/v1/institutions', institution));
    if (controller === null) continue;
    const change = { controller, validFrom, ...attested };
    created(await ledger.post(`/v1/institutions/${institution.institutionId}/controllers`, change));
  }
  for (const key of worldInterconnections) {
    const interconnection = { ...key, field: 'online', fundingKind: 'debitCard', clearingHouse: 'netsunion' };
    created(await ledger.post('/v1/interconnections', { ...interconnection, validFrom, ...attested }));
  }
  const everything = { channelIds: null, tiers: null, categories: null, direction: 'payment' };
  const parts = [{ role: 'acquirer', hundredThousandths: 600, cap: null }];
  const version = { validFrom, clauses: [{ ...everything, parts }], ...attested };
  created(await ledger.post('/v1/fee-rules/list/versions', version));
}

/** Registers a platform and its channels and opens them to everybody, except for gold. */
export async function openPlatform(ledger: LedgerClient, platform: string): Promise<void> {
  const rollout = `/v1/rollouts/${platform}`;
  const names = { zh: platform, en: platform };
  created(await ledger.post('/v1/institutions', { institutionId: platform, names, roles: ['platform'] }));
  for (const each of channels) created(await ledger.post(`${rollout}/channels`, each));
  created(
    await ledger.post(`${rollout}/stages`, {
      stageId: 'pilot',
      channelIds: channels.map(({ channelId }) => channelId),
      cohortBasisPoints: 10_000,
      rules: { categories: { included: null, excluded: ['gold'] } },
      source: 'Customer service of the platform',
      certainty: 'secondary',
    }),
  );
}

/** The world and one platform. */
export async function openPilot(ledger: LedgerClient, platform = 'taobao'): Promise<void> {
  await openWorld(ledger);
  await openPlatform(ledger, platform);
}

/** An order as a platform would place it; `changes` replace fields. */
export const orderRequest = (changes: object = {}) => ({
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

export async function placeOrder(ledger: LedgerClient, changes: object = {}): Promise<string> {
  return created(await ledger.post('/v1/orders', orderRequest(changes))).orderId;
}

export async function requestPayment(
  ledger: LedgerClient,
  orderId: string | readonly string[],
  channelId: string,
): Promise<LedgerResponse['body']> {
  const orderIds = typeof orderId === 'string' ? [orderId] : orderId;
  return created(await ledger.post('/v1/payment-requests', { orderIds, channelId }));
}

/** Waits until the policies have brought an order to a status. */
export const closedOrder = (ledger: LedgerClient, orderId: string, status: string): Promise<void> =>
  eventually(`order ${orderId} is ${status}`, async () => {
    const { body } = await ledger.get(`/v1/orders/${orderId}`);
    return body.status === status;
  });

export function created({ status, body }: LedgerResponse): LedgerResponse['body'] {
  if (status !== 201) throw new Error(`Expected 201, got ${status}: ${JSON.stringify(body)}`);
  return body;
}
