import { type Shape, listOf, nullOr, record, text, wholeNumber, word } from './shape.js';
import type { ChannelTerms } from './terms.js';

// Stored format: these fields are part of `PaymentOffersEvaluated` and on disk for ever. A new optional field is fine;
// anything else is a new event type plus an upcaster. See docs/adr/0003.

/** A channel as offered: its terms, and how long a code or link of it lives. */
export type OfferedChannel = ChannelTerms & Readonly<{ lifetimeMs: number; closableAfterMs: number }>;
export type RefusedChannel = Readonly<{
  channelId: string;
  wallet: string;
  group: string;
  reasons: readonly OfferRefusalReason[];
}>;
export type OfferRefusalReason = 'stageNotOpened' | 'notInCohort' | 'productExcluded' | 'amountOverLimit';

/** What the payment page shows one buyer for one product, and what it does not show, with every reason that applies. */
export type Offers = Readonly<{
  stageId: string | null;
  offered: readonly OfferedChannel[];
  refused: readonly RefusedChannel[];
}>;

export const offeredChannelShape: Shape<OfferedChannel> = record({
  channelId: text,
  wallet: text,
  group: text,
  method: word('saved-code', 'friend-link', 'direct', 'imported'),
  clearingHouse: nullOr(text),
  field: word('online', 'barcode'),
  lifetimeMs: wholeNumber,
  closableAfterMs: wholeNumber,
});

export const refusedChannelShape: Shape<RefusedChannel> = record({
  channelId: text,
  wallet: text,
  group: text,
  reasons: listOf(word('stageNotOpened', 'notInCohort', 'productExcluded', 'amountOverLimit')),
});
