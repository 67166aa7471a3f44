import { name, orNull, person } from '../fact-table.js';
import { termsColumns } from './terms-columns.js';

const { amount: _amount, orders: _orders, ...dimensions } = termsColumns;

/** Somebody reached a payment and could or would not pay it: no route, or declined. */
export const refusalColumns = {
  ...dimensions,
  refusal: name('routeRefused or declined'),
  reason: orNull(name('why the route was refused; null where declined')),
  wallet: name("institution of the payer's app"),
  walletController: orNull(name('who controlled the wallet, as known then; null where nobody is known to')),
  payer: person('who would have paid'),
  capture: orNull(name("how the payer's app took it up; null where declined")),
  fundingKind: orNull(name('kind of account asked for; null where unsaid, or declined')),
} as const;
