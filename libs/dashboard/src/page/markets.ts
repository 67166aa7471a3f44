import type { MarketFigures, Measure, Shares, WalletShare } from './api.js';

/** One platform and one currency: sums never cross either. */
export type Market = Readonly<{
  platform: string;
  currency: string;
  /** Shares stage by stage, in the order in which the stages were opened. */
  stages: readonly MarketEntry[];
  /** Shares of all stages together, and of what was captured in none. */
  whole: MarketEntry;
}>;

/** What the wallets carried in one stage; `stageId` null is all stages together. */
export type MarketEntry = Readonly<{
  stageId: string | null;
  wallets: readonly WalletShare[];
  figures: MarketFigures['figures'];
}>;

/** The markets of two answers, the busiest first. */
export function marketsOf(whole: Shares, byStage: Shares, stageIds: readonly string[]): readonly Market[] {
  const rank = ({ stageId }: MarketEntry) => {
    const found = stageIds.indexOf(stageId ?? '');
    return found < 0 ? stageIds.length : found;
  };
  return whole.markets
    .map((market) => ({
      platform: market.platform,
      currency: market.currency,
      stages: byStage.markets
        .filter((one) => isIn(market)(one) && typeof one.stage === 'string')
        .map((one) => entryOf(byStage, one))
        .toSorted((a, b) => rank(a) - rank(b) || ((a.stageId ?? '') < (b.stageId ?? '') ? -1 : 1)),
      whole: entryOf(whole, market),
    }))
    .toSorted((a, b) => compare(countOf(b.whole), countOf(a.whole)));
}

const entryOf = ({ rows }: Shares, { figures, ...market }: MarketFigures): MarketEntry => ({
  stageId: market.stage ?? null,
  wallets: rows.filter((row) => isIn(market)(row) && row.stage === market.stage),
  figures,
});

type Place = Readonly<{ platform: string; currency: string }>;
const isIn =
  (market: Place) =>
  ({ platform, currency }: Place): boolean =>
    platform === market.platform && currency === market.currency;

const countOf = ({ figures }: MarketEntry): bigint => BigInt(figures.count.whole);

/** Names a market in the page's address and in its choice of markets. */
export const marketKey = ({ platform, currency }: Market): string => `${platform}/${currency}`;

/** The first and the latest stage with captured payments: the ends of "before and after"; null until there are two. */
export function ends({ stages }: Market): Readonly<{ before: MarketEntry; now: MarketEntry }> | null {
  const captured = stages.filter(hasCaptured);
  const before = captured[0];
  const now = captured.at(-1);
  return before === undefined || now === undefined || before === now ? null : { before, now };
}

/** The wallet with the largest captured value in the first stage; null before anything is captured. */
export function incumbentOf({ stages, whole }: Market): string | null {
  const { wallets } = stages.find(hasCaptured) ?? whole;
  const largest = wallets.toSorted((a, b) => compare(BigInt(b.value), BigInt(a.value)))[0];
  return largest?.wallet ?? null;
}

/** Whether there is anything to have a share of. */
export const hasCaptured = (entry: MarketEntry): boolean => countOf(entry) > 0n;

/** Captured payments that belong to no stage: those made before the first. */
export const countOutsideStages = ({ stages, whole }: Market): bigint =>
  stages.reduce((rest, stage) => rest - countOf(stage), countOf(whole));

/** A wallet's share by the measure: zero where it carried nothing, null where nobody did. */
export function shareOf({ wallets }: MarketEntry, wallet: string, measure: Measure): string | null {
  const found = wallets.find((one) => one.wallet === wallet);
  if (found !== undefined) return found[`${measure}Share`];
  return wallets.some((one) => one[`${measure}Share`] !== null) ? '0.0000' : null;
}

const compare = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0);
