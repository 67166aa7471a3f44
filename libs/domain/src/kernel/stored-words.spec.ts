import { describe, expect, it } from 'vitest';
import {
  captures,
  certainties,
  factorKinds,
  fundingKinds,
  institutionRoles,
  paymentFields,
  presentations,
} from './index.js';

describe('A word that was stored once', () => {
  it.each([
    ['presentation', presentations, ['dynamicCode', 'staticCode', 'customerCode', 'link', 'inApp']],
    ['capture', captures, ['camera', 'album', 'merchantScanner', 'linkOpened', 'appOpened']],
    ['field', paymentFields, ['online', 'barcode']],
    ['kind of funding', fundingKinds, ['balance', 'debitCard', 'creditCard', 'creditLine']],
    ['kind of factor', factorKinds, ['password', 'biometric', 'certificate', 'none']],
    [
      'role',
      institutionRoles,
      ['platform', 'wallet', 'codeIssuer', 'accountInstitution', 'acquirer', 'clearingHouse', 'scheme', 'gateway'],
    ],
    ['certainty', certainties, ['published', 'secondary', 'unconfirmed', 'illustrative']],
  ] as const)('of a %s can be read for ever', (_, words, stored) =>
    expect(words).toEqual(expect.arrayContaining([...stored])),
  );
});
