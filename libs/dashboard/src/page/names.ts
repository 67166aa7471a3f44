import type { Institution, Rollout } from './api.js';

/** How institutions and channels are called, coloured and ordered, and in which order the stages came. */
export type Directory = Readonly<{
  nameOfInstitution: (institutionId: string) => string;
  nameOfChannel: (channelId: string) => string;
  paintOfInstitution: (institutionId: string) => Paint;
  paintOfChannel: (channelId: string) => Paint;
  institutionIds: readonly string[];
  channelIds: readonly string[];
}>;

/** A colour of the page's palette and a pattern over it, so that colour alone never has to tell two things apart. */
export type Paint = Readonly<{ hue: number; pattern: number }>;

export type Channel = Readonly<{ channelId: string; codeIssuer: string }>;

/** What figures mention: the apps of payers, and channels with whoever stands for their issuer where no rollout names one. */
export type Mentioned = Readonly<{ payerApps: readonly string[]; channels: readonly Channel[] }>;

/** Colours in the palette of `style.css`. */
export const huesMax = 6;

/** Patterns: plain, stripes, dots. */
export const patternsMax = 3;

/** The institutions of the page: those whose codes are presented, in the order of their channels, and then other apps, by id. */
export const institutionIdsOf = (rollouts: readonly Rollout[], { payerApps, channels }: Mentioned): readonly string[] =>
  distinct([
    ...rollouts.flatMap((rollout) => rollout.channels.map(({ codeIssuer }) => codeIssuer)),
    ...[...payerApps, ...channels.map(({ codeIssuer }) => codeIssuer)].toSorted(),
  ]);

/** Names and order as institutions and rollouts give them; what figures mention and nobody names comes after, by its id. */
export function directoryOf(
  rollouts: readonly Rollout[],
  institutions: readonly Institution[],
  mentioned: Mentioned,
): Directory {
  // An institution keeps its colour whether or not it has volume yet: the order of channels decides.
  const institutionIds = institutionIdsOf(rollouts, mentioned);
  const registered = rollouts.flatMap((rollout) => rollout.channels);
  const channels = [...registered, ...mentioned.channels.toSorted((a, b) => (a.channelId < b.channelId ? -1 : 1))];
  const issuerOf = new Map(channels.toReversed().map(({ channelId, codeIssuer }) => [channelId, codeIssuer]));
  const channelIds = distinct(channels.map(({ channelId }) => channelId)).toSorted(
    (a, b) => institutionIds.indexOf(issuerOf.get(a) ?? '') - institutionIds.indexOf(issuerOf.get(b) ?? ''),
  );
  const institutionNames = new Map(institutions.map(({ institutionId, names }) => [institutionId, names.zh]));
  const channelNames = new Map(registered.map(({ channelId, names }) => [channelId, names.zh]));
  const paintOfInstitution = (id: string) => paintOfRank(Math.max(0, institutionIds.indexOf(id)));
  return {
    nameOfInstitution: (institutionId) => institutionNames.get(institutionId) ?? institutionId,
    nameOfChannel: (channelId) => channelNames.get(channelId) ?? channelId,
    paintOfInstitution,
    // An institution's channels share its colour and differ by pattern.
    paintOfChannel: (channelId) => {
      const issuer = issuerOf.get(channelId) ?? '';
      const siblings = channelIds.filter((sibling) => issuerOf.get(sibling) === issuer);
      const { hue, pattern } = paintOfInstitution(issuer);
      return { hue, pattern: (pattern + Math.max(0, siblings.indexOf(channelId))) % patternsMax };
    },
    institutionIds,
    channelIds,
  };
}

const distinct = (ids: readonly string[]): readonly string[] => [...new Set(ids)];

const paintOfRank = (rank: number): Paint => ({
  hue: rank % huesMax,
  pattern: Math.floor(rank / huesMax) % patternsMax,
});
