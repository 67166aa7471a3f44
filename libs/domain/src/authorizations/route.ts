import type { ChannelTerms, FundingKind, InterconnectionUsed } from '../kernel/index.js';

/** An interconnection that is open for one payer's app and one code, by the kind of funding. */
export type OpenInterconnections = ReadonlyMap<FundingKind, Route & Readonly<{ interconnection: InterconnectionUsed }>>;

/** How the money of a payment gets from the payer's institution to the acquirer. */
export type Route = Readonly<{ clearingHouse: string | null; interconnection: InterconnectionUsed | null }>;

/** An issuer's own app pays its own codes from a balance on its own books; everything else needs an open interconnection. */
export function routeOf(
  { codeIssuer }: ChannelTerms,
  payerApp: string,
  { kind, open }: Readonly<{ kind: FundingKind; open: OpenInterconnections }>,
): Route | null {
  const interconnected = open.get(kind);
  if (interconnected) return interconnected;
  return payerApp === codeIssuer && kind === 'balance' ? { clearingHouse: null, interconnection: null } : null;
}

/** Whether this app can pay with any kind of funding. */
export const hasRoute = ({ codeIssuer }: ChannelTerms, payerApp: string, open: OpenInterconnections): boolean =>
  payerApp === codeIssuer || open.size > 0;
