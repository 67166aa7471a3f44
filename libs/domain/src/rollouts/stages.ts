import { type Attested, type Times, accept, instantToJson, refuse } from '../kernel/index.js';
import { drawBuckets, saltHashOf } from './draw.js';
import type { RolloutEvent } from './rollout.events.js';
import {
  type RolloutDecision,
  type RolloutState,
  type Stage,
  currentStage,
  isWholeBetween,
  sameIds,
  stageOfChannel,
} from './rollout.js';
import { type StageRules, sameRules, widens } from './stage-rules.js';

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

/** Most stages of one platform. Our own bound. */
const stagesPerPlatformMax = 1_000;

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
    const narrowed = narrowing(stageOfChannel(state, channelId), { cohortBasisPoints, rules });
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
  after: Pick<OpenStage, 'cohortBasisPoints' | 'rules'>,
): 'cohortShrinks' | 'rulesNarrow' | null {
  if (!before) return null;
  // The draw is the same: a channel is drawn for once, and not after a stage that opened it to everybody.
  if (after.cohortBasisPoints < before.cohortBasisPoints) return 'cohortShrinks';
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
    data: { platform, stageId, channelIds: stage.channelIds, reason, occurredAt: instantToJson(occurredAt) },
  });
}

const sameStage = (one: Stage, other: Omit<OpenStage, 'salt'>): boolean =>
  one.drawId === other.drawId &&
  sameIds(one.channelIds, other.channelIds) &&
  one.cohortBasisPoints === other.cohortBasisPoints &&
  sameRules(one.rules, other.rules) &&
  one.source === other.source &&
  one.certainty === other.certainty;
