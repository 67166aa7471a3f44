import type { Bound } from './bound.js';

/** What somebody says who made a rule. */
export const ruleStatuses = ['law', 'draft', 'guideline', 'networkRule', 'convention'] as const;
export type RuleStatus = (typeof ruleStatuses)[number];

/** The same as people read it. */
export const statusWords: Readonly<Record<RuleStatus, string>> = {
  law: 'law',
  draft: 'draft, never in force',
  guideline: 'guideline, not binding',
  networkRule: 'rule of a payment network',
  convention: 'convention, nobody is bound',
};

/** Who a market's payments are shared among, by the words of figures. */
export const parties = ['wallet', 'codeIssuer', 'accountInstitution', 'walletGroup', 'codeIssuerGroup'] as const;
export type Party = (typeof parties)[number];
/** Gross value, net value, or payments. */
export const shareMeasures = ['value', 'net', 'count'] as const;
export type ShareMeasure = (typeof shareMeasures)[number];

/** The market that a rule speaks of, as this ledger can count it. */
export type RuleMarket = Readonly<{
  /** What the rule calls it, and how that is read here. */
  meaning: string;
  party: Party;
  measure: ShareMeasure;
  /** Parties that are not in it. */
  leavesOut: readonly string[];
}>;

/** What a rule looks at. */
export const ruleFigures = ['eachShare', 'jointShare', 'concentrationIndex', 'refusedByPlatform', 'offerGap'] as const;
export type RuleFigure = (typeof ruleFigures)[number];

/** A rule is met where its figure holds to all of its bounds. */
export type Rule = Readonly<{
  rule: string;
  /** What follows when it is met, and whether that is the source's word or how it is read here. */
  meaning: string;
  /** By name among the rule set's markets. */
  market: string;
  figure: RuleFigure;
  bounds: readonly Bound[];
  /** Of `jointShare`: how many of the largest parties it adds up. */
  largest: number | null;
  /** Of `jointShare`: parties that are not named though they are among the largest. */
  exempt: Bound | null;
  /** The day from which it must not be met any more; null where there is none. */
  due: string | null;
}>;

/** A rule set as it stands between two days. */
export type RuleSetVersion = Readonly<{
  ruleSet: string;
  version: string;
  name: string;
  status: RuleStatus;
  /** Whether who meets it may show that it is otherwise. */
  isRebuttable: boolean;
  source: string;
  /** The first day, and the first on which it is not so any more; null while none is known. */
  validFrom: string;
  validTo: string | null;
  markets: Readonly<Record<string, RuleMarket>>;
  rules: readonly Rule[];
}>;
