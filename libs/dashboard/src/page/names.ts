import type { Rollout } from './api.js';

/** How institutions and channels are called, coloured and ordered, and in which order the stages came. */
export type Directory = Readonly<{
  nameOfWallet: (institutionId: string) => string;
  nameOfChannel: (channelId: string) => string;
  paintOfWallet: (institutionId: string) => Paint;
  paintOfChannel: (channelId: string) => Paint;
  walletIds: readonly string[];
  channelIds: readonly string[];
  stageIds: readonly string[];
}>;

/** A colour of the page's palette and a pattern over it, so that colour alone never has to tell two things apart. */
export type Paint = Readonly<{ hue: number; pattern: number }>;

export type Channel = Readonly<{ channelId: string; wallet: string }>;

/** Colours in the palette of `style.css`. */
export const huesMax = 6;

/** Patterns: plain, stripes, dots. */
export const patternsMax = 3;

/** Names and order as the rollouts give them; what figures mention and no rollout names comes after, by its id. */
export function directoryOf(
  rollouts: readonly Rollout[],
  mentioned: Readonly<{ wallets: readonly string[]; channels: readonly Channel[] }>,
): Directory {
  const institutions = rollouts.flatMap((rollout) => rollout.institutions);
  const registered = rollouts.flatMap((rollout) => rollout.channels);
  const admitted = institutions.filter(({ kind }) => kind === 'wallet').map(({ institutionId }) => institutionId);
  // A wallet keeps its colour whether or not it has volume yet: the order of admission decides.
  const walletIds = distinct([...admitted, ...mentioned.wallets.toSorted()]);
  const channels = [...registered, ...mentioned.channels.toSorted((a, b) => (a.channelId < b.channelId ? -1 : 1))];
  const walletOf = new Map(channels.toReversed().map(({ channelId, wallet }) => [channelId, wallet]));
  const channelIds = distinct(channels.map(({ channelId }) => channelId)).toSorted(
    (a, b) => walletIds.indexOf(walletOf.get(a) ?? '') - walletIds.indexOf(walletOf.get(b) ?? ''),
  );
  const walletNames = new Map(institutions.map(({ institutionId, displayName }) => [institutionId, displayName]));
  const channelNames = new Map(registered.map(({ channelId, displayName }) => [channelId, displayName]));
  const paintOfWallet = (wallet: string) => paintOfRank(Math.max(0, walletIds.indexOf(wallet)));
  return {
    nameOfWallet: (institutionId) => walletNames.get(institutionId) ?? institutionId,
    nameOfChannel: (channelId) => channelNames.get(channelId) ?? channelId,
    paintOfWallet,
    // A wallet's channels share its colour and differ by pattern.
    paintOfChannel: (channelId) => {
      const wallet = walletOf.get(channelId) ?? '';
      const siblings = channelIds.filter((sibling) => walletOf.get(sibling) === wallet);
      const { hue, pattern } = paintOfWallet(wallet);
      return { hue, pattern: (pattern + Math.max(0, siblings.indexOf(channelId))) % patternsMax };
    },
    walletIds,
    channelIds,
    stageIds: distinct(rollouts.flatMap((rollout) => rollout.stages.map(({ stageId }) => stageId))),
  };
}

const distinct = (ids: readonly string[]): readonly string[] => [...new Set(ids)];

const paintOfRank = (rank: number): Paint => ({
  hue: rank % huesMax,
  pattern: Math.floor(rank / huesMax) % patternsMax,
});
