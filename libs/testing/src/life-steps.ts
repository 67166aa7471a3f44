import {
  type Instant,
  type Times,
  acceptRefund,
  addMs,
  cancelOrder,
  capturePayment,
  claimOrder,
  closePaymentRequest,
  confirmOrderPaid,
  confirmPaymentRequestPaid,
  controllerAt,
  currentStage,
  evaluateOffers,
  expirePaymentRequest,
  hasRole,
  institutions,
  interconnections,
  money,
  orderIdOf,
  orders,
  paymentRequests,
  periodAt,
  placeOrder,
  redirectRefund,
  releaseOrderClaim,
  reportRefundAbnormal,
  requestPayment,
  requestRefund,
  rollouts,
  settlements,
  succeedRefund,
  voidAuthorization,
} from '@hutong/domain';
import { authorizationOf, authorizationIn, standingIn } from './life-authorizations.js';
import { feeBackOf, feeOf } from './life-fee.js';
import { type Life, orderIdsOf, requestedIn } from './life.js';

/** The buyer places the orders one after another. */
export function place({ log, spec, orderNumbers, next }: Life): void {
  const { platform, minorUnits, categories } = spec;
  orderNumbers.forEach((orderNumber, index) => {
    const times = next();
    const lines = categories.map((category, line) => ({
      lineId: `${line + 1}`,
      productId: `product-${spec.number % 1_009}`,
      category,
      quantity: 1,
      amount: money(partOf(minorUnits, line, categories.length), 'CNY'),
    }));
    const order = {
      buyer: { ref: spec.buyer },
      merchant: { merchantId: `merchant-${(spec.number + index) % 97}`, subMerchantId: null },
      city: 'hangzhou',
      lines,
      amount: money(minorUnits, 'CNY'),
    };
    const rollout = log.stateOf(rollouts, platform);
    const seen = [...rollout.channels.values()].flatMap(({ interconnectionId: id }) => {
      const revision = id === null ? null : log.revisionOf(interconnections, id);
      if (id === null || revision === null) return [];
      const period = periodAt(log.stateOf(interconnections, id), times.occurredAt);
      const isOpen = period !== undefined && !spec.isPlacedUnconnected;
      return [[id, { revision, isOpen }] as const];
    });
    const offers = evaluateOffers(rollout, {
      ...order,
      merchantId: order.merchant.merchantId,
      interconnections: new Map(seen),
    });
    log.record(orders, orderIdOf(platform, orderNumber), (state) =>
      placeOrder(times, state, {
        ...order,
        platform,
        orderNumber,
        platformKnown: hasRole(log.stateOf(institutions, platform), 'platform'),
        evaluated: { rolloutRevision: log.revisionOf(rollouts, platform), offers },
      }),
    );
  });
}

/** Equal parts, the last one with what is left. */
const partOf = (whole: bigint, index: number, parts: number): bigint =>
  index === parts - 1 ? whole - (whole / BigInt(parts)) * BigInt(parts - 1) : whole / BigInt(parts);

/** One attempt to pay all orders over the channel. */
export function request(life: Life): void {
  const { log, spec, paymentRequestId, next } = life;
  const times = next();
  const channel = log.stateOf(rollouts, spec.platform).channels.get(spec.channelId);
  if (!channel) throw new Error(`Nobody registered the channel ${spec.channelId}`);
  const { channelId, presentation, codeIssuer, acquirer, field, feeRuleId, capabilities, amountMax } = channel;
  const codeIssuerController = controllerAt(log.stateOf(institutions, codeIssuer), times.occurredAt);
  const terms = { channelId, presentation, codeIssuer, codeIssuerController, acquirer, field, feeRuleId };
  const requested = orderIdsOf(life).map((orderId) => {
    const state = log.stateOf(orders, orderId);
    if (state.status === 'absent') throw new Error(`Nobody placed the order ${orderId}`);
    const { buyer, merchant, city, occurredAt: placedAt } = state.placed;
    const { lines, amount, offers, status } = state;
    const open = status === 'placed';
    return { orderId, platform: spec.platform, buyer, merchant, city, amount, lines, offers, placedAt, open };
  });
  log.record(paymentRequests, paymentRequestId, (state) =>
    requestPayment(times, state, {
      paymentRequestId,
      orders: requested,
      platformController: controllerAt(log.stateOf(institutions, spec.platform), times.occurredAt),
      platformStageId: currentStage(log.stateOf(rollouts, spec.platform))?.stageId ?? null,
      channel: { ...terms, capabilities, amountMax },
      superseded: null,
      designatedPayer: null,
      nonceHash: 'a'.repeat(64),
    }),
  );
}

