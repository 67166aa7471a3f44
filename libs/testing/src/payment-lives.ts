import type { ChannelTerms, OfferableMethod, OrderEvent, Payer, PaymentTerms, SettlementEvent } from '@hutong/domain';
import type { JsonObject, RecordedEvent } from '@hutong/event-store';

/** An event and the stream it belongs to, not yet recorded. */
export type StreamEvent = Readonly<{ stream: string; type: string; data: JsonObject }>;

/** How a payment ends. */
export type LifeEnd = 'requested' | 'declined' | 'closed' | 'voided' | 'settled';

/** What tells one made-up payment from another. */
export type LifeSpec = Readonly<{
  number: number;
  channel: number;
  platform: string;
  stageId: string | null;
  buyer: string;
  payerId: string;
  minorUnits: bigint;
  /** Each within what is left of the amount. */
  refunds: readonly bigint[];
  end: LifeEnd;
  startMs: number;
  refundDelayMs: number;
}>;

/** The channels of the demonstration. */
export const demoChannels: readonly DemoChannel[] = [
  channel({ channelId: 'alipay.direct', wallet: 'alipay', group: 'alibaba', method: 'direct', clearingHouse: null }),
  channel({ channelId: 'wechat.saved-code', wallet: 'tenpay', group: 'tencent', method: 'saved-code' }),
  channel({ channelId: 'wechat.friend-link', wallet: 'tenpay', group: 'tencent', method: 'friend-link' }),
  channel({ channelId: 'unionpay.direct', wallet: 'unionpay-quickpass', group: 'unionpay', method: 'direct' }),
  channel({ channelId: 'tail.saved-code', wallet: 'tail-pay', group: 'tail', method: 'saved-code' }),
];

type DemoChannel = ChannelTerms & Readonly<{ method: OfferableMethod }>;

function channel(terms: Omit<DemoChannel, 'clearingHouse' | 'field'> & { clearingHouse?: null }): DemoChannel {
  return { clearingHouse: 'netsunion', field: 'online', ...terms };
}

const codeLifetimeMs = 7_200_000;
const feeBasisPoints = 60n;

/** Every event of one payment's life, in the order they are recorded. */
export function paymentLife(spec: LifeSpec): StreamEvent[] {
  const { number, platform, buyer, stageId } = spec;
  const digits = number.toString().padStart(12, '0');
  const paymentRequestId = `01926b3e-0000-7000-8000-${digits}`;
  const orderId = `${platform}.${digits}`;
  const amount = { minorUnits: spec.minorUnits.toString(), currency: 'CNY' } as const;
  const channel = demoChannels[spec.channel % demoChannels.length]!;
  const terms: PaymentTerms = {
    paymentRequestId,
    orderId,
    platform,
    stageId,
    channel,
    buyer,
    merchant: `merchant-${number % 97}`,
    amount,
  };
  const life = {
    spec,
    terms,
    method: channel.method,
    payer: { payerId: spec.payerId, wallet: terms.channel.wallet },
    at: clockFrom(spec.startMs),
  };
  return [...placed(life), ...requested(life), ...reached(life), ...ended(life)];
}

type Life = Readonly<{ spec: LifeSpec; terms: PaymentTerms; method: OfferableMethod; payer: Payer; at: () => string }>;

/** Every event a second after the one before. */
function clockFrom(startMs: number): () => string {
  let nextMs = startMs;
  return () => {
    const now = new Date(nextMs).toISOString();
    nextMs += 1_000;
    return now;
  };
}

function placed({ spec, terms, at }: Life): StreamEvent[] {
  const { orderId, platform, buyer, merchant, amount, stageId } = terms;
  const occurredAt = at();
  const offered = demoChannels
    .slice(0, 3)
    .map((one) => ({ ...one, lifetimeMs: codeLifetimeMs, closableAfterMs: 300_000 }));
  const refused = demoChannels.slice(3).map(({ channelId, wallet, group }) => {
    return { channelId, wallet, group, reasons: ['notInCohort' as const] };
  });
  const product = { productId: `product-${spec.number % 1_009}`, category: 'books' };
  const events: OrderEvent[] = [
    { type: 'OrderPlaced', data: { orderId, platform, buyer, merchant, product, amount, occurredAt } },
    {
      type: 'PaymentOffersEvaluated',
      data: { orderId, platform, rolloutRevision: '4', stageId, offered, refused, occurredAt },
    },
  ];
  return events.map((event) => ({ stream: `order-${orderId}`, ...event }));
}

function requested({ spec, terms, method, at }: Life): StreamEvent[] {
  const { paymentRequestId } = terms;
  const stream = `paymentRequest-${paymentRequestId}`;
  const occurredAt = at();
  const expiresAt = new Date(spec.startMs + codeLifetimeMs).toISOString();
  const request = { stream, type: 'PaymentRequested', data: { terms, expiresAt, closableFrom: expiresAt, occurredAt } };
  switch (method) {
    case 'saved-code':
      return [
        request,
        {
          stream,
          type: 'CodeIssued',
          data: { paymentRequestId, code: `hutong://pay/code/${paymentRequestId}/a1b2`, occurredAt },
        },
      ];
    case 'friend-link':
      return [
        request,
        {
          stream,
          type: 'LinkShared',
          data: { paymentRequestId, link: `hutong://pay/link/${paymentRequestId}/a1b2`, occurredAt },
        },
      ];
    case 'direct':
      return [request];
  }
}

