import {
  type Money,
  type OfferRefusalReason,
  type OfferedChannel,
  type Offers,
  type RefusedChannel,
  moneyFromJson,
} from '../kernel/index.js';
import { cohortBucket } from './cohort.js';
import { type RolloutState, currentStage, stageOfChannel } from './rollout.js';
import type { ChannelCapabilities, ChannelRegisteredData } from './rollout.events.js';
import { admitsCategory } from './product-rules.js';

/** Who asks for which product at what price. */
export type OfferQuestion = Readonly<{ buyer: string; category: string; amount: Money }>;

/** Every registered channel of the platform, in the order of registration: offered, or refused with all reasons that apply. */
export function evaluateOffers(state: RolloutState, question: OfferQuestion): Offers {
  const offered: OfferedChannel[] = [];
  const refused: RefusedChannel[] = [];
  for (const { channel, capabilities } of state.channels.values()) {
    const { channelId, wallet, group } = channel;
    const { lifetimeMs, closableAfterMs } = capabilities;
    const reasons = reasonsAgainst(state, question, { channel, capabilities });
    if (reasons.length === 0) offered.push({ ...channel, lifetimeMs, closableAfterMs });
    else refused.push({ channelId, wallet, group, reasons });
  }
  return { stageId: currentStage(state)?.stageId ?? null, offered, refused };
}

function reasonsAgainst(
  state: RolloutState,
  { buyer, category, amount }: OfferQuestion,
  { channel, capabilities }: Pick<ChannelRegisteredData, 'channel' | 'capabilities'>,
): readonly OfferRefusalReason[] {
  const reasons: OfferRefusalReason[] = [];
  const stage = stageOfChannel(state, channel.channelId);
  if (!stage) reasons.push('stageNotOpened');
  if (stage && cohortBucket(stage.salt, buyer) >= stage.cohortBasisPoints) reasons.push('notInCohort');
  if (stage && !admitsCategory(stage.productRules, category)) reasons.push('productExcluded');
  if (isOverLimit(amount, capabilities)) reasons.push('amountOverLimit');
  return reasons;
}

/** A limit is the largest amount still taken. It is stated in one currency, and no amount of another is known to be within it. */
function isOverLimit(amount: Money, { amountMax }: ChannelCapabilities): boolean {
  if (amountMax === null) return false;
  const limit = moneyFromJson(amountMax);
  return amount.currency !== limit.currency || amount.minorUnits > limit.minorUnits;
}
