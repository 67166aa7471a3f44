// A shop that knows of Hutong only the package @hutong/client: sells one order and says what came of it, as one line of JSON.
import { createHutongClient, dataOf } from '@hutong/client';

declare const process: { argv: readonly string[] };
const [, , baseUrl = ''] = process.argv;
const client = createHutongClient({ baseUrl, actor: 'foreign-shop', attemptsMax: 10 });

const buyer = { scheme: 'account', scope: 'taobao', value: 'foreign-buyer' } as const;
const amount = { minorUnits: '12900', currency: 'CNY' } as const;
const body = {
  platform: 'taobao',
  orderNumber: 'foreign-1',
  buyer,
  merchant: { merchantId: 'teahouse' },
  lines: [{ lineId: '1', productId: 'tea-1', category: '5411', quantity: 1, amount }],
  amount,
};
const { orderId } = await dataOf(client.POST('/v1/orders', { body }));

// An answer that is no success is a problem, told apart by its type.
const other = await client.POST('/v1/orders', { body: { ...body, amount: { ...amount, minorUnits: '1' } } });
const refusal = other.error?.type === '/problems/lines-do-not-sum' ? other.error.detail : null;

const { paymentRequestId } = await dataOf(
  client.POST('/v1/payment-requests', { body: { orderIds: [orderId], channelId: 'wechat.saved-code' } }),
);
const params = { path: { paymentRequestId } };
const image = await dataOf(client.GET('/v1/payment-requests/{paymentRequestId}/code.png', { params }));
const payer = { payer: buyer, payerApp: 'tenpay' };
await dataOf(client.POST('/v1/scans', { body: { ...payer, capture: 'album', image } }));
const factors = { kind: 'password', count: 1 } as const;
const funding = { kind: 'balance', institution: 'tenpay' } as const;
const check = { result: 'passed', factors, funding } as const;
await dataOf(client.POST('/v1/scans/{paymentRequestId}/authorization', { params, body: { ...payer, check } }));

// The reader has folded what this client has done before it answers.
const query = { ...client.ownWrites(), orderId };
const { payments } = await dataOf(client.GET('/v1/payments', { params: { query } }));
const lines = await dataOf(client.GET('/v1/audit/events', { params: { query: { stream: `order-${orderId}` } } }));
const types = lines.flatMap((line) => ('type' in line ? [line.type] : []));
console.log(
  JSON.stringify({
    isRefused: refusal !== null,
    hasImage: image.size > 0,
    found: payments.map((payment) => payment.paymentRequestId === paymentRequestId),
    firstEvent: types[0],
  }),
);