function reached({ spec, terms, method, payer, at }: Life): StreamEvent[] {
  const { paymentRequestId, orderId } = terms;
  if (spec.end === 'requested' || spec.end === 'closed') return [];
  const authorizes = spec.end !== 'declined';
  const expiresAt = new Date(spec.startMs + codeLifetimeMs).toISOString();
  const authorization = () => ({ terms, payer, factor: 'password', occurredAt: at() });
  switch (method) {
    case 'saved-code': {
      const stream = `scan-${paymentRequestId}`;
      const scanned = {
        stream,
        type: 'CodeScanned',
        data: { terms, payer, source: 'album', expiresAt, occurredAt: at() },
      };
      return authorizes
        ? [scanned, { stream, type: 'ScanAuthorized', data: authorization() }]
        : [scanned, { stream, type: 'ScanDeclined', data: { paymentRequestId, orderId, payer, occurredAt: at() } }];
    }
    case 'friend-link': {
      const stream = `friendAuthorization-${paymentRequestId}`;
      const opened = { stream, type: 'FriendLinkOpened', data: { terms, payer, expiresAt, occurredAt: at() } };
      return authorizes
        ? [opened, { stream, type: 'FriendAuthorized', data: authorization() }]
        : [opened, { stream, type: 'FriendDeclined', data: { paymentRequestId, orderId, payer, occurredAt: at() } }];
    }
    case 'direct': {
      const stream = `paymentRequest-${paymentRequestId}`;
      return authorizes ? [{ stream, type: 'DirectPaymentAuthorized', data: authorization() }] : [];
    }
  }
}

function ended(life: Life): StreamEvent[] {
  const { spec, terms, payer, at } = life;
  const { paymentRequestId, orderId } = terms;
  const order = `order-${orderId}`;
  const paymentRequest = `paymentRequest-${paymentRequestId}`;
  if (spec.end === 'closed') {
    const data = { paymentRequestId, orderId, reason: 'buyer', occurredAt: at() };
    return [{ stream: paymentRequest, type: 'PaymentRequestClosed', data }];
  }
  if (spec.end === 'voided') {
    const data = { terms, payer, reason: 'orderCancelled', occurredAt: at() };
    return [
      { stream: order, type: 'OrderCancelled', data: { orderId, reason: 'buyer', occurredAt: data.occurredAt } },
      { stream: order, type: 'OrderClaimRefused', data },
      { stream: `settlement-${paymentRequestId}`, type: 'AuthorizationVoided', data },
    ];
  }
  if (spec.end !== 'settled') return [];
  return [
    { stream: order, type: 'OrderClaimed', data: { terms, payer, occurredAt: at() } },
    settlement(life, settledEvent(life)),
    { stream: order, type: 'OrderPaid', data: { orderId, paymentRequestId, occurredAt: at() } },
    { stream: paymentRequest, type: 'PaymentRequestPaid', data: { paymentRequestId, orderId, occurredAt: at() } },
    ...refundEvents(life).map((event) => settlement(life, event)),
  ];
}

const settlement = ({ terms }: Life, event: SettlementEvent): StreamEvent => ({
  stream: `settlement-${terms.paymentRequestId}`,
  ...event,
});

function settledEvent({ spec, terms, payer, at }: Life): SettlementEvent {
  const fee = (spec.minorUnits * feeBasisPoints + 5_000n) / 10_000n;
  return {
    type: 'PaymentSettled',
    data: {
      terms,
      payer,
      fee: { minorUnits: fee.toString(), currency: 'CNY' },
      feeRuleId: 'illustrative-60bp',
      postings: [
        { account: `payer.${payer.payerId}`, minorUnits: (-spec.minorUnits).toString() },
        { account: `merchant.${terms.merchant}`, minorUnits: (spec.minorUnits - fee).toString() },
        { account: 'fees', minorUnits: fee.toString() },
      ],
      occurredAt: at(),
    },
  };
}

function refundEvents({ spec, terms, payer }: Life): SettlementEvent[] {
  let total = 0n;
  return spec.refunds.map((minorUnits, index) => {
    total += minorUnits;
    return {
      type: 'PaymentRefunded',
      data: {
        terms,
        payer,
        refundId: `refund-${index}`,
        amount: { minorUnits: minorUnits.toString(), currency: 'CNY' },
        refundedTotal: { minorUnits: total.toString(), currency: 'CNY' },
        reason: 'returned',
        postings: [
          { account: `payer.${payer.payerId}`, minorUnits: minorUnits.toString() },
          { account: `merchant.${terms.merchant}`, minorUnits: (-minorUnits).toString() },
        ],
        settledAt: new Date(spec.startMs).toISOString(),
        occurredAt: new Date(spec.startMs + spec.refundDelayMs * (index + 1)).toISOString(),
      },
    };
  });
}

/** Events as a log would hold them: positions from 1, revisions per stream from 0. */
export function asRecorded(events: readonly StreamEvent[]): RecordedEvent[] {
  const revisions = new Map<string, bigint>();
  return events.map((event, index) => {
    const revision = revisions.get(event.stream) ?? 0n;
    revisions.set(event.stream, revision + 1n);
    const id = `00000000-0000-7000-8000-${index.toString().padStart(12, '0')}`;
    return {
      ...event,
      id,
      revision,
      position: BigInt(index + 1),
      metadata: {},
      recordedAtMs: 1_700_000_000_000 + index,
    };
  });
}

/** The events of one payment, settled and not refunded unless the changes say otherwise. */
export const usualLife = (changes: Partial<LifeSpec>): StreamEvent[] =>
  paymentLife({
    number: 1,
    channel: 1,
    platform: 'taobao',
    stageId: 'pilot',
    buyer: 'lin',
    payerId: 'wang',
    minorUnits: 12_900n,
    refunds: [],
    end: 'settled',
    startMs: Date.parse('2023-10-18T04:00:00.000Z'),
    refundDelayMs: 86_400_000,
    ...changes,
  });
