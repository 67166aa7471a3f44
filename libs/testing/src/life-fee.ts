import { type FeeAsked, type FeeRole, type Instant, feeBy, feeRuleVersionAt, feeRules } from '@hutong/domain';
import { authorizationIn } from './life-authorizations.js';
import { type Life, requestedIn } from './life.js';

/** What the payment costs by the rule of its channel, each part with the institution that fills its role. */
export function feeOf(life: Life, at: Instant): FeeAsked {
  const { terms } = requestedIn(life);
  const { channelId, codeIssuer, acquirer, feeRuleId } = terms.channel;
  const version = feeRuleVersionAt(life.log.stateOf(feeRules, feeRuleId), at);
  if (!version) throw new Error(`No version of the fee rule ${feeRuleId} is in force`);
  const { clearingHouse, funding, payerApp } = authorizationIn(life);
  const { total, exactThousandths, parts } = feeBy(version, {
    channelId,
    tier: null,
    direction: 'payment',
    currency: terms.amount.currency,
    categories: terms.orders.flatMap(({ categories }) =>
      categories.map(({ category, amount }) => ({ category, minorUnits: BigInt(amount.minorUnits) })),
    ),
    hasClearingHouse: clearingHouse !== null,
  });
  const parties: Readonly<Record<FeeRole, string>> = {
    accountInstitution: funding.institution,
    // A part of a clearing house is only charged where one carries the payment.
    clearingHouse: clearingHouse ?? acquirer,
    codeIssuer,
    payerApp,
    acquirer,
  };
  const named = parts.map(({ role, amount }) => ({ role, party: parties[role], amount }));
  return { feeRuleId, version: version.version, total, exactThousandths, parts: named };
}
