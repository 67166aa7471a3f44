import type { MarketEntry, Party, Shares } from './api.js';

/** One platform and one currency: sums never cross either. */
export type Market = Readonly<{
  platform: string;
  currency: string;
  /** Shares stage by stage, in the order in which the stages were opened. */
  stages: readonly MarketEntry[];
  /** Shares of all stages together, and of what was captured in none. */
  whole: MarketEntry;
}>;

/** What a share is a share of. */
export type Measure = 'value' | 'count' | 'net';

/** The markets of an answer, the busiest first. */
export function marketsOf(entries: readonly MarketEntry[], stageIds: readonly string[]): readonly Market[] {
  const rank = ({ stageId }: MarketEntry) => {
    const found = stageIds.indexOf(stageId ?? '');
    return found < 0 ? stageIds.length : found;
  };
  return entries
    .filter(({ stageId }) => stageId === null)
    .map((whole) => ({
      platform: whole.platform,
      currency: whole.currency,
      stages: entries
        .filter(({ stageId }) => stageId !== null)
        .filter(({ platform, currency }) => platform === whole.platform && currency === whole.currency)
        .toSorted((a, b) => rank(a) - rank(b) || ((a.stageId ?? '') < (b.stageId ?? '') ? -1 : 1)),
      whole,
    }))
    .toSorted((a, b) => compare(BigInt(b.whole.byPayerApp.totalCount), BigInt(a.whole.byPayerApp.totalCount)));
}

/** Names a market in the page's address and in its choice of markets. */
export const marketKey = ({ platform, currency }: Market): string => `${platform}/${currency}`;

/** The first and the latest stage with captured payments: the ends of "before and after"; null until there are two. */
export function ends({ stages }: Market): Readonly<{ before: MarketEntry; now: MarketEntry }> | null {
  const captured = stages.filter(hasCaptured);
  const before = captured[0];
  const now = captured.at(-1);
  return before === undefined || now === undefined || before === now ? null : { before, now };
}

/** The payer's app with the largest captured value in the first stage; null before anything is captured. */
export function incumbentOf({ stages, whole }: Market): string | null {
  const { parties } = (stages.find(hasCaptured) ?? whole).byPayerApp;
  const largest = parties.toSorted((a, b) => compare(BigInt(b.minorUnits), BigInt(a.minorUnits)))[0];
  return largest?.party ?? null;
}

/** Whether there is anything to have a share of. */
export const hasCaptured = ({ byPayerApp }: MarketEntry): boolean => byPayerApp.totalCount !== '0';

/** Captured payments that belong to no stage: made before the first, or imported. */
export const countOutsideStages = ({ stages, whole }: Market): bigint =>
  stages.reduce((rest, { byPayerApp }) => rest - BigInt(byPayerApp.totalCount), BigInt(whole.byPayerApp.totalCount));

/** An app's share by the measure: zero where it carried nothing, null where nobody did. */
export function shareOf({ parties }: Shares, party: string, measure: Measure): string | null {
  const found = parties.find((one) => one.party === party);
  if (found !== undefined) return shareOfParty(found, measure);
  const isShared = parties.some((one) => shareOfParty(one, measure) !== null);
  return isShared ? '0.0000' : null;
}

/** The share of a party by the measure, as the API gives it. */
export const shareOfParty = (party: Party, measure: Measure): string | null =>
  ({ value: party.shareByValue, count: party.shareByCount, net: party.shareByNetValue })[measure];

/** HHI and CR1–CR4. The API gives them gross, by value and by count; `net` shows those by value. */
export const concentrationOf = (shares: Shares, measure: Measure) =>
  measure === 'count'
    ? { hhi: shares.hhiByCount, ...shares.concentrationByCount }
    : { hhi: shares.hhiByValue, ...shares.concentrationByValue };

const compare = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0);
