import {
  type FeeAsked,
  type FeeClause,
  type FeeRole,
  type FeeRuleVersionPublishedData,
  type Instant,
  type SettlementState,
  type SucceedRefund,
  categoriesOf,
  feeBy,
  feeRuleVersionAt,
  feeRules,
} from '@hutong/domain';
import { authorizationIn } from './life-authorizations.js';
import { type Life, requestedIn } from './life.js';

/** What the payment costs by the rule of its channel, or by one of every role, each part with the institution that fills its role. */
export function feeOf(life: Life, at: Instant): FeeAsked {
  const { terms } = requestedIn(life);
  const { channelId, codeIssuer, acquirer, feeRuleId } = terms.channel;
  const listed = feeRuleVersionAt(life.log.stateOf(feeRules, feeRuleId), at);
  const version = life.spec.fee === 'divided' ? divided : listed;
  if (!version) throw new Error(`No version of the fee rule ${feeRuleId} is in force`);
  const { clearingHouse, funding, payerApp } = authorizationIn(life);
  const { total, exactThousandths, parts } = feeBy(version, {
    channelId,
    tier: null,
    direction: 'payment',
    currency: terms.amount.currency,
    categories: categoriesOf(terms.orders),
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
  return { feeRuleId: version.feeRuleId, version: version.version, total, exactThousandths, parts: named };
}

/** What a refund gives back: half of what a divided fee was, of the amount that is given back; the rule of the world gives nothing back. */
export function feeBackOf(state: SettlementState, refundId: string): SucceedRefund['feeBack'] {
  if (state.status !== 'captured' || state.captured.fee?.feeRuleId !== divided.feeRuleId) return [];
  const { dimensions, clearingHouse } = state.captured;
  return feeBy(divided, {
    channelId: dimensions.channel.channelId,
    tier: null,
    direction: 'refund',
    currency: dimensions.amount.currency,
    categories: categoriesOf(state.refunds.get(refundId)?.requested.orders ?? []),
    hasClearingHouse: clearingHouse !== null,
  }).parts;
}

const clause = (direction: FeeClause['direction'], rates: Readonly<Record<FeeRole, number>>): FeeClause => ({
  channelIds: null,
  tiers: null,
  categories: null,
  direction,
  parts: Object.entries(rates).map(([role, hundredThousandths]) => ({
    role: role as FeeRole,
    hundredThousandths,
    cap: null,
  })),
});

/** Everybody who takes part in a payment gets a part of it, no two the same. */
const divided: FeeRuleVersionPublishedData = {
  feeRuleId: 'divided',
  version: 2,
  validFrom: '2018-01-01T00:00:00.000Z',
  clauses: [
    clause('payment', { accountInstitution: 100, clearingHouse: 200, codeIssuer: 300, payerApp: 400, acquirer: 500 }),
    clause('refund', { accountInstitution: 50, clearingHouse: 100, codeIssuer: 150, payerApp: 200, acquirer: 250 }),
  ],
  source: 'Made up for tests',
  certainty: 'illustrative',
  occurredAt: '2018-01-01T00:00:00.000Z',
};
