import {
  controllerAt,
  currentStage,
  type Instant,
  institutions,
  type InstitutionState,
  orders,
  paymentRequests,
  type PersonRef,
  type RequestedChannel,
  type RequestedOrder,
  type RequestPayment,
  type Channel,
  rollouts,
  type KnownOrder,
  type KnownRequest,
} from '@hutong/domain';
import type { Ledger } from '../handling/ledger.js';
import { type PersonRequest, personOf } from '../http/request-parts.js';
import { merchantCodeOwner, nonceHashOf } from '../payments/presented-text.js';

/** What a payment is requested for and over, as the streams tell it. */
export type GatheredPayment = Readonly<{
  orders: readonly KnownOrder[];
  platform: InstitutionState;
  platformStageId: string | null;
  channel: Channel | undefined;
  codeIssuer: InstitutionState;
  superseded: KnownRequest | null;
  designatedPayer: PersonRef | null;
  nonceHash: string;
}>;

type Asked = Readonly<{
  orderIds: readonly string[];
  channelId: string;
  supersedes?: string | null;
  designatedPayer?: PersonRequest | null;
}>;

/** Gathers what a request names, or says what of it is not there. */
export async function gatherPayment(
  ledger: Ledger,
  paymentRequestId: string,
  { orderIds, channelId, supersedes = null, designatedPayer = null }: Asked,
): Promise<GatheredPayment | 'orderNotFound' | 'paymentRequestNotFound'> {
  const states = await Promise.all(orderIds.map(async (id) => (await ledger.load(orders, id)).state));
  const found = states.flatMap((state) => (state.status === 'absent' ? [] : [state]));
  if (found.length < states.length) return 'orderNotFound';
  const earlier = supersedes === null ? null : (await ledger.load(paymentRequests, supersedes)).state;
  if (earlier?.status === 'absent') return 'paymentRequestNotFound';
  // Orders of several platforms are refused by the rule; which of them is asked for the channel is the same.
  const platformId = found[0]?.placed.platform ?? '';
  const { state: rollout } = await ledger.load(rollouts, platformId);
  const channel = rollout.channels.get(channelId);
  const [platform, codeIssuer] = await Promise.all(
    [platformId, channel?.codeIssuer ?? ''].map(async (id) => (await ledger.load(institutions, id)).state),
  );
  // Orders of several merchants are refused by the rule as well.
  const merchant = found[0]?.placed.merchant;
  const nonce =
    channel?.capabilities.presents === 'merchantCode' && merchant
      ? ledger.secret.nonceOfMerchant(merchantCodeOwner({ platform: platformId, channelId }, merchant))
      : ledger.secret.nonceOf(paymentRequestId);
  return {
    orders: found,
    platform: platform ?? institutions.initialState,
    platformStageId: currentStage(rollout)?.stageId ?? null,
    channel,
    codeIssuer: codeIssuer ?? institutions.initialState,
    superseded: earlier,
    designatedPayer: designatedPayer && personOf(ledger, designatedPayer),
    nonceHash: nonceHashOf(nonce),
  };
}

/** What the rule of requests asks of it at a moment. */
export const requestAt = (
  at: Instant,
  paymentRequestId: string,
  {
    platform,
    platformStageId,
    channel,
    codeIssuer,
    superseded,
    designatedPayer,
    nonceHash,
    ...gathered
  }: GatheredPayment,
): RequestPayment => ({
  paymentRequestId,
  orders: gathered.orders.map(requestedOrder),
  platformController: controllerAt(platform, at),
  platformStageId,
  channel: channel ? requestedChannel(channel, controllerAt(codeIssuer, at)) : null,
  superseded: superseded && {
    paymentRequestId: superseded.terms.paymentRequestId,
    attempt: superseded.terms.attempt,
    orderIds: superseded.terms.orders.map(({ orderId }) => orderId),
    paid: superseded.status === 'paid',
  },
  designatedPayer,
  nonceHash,
});

function requestedOrder({ placed, amount, lines, offers, status }: KnownOrder): RequestedOrder {
  const { orderId, platform, buyer, merchant, city, occurredAt } = placed;
  return {
    orderId,
    platform,
    buyer,
    merchant,
    city,
    amount,
    lines,
    offers,
    placedAt: occurredAt,
    open: status === 'placed',
  };
}

const requestedChannel = (
  { channelId, presentation, codeIssuer, acquirer, field, feeRuleId, capabilities, amountMax }: Channel,
  codeIssuerController: string | null,
): RequestedChannel => ({
  channelId,
  presentation,
  codeIssuer,
  codeIssuerController,
  acquirer,
  field,
  feeRuleId,
  capabilities,
  amountMax,
});
