import { describe, expect, it } from 'vitest';
import {
  at,
  channel,
  closableFrom,
  cny,
  codeCapabilities,
  dayMs,
  ended,
  expiry,
  hourMs,
  hua,
  inAppCapabilities,
  lan,
  later,
  laterJson,
  linkCapabilities,
  minuteMs,
  nonceHash,
  noon,
  noonJson,
  offer,
  terms,
} from '../examples.js';
import type { AuthorizationStanding, ChannelCapabilities } from '../kernel/index.js';
import { instant, instantToJson } from '../kernel/index.js';
import { specFor } from '../spec-for.js';
import { revokeLink } from './link-revocation.js';
import type { PaymentRequestEvent } from './payment-request.events.js';
import { type PaymentRequestState, paymentRequests } from './payment-request-state.js';
import {
  closePaymentRequest,
  confirmPaymentRequestPaid,
  expirePaymentRequest,
  requestPayment,
  supersedePaymentRequest,
} from './payment-request.js';
import type { RequestedChannel, RequestedOrder, RequestPayment } from './requested-payment.js';

const { given } = specFor(paymentRequests);
const order: RequestedOrder = {
  orderId: 'taobao.1001',
  platform: 'taobao',
  buyer: lan,
  merchant: { merchantId: 'lamp-shop', subMerchantId: null },
  city: 'hangzhou',
  amount: cny('12900'),
  lines: [
    { category: 'lamps', amount: cny('9000') },
    { category: 'books', amount: cny('3000') },
    { category: 'lamps', amount: cny('900') },
  ],
  offers: [
    offer,
    { ...offer, channelId: 'alipay.direct', codeIssuer: 'alipay', rank: 2, preselected: true },
    { ...offer, channelId: 'tail.direct', rank: 3, reasons: ['notInCohort'] },
  ],
  placedAt: laterJson(-minuteMs),
  open: true,
};
const requestedChannel: RequestedChannel = { ...channel, capabilities: codeCapabilities, amountMax: null };
const overLink = { ...requestedChannel, capabilities: linkCapabilities };
const inApp = { ...requestedChannel, capabilities: inAppCapabilities };
const printed = { ...requestedChannel, capabilities: { ...codeCapabilities, presents: 'merchantCode' as const } };
const fromTeaShop = { ...order, orderId: 'taobao.2', merchant: { merchantId: 'tea-shop', subMerchantId: null } };
const fromSubMerchant = { ...order, orderId: 'taobao.2', merchant: { ...order.merchant, subMerchantId: 'stall' } };
const request: RequestPayment = {
  paymentRequestId: 'pr-1',
  orders: [order],
  platformController: 'alibaba',
  platformStageId: 'tail',
  channel: requestedChannel,
  superseded: null,
  designatedPayer: null,
  nonceHash,
};
const requested = (change: Partial<typeof terms> = {}, capabilities = codeCapabilities): PaymentRequestEvent => ({
  type: 'PaymentRequested',
  data: {
    terms: { ...terms, ...change },
    capabilities,
    designatedPayer: null,
    expiresAt: instantToJson(expiry),
    closableFrom: instantToJson(closableFrom),
    occurredAt: noonJson,
  },
});
const codeIssued: PaymentRequestEvent = {
  type: 'CodeIssued',
  data: { paymentRequestId: 'pr-1', nonceHash, occurredAt: noonJson },
};
const linkShared: PaymentRequestEvent = { ...codeIssued, type: 'LinkShared' };
const open = [requested(), codeIssued];
const none: AuthorizationStanding = { status: 'none', reachedAt: null };
const expired: PaymentRequestEvent = {
  type: 'PaymentRequestExpired',
  data: { ...ended(), closableFrom: instantToJson(closableFrom), occurredAt: instantToJson(expiry) },
};
const asked = (moment = closableFrom): PaymentRequestEvent => ({
  type: 'PaymentRequestCloseRequested',
  data: { paymentRequestId: 'pr-1', reason: 'gave up', occurredAt: instantToJson(moment) },
});
const closed = (reached: string | null = null): PaymentRequestEvent => ({
  type: 'PaymentRequestClosed',
  data: { ...ended({ reached }), occurredAt: instantToJson(closableFrom) },
});
const closeRefused = (outcome: 'alreadyPaid' | 'tooEarly' | 'unknown', moment = closableFrom): PaymentRequestEvent => ({
  type: 'PaymentRequestCloseRefused',
  data: { paymentRequestId: 'pr-1', outcome, occurredAt: instantToJson(moment) },
});
const paid: PaymentRequestEvent = {
  type: 'PaymentRequestPaid',
  data: { paymentRequestId: 'pr-1', occurredAt: noonJson },
};

