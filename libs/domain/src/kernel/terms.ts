import type { InstantJson } from './instant.js';
import type { MoneyJson } from './money.js';
import type { ChannelTerms } from './channel.js';
import type { OfferStanding } from './offer.js';
import type { PersonRef } from './person.js';

// Stored format: these fields are repeated in the events of several streams. See docs/adr/0003.

/** The seller: the platform's merchant, and the sub-merchant behind it where there is one. */
export type Merchant = Readonly<{ merchantId: string; subMerchantId: string | null }>;

/** One order of a payment, with what figures count by. */
export type TermsOrder = Readonly<{
  orderId: string;
  merchant: Merchant;
  city: string | null;
  amount: MoneyJson;
  /** The amount by category of goods; the parts sum to it. */
  categories: readonly Readonly<{ category: string; amount: MoneyJson }>[];
}>;

/** What a payment request is about: recorded once, in `PaymentRequested`. */
export type PaymentTerms = Readonly<{
  paymentRequestId: string;
  /** 1 for the first request for these orders. */
  attempt: number;
  /** The request this one takes the place of; null for the first. */
  supersedes: string | null;
  platform: string;
  /** Who controlled the platform then, as known then. */
  platformController: string | null;
  /** The stage that the platform was in then, whichever channel is paid over; null before any. */
  platformStageId: string | null;
  orders: readonly TermsOrder[];
  buyer: PersonRef;
  amount: MoneyJson;
  channel: ChannelTerms;
  offer: OfferStanding;
  /** The other channels that the buyer was offered. */
  alternatives: readonly string[];
  /** The channel that was selected before the buyer chose; null where none was, or not the same for all orders. */
  preselectedChannelId: string | null;
  /** When the last of the orders was placed. */
  placedAt: InstantJson;
  requestedAt: InstantJson;
}>;

/**
 * The terms as every event repeats them that ends something, without the orders one by one: merchant, city and category where all
 * orders share one, else null.
 */
export type TermsDimensions = Omit<PaymentTerms, 'orders' | 'placedAt' | 'requestedAt'> &
  Readonly<{ orderCount: number; merchant: Merchant | null; city: string | null; category: string | null }>;

/** When each step of a payment happened; null for a step that was not reached. Step times and funnels follow from it. */
export type Steps = Readonly<{
  placed: InstantJson;
  requested: InstantJson;
  presented: InstantJson | null;
  reached: InstantJson | null;
  authorized: InstantJson | null;
  claimed: InstantJson | null;
}>;

/** What an event repeats that ends something. */
export type Ended = Readonly<{ dimensions: TermsDimensions; steps: Steps }>;

export function dimensionsOf(terms: PaymentTerms): TermsDimensions {
  const { orders, placedAt: _placedAt, requestedAt: _requestedAt, ...rest } = terms;
  const merchants = orders.map(({ merchant }) => merchant);
  const [merchant] = merchants;
  const sameMerchant = merchants.every(
    ({ merchantId, subMerchantId }) => merchantId === merchant?.merchantId && subMerchantId === merchant.subMerchantId,
  );
  return {
    ...rest,
    orderCount: orders.length,
    merchant: (sameMerchant && merchant) || null,
    city: shared(orders.map(({ city }) => city)),
    category: shared(orders.flatMap(({ categories }) => categories.map(({ category }) => category))),
  };
}

/** The steps of a request that nobody has reached yet. */
export const stepsOf = ({ placedAt, requestedAt }: PaymentTerms, presentedAt: InstantJson | null): Steps => ({
  placed: placedAt,
  requested: requestedAt,
  presented: presentedAt,
  reached: null,
  authorized: null,
  claimed: null,
});

/** What an event repeats that ends a request nobody authorized. */
export const endedOf = (
  { terms, presentedAt }: Readonly<{ terms: PaymentTerms; presentedAt: InstantJson | null }>,
  reachedAt: InstantJson | null,
): Ended => ({ dimensions: dimensionsOf(terms), steps: { ...stepsOf(terms, presentedAt), reached: reachedAt } });

/** The one value that all have; null when there are several or none. */
function shared(values: readonly (string | null)[]): string | null {
  const [first = null] = values;
  return values.every((value) => value === first) ? first : null;
}
