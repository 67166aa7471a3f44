import { describe, expect, it } from 'vitest';
import {
  at,
  cny,
  dayMs,
  codeCapabilities,
  ended,
  expiry,
  hourMs,
  hua,
  inAppCapabilities,
  lan,
  later,
  laterJson,
  linkCapabilities,
  ming,
  minuteMs,
  nonceHash,
  noon,
  noonJson,
  presented,
} from '../examples.js';
import {
  type Capture,
  type ChannelCapabilities,
  type Coupon,
  type Funding,
  type FundingKind,
  type InterconnectionUsed,
  type PresentedRequest,
  instant,
  instantToJson,
  refusalOf,
} from '../kernel/index.js';
import { specFor } from '../spec-for.js';
import type { Authorize, PayerCheck, Reach } from './authorization.js';
import type { AuthorizationFact, AuthorizationFacts } from './authorization.events.js';
import { type AuthorizationState, authorizedIn, payerIn, standingOf } from './authorization-state.js';
import { directPaying, friendPaying, scanning } from './vocabularies.js';

const balance: Funding = { kind: 'balance', institution: 'tenpay', class: 'II' };
const card: Funding = { kind: 'debitCard', institution: 'icbc', class: null };
const password = { kind: 'password', count: 1 } as const;
const closed = new Map<FundingKind, { clearingHouse: string | null; interconnection: InterconnectionUsed }>();
const throughUnionpay = {
  clearingHouse: 'unionpay',
  interconnection: { interconnectionId: 'quickpass.tenpay.online.dynamicCode.debitCard', revision: '3' },
};
const openForCards = new Map([['debitCard' as const, throughUnionpay]]);
const passed: PayerCheck = { result: 'passed', factors: password, funding: balance, coupons: [] };
const passedWith = (change: Partial<Extract<PayerCheck, { result: 'passed' }>>): PayerCheck => ({
  ...passed,
  ...change,
});
const failed = (lockedUntil: number | null = null): PayerCheck => ({
  result: 'failed',
  factors: password,
  lockedUntil: lockedUntil === null ? null : instant(lockedUntil),
});
const limited: PayerCheck = { result: 'limitExceeded', factors: password, funding: card };
const unknown: PayerCheck = { result: 'unknown', factors: password };

const kinds: readonly [typeof scanning, Capture, ChannelCapabilities][] = [
  [scanning, 'album', codeCapabilities],
  [friendPaying as unknown as typeof scanning, 'linkOpened', linkCapabilities],
  // Inside the app only the buyer pays; that the payer is somebody else is only known when it is stated.
  [directPaying as unknown as typeof scanning, 'appOpened', inAppCapabilities],
];

