import {
  type Attested,
  type Decision,
  type StreamType,
  type Times,
  CannotFollowError,
  accept,
  assertNever,
  instantToJson,
  refuse,
} from '../kernel/index.js';
import { type RegisterChannel, channelDurationMsMax, channelOf, sameChannel } from './channel-registration.js';
import { drawBuckets, saltHashOf } from './draw.js';
import type {
  Channel,
  ChannelArrangement,
  DrawCommittedData,
  RolloutEvent,
  StageOpenedData,
} from './rollout.events.js';
import { type StageRules, sameRules, widens } from './stage-rules.js';

export type Stage = StageOpenedData & Readonly<{ rolledBack: boolean }>;
export type Draw = Pick<DrawCommittedData, 'drawId' | 'channelIds' | 'saltHash'> & Readonly<{ salt: string | null }>;

/** One platform's channels in the order of registration, its draws, and its stages in the order they were opened. */
export type RolloutState = Readonly<{
  channels: ReadonlyMap<string, Channel>;
  draws: ReadonlyMap<string, Draw>;
  stages: readonly Stage[];
}>;

/** What the caller knows of those a channel names. */
export type ChannelParties = Readonly<{
  platformKnown: boolean;
  codeIssuerKnown: boolean;
  acquirerKnown: boolean;
  feeRuleKnown: boolean;
}>;
export type ArrangeChannel = ChannelArrangement & Readonly<{ channelId: string }>;
export type CommitDraw = Readonly<{ drawId: string; channelIds: readonly string[]; saltHash: string }>;
export type OpenStage = Readonly<{
  stageId: string;
  drawId: string | null;
  /** Needed for the first stage of a draw; later it may be left out. */
  salt: string | null;
  channelIds: readonly string[];
  cohortBasisPoints: number;
  rules: StageRules;
}> &
  Attested;
export type RollBackStage = Readonly<{ stageId: string; reason: string }>;

export type RolloutRefusal =
  | 'platformUnknown'
  | 'codeIssuerUnknown'
  | 'acquirerUnknown'
  | 'feeRuleUnknown'
  | 'channelChanged'
  | 'channelUnknown'
  | 'tooManyChannels'
  | 'lifetimeOutOfRange'
  | 'closableAfterOutOfRange'
  | 'rankOutOfRange'
  | 'drawWithoutChannels'
  | 'drawIdTaken'
  | 'drawUnknown'
  | 'channelAlreadyDrawn'
  | 'channelAlreadyOpened'
  | 'saltHashMalformed'
  | 'saltMissing'
  | 'saltDiffers'
  | 'stageIdTaken'
  | 'stageWithoutChannels'
  | 'channelNotInDraw'
  | 'cohortOutOfRange'
  | 'cohortWithoutDraw'
  | 'cohortShrinks'
  | 'drawChanged'
  | 'rulesNarrow'
  | 'tooManyStages'
  | 'stageUnknown'
  | 'stageNotLatest';

type RolloutDecision = Decision<RolloutEvent, RolloutRefusal>;

/** Most channels and stages of one platform. Our own bounds. */
export const channelsPerPlatformMax = 100;
export const stagesPerPlatformMax = 1_000;
/** A rank is a place on a page. Our own bound. */
export const rankMax = 1_000;

export const rollouts: StreamType<RolloutState, RolloutEvent> = {
  category: 'rollout',
  initialState: { channels: new Map(), draws: new Map(), stages: [] },
  evolve,
  eventTypes: {
    ChannelRegistered: true,
    ChannelArranged: true,
    DrawCommitted: true,
    SaltRevealed: true,
    StageOpened: true,
    StageRolledBack: true,
  },
};

function evolve(state: RolloutState, { type, data }: RolloutEvent): RolloutState {
  const { channels, draws, stages } = state;
  switch (type) {
    case 'ChannelRegistered':
      if (channels.has(data.channel.channelId)) throw new CannotFollowError(type, 'the channel is registered');
      return { ...state, channels: new Map(channels).set(data.channel.channelId, data.channel) };
    case 'ChannelArranged': {
      const { channelId, rank, preselected, folded } = data;
      const channel = known(channels.get(channelId), type, 'the channel is unknown');
      return { ...state, channels: new Map(channels).set(channelId, { ...channel, rank, preselected, folded }) };
    }
    case 'DrawCommitted': {
      const { drawId, channelIds, saltHash } = data;
      if (draws.has(drawId)) throw new CannotFollowError(type, 'the draw is committed');
      return { ...state, draws: new Map(draws).set(drawId, { drawId, channelIds, saltHash, salt: null }) };
    }
    case 'SaltRevealed': {
      const draw = known(draws.get(data.drawId), type, 'the draw is unknown');
      if (draw.salt !== null) throw new CannotFollowError(type, 'the salt is revealed');
      if (saltHashOf(data.salt) !== draw.saltHash) throw new CannotFollowError(type, 'another salt was committed to');
      return { ...state, draws: new Map(draws).set(data.drawId, { ...draw, salt: data.salt }) };
    }
    case 'StageOpened':
      if (stages.some(({ stageId }) => stageId === data.stageId))
        throw new CannotFollowError(type, 'the stage is open');
      return { ...state, stages: [...stages, { ...data, rolledBack: false }] };
    case 'StageRolledBack': {
      const stage = known(
        stages.find(({ stageId, rolledBack }) => stageId === data.stageId && !rolledBack),
        type,
        'the stage is not open',
      );
      return { ...state, stages: stages.map((each) => (each === stage ? { ...each, rolledBack: true } : each)) };
    }
    default:
      return assertNever(type);
  }
}

