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

export const paymentColumns = {
  ...termsColumns,
  outcome: name('open, or how it ended: expired, revoked, superseded, closed, voided, captured, captureReported'),
  reason: orNull(name('why it was voided')),
  wallet: orNull(name('institution whose app the payer used; null until somebody authorized')),
  walletController: orNull(name('who controlled the wallet, as known then')),
  payer: orNull(person('who paid; null until somebody authorized')),
  capture: orNull(name("how the payer's app took it up; null unless captured")),
  fundingKind: orNull(name('kind of account the money came from; null unless captured')),
  accountInstitution: orNull(name('institution that keeps that account; null unless captured')),
  clearingHouse: orNull(name('who cleared it; null where it stays on the books of one')),
  requestedAt: moment('when it was requested'),
  endedAt: orNull(moment('when it ended; null while open')),
  placedToRequested: duration('from the last order to the request'),
  requestedToPresented: orNull(duration('from the request to its code or link; null where that step was not reached')),
  presentedToReached: orNull(duration('until a payer scanned, opened or tapped')),
  reachedToAuthorized: orNull(duration('until the payer confirmed')),
  authorizedToClaimed: orNull(duration('until the orders were claimed')),
  claimedToCaptured: orNull(duration('until the money was taken')),
  requestedToEnded: orNull(duration('from the request to its end')),
} as const;
