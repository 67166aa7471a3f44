import { parseMoment } from '@hutong/domain/kernel';
import { parseFraction } from '../shares/fraction.js';
import { type Bound, comparators, contradict } from './bound.js';
import {
  parties,
  type Rule,
  ruleFigures,
  type RuleMarket,
  type RuleSetVersion,
  ruleStatuses,
  shareMeasures,
} from './rule-set.js';

type DeclaredBound = Readonly<{ comparator: string; value: string }>;
type DeclaredRule = Readonly<{
  rule: string;
  meaning: string;
  market: string;
  figure: string;
  bounds: readonly DeclaredBound[];
  largest?: number;
  exempt?: DeclaredBound;
  due?: string;
}>;

/** A version of a rule set as it is written down: fractions as `2/3`, days as `2022-08-01`. */
export type DeclaredRuleSet = Readonly<
  Omit<Record<keyof RuleSetVersion, string>, 'isRebuttable' | 'validTo' | 'markets' | 'rules'> & {
    isRebuttable: boolean;
    validTo: string | null;
    markets: Readonly<
      Record<string, Record<'meaning' | 'party' | 'measure', string> & { leavesOut?: readonly string[] }>
    >;
    rules: readonly DeclaredRule[];
  }
>;

/** Rule sets that cannot be judged by; each fault names the rule set, its version and what is wrong. */
export class RuleSetFaultError extends Error {
  constructor(readonly faults: readonly string[]) {
    super(faults.join('; '));
  }
}

/** Rule sets as they are judged by, in order of their ids and days. Throws `RuleSetFaultError` with every fault. */
export function checkedRuleSets(declared: readonly DeclaredRuleSet[]): readonly RuleSetVersion[] {
  const faults: string[] = [];
  const versions = declared.map((one) =>
    checkedVersion(one, (fault) => faults.push(`${one.ruleSet} ${one.version}: ${fault}`)),
  );
  const ordered = versions.toSorted((one, other) => (orderKey(one) < orderKey(other) ? -1 : 1));
  for (const [index, version] of ordered.entries()) {
    const before = ordered[index - 1];
    if (before?.ruleSet !== version.ruleSet) continue;
    if (before.version === version.version) faults.push(`${version.ruleSet} ${version.version}: stands there twice`);
    else if (before.validTo === null || before.validTo > version.validFrom) {
      faults.push(
        `${version.ruleSet} ${version.version}: begins on ${version.validFrom}, while ${before.version} is valid`,
      );
    }
  }
  if (faults.length > 0) throw new RuleSetFaultError(faults);
  return ordered;
}

const orderKey = ({ ruleSet, validFrom, version }: RuleSetVersion): string => [ruleSet, validFrom, version].join(' ');

type Note = (fault: string) => void;

function checkedVersion(declared: DeclaredRuleSet, note: Note): RuleSetVersion {
  const { ruleSet, version, name, source, isRebuttable, validFrom, validTo } = declared;
  for (const [field, text] of Object.entries({ name, source })) if (text.trim() === '') note(`has no ${field}`);
  for (const day of [validFrom, ...(validTo === null ? [] : [validTo])]) if (!isDay(day)) note(`${day} is no day`);
  if (validTo !== null && validTo <= validFrom) note(`ends on ${validTo}, before it begins on ${validFrom}`);
  const status = wordOf(declared.status, { kind: 'status', words: ruleStatuses }, note);
  const markets = Object.fromEntries(
    Object.entries(declared.markets).map(([market, said]) => [market, checkedMarket(said, note)]),
  );
  const rules = declared.rules.map((rule) => checkedRule(rule, (fault) => note(`${rule.rule} ${fault}`)));
  for (const { rule, market } of rules)
    if (!Object.hasOwn(markets, market)) note(`${rule} has an unknown market ${market}`);
  for (const name of repeated(rules.map(({ rule }) => rule))) note(`${name} stands there twice`);
  if (rules.length === 0) note('has no rules');
  const checked = { ruleSet, version, name, source, status, isRebuttable, validFrom, validTo, markets, rules };
  for (const fault of bandFaults(rules)) note(fault);
  return checked;
}

function checkedMarket(said: DeclaredRuleSet['markets'][string], note: Note): RuleMarket {
  return {
    meaning: said.meaning,
    party: wordOf(said.party, { kind: 'party', words: parties }, note),
    measure: wordOf(said.measure, { kind: 'measure', words: shareMeasures }, note),
    leavesOut: said.leavesOut ?? [],
  };
}

const largestMax = 4;

function checkedRule(declared: DeclaredRule, note: Note): Rule {
  const { rule, meaning, market, largest = null, due = null } = declared;
  const figure = wordOf(declared.figure, { kind: 'figure', words: ruleFigures }, note);
  const bounds = declared.bounds.map((bound) => checkedBound(bound, note));
  const exempt = declared.exempt === undefined ? null : checkedBound(declared.exempt, note);
  if (bounds.length === 0) note('has no bounds');
  if (contradict(bounds)) note('contradicts itself: no figure holds to all of its bounds');
  if ((figure === 'jointShare') !== (largest !== null))
    note('must say how many are the largest where its figure is jointShare, and nowhere else');
  if (largest !== null && (!Number.isInteger(largest) || largest < 1 || largest > largestMax))
    note(`must add up 1 to ${largestMax} parties`);
  if (exempt !== null && figure !== 'jointShare') note('exempts members of what has none');
  if (due !== null && !isDay(due)) note(`is due on ${due}, which is no day`);
  for (const { value } of [...bounds, ...(exempt === null ? [] : [exempt])]) {
    const most = figure === 'concentrationIndex' ? 10_000n : 1n;
    if (value.part < 0n || value.part > most * value.whole) note(`has a bound beyond 0 to ${most}`);
  }
  return { rule, meaning, market, figure, bounds, largest, exempt, due };
}

function checkedBound({ comparator, value }: DeclaredBound, note: Note): Bound {
  const fraction = parseFraction(value);
  if (fraction === null) note(`has a bound of ${value}, which is no fraction`);
  return {
    comparator: wordOf(comparator, { kind: 'comparator', words: comparators }, note),
    value: fraction ?? { part: 0n, whole: 1n },
  };
}

/** Bands of one figure of one market tell it apart: none may overlap another. */
function bandFaults(rules: readonly Rule[]): readonly string[] {
  const banded = rules.filter(({ figure }) => figure === 'concentrationIndex' || figure === 'eachShare');
  return banded.flatMap((one, index) =>
    banded
      .slice(index + 1)
      .filter(
        ({ figure, market, bounds }) =>
          figure === one.figure && market === one.market && !contradict([...one.bounds, ...bounds]),
      )
      .map(({ rule }) => `${one.rule} and ${rule} overlap`),
  );
}

function wordOf<Word extends string>(
  given: string,
  { kind, words }: Readonly<{ kind: string; words: readonly [Word, ...Word[]] }>,
  note: Note,
): Word {
  const word = words.find((one) => one === given);
  if (word === undefined) note(`has an unknown ${kind} ${given}; there are ${words.join(', ')}`);
  return word ?? words[0];
}

const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text) && parseMoment(`${text}T00:00:00Z`) !== null;

const repeated = (names: readonly string[]): readonly string[] => [
  ...new Set(names.filter((name, index) => names.indexOf(name) < index)),
];