const requesting =
  (change: Partial<RequestPayment> = {}) =>
  (state: PaymentRequestState) =>
    requestPayment(at(noon), state, { ...request, ...change });
const expiring =
  (moment = expiry) =>
  (state: PaymentRequestState) =>
    expirePaymentRequest(at(moment), state, { authorization: none });
const closing =
  (moment = closableFrom, authorization: AuthorizationStanding = none) =>
  (state: PaymentRequestState) =>
    closePaymentRequest(at(moment), state, { reason: 'gave up', authorization });
const paying = (state: PaymentRequestState) => confirmPaymentRequestPaid(at(noon), state);

describe('Requesting a payment', () => {
  it('records the terms whole, and the hash of what the code’s text holds', () =>
    given().when(requesting()).then(requested(), codeIssued));
  it.each<[string, ChannelCapabilities, readonly PaymentRequestEvent[]]>([
    ['a link to share', linkCapabilities, [linkShared]],
    ['nothing to present inside the app', inAppCapabilities, []],
  ])('gives the buyer %s', (_, capabilities, presented) =>
    given()
      .when(requesting({ channel: { ...requestedChannel, capabilities } }))
      .then(requested({}, capabilities), ...presented),
  );
  it('records nothing when it is repeated, also once the order is no longer open', () =>
    given(...open)
      .when(requesting({ orders: [{ ...order, open: false }], nonceHash: 'another' }))
      .then());
  it('is refused when the id is another request’s', () => {
    const other = { ...order, orderId: 'taobao.1002' };
    const superseded = { paymentRequestId: 'pr-0', attempt: 1, orderIds: ['taobao.1001'], paid: false };
    for (const change of [
      { orders: [other] },
      { orders: [order, other] },
      { channel: { ...requestedChannel, channelId: 'alipay.direct' } },
      { superseded },
      { designatedPayer: hua },
    ]) {
      given(...open)
        .when(requesting(change))
        .thenRefused('paymentRequestIdTaken');
    }
  });
  it.each<[Partial<RequestPayment>, string]>([
    [{ orders: [] }, 'ordersMissing'],
    [{ orders: [order, order] }, 'orderRepeated'],
    [{ orders: [order, { ...order, orderId: 'tmall.1', platform: 'tmall' }] }, 'ordersDiffer'],
    [{ orders: [order, { ...order, orderId: 'taobao.2', buyer: hua }] }, 'ordersDiffer'],
    [
      { orders: [order, { ...order, orderId: 'taobao.2', amount: { minorUnits: '1', currency: 'JPY' } }] },
      'ordersDiffer',
    ],
    [{ orders: [{ ...order, open: false }] }, 'orderNotOpen'],
    [{ orders: [order, { ...order, orderId: 'taobao.2', open: false }] }, 'orderNotOpen'],
    [{ channel: null }, 'channelNotOffered'],
    [{ channel: { ...requestedChannel, channelId: 'tail.direct' } }, 'channelNotOffered'],
    [{ channel: { ...requestedChannel, channelId: 'unheard-of' } }, 'channelNotOffered'],
    [{ orders: [order, { ...order, orderId: 'taobao.2', offers: [] }] }, 'channelNotOffered'],
    [
      {
        orders: [
          { ...order, offers: [] },
          { ...order, orderId: 'taobao.2' },
        ],
      },
      'channelNotOffered',
    ],
    [{ channel: overLink, designatedPayer: lan }, 'payerIsBuyer'],
    [{ channel: inApp, designatedPayer: hua }, 'payerIsNotBuyer'],
    [{ channel: printed, orders: [order, fromTeaShop] }, 'merchantsDiffer'],
    [{ channel: printed, orders: [order, fromSubMerchant] }, 'merchantsDiffer'],
    [{ channel: { ...requestedChannel, amountMax: cny('12899') } }, 'amountOverLimit'],
    [{ channel: { ...requestedChannel, amountMax: { minorUnits: '99999', currency: 'JPY' } } }, 'amountOverLimit'],
  ])('is refused: %#', (change, refusal) =>
    expect(requesting(change)(paymentRequests.initialState)).toEqual({ outcome: 'refused', refusal }),
  );
  it('names whom the buyer designates, where the channel lets them pay', () => {
    const named = requested({}, linkCapabilities);
    given()
      .when(requesting({ channel: overLink, designatedPayer: hua }))
      .then({ ...named, data: { ...named.data, designatedPayer: hua } } as PaymentRequestEvent, linkShared);
  });
  it('presents the code that the merchant had printed, also for several orders of that merchant', () => {
    given()
      .when(requesting({ channel: printed }))
      .then(requested({}, printed.capabilities), codeIssued);
    const second = { ...order, orderId: 'taobao.2' };
    expect(requesting({ channel: printed, orders: [order, second] })(paymentRequests.initialState)).toMatchObject({
      outcome: 'accepted',
    });
  });
  it('takes the amount that the channel’s limit still allows', () =>
    given()
      .when(requesting({ channel: { ...requestedChannel, amountMax: cny('12900') } }))
      .then(requested(), codeIssued));
  it('takes the place of an earlier request for the same orders, unless that is paid', () => {
    const superseded = { paymentRequestId: 'pr-0', attempt: 2, orderIds: ['taobao.1001'], paid: false };
    given()
      .when(requesting({ superseded }))
      .then(requested({ attempt: 3, supersedes: 'pr-0' }), codeIssued);
    given()
      .when(requesting({ superseded: { ...superseded, orderIds: ['taobao.1'] } }))
      .thenRefused('supersededDiffers');
    given()
      .when(requesting({ superseded: { ...superseded, paid: true } }))
      .thenRefused('supersededPaid');
  });
  it('is one for a cart: orders in order of id, the amount together, what all are offered, and the last to be placed', () => {
    const second: RequestedOrder = {
      ...order,
      orderId: 'taobao.1000',
      merchant: { merchantId: 'tea-shop', subMerchantId: null },
      lines: [{ category: 'tea', amount: cny('100') }],
      amount: cny('100'),
      offers: [...order.offers.map((one) => ({ ...one, preselected: false })), { ...offer, channelId: 'tea.direct' }],
      placedAt: noonJson,
    };
    const [first] = terms.orders;
    const teas = {
      orderId: 'taobao.1000',
      merchant: second.merchant,
      city: 'hangzhou',
      amount: cny('100'),
      categories: [{ category: 'tea', amount: cny('100') }],
    };
    given()
      .when(requesting({ orders: [order, second] }))
      .then(
        requested({
          orders: first ? [teas, first] : [],
          amount: cny('13000'),
          alternatives: ['alipay.direct'],
          preselectedChannelId: null,
          placedAt: noonJson,
        }),
        codeIssued,
      );
  });
  it.each([
    ['the one that the page of every order had', ['alipay.direct', 'alipay.direct'], 'alipay.direct'],
    ['none where their pages had different ones', ['alipay.direct', 'wechat.saved-code'], null],
    ['none where the page of one had none', ['alipay.direct', null], null],
    ['none where no page had one', [null, null], null],
    ['none where it was not offered', ['tail.direct', 'tail.direct'], null],
  ])('says which channel was selected before the buyer chose: %s', (_, selected, preselectedChannelId) => {
    const orders = selected.map((channelId, index) => ({
      ...order,
      orderId: `taobao.${index}`,
      offers: order.offers.map((one) => ({ ...one, preselected: one.channelId === channelId })),
    }));
    expect(requesting({ orders })(paymentRequests.initialState)).toMatchObject({
      outcome: 'accepted',
      events: [{ data: { terms: { preselectedChannelId } } }, {}],
    });
  });
  it('holds fifty orders at most, as at WeChat Pay', () => {
    const orders = Array.from({ length: 51 }, (_, id) => ({ ...order, orderId: `taobao.${id}` }));
    expect(requesting({ orders: orders.slice(1) })(paymentRequests.initialState).outcome).toBe('accepted');
    given().when(requesting({ orders })).thenRefused('tooManyOrders');
  });
  it('happens once', () => given(...open).cannotBeFollowedBy(requested()));
});

