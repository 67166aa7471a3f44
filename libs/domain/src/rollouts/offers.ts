import {
  type ChannelOffer,
  type Money,
  type OfferReason,
  type OfferStanding,
  type PersonRef,
  moneyFromJson,
} from '../kernel/index.js';
import { bucketOf } from './draw.js';
import type { Channel } from './rollout.events.js';
import { type RolloutState, type Stage, stageOfChannel } from './rollout.js';
import { admits, inRange } from './stage-rules.js';

/** Who asks to pay which order. */
export type OfferQuestion = Readonly<{
  buyer: PersonRef;
  merchantId: string;
  city: string | null;
  lines: readonly Readonly<{ productId: string; category: string }>[];
  amount: Money;
  /** The interconnections that the platform's channels name, by id, as far as anybody ever opened them. */
  interconnections: ReadonlyMap<string, InterconnectionSeen>;
}>;

/** An interconnection at the revision it was seen at, and whether payments can pass at the moment of the question. */
export type InterconnectionSeen = Readonly<{ revision: string; isOpen: boolean }>;

/** Every registered channel of the platform by rank, then in the order of registration: with all reasons against it, or offered. */
export function evaluateOffers(state: RolloutState, question: OfferQuestion): readonly ChannelOffer[] {
  const offers = [...state.channels.values()].map((channel): ChannelOffer => {
    const stage = stageOfChannel(state, channel.channelId);
    const standing = standingOf(state, { channel, stage, buyer: question.buyer });
    const reasons = [...stageReasons(stage, standing, question), ...channelReasons(channel, question)];
    const { channelId, codeIssuer, interconnectionId } = channel;
    const interconnectionRevision = question.interconnections.get(interconnectionId ?? '')?.revision ?? null;
    return { channelId, codeIssuer, interconnectionRevision, ...standing, reasons };
  });
  return offers.toSorted((one, other) => one.rank - other.rank);
}

export const isOffered = ({ reasons }: ChannelOffer): boolean => reasons.length === 0;

function standingOf(
  { draws }: RolloutState,
  { channel, stage, buyer }: Readonly<{ channel: Channel; stage: Stage | undefined; buyer: PersonRef }>,
): OfferStanding {
  const { rank, preselected, folded } = channel;
  const salt = draws.get(stage?.drawId ?? '')?.salt ?? null;
  const bucket = salt === null ? null : bucketOf(salt, buyer);
  const inCohort = stage ? bucket === null || bucket < stage.cohortBasisPoints : null;
  return { stageId: stage?.stageId ?? null, bucket, inCohort, rank, preselected, folded };
}

function stageReasons(
  stage: Stage | undefined,
  { inCohort }: OfferStanding,
  { lines, merchantId, city, amount }: OfferQuestion,
): readonly OfferReason[] {
  if (!stage) return ['stageNotOpened'];
  const { categories, products, merchants, cities, amount: range } = stage.rules;
  const reasons: OfferReason[] = [];
  if (inCohort === false) reasons.push('notInCohort');
  if (!lines.every(({ category }) => admits(categories, category))) reasons.push('categoryExcluded');
  if (!lines.every(({ productId }) => admits(products, productId))) reasons.push('productExcluded');
  if (!admits(merchants, merchantId)) reasons.push('merchantExcluded');
  if (!admits(cities, city)) reasons.push('cityExcluded');
  if (!inRange(range, amount)) reasons.push('amountOutsideStage');
  return reasons;
}

function channelReasons(
  { amountMax, interconnectionId }: Channel,
  { amount, interconnections }: OfferQuestion,
): readonly OfferReason[] {
  const reasons: OfferReason[] = [];
  if (!isWithin(amount, amountMax && moneyFromJson(amountMax))) reasons.push('amountOverLimit');
  const isClosed = interconnectionId !== null && interconnections.get(interconnectionId)?.isOpen !== true;
  if (isClosed) reasons.push('interconnectionClosed');
  return reasons;
}

/** A limit is the largest amount still taken. It is stated in one currency, and no amount of another is known to be within it. */
const isWithin = (amount: Money, limit: Money | null): boolean =>
  limit === null || (amount.currency === limit.currency && amount.minorUnits <= limit.minorUnits);
