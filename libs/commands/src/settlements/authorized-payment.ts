import {
  type AuthorizationKind,
  type Authorized,
  authorizedIn,
  paymentRequests,
  type PaymentTerms,
} from '@hutong/domain';
import type { Ledger } from '../handling/ledger.js';
import { loadAuthorization } from '../payments/authorization-streams.js';

/** A payment whose authorization claims or claimed its orders. */
export type OfAuthorization = Readonly<{ paymentRequestId: string; authorization: AuthorizationKind }>;

/** What such a payment is about, and who authorized it. Nothing where a claim names a payment that nobody authorized. */
export async function loadAuthorizedPayment(
  ledger: Ledger,
  { paymentRequestId, authorization }: OfAuthorization,
): Promise<Readonly<{ terms: PaymentTerms; authorized: Authorized }> | undefined> {
  const [{ state: request }, payers] = await Promise.all([
    ledger.load(paymentRequests, paymentRequestId),
    loadAuthorization(ledger, authorization, paymentRequestId),
  ]);
  if (request.status === 'absent') return undefined;
  const authorized = authorizedIn(payers, request);
  return authorized === null ? undefined : { terms: request.terms, authorized };
}
