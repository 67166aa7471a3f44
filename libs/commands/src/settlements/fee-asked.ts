import {
  type Authorized,
  type FeeAsked,
  feeBy,
  type FeeRole,
  type FeeRuleState,
  feeRuleVersionAt,
  type Instant,
  type PaymentTerms,
} from '@hutong/domain';

/** A payment whose fee is asked: what it is about, and who moved its money how. */
type Priced = Readonly<{ terms: PaymentTerms; authorized: Pick<Authorized, 'funding' | 'payerApp' | 'clearingHouse'> }>;

/**
 * The fee of a payment by the version in force at a moment, each part with the institution that gets it. Nothing while no version is
 * in force: no channel is registered with such a rule, and none guesses a price.
 */
export function feeAskedAt(at: Instant, rule: FeeRuleState, priced: Priced): FeeAsked | undefined {
  const version = feeRuleVersionAt(rule, at);
  if (!version) return undefined;
  const { channel, orders, amount } = priced.terms;
  const { total, exactThousandths, parts } = feeBy(version, {
    channelId: channel.channelId,
    // Nobody tells the merchant's tier yet: clauses of a tier do not fit.
    tier: null,
    direction: 'payment',
    currency: amount.currency,
    categories: orders
      .flatMap(({ categories }) => categories)
      .map((part) => ({ category: part.category, minorUnits: BigInt(part.amount.minorUnits) })),
    hasClearingHouse: priced.authorized.clearingHouse !== null,
  });
  const { feeRuleId } = channel;
  const asked = parts.map(({ role, amount: part }) => ({ role, party: partyOf(role, priced), amount: part }));
  return { feeRuleId, version: version.version, total, exactThousandths, parts: asked };
}

/** The institution that fills a role in this payment. */
function partyOf(role: FeeRole, { terms: { channel }, authorized }: Priced): string {
  switch (role) {
    case 'accountInstitution':
      return authorized.funding.institution;
    case 'clearingHouse':
      if (authorized.clearingHouse === null) throw new Error('A clearing house gets a fee and carried nothing');
      return authorized.clearingHouse;
    case 'codeIssuer':
      return channel.codeIssuer;
    case 'payerApp':
      return authorized.payerApp;
    case 'acquirer':
      return channel.acquirer;
  }
}
