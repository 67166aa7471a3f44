import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  after,
  expiry,
  failed,
  friendLink,
  hua,
  issued,
  ming,
  noon,
  nothing,
  passed,
  payable,
  recorded,
  terms,
} from '../examples.js';
import { type Instant, addMs, fold, instant, payersPerCodeMax, refuse } from '../kernel/index.js';
import {
  type FriendAuthorizationState,
  authorizeByFriend,
  declineByFriend,
  friendAuthorizations,
  openFriendLink,
} from './friend-authorization.js';
import type { FriendAuthorizationEvent } from './friend-authorization.events.js';

const link = 'hutong://pay/link/pr-1/n0nce';
const { lifetimeMs: _lifetime, closableAfterMs: _closable, ...channel } = friendLink;
const shared = { ...issued, issuedText: link, terms: { ...terms, channel } };

const absent = friendAuthorizations.initialState;
const open = (state: FriendAuthorizationState, at: Instant = noon, payer = ming) =>
  openFriendLink(at, state, { link, payer, issued: shared });
const openOf = (facts: Partial<typeof shared>) =>
  openFriendLink(noon, absent, { link, payer: ming, issued: { ...shared, ...facts } });

const authorize = (state: FriendAuthorizationState, at: Instant = noon, payer = ming) =>
  authorizeByFriend(at, state, { payer, factor: passed, request: payable });
const fail = (state: FriendAuthorizationState) =>
  authorizeByFriend(noon, state, { payer: ming, factor: failed, request: payable });

const opened = after(friendAuthorizations, absent, open(absent));
const openedByTwo = after(friendAuthorizations, opened, open(opened, noon, hua));
const authorized = after(friendAuthorizations, openedByTwo, authorize(openedByTwo));
const declined = after(friendAuthorizations, openedByTwo, declineByFriend(noon, openedByTwo, { payer: ming }));

describe('Opening a friend’s link', () => {
  it('is recorded up to the last millisecond and refused at the very millisecond of expiry', () => {
    expect(recorded(open(absent, addMs(expiry, -1)))).toEqual(['FriendLinkOpened']);
    expect(open(absent, expiry)).toEqual(refuse('linkExpired'));
  });
  it('records nothing when the same friend opens it again, and lets another friend in', () => {
    expect(open(opened)).toEqual(nothing);
    expect(recorded(open(opened, noon, hua))).toEqual(['FriendLinkOpened']);
  });
  it('refuses the buyer: the friend who pays is somebody else', () =>
    expect(open(absent, noon, { payerId: 'lan', wallet: 'tenpay' })).toEqual(refuse('payerIsBuyer')));
  it('compares the link in full', () => {
    const forged = openFriendLink(noon, absent, { link: `${link}x`, payer: ming, issued: shared });
    expect(forged).toEqual(refuse('linkForged'));
  });
  it('refuses a wallet that has no route to this channel', () =>
    expect(open(absent, noon, { payerId: 'ming', wallet: 'alipay' })).toEqual(refuse('noRoute')));
  it('refuses a request that is paid, closed, or whose order is cancelled', () => {
    expect(openOf({ paid: true })).toEqual(refuse('alreadyPaid'));
    expect(openOf({ closed: true })).toEqual(refuse('paymentRequestClosed'));
    expect(openOf({ orderCancelled: true })).toEqual(refuse('orderCancelled'));
  });
  it('serves a bounded number of friends', () => {
    let state = absent;
    for (let count = 0; count < payersPerCodeMax; count++) {
      state = after(friendAuthorizations, state, open(state, noon, { payerId: `p${count}`, wallet: 'tenpay' }));
    }
    expect(open(state, noon, { payerId: 'one-more', wallet: 'tenpay' })).toEqual(refuse('tooManyPayers'));
  });
});

describe('A friend’s authorization', () => {
  it('is recorded with the friend as payer', () =>
    expect(authorize(openedByTwo)).toMatchObject({
      events: [{ type: 'FriendAuthorized', data: { payer: ming, terms: { buyer: 'lan' }, factor: 'password' } }],
    }));
  it('is refused at the very millisecond of expiry', () => {
    expect(recorded(authorize(opened, addMs(expiry, -1)))).toEqual(['FriendAuthorized']);
    expect(authorize(opened, expiry)).toEqual(refuse('linkExpired'));
  });
  it('is the first one; repeating it records nothing and another friend comes too late', () => {
    expect(authorize(authorized, expiry)).toEqual(nothing);
    expect(authorize(authorized, noon, hua)).toEqual(refuse('alreadyAuthorized'));
    expect(open(authorized, noon, { payerId: 'wei', wallet: 'tenpay' })).toEqual(refuse('alreadyAuthorized'));
  });
  it('needs an opened link', () => {
    expect(authorize(absent)).toEqual(refuse('linkNotOpened'));
    expect(authorize(opened, noon, hua)).toEqual(refuse('linkNotOpened'));
  });
  it('is refused when the request was paid meanwhile', () =>
    expect(
      authorizeByFriend(noon, opened, { payer: ming, factor: passed, request: { ...payable, paid: true } }),
    ).toEqual(refuse('alreadyPaid')));
  it('locks out the friend who fails five times, and only that one', () => {
    let state = openedByTwo;
    for (let count = 0; count < 5; count++) state = after(friendAuthorizations, state, fail(state));
    expect(authorize(state)).toEqual(refuse('payerLocked'));
    expect(recorded(authorize(state, noon, hua))).toEqual(['FriendAuthorized']);
  });
});

describe('A friend declining', () => {
  it('ends only this friend’s offer, and the link may be opened again', () => {
    expect(authorize(declined)).toEqual(refuse('linkNotOpened'));
    expect(recorded(authorize(declined, noon, hua))).toEqual(['FriendAuthorized']);
    expect(recorded(open(declined))).toEqual(['FriendLinkOpened']);
  });
  it('records nothing when repeated', () => expect(declineByFriend(noon, declined, { payer: ming })).toEqual(nothing));
  it('is refused to who has not opened the link or has authorized', () => {
    expect(declineByFriend(noon, absent, { payer: ming })).toEqual(refuse('linkNotOpened'));
    expect(declineByFriend(noon, opened, { payer: hua })).toEqual(refuse('linkNotOpened'));
    expect(declineByFriend(noon, authorized, { payer: ming })).toEqual(refuse('alreadyAuthorized'));
  });
});

it('Any sequence of commands folds without throwing, authorizes once and never by the buyer', () => {
  const payers = fc.constantFrom(ming, hua, { payerId: 'lan', wallet: 'tenpay' });
  const steps = fc.tuple(
    fc.constantFrom('open', 'pass', 'fail', 'decline'),
    payers,
    fc.integer({ min: noon, max: expiry }),
  );
  fc.assert(
    fc.property(fc.array(steps, { maxLength: 40 }), (commands) => {
      const events: FriendAuthorizationEvent[] = [];
      for (const [step, payer, at] of commands) {
        const state = fold(friendAuthorizations, events);
        const now = instant(at);
        const factor = step === 'pass' ? passed : failed;
        const decision =
          step === 'open'
            ? open(state, now, payer)
            : step === 'decline'
              ? declineByFriend(now, state, { payer })
              : authorizeByFriend(now, state, { payer, factor, request: payable });
        if (decision.outcome === 'accepted') events.push(...decision.events);
      }
      const winners = events.filter((event) => event.type === 'FriendAuthorized');
      expect(winners.length).toBeLessThanOrEqual(1);
      for (const { data } of winners) expect(data.payer.payerId).not.toBe('lan');
    }),
  );
});