/** Nobody paid in time, or the platform closed the request. */
export function end(life: Life, how: 'expired' | 'closed'): void {
  const { log, paymentRequestId } = life;
  const { expiresAt, closableFrom } = requestedIn(life);
  const at = how === 'expired' ? expiresAt : closableFrom;
  const times: Times = { occurredAt: at, decidedAt: at };
  const authorization = standingIn(life);
  log.record(paymentRequests, paymentRequestId, (state) =>
    how === 'expired'
      ? expirePaymentRequest(times, state, { authorization })
      : closePaymentRequest(times, state, { reason: 'buyer', authorization }),
  );
}

/** Every order is claimed in order of id; then the money is taken, and everybody is told. */
export function claimAndCapture(life: Life): void {
  const { log, paymentRequestId, next } = life;
  const claimedAt = claimAll(life, orderIdsOf(life));
  const times = next();
  const { terms } = requestedIn(life);
  const authorized = authorizationIn(life);
  const fee = feeOf(life, times.occurredAt);
  log.record(settlements, paymentRequestId, (state) =>
    capturePayment(times, state, { terms, authorized, claimedAt, fee }),
  );
  for (const orderId of orderIdsOf(life)) {
    log.record(orders, orderId, (state) => confirmOrderPaid(next(), state, { paymentRequestId }));
  }
  log.record(paymentRequests, paymentRequestId, (state) => confirmPaymentRequestPaid(next(), state));
}

/** When the last claim was made. */
function claimAll(life: Life, wanted: readonly string[]): string {
  const { log, paymentRequestId, next } = life;
  const { terms } = requestedIn(life);
  const { payer } = authorizationIn(life);
  const ids = orderIdsOf(life);
  let claimedAt = '';
  for (const orderId of wanted) {
    const order = terms.orders.find((one) => one.orderId === orderId);
    if (!order) throw new Error(`The payment does not mean ${orderId}`);
    const times = next();
    const remaining = ids.slice(ids.indexOf(orderId) + 1);
    const authorization = authorizationOf(life).category;
    log.record(orders, orderId, (state) =>
      claimOrder(times, state, { paymentRequestId, payer, authorization, amount: order.amount, remaining }),
    );
    claimedAt = new Date(times.occurredAt).toISOString();
  }
  return claimedAt;
}

/** The last order is cancelled before it is claimed: the earlier claims are released, and nothing is taken. */
export function loseClaim(life: Life): void {
  const { log, paymentRequestId, next } = life;
  const ids = orderIdsOf(life);
  const lost = ids.at(-1) ?? '';
  log.record(orders, lost, (state) => cancelOrder(next(), state, { reason: 'buyer' }));
  claimAll(life, ids);
  const { terms } = requestedIn(life);
  const authorized = authorizationIn(life);
  log.record(settlements, paymentRequestId, (state) =>
    voidAuthorization(next(), state, { terms, authorized, reason: 'orderCancelled' }),
  );
  for (const orderId of ids.slice(0, -1)) {
    log.record(orders, orderId, (state) => releaseOrderClaim(next(), state, { paymentRequestId }));
  }
}

/**
 * Asked for, accepted and given back, a second apart, in between redirected where the payment says so. The fee that goes with it is given
 * back as its rule says.
 */
export function refund(
  { log, spec, paymentRequestId }: Life,
  { refundId, minorUnits, at }: Readonly<{ refundId: string; minorUnits: bigint; at: Instant }>,
): void {
  const after = (ms: number): Times => ({ occurredAt: addMs(at, ms), decidedAt: addMs(at, ms) });
  const asked = {
    refundId,
    amount: money(minorUnits, 'CNY'),
    orderId: null,
    lineId: null,
    lines: [],
    requestedBy: 'merchant',
    reason: 'returned',
  };
  log.record(settlements, paymentRequestId, (state) => requestRefund(after(-2_000), state, asked));
  log.record(settlements, paymentRequestId, (state) =>
    acceptRefund(after(-1_000), state, { refundId, providerRefundId: null }),
  );
  const { refundsRedirectedTo: institution } = spec;
  if (institution !== null) {
    const funding = { kind: 'balance', institution, class: null } as const;
    log.record(settlements, paymentRequestId, (state) =>
      reportRefundAbnormal(after(-900), state, { refundId, reason: 'the card is cancelled' }),
    );
    log.record(settlements, paymentRequestId, (state) => redirectRefund(after(-800), state, { refundId, funding }));
  }
  log.record(settlements, paymentRequestId, (state) =>
    succeedRefund(after(0), state, { refundId, feeBack: feeBackOf(state, refundId) }),
  );
}
