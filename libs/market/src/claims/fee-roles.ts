/** The roles that a fee is divided among, as people read those who fill them. */
export const feeRoleWords = {
  accountInstitution: 'institutions of the account',
  clearingHouse: 'clearing houses',
  codeIssuer: 'code issuers',
  payerApp: "institutions of the payer's app",
  acquirer: 'acquirers',
} as const;
export type FeeRole = keyof typeof feeRoleWords;
