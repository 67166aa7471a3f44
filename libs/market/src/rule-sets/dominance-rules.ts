import type { DeclaredRuleSet } from './rule-set-check.js';

/** The market of rules that leave it open. */
export const relevantMarket = {
  meaning:
    'The relevant market, read as the payments that are asked about: all wallets, those under one controller as one undertaking, by gross value. What never passes this ledger is not in it.',
  party: 'walletGroup',
  measure: 'value',
};

const presumption = {
  ruleSet: 'cn-aml-presumption',
  name: 'Presumption of a dominant market position, Anti-Monopoly Law of China',
  status: 'law',
  isRebuttable: true,
  markets: { relevantMarket },
  rules: [
    {
      rule: 'one',
      meaning: 'One undertaking with a half is presumed dominant.',
      market: 'relevantMarket',
      figure: 'jointShare',
      largest: 1,
      bounds: [{ comparator: '>=', value: '1/2' }],
    },
    {
      rule: 'two',
      meaning: 'Two undertakings with two thirds together are presumed dominant, but for one with less than a tenth.',
      market: 'relevantMarket',
      figure: 'jointShare',
      largest: 2,
      bounds: [{ comparator: '>=', value: '2/3' }],
      exempt: { comparator: '<', value: '1/10' },
    },
    {
      rule: 'three',
      meaning:
        'Three undertakings with three quarters together are presumed dominant, but for one with less than a tenth.',
      market: 'relevantMarket',
      figure: 'jointShare',
      largest: 3,
      bounds: [{ comparator: '>=', value: '3/4' }],
      exempt: { comparator: '<', value: '1/10' },
    },
  ],
} as const;

/** The presumption as it was numbered before and after the amendment. */
export const presumptions: readonly DeclaredRuleSet[] = [
  {
    ...presumption,
    version: '2008-08-01',
    source: 'Anti-Monopoly Law of 2007, article 19, in force since 1 August 2008.',
    validFrom: '2008-08-01',
    validTo: '2022-08-01',
  },
  {
    ...presumption,
    version: '2022-08-01',
    source:
      'Anti-Monopoly Law as amended in 2022, article 24, in force since 1 August 2022; the words are those of 2007.',
    validFrom: '2022-08-01',
    validTo: null,
  },
];

/** Banks, whose apps scan codes, and the card network, by their ids in the shipped world. */
const noPaymentInstitutions = ['bocom', 'boc', 'ccb', 'icbc', 'unionpay'];

const draftRule = (rule: string, market: string, [largest, value]: readonly [number, string]) => ({
  rule,
  meaning:
    market === 'nonBankPaymentServices'
      ? 'The central bank may warn the institution, or the institutions together.'
      : 'The central bank may ask the antitrust agency whether the institution, or the institutions together, are dominant.',
  market,
  figure: 'jointShare',
  largest,
  bounds: [{ comparator: '>=', value }],
  ...(largest === 1 ? {} : { exempt: { comparator: '<', value: '1/10' } }),
});

export const pbocDraft: DeclaredRuleSet = {
  ruleSet: 'pboc-draft-2021',
  version: '2021-01-20',
  name: 'Draft regulations on non-bank payment institutions, with two markets',
  status: 'draft',
  isRebuttable: false,
  source:
    'People’s Bank of China, draft for comment of 20 January 2021; its thresholds are not in the regulations (Decree 768) in force since 1 May 2024.',
  validFrom: '2021-01-20',
  validTo: '2024-05-01',
  markets: {
    nonBankPaymentServices: {
      meaning:
        'The market of non-bank payment services, read as the payments asked about with the wallets of payment institutions, by gross value; bank apps and the card network are left out.',
      party: 'wallet',
      measure: 'value',
      leavesOut: noPaymentInstitutions,
    },
    electronicPayments: {
      meaning:
        'The national market of electronic payments, read as all payments asked about whatever app pays, by gross value. Bank transfers do not pass this ledger: the true shares are lower.',
      party: 'wallet',
      measure: 'value',
    },
  },
  rules: [
    draftRule('warning-one', 'nonBankPaymentServices', [1, '1/3']),
    draftRule('warning-two', 'nonBankPaymentServices', [2, '1/2']),
    draftRule('warning-three', 'nonBankPaymentServices', [3, '3/5']),
    draftRule('dominance-one', 'electronicPayments', [1, '1/2']),
    draftRule('dominance-two', 'electronicPayments', [2, '2/3']),
    draftRule('dominance-three', 'electronicPayments', [3, '3/4']),
  ],
};
