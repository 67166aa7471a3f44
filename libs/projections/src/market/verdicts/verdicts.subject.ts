import {
  printFraction,
  reduced,
  roundedFraction,
  type Rule,
  type RuleMarket,
  ruleSets,
  type RuleSetVersion,
  validityIn,
  versionsAt,
} from '@hutong/market';
import { dimensionColumns, type FigureColumn } from '../../figures/answering/figure-table.js';
import { unknownWord } from '../../figures/asking/faults.js';
import { isTimeBucket } from '../../figures/registry/time-buckets.js';
import { periodOf } from '../asking/market-period.js';
import { keyed } from '../counting/market-cells.js';
import { type MarketRow, marketSubject } from '../market-subject.js';
import { forecastMethod, forecastsOf } from './forecasts.js';
import { type JudgedMarket, judgedMarkets } from './judged-markets.js';
import { boundsText, writtenVersion } from './written-version.js';
import { nameColumn } from '../columns.js';

const names = [...new Set(ruleSets.map(({ ruleSet }) => ruleSet))];

const columns: readonly FigureColumn[] = [
  nameColumn('ruleSet', 'rule set'),
  nameColumn('version', 'its version: the one that stood at the end of the period'),
  nameColumn('status', 'law, draft, guideline, networkRule or convention'),
  nameColumn('rule', 'rule'),
  nameColumn('market', 'the market that the rule speaks of; ruleSets says how it is read'),
  nameColumn('party', 'whose shares'),
  nameColumn('measure', 'value (gross), net or count'),
  {
    name: 'isMet',
    kind: 'dimension',
    unit: 'flag',
    meaning: 'whether the rule is met; null where nothing can be said',
  },
  nameColumn('metBy', 'by whom, the largest first'),
  { name: 'figure', kind: 'figure', unit: 'fraction', meaning: 'what was compared, rounded once' },
  nameColumn('exactFigure', 'what was compared, exactly'),
  nameColumn('bounds', 'what it was compared with'),
  nameColumn('why', 'why there is no verdict'),
  nameColumn('inForce', 'inForce in all of the period, partly, notYet or noLonger'),
  nameColumn('position', 'log position'),
];

type Asked = Readonly<{ ruleSet: string | null }>;

/** What rule sets say of a market. */
export const verdicts = marketSubject<Asked>({
  path: 'verdicts',
  summary: 'What rule sets say of a market: which rules are met, by whom, by which exact figures',
  standsOn: ['value', 'offers'],
  filteredAs: ['value'],
  parameters: {
    ruleSet: { meaning: `One of ${names.join(', ')}; all without it`, example: 'cn-aml-presumption' },
    by: { meaning: 'day, week or month: a verdict for each', example: 'month' },
  },
  askedIn(texts, faults, { by }) {
    const ruleSet = texts['ruleSet'] ?? null;
    if (ruleSet !== null && !names.includes(ruleSet)) faults.add('ruleSet', unknownWord(ruleSet, 'rule set', names));
    if (by.length > 1 || by.some((name) => !isTimeBucket(name) || name === 'hour'))
      faults.add('by', 'must be day, week or month');
    return { ruleSet };
  },
  async answer(counts, market, { ruleSet }) {
    const period = periodOf(market);
    const versions = versionsAt(ruleSets, period).filter((one) => ruleSet === null || one.ruleSet === ruleSet);
    const rows: MarketRow[] = [];
    const forecasts: object[] = [];
    for (const version of versions) {
      for (const rule of version.rules) {
        const judged = { version, rule, market: marketOf(version, rule) };
        const position = counts.stand.position.toString();
        const validity = validityIn(version, period);
        for (const one of await judgedMarkets(counts, market, judged)) {
          rows.push({ ...keyed(market.by, one), ...verdictRow(judged, one), inForce: validity, position });
        }
        forecasts.push(...(await forecastsOf(counts, market, judged)));
      }
    }
    return {
      definition: `Verdicts of ${versions.map((one) => `${one.ruleSet} ${one.version} (${one.status})`).join(', ')}. Every comparison is of whole numbers, exact on its boundary. That a rule is met does not say that it was broken: see its status, its market and its meaning.`,
      columns: [...dimensionColumns(market), ...columns],
      rows,
      more: { ruleSets: versions.map(writtenVersion), forecasts, forecastMethod },
    };
  },
});

function marketOf({ ruleSet, markets }: RuleSetVersion, { market: name }: Rule): RuleMarket {
  const market = markets[name];
  if (market === undefined) throw new RangeError(`${ruleSet} has no market ${name}`);
  return market;
}

function verdictRow(
  { version, rule, market }: Readonly<{ version: RuleSetVersion; rule: Rule; market: RuleMarket }>,
  { verdict: { isMet, why, figure, metBy } }: JudgedMarket,
): MarketRow {
  return {
    ruleSet: version.ruleSet,
    version: version.version,
    status: version.status,
    rule: rule.rule,
    market: rule.market,
    party: market.party,
    measure: market.measure,
    isMet,
    metBy,
    figure: figure === null ? null : roundedFraction(figure.part, figure.whole),
    exactFigure: figure === null ? null : printFraction(reduced(figure)),
    bounds: boundsText(rule.bounds),
    why,
  };
}
