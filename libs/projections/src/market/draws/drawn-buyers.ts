import type { SqlRow } from '@hutong/facts';
import { type CovariateSeen, type DrawSeen, otherLevels } from '@hutong/market';
import type { MarketDefinition } from '../asking/market-question.js';
import type { MarketCounts } from '../counting/market-counts.js';
import { MarketFacts } from '../counting/market-facts.js';
import type { DrawnStage } from './drawn-stages.js';

/** What orders say that the draw does not know, and how it is numbered in `grouping_id`: every bit but its own. */
const covariates = { city: 0b0111, category: 0b1011, merchant: 0b1101, amount: 0b1110 } as const;
const everything = 0b1111;

/** Levels of a covariate that stand for themselves: those of most buyers. What is left is rare, and put together. */
const levelsMax = 20;

/** The rare levels together: no name has a control character. */
const rareLevels = '\u0000';

/** The buyers of each stage: who was shown a page while it was the channel's latest, once, with the first such order in the log. */
export async function drawnBuyers(
  counts: MarketCounts,
  market: MarketDefinition,
  stages: readonly DrawnStage[],
): Promise<readonly DrawSeen[]> {
  if (stages.length === 0) return [];
  const facts = new MarketFacts(counts);
  const columns = ['platform', 'buyer', 'offered', 'city', 'category', 'merchant', 'amount'];
  const filters = { ...market.filters, platform: [...new Set(stages.map(({ platform }) => platform))] };
  const pages = await facts.source('offers', columns, { ...market, filters });
  const rows = await facts.rows(countedLevels(pages, setsOf(facts, stages)));
  const byStage = Map.groupBy(rows, ([platform, stage]) => keyOf([platform, stage]));
  return stages.map(({ platform, stage, cohortBasisPoints }) => {
    const ofStage = byStage.get(keyOf([platform, stage])) ?? [];
    const [, , , , inside = 0n, outside = 0n] = ofStage.find(([, , set]) => Number(set) === everything) ?? [];
    return {
      cohortBasisPoints,
      inside: inside as bigint,
      outside: outside as bigint,
      covariates: Object.entries(covariates).map(([covariate, set]) => covariateIn(ofStage, covariate, set)),
    };
  });
}

/** What a page's set of offers says of who is inside: the channels of one stage say the same, and are one row. No page names a stage for a channel that it did not open. */
function setsOf(facts: MarketFacts, stages: readonly DrawnStage[]): string {
  const named = facts.nameNumbers(stages.map(({ stage }) => stage));
  const opened = facts.nameNumbers([...new Set(stages.flatMap(({ channels }) => channels))]);
  return `SELECT number, stage, bool_or(in_cohort) AS in_cohort FROM ${facts.offeredSets}
    WHERE in_cohort IS NOT NULL AND stage IN ${named} AND channel IN ${opened} GROUP BY number, stage`;
}

const keyOf = (names: readonly unknown[]): string => JSON.stringify(names);

/** What the first fact of a buyer says, each by itself: of a struct it would take twice as long. */
const said = ['in_cohort', 'city', 'category', 'merchant', 'amount'];

/** Buyers inside and outside: altogether, and by the levels of each covariate. */
const countedLevels = (pages: string, sets: string): string => `
  WITH firsts AS (SELECT platform, stage, buyer, ${said.map((name) => `arg_min_null(${name}, "position") AS ${name}`).join(', ')}
    FROM (${pages}) AS pages JOIN (${sets}) AS sets ON sets.number = pages.offered
    WHERE weight > 0 GROUP BY platform, stage, buyer),
  seen AS (SELECT platform, stage, in_cohort AS is_inside, city, category, merchant,
      length(CAST(amount AS VARCHAR)) AS digits FROM firsts),
  counted AS (SELECT platform, stage, grouping_id(city, category, merchant, digits) AS set,
      coalesce(city, category, merchant, digits) AS level, count(*) FILTER (is_inside) AS inside,
      count(*) FILTER (NOT is_inside) AS outside
    FROM seen GROUP BY GROUPING SETS ((platform, stage), (platform, stage, city), (platform, stage, category),
      (platform, stage, merchant), (platform, stage, digits))),
  ranked AS (SELECT *, row_number() OVER (PARTITION BY platform, stage, set
      ORDER BY inside + outside DESC, level) > ${levelsMax} AS is_rare FROM counted),
  pooled AS (SELECT platform, stage, set, is_rare, CASE WHEN is_rare THEN NULL ELSE level END AS level,
      CAST(sum(inside) AS BIGINT) AS inside, CAST(sum(outside) AS BIGINT) AS outside FROM ranked GROUP BY ALL)
  SELECT ${textOf('platform')}, ${textOf('stage')}, set,
    CASE WHEN is_rare THEN chr(0) WHEN set = ${covariates.amount} THEN CAST(level AS VARCHAR) ELSE ${textOf('level')} END,
    inside, outside
  FROM pooled ORDER BY 1, 2, 3, inside + outside DESC, 4`;

const textOf = (name: string): string => `(SELECT text FROM names WHERE number = pooled.${name})`;

const covariateIn = (rows: readonly SqlRow[], covariate: string, set: number): CovariateSeen => ({
  covariate,
  levels: rows
    .filter(([, , each]) => Number(each) === set)
    .map(([, , , level, inside, outside]) => ({
      level: levelText(covariate, level as string | null),
      inside: inside as bigint,
      outside: outside as bigint,
    })),
});

/** Amounts are alike when they have as many digits. */
function levelText(covariate: string, level: string | null): string | null {
  if (level === rareLevels) return otherLevels;
  if (covariate !== 'amount' || level === null) return level;
  return `${10n ** BigInt(Number(level) - 1)} to ${10n ** BigInt(level) - 1n}`;
}
