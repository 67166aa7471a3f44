import type { World } from '@hutong/world';
import type { PilotShares, SharesAnswer } from './answers.js';
import { grouped, percent } from './figures.js';
import { textTable } from './text-table.js';

type ShareQuestion = Readonly<{
  platform: string;
  world: World;
  shares: PilotShares;
  nameOf: (institutionId: string) => string;
}>;

/** Most wallets with a column of their own: more do not fit 80 columns. */
const walletsShownMax = 4;

/**
 * One row per stage, in the order of their days: the row above is the share before it opened. HHI by wallet, and by the group that
 * controls it. Empty where nothing was paid.
 */
export function shareTable({ platform, world, shares, nameOf }: ShareQuestion): readonly string[] {
  const { wallets, groups } = shares;
  const largest = wallets.together.rows
    .filter((row) => row.platform === platform)
    .toSorted((one, other) => Number(other.valueShare ?? 0) - Number(one.valueShare ?? 0))
    .slice(0, walletsShownMax)
    .map(({ wallet }) => wallet ?? '');
  if (largest.length === 0) return [];
  const stages = world.stages
    .filter((stage) => stage.platform === platform)
    .toSorted((one, other) => Date.parse(one.on) - Date.parse(other.on))
    .map(({ stageId }) => ({ stageId, title: stageId, from: 'byStage' as const }));
  const rows = [...stages, { stageId: undefined, title: 'all stages', from: 'together' as const }].flatMap(
    ({ stageId, title, from }) => {
      const market = marketIn(wallets[from], platform, stageId);
      if (market === undefined) return [];
      const shareOf = (wallet: string): string =>
        percentOrNone(
          wallets[from].rows.find((row) => row.platform === platform && row.stage === stageId && row.wallet === wallet)
            ?.valueShare ?? (market.figures.value.hhi === null ? null : '0.0000'),
        );
      const hhis = [market, marketIn(groups[from], platform, stageId)].map((one) => hhiOf(one));
      return [[title, grouped(market.figures.count.whole), ...largest.map(shareOf), ...hhis]];
    },
  );
  return textTable(['stage', 'captured', ...largest.map(nameOf), 'HHI', 'groups'], rows);
}

type Market = SharesAnswer['markets'][number];

const marketIn = ({ markets }: SharesAnswer, platform: string, stageId: string | undefined): Market | undefined =>
  markets.find((market) => market.platform === platform && market.stage === stageId);

const hhiOf = (market: Market | undefined): string => grouped(market?.figures.value.hhi ?? '-');

const percentOrNone = (fraction: string | null): string => (fraction === null ? '-' : percent(fraction));