describe('A payment request that another takes the place of', () => {
  const superseding = (state: PaymentRequestState) =>
    supersedePaymentRequest(at(noon), state, { by: 'pr-2', authorization: none });
  const superseded: PaymentRequestEvent = {
    type: 'PaymentRequestSuperseded',
    data: { ...ended(), by: 'pr-2', occurredAt: noonJson },
  };
  it('is recorded once, and not of what ended otherwise', () => {
    given(...open)
      .when(superseding)
      .then(superseded);
    given(...open, expired)
      .when(superseding)
      .then(superseded);
    for (const before of [[superseded], [asked(), closed()], [paid]]) {
      given(...open, ...before)
        .when(superseding)
        .then();
    }
    given().when(superseding).thenRefused('paymentRequestNotFound');
  });
  it('still expires and is closed', () => {
    given(...open, superseded)
      .when(expiring())
      .then(expired);
    given(...open, superseded, expired)
      .when(closing())
      .then(asked(), closed());
  });
});

describe('The expiry of a payment request', () => {
  it('is recorded at its very moment and not before', () => {
    given(...open)
      .when(expiring(instant(expiry - 1)))
      .thenRefused('notYetExpired');
    given(...open)
      .when(expiring())
      .then(expired);
  });
  it('occurred at its moment, however late it is recorded', () =>
    given(...open)
      .when(expiring(instant(expiry + 8 * 86_400_000)))
      .then(expired));
  it('is recorded once, and not of what ended otherwise', () => {
    given(...open, expired)
      .when(expiring())
      .then();
    given(...open, asked(), closed())
      .when(expiring())
      .then();
    given(...open, paid)
      .when(expiring())
      .then();
  });
  it('needs a request', () => {
    given().when(expiring()).thenRefused('paymentRequestNotFound');
    given(...open, expired).cannotBeFollowedBy(expired);
  });
});

