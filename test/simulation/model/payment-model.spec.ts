import type { RecordedEvent } from '@hutong/event-store';
import { type StreamEvent, asRecorded, usualLife, worldOf } from '@hutong/testing';
import { describe, expect, it } from 'vitest';
import { moneyRules } from './money-rules.js';
import { orderRules } from './order-rules.js';
import { payerRules } from './payer-rules.js';
import { PaymentModel } from './payment-model.js';

const world = worldOf('pilot', 6_000).events;
const story = {
  captured: usualLife({ refunds: [100n, 200n] }),
  cart: usualLife({ orderCount: 3, categories: ['books', 'lamps'] }),
  link: usualLife({ channelId: 'wechat.friend-link' }),
  direct: usualLife({ channelId: 'wechat.direct' }),
  voided: usualLife({ orderCount: 3, end: 'voided' }),
  declined: usualLife({ end: 'declined' }),
  requested: usualLife({ end: 'requested' }),
  expired: usualLife({ end: 'expired' }),
  closed: usualLife({ end: 'closed' }),
  reported: usualLife({ end: 'reported' }),
} satisfies Readonly<Record<string, StreamEvent[]>>;

type Log = readonly StreamEvent[];
type Fields = Readonly<Record<string, unknown>>;
type Change = (log: Log) => Log;

const followed = (log: readonly RecordedEvent[]) => {
  const model = new PaymentModel();
  return { said: log.flatMap((event) => model.follow(event)), atRest: model.atRest(), model };
};
const told = (log: Log) => followed(asRecorded([...world, ...log]));
const deep = (into: Fields, fields: Fields): Fields => ({
  ...into,
  ...Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? deep((into[name] ?? {}) as Fields, value as Fields)
        : value,
    ]),
  ),
});
const indexOf = (log: Log, type: string): number => {
  const index = log.findIndex((event) => event.type === type);
  if (index < 0) throw new Error(`The story has no ${type}`);
  return index;
};

/** The first event of the type says something else. */
const says =
  (type: string, fields: Fields): Change =>
  (log) =>
    log.with(indexOf(log, type), { ...log[indexOf(log, type)]!, data: deep(log[indexOf(log, type)]!.data, fields) });
/** The first event of the type stands there twice. */
const twice =
  (type: string): Change =>
  (log) =>
    log.toSpliced(indexOf(log, type), 0, log[indexOf(log, type)]!);
const without =
  (type: string): Change =>
  (log) =>
    log.toSpliced(indexOf(log, type), 1);
/** Something more happens to the same payment or order, just before the first event of a type. */
const before =
  (next: string, like: string, [type, fields]: readonly [string, Fields]): Change =>
  (log) => {
    const { stream, data } = log[indexOf(log, like)]!;
    return log.toSpliced(indexOf(log, next), 0, { stream, type, data: { ...deep(data, fields), terms: undefined } });
  };
const ofRequest = { paymentRequestId: '01926b3e-0000-7000-8000-000000000001' };
const requestIs = (type: string, next: string, fields: Fields = {}): Change =>
  before(next, 'PaymentRequested', [type, { ...ofRequest, ...fields }]);
const cny = (minorUnits: string) => ({ minorUnits, currency: 'CNY' });
const [offered] = (story.captured[1]!.data as { offers: readonly [Fields] }).offers;
const expiresAt = String(story.captured[indexOf(story.captured, 'PaymentRequested')]!.data['expiresAt']);
/** Nobody who came then was under way already when the request was made. */
const longBefore = { occurredAt: new Date(Date.parse(expiresAt) - 30 * 86_400_000).toISOString() };
const justBefore = (moment: string): string => new Date(Date.parse(moment) - 1).toISOString();

