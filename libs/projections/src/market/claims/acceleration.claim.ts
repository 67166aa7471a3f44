import { isSignificant, estimateOf, sampleRatioTest, sum } from '@hutong/market';
import type { InstantJson } from '@hutong/domain/kernel';
import { instantToJson } from '@hutong/domain/kernel';
import { bucketBounds, bucketsFrom } from '../../figures/registry/time-buckets.js';
import type { MarketDefinition } from '../asking/market-question.js';
import type { MarketCounts } from '../counting/market-counts.js';
import { stageLivesOf, toldUntil } from '../effects/stage-lives.js';
import type { MarketRow } from '../market-subject.js';
import { datesMax, liveChannels } from '../switching/live-channels.subject.js';
import { type ClaimFigure, claimSubject, type Findings } from './claim-subject.js';
import { composed } from './claim-table.js';

/** Whether more and more channels open. */
export const accelerationClaim = claimSubject({
  id: 'C5',
  standsOn: ['openStages'],
  parameters: {},
  askedIn: () => ({}),
  async find(counts, market) {
    const series = await seriesIn(counts, market);
    if (series === null) return nothingOpened;
    const { answer, table } = await composed(
      counts,
      { ...market, by: ['month'], ...series },
      { subject: liveChannels },
    );
    return found(answer.rows, table);
  },
});

type Series = Readonly<{ from: InstantJson; to: InstantJson }>;

/** Months from the first opening, or `from`, to where facts end, or `to`; the latest of them where there are more than a series may have. */
async function seriesIn(counts: MarketCounts, market: MarketDefinition): Promise<Series | null> {
  const openings = (await stageLivesOf(counts, market)).map(({ openedAt }) => openedAt);
  const [first] = openings.toSorted();
  if (first === undefined) return null;
  const { zone } = market;
  const told = await toldUntil(counts, market);
  const toMs = Math.min(Date.parse(market.to ?? told), Date.parse(told)) + 1;
  const fromMs = Math.max(Date.parse(market.from ?? first), Date.parse(first));
  if (fromMs >= toMs) return null;
  const months = bucketsFrom('month', { fromMs, toMs, zone }).slice(-datesMax);
  const [begins, ends] = [months[0], months.at(-1)];
  if (begins === undefined || ends === undefined) return null;
  return {
    from: instantToJson(bucketBounds('month', begins, zone).from),
    to: instantToJson(bucketBounds('month', ends, zone).to),
  };
}

const missing = [
  'Openings that nobody recorded: stages are what platforms announced or somebody attested, and their days are as certain as that.',
];

const nothingOpened: Findings = {
  figures: [],
  answer: 'No stage opened a channel up to this position and in this period.',
  evidence: { observations: 0n, comparison: null, references: 0 },
  missing: ['Stages of rollouts: none is recorded.', ...missing],
  tables: [],
};

/** How many pairs are live at the end of a month that were not at the end of the month before. */
function opened(rows: readonly MarketRow[]): readonly bigint[] {
  const pairs = rows.map((row) => new Set(row['pairs'] as readonly string[]));
  return pairs.slice(1).map((now, index) => BigInt([...now].filter((pair) => pairs[index]?.has(pair) !== true).length));
}

function found(rows: readonly MarketRow[], table: Findings['tables'][number]): Findings {
  const openings = opened(rows);
  if (openings.length < halves) return tooShort(rows, openings, table);
  const half = Math.floor(openings.length / 2);
  const [earlier, later] = [sum(openings.slice(0, half)), sum(openings.slice(half))];
  const meant = { part: BigInt(openings.length - half), whole: BigInt(openings.length) };
  const test = sampleRatioTest({ part: later, whole: earlier + later }, meant);
  const isMore = Number(later) > (estimateOf(meant) ?? 1) * Number(earlier + later);
  const [first, latest] = [rows[0], rows.at(-1)];
  return {
    figures: [
      ...[first, latest].flatMap((row) => (row === undefined ? [] : [liveFigure(row)])),
      { figure: 'openedInEarlierHalf', of: null, value: earlier.toString(), unit: 'count' },
      { figure: 'openedInLaterHalf', of: null, value: later.toString(), unit: 'count' },
    ],
    answer: [
      `At the end of ${String(first?.['month'])} ${String(first?.['livePairs'])} pairs of platform and channel were live, at the end of ${String(latest?.['month'])} ${String(latest?.['livePairs'])} on ${String(latest?.['platforms'])} platforms.`,
      `In the first ${half} months after it ${earlier} pairs opened, in the ${openings.length - half} after those ${later}${test === null ? '' : `: ${isMore ? 'more' : 'no more'} than at an even pace, which chance alone gives with p ${test.pValue.toPrecision(4)}`}.`,
    ].join(' '),
    evidence: {
      observations: earlier + later,
      comparison: test === null ? null : { control: 'none', isDifferent: isSignificant(test.pValue) },
      references: 0,
    },
    missing,
    tables: [table],
  };
}

/** The earlier and the later months are compared: there must be one of each after the first. */
const halves = 2;

function tooShort(
  rows: readonly MarketRow[],
  openings: readonly bigint[],
  table: Findings['tables'][number],
): Findings {
  const ends = rows.map((row) => `${String(row['month'])} ${String(row['livePairs'])}`).join(', at the end of ');
  return {
    figures: rows.map(liveFigure),
    answer: `At the end of ${ends} pairs of platform and channel were live, on ${String(rows.at(-1)?.['platforms'])} platforms. Whether more open than before takes three months at least.`,
    evidence: { observations: sum(openings), comparison: null, references: 0 },
    missing,
    tables: [table],
  };
}

const liveFigure = (row: MarketRow): ClaimFigure => ({
  figure: 'livePairs',
  of: String(row['month']),
  value: String(row['livePairs']),
  unit: 'count',
});