describe('Closing a payment request', () => {
  it('is recorded with what came of it, from its first moment on', () => {
    given(...open)
      .when(closing())
      .then(asked(), closed());
    const tooSoon = instant(closableFrom - 1);
    given(...open)
      .when(closing(tooSoon))
      .then(asked(tooSoon), closeRefused('tooEarly', tooSoon));
  });
  it('says when somebody had reached it', () =>
    given(...open)
      .when(closing(closableFrom, { status: 'reached', reachedAt: laterJson(1) }))
      .then(asked(), closed(laterJson(1))));
  it.each([
    { status: 'authorized', reachedAt: noonJson },
    { status: 'resultUnknown', reachedAt: noonJson, unknownSince: noonJson },
  ] as const)('is not closed while somebody’s payment is $status', (authorization) =>
    given(...open)
      .when(closing(closableFrom, authorization))
      .then(asked(), closeRefused('unknown')),
  );
  it.each([
    ['dynamicCode', 7 * dayMs],
    ['customerCode', 45_000],
  ] as const)('is closed again once a %s of unknown result is revoked by itself', (presentation, ms) => {
    const before = [requested({ channel: { ...terms.channel, presentation } }), codeIssued];
    const since = laterJson(hourMs);
    const authorization = { status: 'resultUnknown', reachedAt: noonJson, unknownSince: since } as const;
    const end = later(hourMs + ms);
    const outcomeAt = (moment: number) => {
      const decision = closing(instant(moment), authorization)(given(...before).state);
      return decision.outcome === 'accepted' && decision.events.map(({ type }) => type).at(-1);
    };
    expect(outcomeAt(end - 1)).toBe('PaymentRequestCloseRefused');
    expect(outcomeAt(end)).toBe('PaymentRequestClosed');
  });
  it('learns that it is paid', () =>
    given(...open, paid)
      .when(closing())
      .then(asked(), closeRefused('alreadyPaid')));
  it('remembers whether it was closed before it expired, also when money came all the same', () => {
    const wasClosedInTime = (...events: readonly PaymentRequestEvent[]) => {
      const { state } = given(...open, ...events);
      return state.status !== 'absent' && state.wasClosedInTime;
    };
    const inTime = [asked(), closed()];
    const lives = [inTime, [...inTime, paid], [expired, ...inTime], [expired, ...inTime, paid], [paid]];
    expect(lives.map((life) => wasClosedInTime(...life))).toEqual([true, true, false, false, false]);
  });
  it('closes what has expired', () =>
    given(...open, expired)
      .when(closing())
      .then(asked(), closed()));
  it('may be asked again after it was refused, and records nothing once closed', () => {
    const tooSoon = instant(closableFrom - 1);
    given(...open, asked(tooSoon), closeRefused('tooEarly', tooSoon))
      .when(closing())
      .then(asked(), closed());
    given(...open, asked(), closed())
      .when(closing())
      .then();
  });
  it('is recorded again only when something else stands against it', () => {
    const tooSoon = instant(closableFrom - 1);
    const refusedOnce = [...open, asked(tooSoon), closeRefused('tooEarly', tooSoon)];
    given(...refusedOnce)
      .when(closing(tooSoon))
      .then();
    given(...refusedOnce)
      .when(closing(tooSoon, { status: 'authorized', reachedAt: noonJson }))
      .then(asked(tooSoon), closeRefused('unknown', tooSoon));
  });
  it('needs a request', () => {
    given().when(closing()).thenRefused('paymentRequestNotFound');
    given(...open, asked(), closed()).cannotBeFollowedBy(closed());
    given(...open, paid).cannotBeFollowedBy(closed());
    given(...open, asked(), closed()).cannotBeFollowedBy(asked());
    given(...open, asked(), closed()).cannotBeFollowedBy(closeRefused('tooEarly'));
  });
});

