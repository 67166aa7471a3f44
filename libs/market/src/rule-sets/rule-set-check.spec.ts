import { describe, expect, it } from 'vitest';
import { checkedRuleSets, type DeclaredRuleSet, RuleSetFaultError } from './rule-set-check.js';
import { ruleSets } from './shipped-rule-sets.js';

const rule = {
  rule: 'half',
  meaning: 'half',
  market: 'all',
  figure: 'eachShare',
  bounds: [{ comparator: '>=', value: '1/2' }],
};
const declared: DeclaredRuleSet = {
  ruleSet: 'ours',
  version: '1',
  name: 'ours',
  status: 'convention',
  isRebuttable: false,
  source: 'us',
  validFrom: '2023-01-01',
  validTo: null,
  markets: { all: { meaning: 'all', party: 'wallet', measure: 'value' } },
  rules: [rule],
};

function faultsOf(...sets: readonly DeclaredRuleSet[]): readonly string[] {
  try {
    checkedRuleSets(sets);
    return [];
  } catch (error) {
    if (error instanceof RuleSetFaultError) return error.faults;
    throw error;
  }
}
const withRule = (changes: Partial<DeclaredRuleSet['rules'][number]>): DeclaredRuleSet => ({
  ...declared,
  rules: [{ ...rule, ...changes }],
});
const bound = (comparator: string, value: string) => ({ comparator, value });

describe('Rule sets', () => {
  it('that are shipped say where they come from, and none ends without another or a reason', () => {
    expect(new Set(ruleSets.map(({ ruleSet }) => ruleSet))).toEqual(
      new Set([
        'cn-aml-presumption',
        'pboc-draft-2021',
        'samr-2026-02',
        'us-doj-hhi',
        'upi-volume-cap',
        'tiers-by-share',
      ]),
    );
    expect(
      ruleSets.filter(({ validTo }) => validTo !== null).map(({ ruleSet, version }) => `${ruleSet} ${version}`),
    ).toEqual(['cn-aml-presumption 2008-08-01', 'pboc-draft-2021 2021-01-20']);
  });

  it('without a fault are taken, a later version from the day on which the one before ends', () => {
    const before = { ...declared, version: '0', validFrom: '2022-01-01', validTo: '2023-01-01' };
    expect(checkedRuleSets([declared, before]).map(({ version }) => version)).toEqual(['0', '1']);
  });

  it.each([
    {
      fault: 'an unknown comparator',
      set: withRule({ bounds: [bound('=>', '1/2')] }),
      named: 'ours 1: half has an unknown comparator =>; there are >, >=, <, <=',
    },
    {
      fault: 'an unknown status',
      set: { ...declared, status: 'rumour' },
      named: 'ours 1: has an unknown status rumour; there are law, draft, guideline, networkRule, convention',
    },
    {
      fault: 'an unknown figure',
      set: withRule({ figure: 'gini' }),
      named:
        'ours 1: half has an unknown figure gini; there are eachShare, jointShare, concentrationIndex, refusedByPlatform, offerGap',
    },
    { fault: 'an unknown market', set: withRule({ market: 'some' }), named: 'ours 1: half has an unknown market some' },
    {
      fault: 'an unknown party',
      set: {
        ...declared,
        markets: { all: { ...declared.markets['all'], meaning: '', party: 'bank', measure: 'value' } },
      },
      named:
        'ours 1: has an unknown party bank; there are wallet, codeIssuer, accountInstitution, walletGroup, codeIssuerGroup',
    },
    {
      fault: 'a bound that is no fraction',
      set: withRule({ bounds: [bound('>=', '1/0')] }),
      named: 'ours 1: half has a bound of 1/0, which is no fraction',
    },
    {
      fault: 'a bound beyond all shares',
      set: withRule({ bounds: [bound('>=', '3/2')] }),
      named: 'ours 1: half has a bound beyond 0 to 1',
    },
    {
      fault: 'bounds that nothing holds to',
      set: withRule({ bounds: [bound('>', '1/2'), bound('<=', '1/2')] }),
      named: 'ours 1: half contradicts itself: no figure holds to all of its bounds',
    },
    { fault: 'no bounds', set: withRule({ bounds: [] }), named: 'ours 1: half has no bounds' },
    { fault: 'no rules', set: { ...declared, rules: [] }, named: 'ours 1: has no rules' },
    {
      fault: 'a rule twice',
      set: { ...declared, rules: [rule, { ...rule, bounds: [bound('<', '1/4')] }] },
      named: 'ours 1: half stands there twice',
    },
    {
      fault: 'bands that overlap',
      set: { ...declared, rules: [rule, { ...rule, rule: 'less', bounds: [bound('<=', '1/2')] }] },
      named: 'ours 1: half and less overlap',
    },
    {
      fault: 'a joint share of nobody',
      set: withRule({ figure: 'jointShare' }),
      named: 'ours 1: half must say how many are the largest where its figure is jointShare, and nowhere else',
    },
    {
      fault: 'a joint share of too many',
      set: withRule({ figure: 'jointShare', largest: 5 }),
      named: 'ours 1: half must add up 1 to 4 parties',
    },
    {
      fault: 'an exemption of nobody',
      set: withRule({ exempt: bound('<', '1/10') }),
      named: 'ours 1: half exempts members of what has none',
    },
    {
      fault: 'a day of no calendar',
      set: { ...declared, validFrom: '2023-02-30' },
      named: 'ours 1: 2023-02-30 is no day',
    },
    {
      fault: 'a due day of no calendar',
      set: withRule({ due: '2026-13-01' }),
      named: 'ours 1: half is due on 2026-13-01, which is no day',
    },
    {
      fault: 'an end before its beginning',
      set: { ...declared, validTo: '2023-01-01' },
      named: 'ours 1: ends on 2023-01-01, before it begins on 2023-01-01',
    },
    { fault: 'no source', set: { ...declared, source: ' ' }, named: 'ours 1: has no source' },
  ])('with $fault are refused by name', ({ set, named }) => {
    expect(faultsOf(set)).toEqual([named]);
  });

  it('with versions whose dates overlap are refused by name, on the last day as well', () => {
    const next = { ...declared, version: '2', validFrom: '2024-01-01' };
    expect(faultsOf({ ...declared, validTo: '2024-01-02' }, next)).toEqual([
      'ours 2: begins on 2024-01-01, while 1 is valid',
    ]);
    expect(faultsOf(declared, next)).toEqual(['ours 2: begins on 2024-01-01, while 1 is valid']);
    expect(faultsOf({ ...declared, validTo: '2024-01-01' }, next)).toEqual([]);
  });

  it('with one version twice are refused by name', () => {
    expect(faultsOf(declared, declared)).toEqual(['ours 1: stands there twice']);
  });
});