const faults: readonly (readonly [holds: string, Log, Change])[] = [
  ['a claim is taken only on an order that nobody claimed', story.captured, twice('OrderClaimed')],
  ['an order is claimed only for whoever authorized', story.captured, says('OrderClaimed', { payer: { ref: 'lin' } })],
  ['an order is claimed only for whoever authorized', story.captured, without('ScanAuthorized')],
  ['an order is paid at most once', story.captured, twice('OrderPaid')],
  ['an order is paid at most once', story.captured, without('PaymentCaptured')],
  ['a claim is released only by the payment', story.voided, twice('OrderClaimReleased')],
  ['a claim is released only by the payment', story.voided, without('AuthorizationVoided')],
  ['a claim is refused once, and only for what is so', story.voided, twice('OrderClaimRefused')],
  ['a claim is refused once', story.voided, says('OrderClaimRefused', { reason: 'orderAlreadyClaimed' })],
  [
    'an order is cancelled or changed only while nobody holds it',
    story.captured,
    before('PaymentCaptured', 'OrderClaimed', ['OrderCancelled', {}]),
  ],
  ['everybody inside cohort', story.captured, says('PaymentOffersEvaluated', { offers: [offered] })],
  [
    'everybody inside cohort',
    usualLife({ categories: ['gold'], end: 'placed' }),
    (log) => log.with(1, { ...log[1]!, data: { ...log[1]!.data, offers: story.captured[1]!.data['offers'] } }),
  ],
  ['a payment is for orders that were placed by its buyer', story.cart, without('OrderPlaced')],
  [
    'a payment is for orders that were placed by its buyer, at what they cost',
    story.captured,
    says('PaymentRequested', { terms: { amount: cny('12901') } }),
  ],
  [
    'over a channel that all were offered',
    story.captured,
    says('PaymentRequested', { terms: { channel: { channelId: 'nowhere' } } }),
  ],
  ['a request shows its code or link once', story.captured, twice('CodeIssued')],
  [
    'a link is taken back once',
    story.link,
    (log) => twice('LinkRevoked')(requestIs('LinkRevoked', 'FriendLinkOpened')(log)),
  ],
  [
    'a request is superseded once',
    story.requested.concat(story.captured.slice(indexOf(story.captured, 'CodeScanned'))),
    (log) => twice('PaymentRequestSuperseded')(requestIs('PaymentRequestSuperseded', 'CodeScanned')(log)),
  ],
  [
    'a request expires once, from the moment that it says on',
    story.expired,
    says('PaymentRequestExpired', { occurredAt: justBefore(expiresAt) }),
  ],
  ['a request expires once', story.expired, twice('PaymentRequestExpired')],
  ['a request is closed once', story.closed, twice('PaymentRequestClosed')],
  [
    'not before it may be',
    story.closed,
    says('PaymentRequestClosed', { occurredAt: story.closed[2]!.data['occurredAt'] }),
  ],
  [
    'a close is refused only for what is so',
    story.captured,
    requestIs('PaymentRequestCloseRefused', 'CodeScanned', { outcome: 'alreadyPaid' }),
  ],
  ['a request is paid once', story.captured, twice('PaymentRequestPaid')],
  ['is not reached', story.captured, says('CodeScanned', { occurredAt: expiresAt })],
  ['is not reached', story.link, requestIs('LinkRevoked', 'FriendLinkOpened', longBefore)],
  ['does not pay', story.captured, says('ScanAuthorized', { occurredAt: expiresAt })],
  ['does not pay', story.captured, requestIs('PaymentRequestSuperseded', 'ScanAuthorized', longBefore)],
  ['does not pay', story.captured, requestIs('PaymentRequestClosed', 'ScanAuthorized', longBefore)],
  ['does not pay', story.link, requestIs('LinkRevoked', 'FriendAuthorized', longBefore)],
  ['a payment is authorized once', story.captured, twice('ScanAuthorized')],
  ['a payment is authorized once, by somebody who reached it', story.captured, without('CodeScanned')],
  [
    'and is not locked',
    story.captured,
    before('ScanAuthorized', 'CodeScanned', ['ScanLocked', { lockedUntil: expiresAt }]),
  ],
  [
    'nobody pays but whom the channel and the buyer let',
    story.captured,
    says('PaymentRequested', { designatedPayer: { ref: 'another' } }),
  ],
  [
    'nobody pays but whom the channel and the buyer let',
    story.captured,
    says('PaymentRequested', { terms: { buyer: { ref: 'wang' } }, capabilities: { payer: 'anotherPerson' } }),
  ],
  [
    'runs over an interconnection that is open at that time',
    story.captured,
    says('ScanAuthorized', { interconnection: { revision: '7' }, funding: { kind: 'balance' } }),
  ],
  ['runs over an interconnection', story.captured, says('ScanAuthorized', { clearingHouse: 'unionpay' })],
  ['runs over an interconnection', story.captured, says('ScanAuthorized', { interconnection: null })],
  ['a payment is captured at most once', story.captured, twice('PaymentCaptured')],
  ['a claim of every order of the cart', story.cart, without('OrderClaimed')],
  ['from whoever authorized', story.captured, says('PaymentCaptured', { payer: { ref: 'lin' } })],
  [
    'what is captured is what the orders of the request cost',
    story.captured,
    says('PaymentCaptured', { amounts: { total: cny('12901'), cash: cny('12901'), due: cny('12901') } }),
  ],
  ['in their currency', story.captured, says('PaymentCaptured', { amounts: { total: { currency: 'USD' } } })],
  ['what a payer lacks is', story.captured, says('PaymentCaptured', { postings: [] })],
  ['what a payer lacks is', story.captured, says('RefundSucceeded', { postings: [] })],
  ['the parts of a fee sum to it', story.captured, says('PaymentCaptured', { fee: { total: cny('1') } })],
  [
    'no more of it is given back than was taken',
    story.captured,
    says('RefundSucceeded', {
      feeReturned: { total: cny('999'), parts: [{ party: 'a', role: 'b', amount: cny('999') }] },
    }),
  ],
  ['an authorization is voided once', story.voided, twice('AuthorizationVoided')],
  ['voided once, for what is so', story.voided, without('OrderClaimRefused')],
  ['no more is asked back than was captured', story.captured, says('RefundRequested', { amount: cny('12701') })],
  ['no more is asked back than was captured', story.captured, without('PaymentCaptured')],
  ['the steps of a refund follow one another', story.captured, without('RefundAccepted')],
  ['a refund gives what was asked for', story.captured, says('RefundSucceeded', { amount: cny('99') })],
  [
    'a refund is of orders of the payment',
    story.captured,
    says('RefundSucceeded', { orders: [{ orderId: 'taobao.other', amount: cny('100') }] }),
  ],
  ['to whoever paid', story.captured, says('RefundSucceeded', { beneficiary: { ref: 'lin' } })],
  ['no event is about what does not exist', story.captured, without('PaymentRequested')],
  ['no event is about what does not exist', story.captured, without('OrderPlaced')],
  ['what exists does not begin again', story.captured, twice('OrderPlaced')],
  ['what exists does not begin again', story.captured, twice('PaymentRequested')],
];

