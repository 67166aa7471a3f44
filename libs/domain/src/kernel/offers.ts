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
