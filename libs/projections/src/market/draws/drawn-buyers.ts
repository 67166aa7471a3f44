import type { SqlRow } from '@hutong/facts';
import { type CovariateSeen, type DrawSeen, otherLevels } from '@hutong/market';
import type { MarketDefinition } from '../asking/market-question.js';
import type { MarketCounts } from '../counting/market-counts.js';
import { MarketFacts } from '../counting/market-facts.js';
import type { StageLife } from '../effects/stage-lives.js';

/** What orders say that the draw does not know, and how it is numbered in `grouping_id`: every bit but its own. */
const covariates = { city: 0b0111, category: 0b1011, merchant: 0b1101, amount: 0b1110 } as const;
const everything = 0b1111;

/** Levels of a covariate that stand for themselves: those of most buyers. What is left is rare, and put together. */
const levelsMax = 20;

/** The rare levels together: no name has a control character. */
const rareLevels = '\u0000';

/** The buyers of each draw: who placed an order while a stage of it was the channel's latest, once, with the first of those orders. */
export async function drawnBuyers(
  counts: MarketCounts,
  market: MarketDefinition,
  lives: readonly StageLife[],
): Promise<readonly DrawSeen[]> {
  if (lives.length === 0) return [];
  const facts = new MarketFacts(counts);
  const said = { platform: namesOf(lives, 'platform'), channel: namesOf(lives, 'channel') };
  const columns = ['platform', 'channel', 'channelStage', 'inCohort', 'buyer', 'placedAt', 'order', ...orderColumns];
  const source = await facts.source('offeredChannels', columns, {
    ...market,
    filters: { ...market.filters, ...said, channelStage: namesOf(lives, 'stage') },
  });
  const rows = await facts.rows(countedLevels(source));
  const byLife = Map.groupBy(rows, ([platform, channel, stage]) => keyOf([platform, stage, channel]));
  return lives.map(({ platform, stage, channel, cohortBasisPoints }) => {
    const ofLife = byLife.get(keyOf([platform, stage, channel])) ?? [];
    const [, , , , , inside = 0n, outside = 0n] = ofLife.find(([, , , set]) => Number(set) === everything) ?? [];
    return {
      cohortBasisPoints,
      inside: inside as bigint,
      outside: outside as bigint,
      covariates: Object.entries(covariates).map(([covariate, set]) => covariateIn(ofLife, covariate, set)),
    };
  });
}

const orderColumns = ['city', 'category', 'merchant', 'amount'];

const namesOf = (lives: readonly StageLife[], name: 'platform' | 'channel' | 'stage'): readonly string[] => [
  ...new Set(lives.map((life) => life[name])),
];
const keyOf = (names: readonly unknown[]): string => JSON.stringify(names);

/** Buyers inside and outside of each draw: altogether, and by the levels of each covariate. */
const countedLevels = (source: string): string => `
  WITH buyers AS (SELECT platform, channel, channel_stage, buyer,
      arg_min(struct_pack(in_cohort, city, category, merchant, digits := length(CAST(amount AS VARCHAR))),
        struct_pack(placed_at, "order")) AS first
    FROM (${source}) WHERE weight > 0 AND in_cohort IS NOT NULL GROUP BY platform, channel, channel_stage, buyer),
  seen AS (SELECT platform, channel, channel_stage, first.in_cohort AS is_inside, first.city AS city, first.category AS category,
      first.merchant AS merchant, first.digits AS digits FROM buyers),
  counted AS (SELECT platform, channel, channel_stage, grouping_id(city, category, merchant, digits) AS set,
      coalesce(city, category, merchant, digits) AS level, count(*) FILTER (is_inside) AS inside,
      count(*) FILTER (NOT is_inside) AS outside
    FROM seen GROUP BY GROUPING SETS ((platform, channel, channel_stage), (platform, channel, channel_stage, city),
      (platform, channel, channel_stage, category), (platform, channel, channel_stage, merchant),
      (platform, channel, channel_stage, digits))),
  ranked AS (SELECT *, row_number() OVER (PARTITION BY platform, channel, channel_stage, set
      ORDER BY inside + outside DESC, level) > ${levelsMax} AS is_rare FROM counted),
  pooled AS (SELECT platform, channel, channel_stage, set, is_rare, CASE WHEN is_rare THEN NULL ELSE level END AS level,
      CAST(sum(inside) AS BIGINT) AS inside, CAST(sum(outside) AS BIGINT) AS outside FROM ranked GROUP BY ALL)
  SELECT ${['platform', 'channel', 'channel_stage'].map((name) => textOf(name)).join(', ')}, set,
    CASE WHEN is_rare THEN chr(0) WHEN set = ${covariates.amount} THEN CAST(level AS VARCHAR) ELSE ${textOf('level')} END,
    inside, outside
  FROM pooled ORDER BY 1, 2, 3, 4, inside + outside DESC, 5`;

const textOf = (name: string): string => `(SELECT text FROM names WHERE number = pooled.${name})`;

const covariateIn = (rows: readonly SqlRow[], covariate: string, set: number): CovariateSeen => ({
  covariate,
  levels: rows
    .filter(([, , , each]) => Number(each) === set)
    .map(([, , , , level, inside, outside]) => ({
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
