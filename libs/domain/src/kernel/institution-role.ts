import type { Certainty } from './dated-parameter.js';

/** What an institution does in a payment; one may have several. UnionPay is clearing house, scheme and wallet. */
export const institutionRoles = [
  'platform',
  'wallet',
  'codeIssuer',
  'accountInstitution',
  'acquirer',
  'clearingHouse',
  'scheme',
  'gateway',
] as const;
export type InstitutionRole = (typeof institutionRoles)[number];

/** Who says so, and how sure it is: stands beside every dated statement about the world. */
export type Attested = Readonly<{ source: string; certainty: Certainty }>;
