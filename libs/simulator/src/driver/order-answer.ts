import { type ApiResponse, type Call, isRecord, textOf, unexpected } from './api-client.js';

/** What the payment page of an order says of a channel: offered, where there is no reason against it. */
export type PageOffer = Readonly<{ channelId: string; reasons: readonly string[] }>;

/** An order as the platform took it. */
export type PlacedOrder = Readonly<{ orderId: string; offers: readonly PageOffer[] }>;

/** Reads the answer to an order; an answer of another shape is unexpected. */
export function placedOrderOf(call: Call, answer: ApiResponse): PlacedOrder {
  const offers = isRecord(answer.body) ? answer.body['offers'] : undefined;
  if (!Array.isArray(offers) || !offers.every(isOffer)) throw unexpected(call, answer);
  return { orderId: textOf(call, answer, 'orderId'), offers };
}

const isOffer = (value: unknown): value is PageOffer =>
  isRecord(value) && typeof value['channelId'] === 'string' && Array.isArray(value['reasons']);
