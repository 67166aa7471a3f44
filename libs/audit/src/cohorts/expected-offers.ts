import { createHash } from 'node:crypto';
import type {
  AmountRange,
  Channel,
  ChannelOffer,
  MoneyJson,
  OfferReason,
  Selection,
  StageOpenedData,
} from '@hutong/domain';
import type { PageInLog } from '../invariants/order-in-log.js';
import type { RolloutsInLog, RolloutThen } from './rollouts-in-log.js';

// The draw and the rules of offers as they are published, written a second time: what the write side gets wrong is seen here.

const buckets = 10_000;

/** SHA-256 in lowercase hexadecimal. */
export const sha256Of = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** The first 48 bits of the digest of salt and buyer, modulo 10,000. */
export const bucketIn = (salt: string, ref: string): number =>
  Number.parseInt(sha256Of(`${salt}:${ref}`).slice(0, 12), 16) % buckets;

/** How what a payment page showed differs from what it had to show; each difference names the order and the channel. */
export function pageViolations(page: PageInLog, rollouts: RolloutsInLog): readonly string[] {
  const { orderId, rolloutRevision, offers } = page.evaluated;
  const rollout = rollouts.rolloutAt(page.placed.platform, rolloutRevision);
  const shown = new Map(offers.map((offer) => [offer.channelId, offer]));
  const violations: string[] = [];
  if (rollouts.isStale(page.placed.platform, rolloutRevision, page.recordedAtMs))
    violations.push(`order ${orderId}: revision ${rolloutRevision ?? 'none'} of the rollout had been left for long`);
  for (const channel of rollout.channels.values()) {
    const offer = shown.get(channel.channelId);
    shown.delete(channel.channelId);
    const difference =
      offer === undefined ? 'is not told of' : differenceOf(offer, { channel, rollout, page, rollouts });
    if (difference !== null) violations.push(`order ${orderId}: ${channel.channelId} ${difference}`);
  }
  for (const channelId of shown.keys()) violations.push(`order ${orderId}: ${channelId} was not registered`);
  const ranks = offers.map(({ rank }) => rank);
  if (ranks.some((rank, index) => rank < (ranks[index - 1] ?? 0)))
    violations.push(`order ${orderId}: not in order of rank`);
  return violations;
}

type Case = Readonly<{ channel: Channel; rollout: RolloutThen; page: PageInLog; rollouts: RolloutsInLog }>;

function differenceOf(offer: ChannelOffer, about: Case): string | null {
  const { channel, rollout, page, rollouts } = about;
  const { interconnectionId } = channel;
  const { interconnectionRevision } = offer;
  if (
    interconnectionId !== null &&
    rollouts.isStaleInterconnection(interconnectionId, interconnectionRevision, page.recordedAtMs)
  )
    return `goes by revision ${interconnectionRevision ?? 'none'} of its interconnection, which had been left for long`;
  const stage = rollout.stages.findLast(({ channelIds }) => channelIds.includes(channel.channelId));
  const salt = (stage && stage.drawId !== null && rollout.draws.get(stage.drawId)?.salt) ?? null;
  const bucket = typeof salt === 'string' ? bucketIn(salt, page.placed.buyer.ref) : null;
  const inCohort = stage === undefined ? null : bucket === null || bucket < stage.cohortBasisPoints;
  const expected = {
    codeIssuer: channel.codeIssuer,
    stageId: stage?.stageId ?? null,
    bucket,
    inCohort,
    rank: channel.rank,
    preselected: channel.preselected,
    folded: channel.folded,
    reasons: [...reasonsOf(stage, inCohort, page), ...limitReasons(offer, about)].sort().join(', '),
  };
  const shown: typeof expected = { ...offer, reasons: offer.reasons.toSorted().join(', ') };
  const names = Object.keys(expected) as (keyof typeof expected)[];
  const name = names.find((each) => shown[each] !== expected[each]);
  if (name === undefined) return null;
  return `says ${name} ${textOf(shown[name])}, and it is ${textOf(expected[name])}`;
}

const textOf = (value: string | number | boolean | null): string => (value === '' ? 'none' : String(value));

function reasonsOf(
  stage: StageOpenedData | undefined,
  inCohort: boolean | null,
  { placed, lines, amount }: PageInLog,
): readonly OfferReason[] {
  if (stage === undefined) return ['stageNotOpened'];
  const { categories, products, merchants, cities, amount: range } = stage.rules;
  const against: Partial<Record<OfferReason, boolean>> = {
    notInCohort: inCohort === false,
    categoryExcluded: lines.some(({ category }) => isExcluded(categories, category)),
    productExcluded: lines.some(({ productId }) => isExcluded(products, productId)),
    merchantExcluded: isExcluded(merchants, placed.merchant.merchantId),
    cityExcluded: isExcluded(cities, placed.city),
    amountOutsideStage: isOutside(range, amount),
  };
  return (Object.keys(against) as OfferReason[]).filter((reason) => against[reason] === true);
}

function limitReasons(offer: ChannelOffer, { channel, page, rollouts }: Case): readonly OfferReason[] {
  const { amountMax, interconnectionId } = channel;
  const reasons: OfferReason[] = [];
  if (isOutside({ min: null, max: amountMax }, page.amount)) reasons.push('amountOverLimit');
  const isClosed =
    interconnectionId !== null &&
    !rollouts.isOpen(interconnectionId, offer.interconnectionRevision, page.evaluated.occurredAt);
  return isClosed ? [...reasons, 'interconnectionClosed'] : reasons;
}

/** What is not known is let in only where nothing is asked for by name. */
function isExcluded({ included, excluded }: Selection, value: string | null): boolean {
  if (value === null) return included !== null;
  return excluded.includes(value) || (included !== null && !included.includes(value));
}

/** No amount of another currency is known to lie in a range. */
const isOutside = ({ min, max }: AmountRange, { minorUnits, currency }: MoneyJson): boolean =>
  (min !== null && (min.currency !== currency || BigInt(minorUnits) < BigInt(min.minorUnits))) ||
  (max !== null && (max.currency !== currency || BigInt(minorUnits) > BigInt(max.minorUnits)));