describe('The model of what payments may do', () => {
  it.each(Object.entries(story))('has nothing to say of a payment that is %s as it should be', (_name, log) => {
    expect(told(log).said).toEqual([]);
  });

  it('has nothing to say of what is paid in the last millisecond, or began before the link was taken back', () => {
    const inTime = says('ScanAuthorized', { occurredAt: justBefore(expiresAt) })(story.captured);
    expect(told(inTime).said).toEqual([]);
    const unknown = before('FriendAuthorized', 'FriendLinkOpened', ['FriendResultUnknown', {}])(story.link);
    expect(told(requestIs('LinkRevoked', 'FriendAuthorized')(unknown)).said).toEqual([]);
  });

  it.each(faults)('sees where it is broken that %s', (holds, log, change) => {
    expect(told(change(log)).said.filter((sentence) => sentence.includes(holds))).not.toEqual([]);
  });

  it('has a fault of its own for every rule of orders, payers and money', () => {
    const seen = faults.flatMap(([, log, change]) => told(change(log)).said);
    const rules = [...orderRules, ...payerRules, ...moneyRules].map(({ holds }) => holds);
    const apart = ['no page goes by a rollout or an interconnection that had been left for long'];
    const over = ['no payment is requested over the limit of its channel'];
    const unseen = rules.filter((holds) => !seen.some((sentence) => sentence.endsWith(holds)));
    expect(unseen.sort()).toEqual([...apart, ...over].sort());
  });

  it('sees a page made by what had been left for more than a minute, and not for less', () => {
    const log = asRecorded([...world, ...story.captured]);
    const page = log.findIndex(({ type }) => type === 'PaymentOffersEvaluated');
    const arranged = log.findLast(({ stream }) => stream === 'rollout-taobao')!;
    const left = {
      ...arranged,
      type: 'ChannelArranged',
      revision: arranged.revision + 1n,
      data: { channelId: 'none' },
    };
    const saidAfterMs = (ms: number) => {
      const model = new PaymentModel();
      for (const event of log.slice(0, page)) model.follow(event);
      model.follow({ ...left, recordedAtMs: log[page]!.recordedAtMs - ms });
      return model.follow({ ...log[page]!, position: 10_000n }).join();
    };
    expect(saidAfterMs(60_001)).toContain('had been left for long');
    expect(saidAfterMs(60_000)).not.toContain('had been left for long');
  });

  it('sees a payment over the limit of its channel, and none at it', () => {
    const limited = (minorUnits: string) =>
      world.map((event) =>
        event.type === 'ChannelRegistered'
          ? { ...event, data: deep(event.data, { channel: { amountMax: cny(minorUnits) } }) }
          : event,
      );
    const rule = 'no payment is requested over the limit of its channel';
    expect(followed(asRecorded([...limited('12899'), ...story.captured])).said.join()).toContain(rule);
    expect(followed(asRecorded([...limited('12900'), ...story.captured])).said).toEqual([]);
  });

  it.each<[string, (log: RecordedEvent[]) => RecordedEvent[]]>([
    ['the events of a stream have no gap', (log) => log.map((event) => ({ ...event, revision: event.revision * 2n }))],
    ['positions rise', (log) => log.map((event) => ({ ...event, position: 7n }))],
    ['an event stands in the log once', (log) => log.map((event) => ({ ...event, id: 'one' }))],
    [
      'nothing is decided before what its stream holds',
      (log) =>
        log.map((event, index) => ({
          ...event,
          metadata: { decidedAt: new Date(event.recordedAtMs - index * 1_000).toISOString() },
        })),
    ],
    [
      'a command records what it decided once',
      (log) =>
        log.map((event) => {
          const decidedAt = new Date(event.recordedAtMs).toISOString();
          return { ...event, metadata: { $causationId: 'one', command: 'ClaimOrder', decidedAt } };
        }),
    ],
    [
      'a code that a payer shows is used once',
      (log) => {
        const used = { ...log.at(-1)!, stream: 'customerCode-1', type: 'CustomerCodeUsed', data: ofRequest };
        return [...log, { ...used, revision: 0n }, { ...used, revision: 1n }];
      },
    ],
  ])('sees where it is broken in the log that %s', (holds, change) => {
    expect(followed(change(asRecorded([...world, ...story.captured]))).said.join()).toContain(holds);
  });
});

describe('The model at rest', () => {
  it('has nothing to say of what has ended', () => {
    expect(told(story.captured).atRest).toEqual([]);
    expect(told(story.closed).atRest).toEqual([]);
    expect(told(story.reported).atRest).toEqual([]);
  });

  it.each<[string, Log, Change]>([
    ['every request ends, and this one is expired', story.expired, (log) => log],
    ['every claim ends paid or released', story.captured, without('OrderPaid')],
    ['a request is paid if its money was captured', story.captured, without('PaymentRequestPaid')],
    ['a request is paid if its money was captured, and only then', story.captured, without('PaymentCaptured')],
    ['every authorization is captured or voided', story.voided, without('AuthorizationVoided')],
    ['a cart is paid whole or not at all', story.cart, without('OrderPaid')],
    ['every refund is given', story.captured, without('RefundSucceeded')],
    ['what a provider took without a claim goes back whole', story.reported, without('RefundRequested')],
  ])('sees where it is broken that %s', (holds, log, change) => {
    expect(told(change(log)).atRest.join()).toContain(holds);
  });
});
