import { relevantMarket } from './dominance-rules.js';
import type { DeclaredRuleSet } from './rule-set-check.js';

export const platformGuidelines: DeclaredRuleSet = {
  ruleSet: 'samr-2026-02',
  version: '2026-02-13',
  name: 'Guidelines on anti-monopoly compliance of internet platforms: blocking and differential treatment',
  status: 'guideline',
  isRebuttable: true,
  source:
    'State Administration for Market Regulation, 13 February 2026; not binding. It names eight scenarios without figures: what is looked at and what breaches is our reading of two of them.',
  validFrom: '2026-02-13',
  validTo: null,
  markets: {
    offers: {
      meaning: 'The offers of the platforms asked about, by the institution that issues the code, link or entry.',
      party: 'codeIssuer',
      measure: 'value',
    },
  },
  rules: [
    {
      rule: 'blocking',
      meaning:
        'Our reading: a platform that refuses an institution more than half of the offers that an open interconnection allows is to be looked at. A small stage of a rollout refuses as well; the figure does not tell a trial from blocking.',
      market: 'offers',
      figure: 'refusedByPlatform',
      bounds: [{ comparator: '>', value: '1/2' }],
    },
    {
      rule: 'differential-treatment',
      meaning:
        'Our reading: the rate at which top institutions are offered is above that of the tail by more than a tenth, by the lower end of the 95 % interval (tiers-by-share, /v1/fairness).',
      market: 'offers',
      figure: 'offerGap',
      bounds: [{ comparator: '>', value: '1/10' }],
    },
  ],
};

export const bands: DeclaredRuleSet = {
  ruleSet: 'us-doj-hhi',
  version: '2023-12-18',
  name: 'Concentration bands of the Herfindahl-Hirschman index',
  status: 'convention',
  isRebuttable: false,
  source:
    'U.S. Department of Justice, page on the Herfindahl-Hirschman index, with the bands of the Merger Guidelines of 18 December 2023. The rule about a rise of 100 points is for mergers and not applied: a channel that opens is none.',
  validFrom: '2023-12-18',
  validTo: null,
  markets: { market: relevantMarket },
  rules: [
    {
      rule: 'moderate',
      meaning: 'Moderately concentrated: 1,000 to 1,800.',
      market: 'market',
      figure: 'concentrationIndex',
      bounds: [
        { comparator: '>=', value: '1000' },
        { comparator: '<=', value: '1800' },
      ],
    },
    {
      rule: 'high',
      meaning: 'Highly concentrated: above 1,800.',
      market: 'market',
      figure: 'concentrationIndex',
      bounds: [{ comparator: '>', value: '1800' }],
    },
  ],
};

export const volumeCap: DeclaredRuleSet = {
  ruleSet: 'upi-volume-cap',
  version: '2021-01-01',
  name: 'Cap of 30 % on the volume of one app in UPI, as if it held here',
  status: 'networkRule',
  isRebuttable: false,
  source:
    'National Payments Corporation of India, cap of 30 % of transactions a third-party app; the day by which it must be kept was moved twice, to 31 December 2026. It holds in India: here it is a yardstick.',
  validFrom: '2021-01-01',
  validTo: null,
  markets: {
    apps: { meaning: 'Payments captured, by the payer’s app.', party: 'wallet', measure: 'count' },
  },
  rules: [
    {
      rule: 'cap',
      meaning: 'An app with more than 30 % of the payments breaches the cap.',
      market: 'apps',
      figure: 'eachShare',
      bounds: [{ comparator: '>', value: '3/10' }],
      due: '2026-12-31',
    },
  ],
};

export const tiers: DeclaredRuleSet = {
  ruleSet: 'tiers-by-share',
  version: '2023-01-01',
  name: 'Top, middle and tail institutions',
  status: 'convention',
  isRebuttable: false,
  source:
    'Ours: top from a tenth, the share below which the Anti-Monopoly Law presumes nobody dominant with others; tail below a hundredth. Tiers follow from shares and are declared by nobody.',
  validFrom: '2023-01-01',
  validTo: null,
  markets: {
    codes: {
      meaning: 'Payments captured, by the institution that issued the code, link or entry, by gross value.',
      party: 'codeIssuer',
      measure: 'value',
    },
  },
  rules: [
    {
      rule: 'top',
      meaning: 'At least a tenth.',
      market: 'codes',
      figure: 'eachShare',
      bounds: [{ comparator: '>=', value: '1/10' }],
    },
    {
      rule: 'middle',
      meaning: 'At least a hundredth, and less than a tenth.',
      market: 'codes',
      figure: 'eachShare',
      bounds: [
        { comparator: '>=', value: '1/100' },
        { comparator: '<', value: '1/10' },
      ],
    },
    {
      rule: 'tail',
      meaning: 'Less than a hundredth.',
      market: 'codes',
      figure: 'eachShare',
      bounds: [{ comparator: '<', value: '1/100' }],
    },
  ],
};
