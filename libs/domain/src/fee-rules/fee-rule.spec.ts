import { describe, expect, it } from 'vitest';
import { at, dayMs, later, noon, noonJson } from '../examples.js';
import { instantToJson } from '../kernel/index.js';
import { specFor } from '../spec-for.js';
import type { FeeClause, FeeRuleEvent } from './fee-rule.events.js';
import { feeRules, feeRuleVersionAt, publishFeeRuleVersion } from './fee-rule.js';

const { given } = specFor(feeRules);
const clause = (hundredThousandths: number): FeeClause => ({
  channelIds: null,
  tiers: null,
  categories: null,
  direction: 'payment',
  parts: [{ role: 'acquirer', hundredThousandths, cap: null }],
});
const attested = { source: 'price list', certainty: 'illustrative' } as const;
const publish = (fromMs: number, clauses: readonly FeeClause[] = [clause(600)]) => ({
  feeRuleId: 'list',
  validFrom: later(fromMs),
  clauses,
  ...attested,
});
const published = (version: number, fromMs: number, clauses: readonly FeeClause[] = [clause(600)]): FeeRuleEvent => ({
  type: 'FeeRuleVersionPublished',
  data: {
    feeRuleId: 'list',
    version,
    validFrom: instantToJson(later(fromMs)),
    clauses,
    ...attested,
    occurredAt: noonJson,
  },
});

describe('A version of a fee rule', () => {
  it('is published with its day, source and certainty', () =>
    given()
      .when((state) => publishFeeRuleVersion(at(noon), state, publish(0)))
      .then(published(1, 0)));
  it('is published once', () =>
    given(published(1, 0))
      .when((state) => publishFeeRuleVersion(at(noon), state, publish(0)))
      .then());
  it('counts on', () =>
    given(published(1, 0))
      .when((state) => publishFeeRuleVersion(at(noon), state, publish(0, [clause(380)])))
      .then(published(2, 0, [clause(380)])));
  it('has a clause, and as many as the bound allows', () => {
    const clauses = Array.from({ length: 100 }, () => clause(1));
    given()
      .when((state) => publishFeeRuleVersion(at(noon), state, publish(0, [])))
      .thenRefused('clausesMissing');
    given()
      .when((state) => publishFeeRuleVersion(at(noon), state, publish(0, clauses)))
      .then(published(1, 0, clauses));
    given()
      .when((state) => publishFeeRuleVersion(at(noon), state, publish(0, [...clauses, clause(1)])))
      .thenRefused('tooManyClauses');
  });
  it.each([0, 100_000])('takes %i hundred-thousandths', (rate) =>
    given()
      .when((state) => publishFeeRuleVersion(at(noon), state, publish(0, [clause(rate)])))
      .then(published(1, 0, [clause(rate)])),
  );
  it.each([-1, 100_001, 0.5, Number.NaN])('refuses %d hundred-thousandths', (rate) =>
    given()
      .when((state) => publishFeeRuleVersion(at(noon), state, publish(0, [clause(rate)])))
      .thenRefused('rateOutOfRange'),
  );
  it('names the acquirer last in every clause, who takes what rounding leaves', () => {
    const without: FeeClause = {
      ...clause(1),
      parts: [{ role: 'codeIssuer', hundredThousandths: 1, cap: null }],
    };
    for (const clauses of [[without], [clause(1), without]]) {
      given()
        .when((state) => publishFeeRuleVersion(at(noon), state, publish(0, clauses)))
        .thenRefused('acquirerPartMissing');
    }
  });
  it('is one of as many as the bound allows', () => {
    const versions = Array.from({ length: 200 }, (_, index) => published(index + 1, index));
    given(...versions.slice(0, -1))
      .when((state) => publishFeeRuleVersion(at(noon), state, publish(dayMs)))
      .then(published(200, dayMs));
    given(...versions)
      .when((state) => publishFeeRuleVersion(at(noon), state, publish(dayMs)))
      .thenRefused('tooManyVersions');
  });
  it('is in force from its first millisecond until a later one begins', () => {
    const { state } = given(published(1, 0), published(2, dayMs));
    expect(feeRuleVersionAt(state, later(-1))).toBeUndefined();
    expect(feeRuleVersionAt(state, noon)?.version).toBe(1);
    expect(feeRuleVersionAt(state, later(dayMs - 1))?.version).toBe(1);
    expect(feeRuleVersionAt(state, later(dayMs))?.version).toBe(2);
  });
  it('published later for an earlier day does not end one that began after it', () => {
    const { state } = given(published(1, dayMs), published(2, 0), published(3, dayMs));
    expect(feeRuleVersionAt(state, noon)?.version).toBe(2);
    expect(feeRuleVersionAt(state, later(dayMs))?.version).toBe(3);
  });
  it('cannot be left out', () => {
    given().cannotBeFollowedBy(published(2, 0));
    given(published(1, 0)).cannotBeFollowedBy(published(1, 0));
  });
});
