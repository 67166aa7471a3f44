import type { RecordedEvent } from '@hutong/event-store';
import { type LifeSpec, type StreamEvent, asRecorded, usualLife } from '@hutong/testing';
import { describe, expect, it } from 'vitest';
import { durationStepsMax } from '../fact-table.js';
import { keptFacts, standingFacts } from '@hutong/testing/facts';
import { payments } from './payments.facts.js';

const paymentRequestId = '01926b3e-0000-7000-8000-000000000001';

/** The events of one payment: of a scanned code, captured, unless the changes say otherwise. */
const life = (changes: Partial<LifeSpec> = {}): StreamEvent[] => usualLife(changes);
const only = (events: readonly StreamEvent[], ...types: readonly string[]): StreamEvent[] =>
  events.filter(({ type }) => types.includes(type));
const requested = only(life(), 'PaymentRequested');
const expired = only(life({ end: 'expired' }), 'PaymentRequestExpired');
const closed = only(life({ end: 'closed' }), 'PaymentRequestClosed');
const superseded = expired.map((event) => ({
  ...event,
  type: 'PaymentRequestSuperseded',
  data: { ...event.data, by: 'another' },
}));
const revoked: StreamEvent[] = expired.map(({ stream }) => ({
  stream,
  type: 'LinkRevoked',
  data: { paymentRequestId, occurredAt: '2023-10-18T04:00:31.000Z' },
}));
const voided = only(life({ end: 'voided' }), 'AuthorizationVoided');
const captured = only(life(), 'PaymentCaptured');
const reported = only(life({ end: 'reported' }), 'PaymentCaptured');

/** The one payment's fact after events; undefined where there is none. */
const after = (...events: readonly (readonly StreamEvent[])[]) =>
  standingFacts(payments, asRecorded(events.flat())).get(paymentRequestId);

/** The events with other times, given by the name of the field. */
function at(events: readonly StreamEvent[], times: Readonly<Record<string, string>>): StreamEvent[] {
  const text = JSON.stringify(events, (key, value: unknown) => times[key] ?? value);
  return JSON.parse(text) as StreamEvent[];
}

describe('A payment', () => {
  it('is open from its request on, with everything that its terms say', () => {
    expect(after(requested)).toEqual({
      platform: 'taobao',
      platformController: 'alibaba',
      stage: 'pilot',
      channel: 'wechat.saved-code',
      presentation: 'dynamicCode',
      field: 'online',
      codeIssuer: 'tenpay',
      codeIssuerController: 'tencent',
      acquirer: 'tenpay',
      channelStage: 'pilot',
      inCohort: true,
      rank: 2,
      preselected: false,
      folded: false,
      preselectedChannel: 'alipay.direct',
      alternatives: 4,
      attempt: 1,
      orders: 1,
      merchant: 'merchant-1',
      subMerchant: null,
      city: 'hangzhou',
      category: 'books',
      buyer: 'lin',
      currency: 'CNY',
      amount: 12_900n,
      outcome: 'open',
      reason: null,
      wallet: null,
      walletController: null,
      payer: null,
      capture: null,
      fundingKind: null,
      accountInstitution: null,
      clearingHouse: null,
      requestedAt: '2023-10-18T04:00:01.000Z',
      placedToRequested: 100,
      requestedToPresented: null,
      presentedToReached: null,
      reachedToAuthorized: null,
      authorizedToClaimed: null,
      claimedToCaptured: null,
      requestedToEnded: null,
    });
  });

  it('is captured with who paid, over which app, from which account, and the times of all its steps', () => {
    expect(after(life())).toMatchObject({
      outcome: 'captured',
      wallet: 'tenpay',
      walletController: 'tencent',
      payer: 'wang',
      capture: 'album',
      fundingKind: 'debitCard',
      accountInstitution: 'icbc',
      clearingHouse: 'netsunion',
      placedToRequested: 100,
      requestedToPresented: 0,
      presentedToReached: 100,
      reachedToAuthorized: 100,
      authorizedToClaimed: 100,
      claimedToCaptured: 100,
      requestedToEnded: 400,
    });
  });

  it('for several merchants and categories names none of them', () => {
    const cart = after(life({ orderCount: 2, categories: ['books', 'lamps'] }));
    expect(cart).toMatchObject({ orders: 2, merchant: null, category: null, amount: 25_800n });
  });

  it.each([
    ['expired', expired, 720_000],
    ['closed', closed, 30_000],
    ['superseded', superseded, 720_000],
    ['revoked', revoked, 3_000],
  ])('that nobody paid is %s after so many steps of 10 ms', (outcome, ending, requestedToEnded) => {
    const unpaid = { wallet: null, payer: null, reason: null };
    expect(after(requested, ending)).toMatchObject({ outcome, requestedToEnded, ...unpaid });
  });

  it('is voided with who authorized and why it was', () => {
    expect(after(requested, voided)).toMatchObject({
      outcome: 'voided',
      reason: 'orderCancelled',
      wallet: 'tenpay',
      payer: 'wang',
      claimedToCaptured: null,
    });
  });

  it('that a provider reports is not captured by us', () => {
    expect(after(requested, reported)).toMatchObject({
      outcome: 'captureReported',
      payer: 'wang',
      authorizedToClaimed: null,
      claimedToCaptured: null,
    });
  });

  it('that was never requested is none, whatever else is said of it', () => {
    for (const ending of [expired, revoked, voided, captured]) expect(after(ending)).toBeUndefined();
  });

  it('is requested once', () => expect(keptFacts(payments, asRecorded([...requested, ...requested]))).toHaveLength(1));
});

