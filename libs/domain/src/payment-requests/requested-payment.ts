import {
  type ChannelCapabilities,
  type ChannelOffer,
  type ChannelTerms,
  type Instant,
  type Merchant,
  type Money,
  type MoneyJson,
  type PaymentTerms,
  type PersonRef,
  type Result,
  type TermsOrder,
  failure,
  instant,
  instantFromJson,
  instantToJson,
  money,
  moneyToJson,
  samePerson,
  success,
  sumOf,
} from '../kernel/index.js';

/** An order as its own stream tells it. */
export type RequestedOrder = Readonly<{
  orderId: string;
  platform: string;
  buyer: PersonRef;
  merchant: Merchant;
  city: string | null;
  amount: MoneyJson;
  lines: readonly Readonly<{ category: string; amount: MoneyJson }>[];
  offers: readonly ChannelOffer[];
  placedAt: string;
  /** Nobody claimed, paid or cancelled it. */
  open: boolean;
}>;

/** The channel as the platform's rollout tells it, and who controls its code issuer. */
export type RequestedChannel = ChannelTerms &
  Readonly<{ capabilities: ChannelCapabilities; amountMax: MoneyJson | null }>;

export type RequestPayment = Readonly<{
  paymentRequestId: string;
  orders: readonly RequestedOrder[];
  platformController: string | null;
  /** The stage in force on the platform; null before any. */
  platformStageId: string | null;
  /** Null when the platform has no channel of that id. */
  channel: RequestedChannel | null;
  /** The request this one takes the place of, as its stream tells it; null for a first request. */
  superseded: Readonly<{
    paymentRequestId: string;
    attempt: number;
    orderIds: readonly string[];
    paid: boolean;
  }> | null;
  /** Who alone may pay; null for whoever the channel lets. */
  designatedPayer: PersonRef | null;
  /** SHA-256 of the nonce of the code or link. */
  nonceHash: string;
}>;

/** The terms, and what the channel can do at that moment. */
export type RequestedTerms = Readonly<{ terms: PaymentTerms; capabilities: ChannelCapabilities }>;

export type TermsRefusal =
  | 'ordersMissing'
  | 'tooManyOrders'
  | 'orderRepeated'
  | 'ordersDiffer'
  | 'merchantsDiffer'
  | 'payerIsBuyer'
  | 'payerIsNotBuyer'
  | 'orderNotOpen'
  | 'channelNotOffered'
  | 'amountOverLimit'
  | 'supersededDiffers'
  | 'supersededPaid';

/** Most orders of one payment. Source: WeChat Pay combined payment, at most 50 sub-orders. */
export const ordersPerPaymentMax = 50;

/** What the request is about, when all its orders are open, of one buyer on one platform, and each is offered the channel. */
export function termsOf(requestedAt: Instant, command: RequestPayment): Result<RequestedTerms, TermsRefusal> {
  const { paymentRequestId, platformController, platformStageId, channel, superseded, designatedPayer } = command;
  const orders = command.orders.toSorted((one, other) => (one.orderId < other.orderId ? -1 : 1));
  const [first] = orders;
  if (!first) return failure('ordersMissing');
  if (orders.length > ordersPerPaymentMax) return failure('tooManyOrders');
  if (new Set(orders.map(({ orderId }) => orderId)).size < orders.length) return failure('orderRepeated');
  if (!orders.every((order) => goTogether(first, order))) return failure('ordersDiffer');
  if (!orders.every(({ open }) => open)) return failure('orderNotOpen');
  if (!channel) return failure('channelNotOffered');
  const offers = orders.flatMap((order) => offerOf(order, channel) ?? []);
  const [offer] = offers;
  if (!offer || offers.length < orders.length) return failure('channelNotOffered');
  if (channel.capabilities.presents === 'merchantCode' && !orders.every((order) => isSoldBy(first.merchant, order)))
    return failure('merchantsDiffer');
  const wrongPayer = designationRefusal(channel.capabilities, { designatedPayer, buyer: first.buyer });
  if (wrongPayer !== null) return failure(wrongPayer);
  const amount = money(sumOf(orders.map((order) => order.amount)), first.amount.currency);
  if (isOver(amount, channel.amountMax)) return failure('amountOverLimit');
  if (superseded?.paid) return failure('supersededPaid');
  if (superseded && superseded.orderIds.join(' ') !== orders.map(({ orderId }) => orderId).join(' ')) {
    return failure('supersededDiffers');
  }
  const { stageId, bucket, inCohort, rank, preselected, folded } = offer;
  const { capabilities, amountMax: _amountMax, ...channelTerms } = channel;
  const terms = {
    paymentRequestId,
    attempt: (superseded?.attempt ?? 0) + 1,
    supersedes: superseded?.paymentRequestId ?? null,
    platform: first.platform,
    platformController,
    platformStageId,
    orders: orders.map(termsOrderOf),
    buyer: first.buyer,
    amount: moneyToJson(amount),
    channel: channelTerms,
    offer: { stageId, bucket, inCohort, rank, preselected, folded },
    alternatives: alternativesTo(channel.channelId, orders),
    preselectedChannelId: preselectedFor(orders),
    placedAt: instantToJson(instant(Math.max(...orders.map(({ placedAt }) => instantFromJson(placedAt))))),
    requestedAt: instantToJson(requestedAt),
  };
  return success({ terms, capabilities });
}

