// None of this is ever run: each line that is marked asks for what the API does not take, and must not compile.
import { createHutongClient, dataOf, type HutongClient } from '@hutong/client';

export async function mistakes(client: HutongClient): Promise<void> {
  const params = { path: { orderId: 'taobao.1' } };
  const body = { reason: 'changed mind' };
  await client.POST('/v1/orders/{orderId}/cancellation', { params, body });

  // @ts-expect-error -- there is nothing at this address
  await client.GET('/v1/order/{orderId}', { params });
  // @ts-expect-error -- nothing is read there
  await client.GET('/v1/orders/{orderId}/cancellation', { params });
  // @ts-expect-error -- the address needs its parameter
  await client.GET('/v1/orders/{orderId}');
  // @ts-expect-error -- the parameter has another name
  await client.GET('/v1/orders/{orderId}', { params: { path: { order: 'taobao.1' } } });
  // @ts-expect-error -- the command needs a body
  await client.POST('/v1/orders/{orderId}/cancellation', { params });
  // @ts-expect-error -- a field is missing
  await client.POST('/v1/orders/{orderId}/cancellation', { params, body: {} });
  // @ts-expect-error -- a field is of another type
  await client.POST('/v1/orders/{orderId}/cancellation', { params, body: { reason: 1 } });
  // @ts-expect-error -- there is no such field
  await client.POST('/v1/orders/{orderId}/cancellation', { params, body: { ...body, why: 'x' } });
  // @ts-expect-error -- this question has no such filter
  await client.GET('/v1/payments', { params: { query: { colour: 'red' } } });
  // @ts-expect-error -- an amount is text: a number would lose minor units
  const amount: NonNullable<Parameters<typeof money>[0]> = { minorUnits: 12900, currency: 'CNY' };
  money(amount);
  // @ts-expect-error -- who scans says whether from the album or through the camera
  await client.POST('/v1/scans', { body: { image: new Blob(), payer, payerApp: 'tenpay', capture: 'fax' } });
  // @ts-expect-error -- the answer has no such field
  (await dataOf(client.GET('/v1/orders/{orderId}', { params }))).colour;
  const { data, error } = await client.GET('/v1/orders/{orderId}', { params });
  // @ts-expect-error -- there may be a problem in the place of the answer
  data.status;
  // @ts-expect-error -- this read has no such problem
  if (error?.type === '/problems/factor-failed') throw new Error('never');
  // @ts-expect-error -- no such option
  createHutongClient({ baseURL: '' });
}

const payer = { scheme: 'account', scope: 'taobao', value: 'li' } as const;
const money = (amount: { minorUnits: string; currency: string }): unknown => amount;