describe.each(kinds)('Authorizing in the words of $stream.category', (rule, capture, capabilities) => {
  const { given } = specFor(rule.stream);
  const request: PresentedRequest = { ...presented, capabilities };
  const event = <Fact extends AuthorizationFact>(fact: Fact, data: AuthorizationFacts[Fact]) =>
    ({ type: rule.words[fact], data }) as Parameters<typeof rule.stream.evolve>[1];
  const of = (payer = ming, payerApp = 'tenpay', occurredAt = noonJson) => ({
    paymentRequestId: 'pr-1',
    payer,
    payerApp,
    occurredAt,
  });
  const reached = (payer = ming, payerApp = 'tenpay') => event('reached', { ...of(payer, payerApp), capture });
  const authorized = (change: Partial<AuthorizationFacts['authorized']> = {}) =>
    event('authorized', {
      ...of(),
      orderIds: ['taobao.1001'],
      payerAppController: 'tencent',
      capture,
      funding: balance,
      acquirer: 'tenpay',
      clearingHouse: null,
      interconnection: null,
      factors: password,
      coupons: [],
      ...change,
    });
  const refusedRoute = (change: Partial<AuthorizationFacts['routeRefused']> = {}) =>
    event('routeRefused', {
      ...ended(),
      payer: ming,
      payerApp: 'quickpass',
      payerAppController: 'unionpay',
      capture,
      funding: null,
      reason: 'noInterconnection',
      occurredAt: noonJson,
      ...change,
    });
  const factorFailed = (occurredAt = noonJson) =>
    event('factorFailed', { ...of(ming, 'tenpay', occurredAt), factors: password });
  const locked = event('locked', { ...of(), lockedUntil: laterJson(hourMs) });
  const resultUnknown = event('resultUnknown', { ...of(), factors: password });
  const declined = event('declined', {
    ...ended({ reached: noonJson }),
    payer: ming,
    payerApp: 'tenpay',
    payerAppController: 'tencent',
    occurredAt: noonJson,
  });
  const identity = (same: boolean) => event('identityStated', { ...of(), by: 'taobao', same });

  const reaching =
    (change: Partial<Reach> = {}, moment = noon) =>
    (state: AuthorizationState) =>
      rule.reach(at(moment), state, {
        payer: ming,
        payerApp: 'tenpay',
        payerAppController: change.payerApp === 'quickpass' ? 'unionpay' : 'tencent',
        capture,
        nonceHash,
        request,
        open: closed,
        payerAppKnown: true,
        ...change,
      });
  const authorizing =
    (change: Partial<Authorize> = {}, moment = noon) =>
    (state: AuthorizationState) =>
      rule.authorize(at(moment), state, {
        payer: ming,
        payerApp: 'tenpay',
        payerAppController: change.payerApp === 'quickpass' ? 'unionpay' : 'tencent',
        check: passed,
        reachedBy: null,
        request,
        open: closed,
        payerAppKnown: true,
        ...change,
      });
  const declining = (state: AuthorizationState) =>
    rule.decline(at(noon), state, { payer: ming, payerApp: 'tenpay', payerAppController: 'tencent', request });
  const stating = (same: boolean) => (state: AuthorizationState) =>
    rule.stateIdentity(at(noon), state, {
      payer: ming,
      payerApp: 'tenpay',
      paymentRequestId: 'pr-1',
      by: 'taobao',
      same,
    });

  describe('A payer who comes', () => {
    it('is recorded with the app and how it took the payment up', () => given().when(reaching()).then(reached()));
    it('is recorded once, and again after declining', () => {
      given(reached()).when(reaching()).then();
      given(reached(), declined).when(reaching()).then(reached());
      given(reached(), resultUnknown).when(reaching()).then();
    });
    it('may be one of several, and the same person with another app', () => {
      given(reached())
        .when(reaching({ payer: hua }))
        .then(reached(hua));
      given(reached())
        .when(reaching({ payerApp: 'quickpass', open: openForCards }))
        .then(reached(ming, 'quickpass'));
    });
    it('is refused with what was never issued', () =>
      given()
        .when(reaching({ nonceHash: 'b'.repeat(64) }))
        .thenRefused('forged'));
    it('is refused from the very moment of expiry', () => {
      given()
        .when(reaching({}, instant(expiry - 1)))
        .then(event('reached', { ...of(ming, 'tenpay', instantToJson(instant(expiry - 1))), capture }));
      given().when(reaching({}, expiry)).thenRefused('expired');
    });
    it('is refused once the buyer took the link back, and what was authorized before counts', () => {
      const revoked = { ...request, linkRevokedAt: later(minuteMs) };
      given()
        .when(reaching({ request: revoked }, later(minuteMs)))
        .thenRefused('linkRevoked');
      given(reached())
        .when(authorizing({ request: revoked }, later(minuteMs)))
        .thenRefused('linkRevoked');
      const occurredAt = laterJson(minuteMs - 1);
      given(reached())
        .when(authorizing({ request: revoked }, later(minuteMs - 1)))
        .then(authorized({ occurredAt }));
    });
    it('is refused with another code than the merchant had printed', () => {
      const printed = { ...request, capabilities: { ...capabilities, presents: 'merchantCode' as const } };
      given()
        .when(reaching({ request: printed, nonceHash: 'b'.repeat(64) }))
        .thenRefused('merchantCodeDiffers');
      given()
        .when(reaching({ request: printed }))
        .then(reached());
    });
    it('is refused by a capture that the channel cannot do', () =>
      given()
        .when(reaching({ capture: 'merchantScanner' }))
        .thenRefused('captureNotPossible'));
    it('is refused once somebody else authorized, and told nothing new when it was the payer', () => {
      given(reached(), authorized())
        .when(reaching({ payer: hua }))
        .thenRefused('alreadyAuthorized');
      given(reached(), authorized()).when(reaching()).then();
      given(reached(), authorized())
        .when(reaching({ payerApp: 'quickpass' }))
        .thenRefused('alreadyAuthorized');
    });
    it('is recorded as refused when no interconnection lets the app pay, once', () => {
      given()
        .when(reaching({ payerApp: 'quickpass' }))
        .then(refusedRoute());
      given(refusedRoute())
        .when(reaching({ payerApp: 'quickpass' }))
        .then();
      given(refusedRoute())
        .when(reaching({ payerApp: 'quickpass', open: openForCards }))
        .then(reached(ming, 'quickpass'));
    });
    it('is one of as many as the bound allows', () => {
      const payers = Array.from({ length: 100 }, (_, id) => reached({ ref: `p-${id}` }));
      given(...payers.slice(1))
        .when(reaching())
        .then(reached());
      given(...payers)
        .when(reaching())
        .thenRefused('tooManyPayers');
      given(...payers)
        .when(reaching({ payer: { ref: 'p-1' } }))
        .then();
    });
  });

  describe('What a request has come to', () => {
    it.each([
      [{ paid: true }, 'alreadyPaid'],
      [{ closed: true }, 'paymentRequestClosed'],
      [{ orderCancelled: true }, 'orderCancelled'],
      [{ amountChanged: true }, 'amountChanged'],
    ] as const)('refuses everybody alike: %j', (change, refusal) => {
      given()
        .when(reaching({ request: { ...request, ...change } }))
        .thenRefused(refusal);
      given(reached())
        .when(authorizing({ request: { ...request, ...change } }))
        .thenRefused(refusal);
    });
  });

  describe('A payer who authorizes', () => {
    it('is recorded with funding, route and factors', () => given(reached()).when(authorizing()).then(authorized()));
    it('is recorded once', () => given(reached(), authorized()).when(authorizing()).then());
    it('is known with the steps up to there, which the event does not repeat', () => {
      const occurredAt = laterJson(1);
      const { state } = given(reached(), authorized({ occurredAt }));
      const { steps } = ended({ reached: noonJson, authorized: occurredAt });
      expect(authorizedIn(state, request)).toEqual({ ...authorized({ occurredAt }).data, steps });
      expect(authorizedIn(given(reached()).state, request)).toBeNull();
    });
    it('comes first or too late', () =>
      given(reached(), reached(hua), authorized())
        .when(authorizing({ payer: hua }))
        .thenRefused('alreadyAuthorized'));
    it('has come, and not gone', () => {
      given().when(authorizing()).thenRefused('notReached');
      given(reached())
        .when(authorizing({ payer: hua }))
        .thenRefused('notReached');
      given(reached(), declined).when(authorizing()).thenRefused('notReached');
      given(refusedRoute())
        .when(authorizing({ payerApp: 'quickpass' }))
        .thenRefused('notReached');
    });
    it('counts when it occurred before the expiry, also when it is told after it', () => {
      const late = { occurredAt: instant(expiry - 1), decidedAt: later(3 * hourMs) };
      const occurredAt = instantToJson(late.occurredAt);
      given(reached())
        .when((state) =>
          rule.authorize(late, state, {
            payer: ming,
            payerApp: 'tenpay',
            payerAppController: 'tencent',
            check: passed,
            reachedBy: null,
            request,
            open: closed,
            payerAppKnown: true,
          }),
        )
        .then(authorized({ occurredAt }));
      given(reached()).when(authorizing({}, expiry)).thenRefused('expired');
    });
    it('pays from a card through the clearing house of the open interconnection', () =>
      given(reached())
        .when(authorizing({ check: passedWith({ funding: card }), open: openForCards }))
        .then(authorized({ funding: card, ...throughUnionpay })));
    it('is recorded as refused without a route for the funding, and may choose other funds', () => {
      const noRoute = refusedRoute({
        ...ended({ reached: noonJson }),
        payerApp: 'tenpay',
        payerAppController: 'tencent',
        funding: card,
      });
      given(reached())
        .when(authorizing({ check: passedWith({ funding: card }) }))
        .then(noRoute);
      given(reached(), noRoute).when(authorizing()).then(authorized());
      expect(payerIn(given(reached(), noRoute).state, { payer: ming, payerApp: 'tenpay' })?.last).toBe('routeRefused');
    });
    it('never pays a foreign code from a balance without an interconnection', () =>
      given(reached(ming, 'quickpass'))
        .when(authorizing({ payerApp: 'quickpass', open: openForCards }))
        .then(refusedRoute({ ...ended({ reached: noonJson }), funding: balance })));
    it('may use coupons up to the amount, in its currency', () => {
      const coupon = (minorUnits: string): Coupon => ({
        funder: 'tenpay',
        funderRole: 'wallet',
        amount: cny(minorUnits),
      });
      const coupons = [coupon('12000'), coupon('900')];
      given(reached())
        .when(authorizing({ check: passedWith({ coupons }) }))
        .then(authorized({ coupons }));
      given(reached())
        .when(authorizing({ check: passedWith({ coupons: [...coupons, coupon('1')] }) }))
        .thenRefused('couponsExceedAmount');
      given(reached())
        .when(
          authorizing({
            check: passedWith({ coupons: [{ ...coupon('1'), amount: { minorUnits: '1', currency: 'JPY' } }] }),
          }),
        )
        .thenRefused('couponsExceedAmount');
    });
  });

  describe('A payer whose check fails', () => {
    it('leaves a fact and may try again', () => {
      given(reached())
        .when(authorizing({ check: failed() }))
        .then(factorFailed());
      given(reached(), factorFailed()).when(authorizing()).then(authorized());
    });
    it('is locked when the wallet says so, until the moment it says', () => {
      given(reached())
        .when(authorizing({ check: failed(later(hourMs)) }))
        .then(factorFailed(), locked);
      given(reached(), factorFailed(), locked)
        .when(authorizing({}, later(hourMs - 1)))
        .thenRefused('payerLocked');
      const free = laterJson(hourMs);
      given(reached(), factorFailed(), locked)
        .when(authorizing({}, later(hourMs)))
        .then(authorized({ occurredAt: free }));
    });
    it('locks nobody else', () =>
      given(reached(), reached(hua), factorFailed(), locked)
        .when(authorizing({ payer: hua }))
        .then(authorized({ payer: hua })));
    it('is locked for some time, within the bound', () => {
      for (const lockMs of [0, -1, 30 * dayMs + 1]) {
        given(reached())
          .when(authorizing({ check: failed(later(lockMs)) }))
          .thenRefused('lockOutOfRange');
      }
      for (const lockMs of [1, 30 * dayMs]) {
        given(reached())
          .when(authorizing({ check: failed(later(lockMs)) }))
          .then(factorFailed(), event('locked', { ...of(), lockedUntil: laterJson(lockMs) }));
      }
    });
    it('tries as often as the bound allows', () => {
      const attempts = Array.from({ length: 100 }, () => factorFailed());
      given(reached(), ...attempts.slice(1))
        .when(authorizing({ check: failed() }))
        .then(factorFailed());
      given(reached(), ...attempts)
        .when(authorizing({ check: failed() }))
        .thenRefused('tooManyAttempts');
    });
  });

  describe('An unknown result', () => {
    it('is recorded once and settled by what is told later', () => {
      given(reached())
        .when(authorizing({ check: unknown }))
        .then(resultUnknown);
      given(reached(), resultUnknown)
        .when(authorizing({ check: unknown }))
        .then();
      given(reached(), resultUnknown).when(authorizing()).then(authorized());
      given(reached(), resultUnknown)
        .when(authorizing({ check: failed() }))
        .then(factorFailed());
      given(reached(), resultUnknown).when(declining).then(declined);
    });
    it('can always be told to have come to nothing, also after everything ended', () => {
      for (const over of [{ closed: true }, { paid: true }, { superseded: true }, { orderCancelled: true }]) {
        given(reached(), resultUnknown)
          .when(authorizing({ request: { ...request, ...over }, check: failed() }))
          .then(factorFailed());
        given(reached())
          .when(authorizing({ request: { ...request, ...over }, check: failed() }))
          .thenRefused(refusalOf({ ...request, ...over }) ?? 'expired');
      }
      const decision = authorizing({ check: limited }, expiry)(given(reached(), resultUnknown).state);
      expect(decision.outcome).toBe('accepted');
    });
    it('passes when it is told in time, whatever became of the order, unless the request is closed', () => {
      for (const over of [{ paid: true }, { superseded: true }, { orderCancelled: true }, { amountChanged: true }]) {
        given(reached(), resultUnknown)
          .when(authorizing({ request: { ...request, ...over } }))
          .then(authorized());
      }
      given(reached(), resultUnknown)
        .when(authorizing({ request: { ...request, closed: true } }))
        .thenRefused('paymentRequestClosed');
      given(reached(), resultUnknown).when(authorizing({}, expiry)).thenRefused('expired');
    });
  });

  describe('A payment over a limit of the payer’s account', () => {
    it('leaves a fact, with the account where it is told, and may be tried again', () => {
      given(reached())
        .when(authorizing({ check: limited }))
        .then(event('limitExceeded', { ...of(), factors: password, funding: card }));
      const over = event('limitExceeded', { ...of(), factors: password, funding: null });
      given(reached(), resultUnknown, over).when(authorizing()).then(authorized());
      given(reached(), ...Array.from({ length: 100 }, () => over))
        .when(authorizing({ check: limited }))
        .thenRefused('tooManyAttempts');
    });
  });

  describe('A payer who declines', () => {
    it('ends only this payer’s offer', () => {
      given(reached(), reached(hua)).when(declining).then(declined);
      given(reached(), reached(hua), declined)
        .when(authorizing({ payer: hua }))
        .then(authorized({ payer: hua }));
    });
    it('is recorded once, of somebody who came and did not authorize', () => {
      given(reached(), declined).when(declining).then();
      given().when(declining).thenRefused('notReached');
      given(reached(hua)).when(declining).thenRefused('notReached');
      given(reached(), authorized()).when(declining).thenRefused('alreadyAuthorized');
    });
  });

  describe('Who the payer is', () => {
    it('is stated by an institution, of somebody who came, once', () => {
      given(reached()).when(stating(true)).then(identity(true));
      given(reached(), identity(true)).when(stating(true)).then();
      given(reached(), identity(true)).when(stating(false)).then(identity(false));
      given().when(stating(true)).thenRefused('notReached');
    });
    it('decides who may pay, and who may come again', () => {
      const outcomesOf = (asking: ReturnType<typeof authorizing | typeof reaching>) =>
        [true, false].map((same) => {
          const decision = asking(given(reached(), identity(same)).state);
          return decision.outcome === 'refused' ? decision.refusal : decision.outcome;
        });
      const expected = {
        anyone: ['accepted', 'accepted'],
        anotherPerson: ['payerIsBuyer', 'accepted'],
        buyer: ['accepted', 'payerIsNotBuyer'],
      };
      expect(outcomesOf(authorizing())).toEqual(expected[capabilities.payer]);
      expect(outcomesOf(reaching())).toEqual(expected[capabilities.payer]);
    });
    it('is whoever the buyer named, and nobody else', () => {
      const designated = { ...request, designatedPayer: hua };
      given()
        .when(reaching({ request: designated }))
        .thenRefused('payerNotDesignated');
      given(reached())
        .when(authorizing({ request: designated }))
        .thenRefused('payerNotDesignated');
      given()
        .when(reaching({ request: { ...request, designatedPayer: ming } }))
        .then(reached());
    });
    it('pays with the app of a registered institution that may', () => {
      given()
        .when(reaching({ payerAppKnown: false }))
        .thenRefused('payerAppUnknown');
      given(reached())
        .when(authorizing({ payerAppKnown: false }))
        .thenRefused('payerAppUnknown');
    });
    it('is the buyer when nothing is stated and the reference is the buyer’s', () => {
      const asBuyer = reaching({ payer: lan });
      if (capabilities.payer === 'anotherPerson') given().when(asBuyer).thenRefused('payerIsBuyer');
      else given().when(asBuyer).then(reached(lan));
    });
  });

  describe('Where nothing is presented', () => {
    it('authorizing is reaching: both facts are recorded together', () => {
      given()
        .when(authorizing({ reachedBy: capture }))
        .then(reached(), authorized());
      given()
        .when(authorizing({ reachedBy: capture, check: failed() }))
        .then(reached(), factorFailed());
      given(reached(), factorFailed())
        .when(authorizing({ reachedBy: capture }))
        .then(authorized());
    });
    it('what refuses reaching refuses authorizing', () => {
      given()
        .when(authorizing({ reachedBy: capture, payerApp: 'quickpass' }))
        .then(refusedRoute());
      given()
        .when(authorizing({ reachedBy: capture, request: { ...request, orderCancelled: true } }))
        .thenRefused('orderCancelled');
      given()
        .when(authorizing({ reachedBy: 'merchantScanner' }))
        .thenRefused('captureNotPossible');
    });
  });

  describe('How far a request has come', () => {
    it('is what its close is told', () => {
      expect(standingOf(given().state)).toEqual({ status: 'none', reachedAt: null });
      expect(standingOf(given(refusedRoute()).state)).toEqual({ status: 'none', reachedAt: null });
      expect(standingOf(given(reached(), reached(hua)).state)).toEqual({ status: 'reached', reachedAt: noonJson });
      expect(standingOf(given(reached(), resultUnknown).state)).toEqual({
        status: 'resultUnknown',
        reachedAt: noonJson,
        unknownSince: noonJson,
      });
      const later = event('resultUnknown', { ...of(hua, 'tenpay', laterJson(1)), factors: password });
      expect(standingOf(given(reached(), reached(hua), later, resultUnknown).state)).toMatchObject({
        unknownSince: laterJson(1),
      });
      expect(standingOf(given(reached(), reached(hua), resultUnknown).state).status).toBe('resultUnknown');
      expect(standingOf(given(reached(), authorized()).state).status).toBe('authorized');
    });
  });

  describe('A fact that cannot follow', () => {
    it.each([
      ['a failed check of somebody who never came', [], factorFailed()],
      ['a lock of somebody who never came', [], locked],
      ['an unknown result of somebody who never came', [], resultUnknown],
      ['an authorization of somebody who never came', [], authorized()],
      ['a decline of somebody who never came', [], declined],
      ['a statement about somebody who never came', [], identity(true)],
      ['an authorization after declining', [reached(), declined], authorized()],
      ['an authorization of an app without a route', [refusedRoute({ payerApp: 'tenpay' })], authorized()],
      ['a second authorization', [reached(), reached(hua), authorized()], authorized({ payer: hua })],
      ['a payer who comes after the authorization', [reached(), authorized()], reached(hua)],
      ['a decline after authorizing', [reached(), authorized()], declined],
    ] as const)('is %s', (_, before, fact) => given(...before).cannotBeFollowedBy(fact));
    it('is a word of another kind of stream', () =>
      expect(() =>
        rule.stream.evolve({ status: 'absent' }, { ...reached(), type: 'Reached' } as unknown as ReturnType<
          typeof reached
        >),
      ).toThrow('Unknown event type Reached'));
  });
});