const goTogether = (one: RequestedOrder, other: RequestedOrder): boolean =>
  one.platform === other.platform &&
  samePerson(one.buyer, other.buyer) &&
  one.amount.currency === other.amount.currency;

/** Nobody is named whom the channel does not let pay. */
function designationRefusal(
  { payer }: ChannelCapabilities,
  { designatedPayer, buyer }: Readonly<{ designatedPayer: PersonRef | null; buyer: PersonRef }>,
): 'payerIsBuyer' | 'payerIsNotBuyer' | null {
  if (designatedPayer === null) return null;
  const isBuyer = samePerson(designatedPayer, buyer);
  if (payer === 'anotherPerson' && isBuyer) return 'payerIsBuyer';
  return payer === 'buyer' && !isBuyer ? 'payerIsNotBuyer' : null;
}

/** A printed code is one merchant's. */
const isSoldBy = ({ merchantId, subMerchantId }: Merchant, { merchant }: RequestedOrder): boolean =>
  merchant.merchantId === merchantId && merchant.subMerchantId === subMerchantId;

const offerOf = ({ offers }: RequestedOrder, channel: RequestedChannel): ChannelOffer | undefined =>
  offers.find(({ channelId, reasons }) => channelId === channel.channelId && reasons.length === 0);

/** The channels that every order was offered, without the chosen one, in the order of the first order's page. */
function alternativesTo(channelId: string, orders: readonly RequestedOrder[]): readonly string[] {
  const offered = orders.map(
    ({ offers }) => new Set(offers.filter(({ reasons }) => reasons.length === 0).map((offer) => offer.channelId)),
  );
  const [first = new Set<string>()] = offered;
  return [...first].filter((id) => id !== channelId && offered.every((channels) => channels.has(id)));
}

/** The channel that the pages of all orders had selected before the buyer chose; a channel that was not offered is not on the page. */
function preselectedFor(orders: readonly RequestedOrder[]): string | null {
  const [first = null, ...others] = orders.map(
    ({ offers }) => offers.find(({ preselected, reasons }) => preselected && reasons.length === 0)?.channelId ?? null,
  );
  return others.every((channelId) => channelId === first) ? first : null;
}

function termsOrderOf({ orderId, merchant, city, amount, lines }: RequestedOrder): TermsOrder {
  const categories = [...Map.groupBy(lines, ({ category }) => category)].map(([category, those]) => ({
    category,
    amount: moneyToJson(money(sumOf(those.map((line) => line.amount)), amount.currency)),
  }));
  return { orderId, merchant, city, amount, categories };
}

/** No amount of another currency is known to be within a limit. */
const isOver = (amount: Money, limit: MoneyJson | null): boolean =>
  limit !== null && (limit.currency !== amount.currency || amount.minorUnits > BigInt(limit.minorUnits));
