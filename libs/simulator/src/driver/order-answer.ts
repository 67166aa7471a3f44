import { type ChannelRegistration, pilotChannels } from '../plan/catalogue.js';
import { type ApiResponse, type Call, isRecord, textOf, unexpected } from './api-client.js';

/** An order as the platform took it, with the channels it is offered. */
export type PlacedOrder = Readonly<{ orderId: string; offered: readonly ChannelRegistration[] }>;

/** Reads the answer to an order; an answer of another shape, or a channel that the pilot does not know, is unexpected. */
export function placedOrderOf(call: Call, answer: ApiResponse): PlacedOrder {
  const offers = isRecord(answer.body) ? answer.body['offers'] : undefined;
  if (!Array.isArray(offers) || !offers.every(isOffer)) throw unexpected(call, answer);
  const offered = offers
    .filter(({ reasons }) => reasons.length === 0)
    .map(({ channelId }) => {
      const channel = pilotChannels.find((known) => known.channelId === channelId);
      if (channel === undefined) throw unexpected(call, answer);
      return channel;
    });
  return { orderId: textOf(call, answer, 'orderId'), offered };
}

type Offer = Readonly<{ channelId: string; reasons: readonly unknown[] }>;

const isOffer = (value: unknown): value is Offer =>
  isRecord(value) && typeof value['channelId'] === 'string' && Array.isArray(value['reasons']);
