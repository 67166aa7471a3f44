import { moment, name, orNull } from '../fact-table.js';

export const interconnectionColumns = {
  payerApp: name("institution of the payer's app"),
  codeIssuer: name('institution whose codes it pays'),
  field: name('online or in person (barcode)'),
  presentation: name('how the payment is put before the payer'),
  fundingKind: name('kind of account the money comes from'),
  clearingHouse: orNull(name('who clears; null where it stays on the books of one')),
  validFrom: moment('the first moment at which it is open, in its latest period'),
  validTo: orNull(moment('the first moment at which it is no longer open; null while none is set')),
  certainty: name('how certain the latest statement about it is'),
} as const;
