import type { PilotMethod } from '../plan/catalogue.js';
import { type ApiResponse, type Call, isRecord, textOf, unexpected } from './api-client.js';

/** An order as the platform took it, with the ways to pay it showed. */
export type PlacedOrder = Readonly<{ orderId: string; offered: readonly Offer[] }>;

/** A way to pay, as offered. */
export type Offer = Readonly<{
  channelId: string;
  wallet: string;
  method: PilotMethod;
  lifetimeMs: number;
  closableAfterMs: number;
}>;

/** Reads the answer to an order; an answer of another shape is unexpected. */
export function placedOrderOf(call: Call, answer: ApiResponse): PlacedOrder {
  const offered = isRecord(answer.body) ? answer.body['offered'] : undefined;
  if (!Array.isArray(offered) || !offered.every(isOffer)) throw unexpected(call, answer);
  return { orderId: textOf(call, answer, 'orderId'), offered };
}

const isOffer = (value: unknown): value is Offer =>
  isRecord(value) &&
  typeof value['channelId'] === 'string' &&
  typeof value['wallet'] === 'string' &&
  (value['method'] === 'saved-code' || value['method'] === 'friend-link' || value['method'] === 'direct') &&
  Number.isSafeInteger(value['lifetimeMs']) &&
  Number.isSafeInteger(value['closableAfterMs']);
