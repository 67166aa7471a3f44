import type { Instant, InstantJson } from './instant.js';
import type { ChannelCapabilities } from './channel.js';
import type { PersonRef } from './person.js';
import type { PaymentTerms } from './terms.js';

// What one stream tells another that decides: gathered by the caller, never stored.

/** How far a payer has come with a request. */
export type AuthorizationStanding = Readonly<
  {
    /** When the first payer reached it. */
    reachedAt: InstantJson | null;
  } & (
    | { status: 'none' | 'reached' | 'authorized' }
    /** Of several payers, since when the last one's result is unknown. */
    | { status: 'resultUnknown'; unknownSince: InstantJson }
  )
>;

/** A payment request as its own stream tells it, with where its orders stand. */
export type PresentedRequest = Readonly<{
  terms: PaymentTerms;
  capabilities: ChannelCapabilities;
  expiresAt: Instant;
  presentedAt: InstantJson | null;
  nonceHash: string | null;
  /** Who alone may pay it; null where the buyer named nobody. */
  designatedPayer: PersonRef | null;
  /** When the buyer took the link back; null while it stands. */
  linkRevokedAt: Instant | null;
  /** The request is paid, or one of its orders is claimed or paid by any request. */
  paid: boolean;
  /** It was closed while it could be paid. The close that follows expiry takes nothing back from who authorized in time. */
  closed: boolean;
  /** A newer request took its place. */
  superseded: boolean;
  orderCancelled: boolean;
  /** An order costs something else than when the payment was requested. */
  amountChanged: boolean;
}>;

/** Why nobody may pay a request any more. */
export type StandingRefusal =
  'alreadyPaid' | 'paymentRequestClosed' | 'superseded' | 'orderCancelled' | 'amountChanged';

/** Why nobody may pay this request any more; null while somebody may. Expiry is judged apart. */
export function refusalOf(request: PresentedRequest): StandingRefusal | null {
  if (request.paid) return 'alreadyPaid';
  if (request.closed) return 'paymentRequestClosed';
  if (request.superseded) return 'superseded';
  if (request.orderCancelled) return 'orderCancelled';
  return request.amountChanged ? 'amountChanged' : null;
}
