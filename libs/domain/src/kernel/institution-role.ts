import type { Certainty } from './dated-parameter.js';

/** What an institution does in a payment; one may have several. UnionPay is clearing house, scheme and wallet. */
export type InstitutionRole = keyof typeof institutionRoles;

/** Every role, for those who list them. */
export const institutionRoles = {
  platform: true,
  wallet: true,
  codeIssuer: true,
  accountInstitution: true,
  acquirer: true,
  clearingHouse: true,
  scheme: true,
  gateway: true,
} as const;

/** Who says so, and how sure it is: stands beside every dated statement about the world. */
export type Attested = Readonly<{ source: string; certainty: Certainty }>;
