import { duration, moment, name, orNull, person } from '../fact-table.js';
import { termsColumns } from './terms-columns.js';

/** How a payment ended; `open` until it did. */
export const paymentOutcomes = [
  'open',
  'expired',
  'revoked',
  'superseded',
  'closed',
  'voided',
  'captured',
  'captureReported',
] as const;
export type PaymentOutcome = (typeof paymentOutcomes)[number];

/** A link that was taken back says nothing of its steps; a step said to have happened before the one it follows took 0. */
const notReached = 'null where that step was not reached, while open, and where a link was revoked';

export const paymentColumns = {
  ...termsColumns,
  outcome: name('open, or how it ended: expired, revoked, superseded, closed, voided, captured, captureReported'),
  reason: orNull(name('why it was voided; null unless it was')),
  wallet: orNull(name('institution whose app the payer used; null unless voided or captured')),
  walletController: orNull(
    name('who controlled the wallet, as known then; null unless voided or captured, and where nobody is known to'),
  ),
  payer: orNull(person('who authorized and, once captured, paid; null unless voided or captured')),
  capture: orNull(name("how the payer's app took it up; null unless captured")),
  fundingKind: orNull(name('kind of account the money came from; null unless captured')),
  accountInstitution: orNull(name('institution that keeps that account; null unless captured')),
  clearingHouse: orNull(name('who cleared it; null where it stays on the books of one')),
  requestedAt: moment('when it was requested'),
  placedToRequested: duration('from the last order to the request'),
  requestedToPresented: orNull(duration(`from the request to its code or link; ${notReached}`)),
  presentedToReached: orNull(
    duration(`until a payer scanned, opened or tapped, inside the app from the request on; ${notReached}`),
  ),
  reachedToAuthorized: orNull(duration(`until the payer confirmed; ${notReached}`)),
  authorizedToClaimed: orNull(duration(`until the orders were claimed; ${notReached}`)),
  claimedToCaptured: orNull(duration('until the money was taken; null unless captured')),
  requestedToEnded: orNull(duration('from the request to its end; null while open')),
} as const;
