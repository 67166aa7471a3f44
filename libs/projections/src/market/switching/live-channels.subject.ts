import type { FigureColumn } from '../../figures/answering/figure-table.js';
import { wholeOf } from '../../figures/answering/market-figures.js';
import { hasDimension } from '../../figures/asking/filters.js';
import {
  bucketBounds,
  bucketsBetween,
  bucketsFrom,
  isTimeBucket,
  type TimeBucket,
} from '../../figures/registry/time-buckets.js';
import type { MarketDefinition } from '../asking/market-question.js';
import type { MarketCounts } from '../counting/market-counts.js';
import { momentOf, openedStagesOf } from '../effects/stage-lives.js';
import { type MarketRow, marketSubject } from '../market-subject.js';

/** Most stretches of time that a series may have. */
export const datesMax = 36;

const columns: readonly FigureColumn[] = [
  { name: 'platform', kind: 'dimension', unit: 'name', meaning: 'platform' },
  { name: 'channel', kind: 'dimension', unit: 'name', meaning: 'channel that is open there' },
  { name: 'openStages', kind: 'figure', unit: 'count', meaning: 'stages that have it open' },
];

/** The pairs of platform and channel that stages have open. */
export const liveChannels = marketSubject({
  path: 'live-channels',
  summary: 'Which channels stages have open on which platforms; by date, how many pairs',
  standsOn: ['openStages'],
  parameters: {
    by: {
      meaning: `day, week or month: the pairs as they are at the end of each from \`from\` to \`to\`, at most ${datesMax}; without it those at \`until\``,
      example: 'month',
    },
  },
  askedIn(texts, faults, { by, from, to, zone }) {
    const [bucket, ...others] = by;
    if (bucket === undefined) {
      for (const field of ['from', 'to'])
        if (texts[field] !== undefined) faults.add(field, 'is of a series: name day, week or month in by');
      return {};
    }
    if (others.length > 0 || !isTimeBucket(bucket) || bucket === 'hour') faults.add('by', 'must be day, week or month');
    else if (from === undefined || to === undefined)
      faults.add(from === undefined ? 'from' : 'to', 'is missing: a series has a beginning and an end');
    else if (isTooLong(bucket, { from, to, zone }))
      faults.add('to', `must be nearer to from: a series has at most ${datesMax} dates`);
    return {};
  },
  async answer(counts, market) {
    const [bucket] = market.by;
    const definition =
      'A pair is live where some stage has the channel open on the platform; whether it is offered to all buyers is another question.';
    if (bucket === undefined) return { definition, columns, rows: await pairsAt(counts, market) };
    return seriesOf(counts, market, bucket as TimeBucket);
  },
});

type Ends = Readonly<{ from: string; to: string; zone: MarketDefinition['zone'] }>;

const isTooLong = (bucket: TimeBucket, ends: Ends): boolean =>
  bucketsBetween(bucket, Date.parse(ends.from), Date.parse(ends.to)) > 2 * datesMax ||
  datesOf(bucket, ends).length > datesMax;

const datesOf = (
  bucket: TimeBucket,
  { from, to, zone }: Pick<MarketDefinition, 'from' | 'to' | 'zone'>,
): readonly string[] => bucketsFrom(bucket, { fromMs: Date.parse(from ?? ''), toMs: Date.parse(to ?? ''), zone });

async function seriesOf(counts: MarketCounts, market: MarketDefinition, bucket: TimeBucket) {
  const { zone } = market;
  const ofStages = Object.entries(market.filters).filter(([name]) => hasDimension('openStages', name));
  const opened = await openedStagesOf(counts, { ...market, filters: Object.fromEntries(ofStages) });
  const untilMs = market.until === undefined ? Infinity : Date.parse(market.until);
  let endMs = untilMs;
  const rows = datesOf(bucket, market).map((text): MarketRow => {
    endMs = Math.min(Number(bucketBounds(bucket, text, zone).to), untilMs);
    const live = opened.filter(({ openedAtMs, rolledBackAtMs }) => openedAtMs < endMs && rolledBackAtMs >= endMs);
    const pairs = new Set(live.map(({ platform, channel }) => `${platform} ${channel}`));
    return {
      [bucket]: text,
      livePairs: pairs.size.toString(),
      platforms: new Set(live.map(({ platform }) => platform)).size.toString(),
      pairs: [...pairs].toSorted(),
    };
  });
  // The last of them is also a figure, which the answer leads to.
  await pairsAt(counts, market, momentOf(endMs));
  return {
    definition: `Pairs of platform and channel that some stage has open at the last moment of each ${bucket} of the period, whenever it was opened.`,
    columns: [
      { name: bucket, kind: 'dimension', unit: bucket, meaning: `${bucket} in ${market.zone}` },
      { name: 'livePairs', kind: 'figure', unit: 'count', meaning: 'pairs that are live' },
      { name: 'platforms', kind: 'figure', unit: 'count', meaning: 'platforms that have one' },
      { name: 'pairs', kind: 'dimension', unit: 'name', meaning: 'the pairs' },
    ] satisfies FigureColumn[],
    rows,
  };
}

async function pairsAt(
  counts: MarketCounts,
  market: MarketDefinition,
  until = market.until,
): Promise<readonly (MarketRow & Readonly<Record<'platform' | 'channel', MarketRow[string]>>)[]> {
  const open = { measures: ['openStages'], by: ['platform', 'channel'] };
  // A stage that was opened before the series begins is live in it.
  const cells = await counts.count({ ...open, from: undefined, to: undefined, until });
  return cells.flatMap((cell) => {
    const [platform = null, channel = null] = cell.values;
    const openStages = wholeOf(cell, 'openStages');
    return openStages === 0n ? [] : [{ platform, channel, openStages: openStages.toString() }];
  });
}