describe('A paid payment request', () => {
  it.each([
    ['open', open],
    ['expired', [...open, expired]],
    ['closed', [...open, asked(), closed()]],
  ])('was %s before: the money has moved', (_, before) =>
    given(...before)
      .when(paying)
      .then(paid),
  );
  it('is recorded once, of a request', () => {
    given(...open, paid)
      .when(paying)
      .then();
    given().when(paying).thenRefused('paymentRequestNotFound');
    given(...open, paid).cannotBeFollowedBy(paid);
    given(...open, paid).cannotBeFollowedBy(codeIssued);
  });
});

describe('Taking a link back', () => {
  const shared = [requested({}, linkCapabilities), linkShared];
  const revoked: PaymentRequestEvent = {
    type: 'LinkRevoked',
    data: { paymentRequestId: 'pr-1', occurredAt: laterJson(minuteMs) },
  };
  const revoking = (state: PaymentRequestState) => revokeLink(at(later(minuteMs)), state);
  it('is recorded once, and what is over stays over', () => {
    given(...shared)
      .when(revoking)
      .then(revoked);
    given(...shared, revoked)
      .when(revoking)
      .then();
    given(...shared, expired)
      .when(revoking)
      .then();
    given(...shared, closed())
      .when(revoking)
      .then();
  });
  it('needs a link that nobody paid by', () => {
    given().when(revoking).thenRefused('paymentRequestNotFound');
    given(...open)
      .when(revoking)
      .thenRefused('linkNotShared');
    given(...shared, paid)
      .when(revoking)
      .thenRefused('alreadyPaid');
  });
});
