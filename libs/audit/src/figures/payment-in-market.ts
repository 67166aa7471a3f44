import type { PaymentRequestEvent, PaymentTerms, SettlementEvent, Steps } from '@hutong/domain';
import type { DomainFact } from '../invariants/stored-event.js';

type OfType<Event, Type extends string> = Extract<Event, Readonly<{ type: Type }>>;
type Unpaid = OfType<
  PaymentRequestEvent,
  'LinkRevoked' | 'PaymentRequestSuperseded' | 'PaymentRequestExpired' | 'PaymentRequestClosed'
>;
type Decided = OfType<SettlementEvent, 'PaymentCaptured' | 'AuthorizationVoided'>;
/** What may end a payment. */
type PaymentFact = Unpaid | Decided;

/** A payment that was requested, and what may have ended it since. */
export type PaymentInMarket = Readonly<{ terms: PaymentTerms; facts: PaymentFact[] }>;

const unpaidAs: Readonly<Record<Unpaid['type'], string>> = {
  LinkRevoked: 'revoked',
  PaymentRequestSuperseded: 'superseded',
  PaymentRequestExpired: 'expired',
  PaymentRequestClosed: 'closed',
};
const endingTypes = new Set([...Object.keys(unpaidAs), 'PaymentCaptured', 'AuthorizationVoided']);

export const isOfPayment = (fact: DomainFact): fact is PaymentFact => endingTypes.has(fact.type);

export const paymentRequestOf = ({ data }: PaymentFact): string =>
  'dimensions' in data ? data.dimensions.paymentRequestId : data.paymentRequestId;

/** How a payment ended, and by what; null while it is open. */
export type EndOfPayment = Readonly<{ outcome: string; by: PaymentFact | null }>;

/** Money that was taken before an authorization that was voided, before whatever ended it first without money. */
export function endOf({ facts }: PaymentInMarket): EndOfPayment {
  const captured = facts.find((fact) => fact.type === 'PaymentCaptured');
  if (captured) return { outcome: captured.data.basis === 'claimed' ? 'captured' : 'captureReported', by: captured };
  const voided = facts.find((fact) => fact.type === 'AuthorizationVoided');
  if (voided) return { outcome: 'voided', by: voided };
  const [first] = facts as readonly Unpaid[];
  return first ? { outcome: unpaidAs[first.type], by: first } : { outcome: 'open', by: null };
}

/** Between which two moments each step lies, as far as the payment's end tells of them. */
export function stepsOf(
  { terms }: PaymentInMarket,
  { outcome, by }: EndOfPayment,
): Readonly<Record<string, number | null>> {
  const { placedAt, requestedAt } = terms;
  const told: Partial<Steps> = by !== null && 'steps' in by.data ? by.data.steps : {};
  const { presented = null, reached = null, authorized = null, claimed = null } = told;
  const endedAt = by?.data.occurredAt ?? null;
  return {
    placedToRequested: between(placedAt, requestedAt),
    requestedToPresented: between(requestedAt, presented),
    presentedToReached: between(presented ?? requestedAt, reached),
    reachedToAuthorized: between(reached, authorized),
    authorizedToClaimed: between(authorized, claimed),
    claimedToCaptured: outcome === 'captured' ? between(claimed, endedAt) : null,
    requestedToEnded: between(requestedAt, endedAt),
  };
}

/** Hundredths of seconds gone by in full; what happened before it began took none. */
function between(from: string | null, to: string | null): number | null {
  if (from === null || to === null) return null;
  const ms = new Date(to).getTime() - new Date(from).getTime();
  return ms <= 0 ? 0 : Math.trunc(ms / 10);
}
