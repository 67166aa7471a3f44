import type { PartyAmount } from '@hutong/market';
import type { Cell, DimensionValue } from '../../figures/counting/cells.js';
import { wholeOf } from '../../figures/answering/market-figures.js';
import { bucketBounds, bucketsBetween, bucketsFrom, isTimeBucket } from '../../figures/registry/time-buckets.js';
import type { MarketDefinition } from '../asking/market-question.js';
import type { Shared } from '../asking/share-words.js';
import type { MarketRow } from '../market-subject.js';
import { type MarketCounts, NotCounted } from './market-counts.js';

/** What the parties of one market carried: of all that was asked about, or of one combination of the dimensions it is cut by. */
export type CountedMarket = Readonly<{ values: readonly DimensionValue[]; amounts: readonly PartyAmount[] }>;

/** What the parties of each market carried in which anything was. */
export async function countMarkets(
  counts: MarketCounts,
  market: MarketDefinition,
  shared: Shared,
): Promise<readonly CountedMarket[]> {
  const cells = await counts.count({ measures: measuresWith(shared), by: [...market.by, shared.party] });
  return [...Map.groupBy(cells, ({ values }) => JSON.stringify(values.slice(0, -1))).values()].map((ofOne) => ({
    values: ofOne[0]?.values.slice(0, -1) ?? [],
    amounts: ofOne.map((cell) => ({ party: partyOf(cell), amount: wholeOf(cell, shared.measure) })),
  }));
}

/** Both in one question, which costs as much as one of them: rules ask for the one and the other. */
const measuresWith = ({ measure }: Shared): readonly string[] => (measure === 'net' ? ['net'] : ['value', 'count']);

/** The last of a cell's dimensions. */
export const partyOf = ({ values }: Cell): string | null => {
  const party = values.at(-1) ?? null;
  return party === null ? null : String(party);
};

/** Where nothing was paid there is a market all the same: one that is not cut, and every stretch of time between the ends of a series. */
export function inSeries(
  market: MarketDefinition,
  counted: readonly CountedMarket[],
  stretchesMax: number,
): readonly CountedMarket[] {
  const [first, ...others] = market.by;
  if (first === undefined) return counted.length === 0 ? [{ values: [], amounts: [] }] : counted;
  if (others.length > 0 || !isTimeBucket(first)) return counted;
  const { from, to, zone } = market;
  const bounds = counted.map(({ values: [text] }) => bucketBounds(first, String(text), zone));
  const fromMs = from === undefined ? bounds[0]?.from : Date.parse(from);
  const toMs = to === undefined ? bounds.at(-1)?.to : Date.parse(to);
  if (fromMs === undefined || toMs === undefined) return counted;
  if (bucketsBetween(first, fromMs, toMs) > stretchesMax) throw tooLong(first, stretchesMax);
  const found = new Map(counted.map((one) => [one.values[0], one]));
  return bucketsFrom(first, { fromMs, toMs, zone }).map((text) => found.get(text) ?? { values: [text], amounts: [] });
}

/** The dimensions of a market by their names. */
export const keyed = (by: readonly string[], { values }: Pick<CountedMarket, 'values'>): MarketRow =>
  Object.fromEntries(by.map((name, index) => [name, values[index] ?? null]));

/** Why a series has no answer: its ends lie too far apart. */
const tooLong = (bucket: string, stretchesMax: number): NotCounted =>
  new NotCounted({
    outcome: 'refused',
    refusal: 'answerTooWide',
    detail: `Cut by ${bucket} the period has more than ${stretchesMax} ${bucket}s: say from and to, or cut by longer ones.`,
  });