function known<Value>(value: Value | undefined, type: string, why: string): Value {
  if (value === undefined) throw new CannotFollowError(type, why);
  return value;
}

/** The stage the platform is in: the latest opened one that was not rolled back. */
export const currentStage = ({ stages }: RolloutState): Stage | undefined =>
  stages.findLast(({ rolledBack }) => !rolledBack);

/** The stage that decides who is offered a channel: the latest in force that names it. */
export const stageOfChannel = ({ stages }: RolloutState, channelId: string): Stage | undefined =>
  stages.findLast(({ rolledBack, channelIds }) => !rolledBack && channelIds.includes(channelId));

/** The same command for a giant and for a tail institution. Repeating it is a no-op. */
export function registerChannel(
  { occurredAt }: Times,
  state: RolloutState,
  { platform, parties, ...command }: RegisterChannel & Readonly<{ platform: string; parties: ChannelParties }>,
): RolloutDecision {
  if (!parties.platformKnown) return refuse('platformUnknown');
  if (!parties.codeIssuerKnown) return refuse('codeIssuerUnknown');
  if (!parties.acquirerKnown) return refuse('acquirerUnknown');
  if (!parties.feeRuleKnown) return refuse('feeRuleUnknown');
  const earlier = state.channels.get(command.channelId);
  const lastRank = Math.max(0, ...[...state.channels.values()].map(({ rank }) => rank));
  const channel = channelOf(command, earlier ? earlier.rank - 1 : lastRank);
  const { lifetimeMs, closableAfterMs } = channel.capabilities;
  if (!isWholeBetween(lifetimeMs, 1, channelDurationMsMax)) return refuse('lifetimeOutOfRange');
  if (!isWholeBetween(closableAfterMs, 0, channelDurationMsMax)) return refuse('closableAfterOutOfRange');
  if (!isWholeBetween(channel.rank, 1, rankMax)) return refuse('rankOutOfRange');
  if (earlier) return sameChannel(earlier, channel) ? accept() : refuse('channelChanged');
  if (state.channels.size >= channelsPerPlatformMax) return refuse('tooManyChannels');
  return accept({
    type: 'ChannelRegistered',
    data: { platform, channel, occurredAt: instantToJson(occurredAt) },
  });
}

/** Moves a channel on the payment page, for orders placed from now on. Repeating it is a no-op. */
export function arrangeChannel(
  { occurredAt }: Times,
  state: RolloutState,
  { platform, channelId, rank, preselected, folded }: ArrangeChannel & Readonly<{ platform: string }>,
): RolloutDecision {
  const channel = state.channels.get(channelId);
  if (!channel) return refuse('channelUnknown');
  if (!isWholeBetween(rank, 1, rankMax)) return refuse('rankOutOfRange');
  if (channel.rank === rank && channel.preselected === preselected && channel.folded === folded) return accept();
  return accept({
    type: 'ChannelArranged',
    data: { platform, channelId, rank, preselected, folded, occurredAt: instantToJson(occurredAt) },
  });
}

/** Fixes the draw for a set of channels before anybody knows who will buy. A channel is drawn for once. Repeating it is a no-op. */
export function commitDraw(
  { occurredAt }: Times,
  state: RolloutState,
  { platform, drawId, channelIds, saltHash }: CommitDraw & Readonly<{ platform: string }>,
): RolloutDecision {
  const earlier = state.draws.get(drawId);
  if (earlier) {
    return earlier.saltHash === saltHash && sameIds(earlier.channelIds, channelIds) ? accept() : refuse('drawIdTaken');
  }
  if (channelIds.length === 0) return refuse('drawWithoutChannels');
  if (!channelIds.every((channelId) => state.channels.has(channelId))) return refuse('channelUnknown');
  if (!/^[0-9a-f]{64}$/.test(saltHash)) return refuse('saltHashMalformed');
  const drawn = [...state.draws.values()].flatMap((draw) => draw.channelIds);
  if (channelIds.some((channelId) => drawn.includes(channelId))) return refuse('channelAlreadyDrawn');
  // A draw that began after a stage would be one whose outcome could be known.
  if (channelIds.some((channelId) => stageOfChannel(state, channelId))) return refuse('channelAlreadyOpened');
  return accept({
    type: 'DrawCommitted',
    data: { platform, drawId, channelIds: [...new Set(channelIds)], saltHash, occurredAt: instantToJson(occurredAt) },
  });
}

