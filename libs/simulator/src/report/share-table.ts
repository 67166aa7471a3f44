import type { World } from '@hutong/world';
import type { SharesAnswer } from './answers.js';
import { grouped, percent } from './figures.js';
import { textTable } from './text-table.js';

type ShareQuestion = Readonly<{
  platform: string;
  world: World;
  shares: SharesAnswer;
  nameOf: (institutionId: string) => string;
}>;

/** Most wallets with a column of their own: more do not fit 80 columns. */
const walletsShownMax = 4;

/**
 * One row per stage, in the order of their days: the row above is the share before it opened. HHI by wallet, and by the group that
 * controls it. Empty where nothing was paid.
 */
export function shareTable({ platform, world, shares, nameOf }: ShareQuestion): readonly string[] {
  const markets = shares.markets.filter((market) => market.platform === platform && market.currency === 'CNY');
  const all = markets.find(({ stageId }) => stageId === null);
  if (all === undefined) return [];
  const wallets = all.byPayerApp.parties.slice(0, walletsShownMax).map(({ party }) => party);
  const stageIds = world.stages
    .filter((stage) => stage.platform === platform)
    .toSorted((one, other) => Date.parse(one.on) - Date.parse(other.on))
    .map(({ stageId }) => stageId);
  const rows = [...stageIds, null].flatMap((stageId) => {
    const market = markets.find((candidate) => candidate.stageId === stageId);
    if (market === undefined) return [];
    const { parties, totalCount, hhiByValue } = market.byPayerApp;
    const shareOf = (wallet: string): string => {
      const party = parties.find((candidate) => candidate.party === wallet);
      return percentOrNone(party?.shareByValue ?? null);
    };
    return [
      [
        stageId ?? 'all stages',
        grouped(totalCount),
        ...wallets.map(shareOf),
        hhiByValue === null ? '-' : grouped(hhiByValue),
        market.byController.hhiByValue === null ? '-' : grouped(market.byController.hhiByValue),
      ],
    ];
  });
  return textTable(['stage', 'captured', ...wallets.map(nameOf), 'HHI', 'groups'], rows);
}

const percentOrNone = (fraction: string | null): string => (fraction === null ? '-' : percent(fraction));