describe('How a payment ended', () => {
  const ends = { expired, closed, superseded, revoked };
  const pairs = Object.entries(ends).flatMap(([first, one]) =>
    Object.values(ends).map((other): [string, StreamEvent[], StreamEvent[]] => [first, one, other]),
  );
  it.each(pairs)('stays %s, whatever ends it without money afterwards', (outcome, first, later) => {
    expect(after(requested, first, later)).toEqual(after(requested, first));
    expect(after(requested, first, later)).toMatchObject({ outcome });
  });

  it.each(Object.values(ends))('is voided rather than that nobody paid', (...first) => {
    expect(after(requested, first, voided)).toMatchObject({ outcome: 'voided', payer: 'wang' });
    expect(after(requested, voided, first)).toMatchObject({ outcome: 'voided', payer: 'wang' });
  });

  it.each([
    ['captured', captured],
    ['captureReported', reported],
  ])('is %s rather than anything else', (outcome, taken) => {
    for (const other of [...Object.values(ends), voided]) {
      const { reason, requestedToEnded } = after(requested, taken)!;
      expect(after(requested, other, taken)).toMatchObject({ outcome, reason, requestedToEnded });
      expect(after(requested, taken, other)).toEqual(after(requested, taken));
    }
  });

  it('is not changed by refunds', () => {
    const refunded = life({ refunds: [2_900n, 10_000n] });
    expect(refunded.filter(({ type }) => type === 'RefundSucceeded')).toHaveLength(2);
    expect(keptFacts(payments, asRecorded(refunded))).toEqual(keptFacts(payments, asRecorded(life())));
  });

  it('takes back the very fact that was put before', () => {
    const events: RecordedEvent[] = asRecorded([...requested, ...expired, ...voided, ...captured]);
    const kept = keptFacts(payments, events);
    expect(kept.map(({ weight, fact }) => [weight, fact['outcome']])).toEqual([
      [1, 'open'],
      [-1, 'open'],
      [1, 'expired'],
      [-1, 'expired'],
      [1, 'voided'],
      [-1, 'voided'],
      [1, 'captured'],
    ]);
    const taken = kept.filter(({ weight }) => weight === -1).map(({ fact }) => fact);
    expect(taken).toEqual(
      kept
        .filter(({ weight }) => weight === 1)
        .slice(0, -1)
        .map(({ fact }) => fact),
    );
  });
});

describe('The times of the steps', () => {
  const from = '2023-10-18T04:00:00.000Z';
  it.each([
    ['2023-10-18T04:00:00.009Z', 0],
    ['2023-10-18T04:00:00.010Z', 1],
    ['2023-10-18T04:00:00.019Z', 1],
    ['2023-10-18T04:00:00.020Z', 2],
    ['2023-10-18T03:59:59.999Z', 0],
    ['2023-10-17T04:00:00.000Z', 0],
  ])('until %s are %i whole steps of 10 ms, and none where business times are out of order', (to, steps) => {
    const ended = at(captured, { claimed: from, occurredAt: to });
    expect(after(requested, ended)).toMatchObject({ claimedToCaptured: steps });
    expect(after(at(requested, { placedAt: from, requestedAt: to }))).toMatchObject({ placedToRequested: steps });
  });

  it('are bounded by what a column holds', () => {
    const longAgo = '2022-10-18T04:00:00.000Z';
    expect(after(at(requested, { placedAt: longAgo }))).toMatchObject({ placedToRequested: durationStepsMax });
    const justWithin = new Date(Date.parse('2023-10-18T04:00:01.000Z') - (durationStepsMax - 1) * 10).toISOString();
    expect(after(at(requested, { placedAt: justWithin }))).toMatchObject({ placedToRequested: durationStepsMax - 1 });
  });

  it('inside the app begin with the request, since nothing is presented', () => {
    expect(after(life({ channelId: 'alipay.direct' }))).toMatchObject({
      requestedToPresented: null,
      presentedToReached: 100,
      reachedToAuthorized: 0,
    });
  });

  it('of a revoked link are those that were known before', () => {
    expect(after(requested, revoked)).toMatchObject({
      placedToRequested: 100,
      requestedToPresented: null,
      presentedToReached: null,
      requestedToEnded: 3_000,
    });
  });
});