/**
 * Widens who is offered the channels it names: nobody loses what an earlier stage in force gave. The first stage of a draw reveals
 * its salt. Repeating it is a no-op.
 */
export function openStage(
  { occurredAt: at }: Times,
  state: RolloutState,
  { platform, salt, ...command }: OpenStage & Readonly<{ platform: string }>,
): RolloutDecision {
  const { stageId, drawId, channelIds, cohortBasisPoints, rules } = command;
  const draw = drawId === null ? undefined : state.draws.get(drawId);
  const earlier = state.stages.find((stage) => stage.stageId === stageId);
  if (earlier) return !earlier.rolledBack && sameStage(earlier, command) ? accept() : refuse('stageIdTaken');
  if (channelIds.length === 0) return refuse('stageWithoutChannels');
  if (!channelIds.every((channelId) => state.channels.has(channelId))) return refuse('channelUnknown');
  if (!isWholeBetween(cohortBasisPoints, 0, drawBuckets)) return refuse('cohortOutOfRange');
  if (drawId === null && cohortBasisPoints !== drawBuckets) return refuse('cohortWithoutDraw');
  if (drawId !== null && !draw) return refuse('drawUnknown');
  if (draw && !channelIds.every((channelId) => draw.channelIds.includes(channelId))) return refuse('channelNotInDraw');
  if (draw?.salt === null && salt === null) return refuse('saltMissing');
  if (draw && salt !== null && saltHashOf(salt) !== draw.saltHash) return refuse('saltDiffers');
  for (const channelId of channelIds) {
    const narrowed = narrowing(stageOfChannel(state, channelId), { drawId, cohortBasisPoints, rules });
    if (narrowed !== null) return refuse(narrowed);
  }
  if (state.stages.length >= stagesPerPlatformMax) return refuse('tooManyStages');
  const occurredAt = instantToJson(at);
  const opened: RolloutEvent = { type: 'StageOpened', data: { platform, ...command, occurredAt } };
  if (draw?.salt !== null || salt === null) return accept(opened);
  return accept<RolloutEvent>(
    { type: 'SaltRevealed', data: { platform, drawId: draw.drawId, salt, occurredAt } },
    opened,
  );
}

/** What somebody would lose against the stage before; null when nobody does. */
function narrowing(
  before: Stage | undefined,
  after: Pick<OpenStage, 'drawId' | 'cohortBasisPoints' | 'rules'>,
): 'cohortShrinks' | 'drawChanged' | 'rulesNarrow' | null {
  if (!before) return null;
  if (after.cohortBasisPoints < before.cohortBasisPoints) return 'cohortShrinks';
  if (after.drawId !== before.drawId && after.cohortBasisPoints !== drawBuckets) return 'drawChanged';
  return widens(before.rules, after.rules) ? null : 'rulesNarrow';
}

/** Takes back the stage the platform is in; its channels fall back to the stage before. Repeating it is a no-op. */
export function rollBackStage(
  { occurredAt }: Times,
  state: RolloutState,
  { platform, stageId, reason }: RollBackStage & Readonly<{ platform: string }>,
): RolloutDecision {
  const stage = state.stages.find((opened) => opened.stageId === stageId);
  if (!stage) return refuse('stageUnknown');
  if (stage.rolledBack) return accept();
  if (currentStage(state)?.stageId !== stageId) return refuse('stageNotLatest');
  return accept({
    type: 'StageRolledBack',
    data: { platform, stageId, reason, occurredAt: instantToJson(occurredAt) },
  });
}

const isWholeBetween = (value: number, min: number, max: number): boolean =>
  Number.isInteger(value) && value >= min && value <= max;

const sameIds = (one: readonly string[], other: readonly string[]): boolean =>
  one.every((id) => other.includes(id)) && other.every((id) => one.includes(id));

const sameStage = (one: Stage, other: Omit<OpenStage, 'salt'>): boolean =>
  one.drawId === other.drawId &&
  sameIds(one.channelIds, other.channelIds) &&
  one.cohortBasisPoints === other.cohortBasisPoints &&
  sameRules(one.rules, other.rules) &&
  one.source === other.source &&
  one.certainty === other.certainty;
