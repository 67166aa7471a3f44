import {
  type Decision,
  type StreamType,
  type Times,
  CannotFollowError,
  accept,
  assertNever,
  instantToJson,
  refuse,
} from '../kernel/index.js';
import {
  type RegisterChannel,
  channelDurationMsMax,
  channelOf,
  isOfInterconnection,
  sameChannel,
} from './channel-registration.js';
import { saltHashOf } from './draw.js';
import {
  type Channel,
  type ChannelArrangement,
  type DrawCommittedData,
  type RolloutEvent,
  type StageOpenedData,
  rolloutEventTypes,
} from './rollout.events.js';

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
  /** A version of it is in force. */
  feeRuleKnown: boolean;
}>;
export type ArrangeChannel = ChannelArrangement & Readonly<{ channelId: string }>;
export type CommitDraw = Readonly<{ drawId: string; channelIds: readonly string[]; saltHash: string }>;
export type RolloutRefusal =
  | 'platformUnknown'
  | 'codeIssuerUnknown'
  | 'acquirerUnknown'
  | 'feeRuleUnknown'
  | 'interconnectionDiffers'
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
  | 'rulesNarrow'
  | 'tooManyStages'
  | 'stageUnknown'
  | 'stageNotLatest';

export type RolloutDecision = Decision<RolloutEvent, RolloutRefusal>;

/** Most channels of one platform. Our own bound. */
const channelsPerPlatformMax = 100;
/** A rank is a place on a page. Our own bound. */
export const rankMax = 1_000;

export const rollouts: StreamType<RolloutState, RolloutEvent> = {
  category: 'rollout',
  initialState: { channels: new Map(), draws: new Map(), stages: [] },
  idOf: ({ data }) => data.platform,
  evolve,
  eventTypes: rolloutEventTypes,
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
      if (!channelIds.every((channelId) => channels.has(channelId)))
        throw new CannotFollowError(type, 'a channel is unknown');
      if ([...draws.values()].some((draw) => draw.channelIds.some((channelId) => channelIds.includes(channelId))))
        throw new CannotFollowError(type, 'a channel is drawn for');
      if (channelIds.some((channelId) => stageOfChannel(state, channelId)))
        throw new CannotFollowError(type, 'a channel is opened');
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
      if (!data.channelIds.every((channelId) => channels.has(channelId)))
        throw new CannotFollowError(type, 'a channel is unknown');
      if (data.drawId !== null && (draws.get(data.drawId)?.salt ?? null) === null)
        throw new CannotFollowError(type, 'its salt is not revealed');
      return { ...state, stages: [...stages, { ...data, rolledBack: false }] };
    case 'StageRolledBack': {
      const stage = currentStage(state);
      if (stage?.stageId !== data.stageId) throw new CannotFollowError(type, 'the platform is in another stage');
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
  const { interconnectionId } = command;
  if (interconnectionId !== null && !isOfInterconnection(command, interconnectionId))
    return refuse('interconnectionDiffers');
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
  const drawn = new Set([...state.draws.values()].flatMap((draw) => draw.channelIds));
  if (channelIds.some((channelId) => drawn.has(channelId))) return refuse('channelAlreadyDrawn');
  // A draw that began after a stage would be one whose outcome could be known.
  if (channelIds.some((channelId) => stageOfChannel(state, channelId))) return refuse('channelAlreadyOpened');
  return accept({
    type: 'DrawCommitted',
    data: { platform, drawId, channelIds: [...new Set(channelIds)], saltHash, occurredAt: instantToJson(occurredAt) },
  });
}

export const isWholeBetween = (value: number, min: number, max: number): boolean =>
  Number.isInteger(value) && value >= min && value <= max;

export const sameIds = (one: readonly string[], other: readonly string[]): boolean =>
  one.every((id) => other.includes(id)) && other.every((id) => one.includes(id));
