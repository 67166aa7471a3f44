import { describe, expect, it } from 'vitest';
import { at, hourMs, later, noon, noonJson } from '../examples.js';
import { instantToJson } from '../kernel/index.js';
import { specFor } from '../spec-for.js';
import type { InterconnectionEvent } from './interconnection.events.js';
import {
  closeInterconnection,
  interconnectionIdOf,
  interconnections,
  openInterconnection,
  periodAt,
} from './interconnection.js';

const { given } = specFor(interconnections);
const key = {
  payerApp: 'quickpass',
  codeIssuer: 'tenpay',
  field: 'barcode',
  presentation: 'dynamicCode',
  fundingKind: 'debitCard',
} as const;
const interconnectionId = 'quickpass.tenpay.barcode.dynamicCode.debitCard';
const attested = { source: 'UnionPay notice', certainty: 'secondary' } as const;
const parties = { payerAppKnown: true, codeIssuerKnown: true, clearingHouseKnown: true };
const openFrom = (ms: number) => ({ ...key, clearingHouse: 'unionpay', validFrom: later(ms), parties, ...attested });
const opened = (ms: number): InterconnectionEvent => ({
  type: 'InterconnectionOpened',
  data: {
    ...key,
    interconnectionId,
    clearingHouse: 'unionpay',
    validFrom: instantToJson(later(ms)),
    ...attested,
    occurredAt: noonJson,
  },
});
const closed = (ms: number): InterconnectionEvent => ({
  type: 'InterconnectionClosed',
  data: { interconnectionId, validTo: instantToJson(later(ms)), ...attested, occurredAt: noonJson },
});
const closeAt = (ms: number) => ({ validTo: later(ms), ...attested });

describe('An interconnection', () => {
  it('has one stream for each app, issuer, field, presentation and funding', () =>
    expect(interconnectionIdOf(key)).toBe(interconnectionId));
  it('opens from a moment on, also one gone by', () =>
    given()
      .when((state) => openInterconnection(at(noon), state, openFrom(-hourMs)))
      .then(opened(-hourMs)));
  it('opens once', () =>
    given(opened(0))
      .when((state) => openInterconnection(at(noon), state, openFrom(0)))
      .then());
  it.each([
    ['payerAppUnknown', { payerAppKnown: false }],
    ['codeIssuerUnknown', { codeIssuerKnown: false }],
    ['clearingHouseUnknown', { clearingHouseKnown: false }],
  ] as const)('opens between institutions of fitting roles only: %s', (refusal, unknown) =>
    given()
      .when((state) => openInterconnection(at(noon), state, { ...openFrom(0), parties: { ...parties, ...unknown } }))
      .thenRefused(refusal),
  );
  it.each([openFrom(1), { ...openFrom(0), clearingHouse: 'netsunion' }, { ...openFrom(0), clearingHouse: null }])(
    'is not opened differently while it is open: %j',
    (other) =>
      given(opened(0))
        .when((state) => openInterconnection(at(noon), state, other))
        .thenRefused('alreadyOpen'),
  );
  it('is closed at a moment that no longer counts', () =>
    given(opened(0))
      .when((state) => closeInterconnection(at(noon), state, closeAt(hourMs)))
      .then(closed(hourMs)));
  it('is closed once', () =>
    given(opened(0), closed(hourMs))
      .when((state) => closeInterconnection(at(noon), state, closeAt(hourMs)))
      .then());
  it('is open for a millisecond at least', () => {
    given(opened(0))
      .when((state) => closeInterconnection(at(noon), state, closeAt(0)))
      .thenRefused('periodEmpty');
    given(opened(0))
      .when((state) => closeInterconnection(at(noon), state, closeAt(1)))
      .then(closed(1));
  });
  it('opens again from where it ended, not before', () => {
    given(opened(0), closed(hourMs))
      .when((state) => openInterconnection(at(noon), state, openFrom(hourMs - 1)))
      .thenRefused('periodsOverlap');
    given(opened(0), closed(hourMs))
      .when((state) => openInterconnection(at(noon), state, openFrom(hourMs)))
      .then(opened(hourMs));
  });
  it('is known before it is closed', () => {
    given()
      .when((state) => closeInterconnection(at(noon), state, closeAt(0)))
      .thenRefused('interconnectionUnknown');
    given(opened(0), closed(1))
      .when((state) => closeInterconnection(at(noon), state, closeAt(2)))
      .thenRefused('interconnectionUnknown');
  });
  it('lets payments pass from its first millisecond until before its end', () => {
    const { state } = given(opened(0), closed(hourMs), opened(2 * hourMs));
    expect(periodAt(state, later(-1))).toBeUndefined();
    expect(periodAt(state, noon)?.clearingHouse).toBe('unionpay');
    expect(periodAt(state, later(hourMs - 1))?.clearingHouse).toBe('unionpay');
    expect(periodAt(state, later(hourMs))).toBeUndefined();
    expect(periodAt(state, later(2 * hourMs))?.clearingHouse).toBe('unionpay');
    expect(periodAt(given().state, noon)).toBeUndefined();
  });
  describe('that was open before', () => {
    const open = [opened(0), closed(1), opened(5)];
    const over = [...open, closed(9)];
    const opening = (ms: number) => (state: typeof interconnections.initialState) =>
      openInterconnection(at(noon), state, openFrom(ms));
    const closing = (ms: number) => (state: typeof interconnections.initialState) =>
      closeInterconnection(at(noon), state, closeAt(ms));

    it('answers for the period that came last', () => {
      given(...open)
        .when(opening(5))
        .then();
      given(...open)
        .when(opening(0))
        .thenRefused('alreadyOpen');
      given(...open)
        .when(closing(5))
        .thenRefused('periodEmpty');
      given(...open)
        .when(closing(6))
        .then(closed(6));
      given(...over)
        .when(closing(9))
        .then();
      given(...over)
        .when(closing(1))
        .thenRefused('interconnectionUnknown');
      given(...over)
        .when(opening(8))
        .thenRefused('periodsOverlap');
      given(...over)
        .when(opening(9))
        .then(opened(9));
    });
    it('cannot follow with a period that is empty or overlaps the last', () => {
      given(...open).cannotBeFollowedBy(closed(5));
      given(...over).cannotBeFollowedBy(opened(8));
    });
  });
  it('is opened and closed in turns', () => {
    given().cannotBeFollowedBy(closed(0));
    given(opened(0)).cannotBeFollowedBy(opened(1));
    given(opened(0), closed(1)).cannotBeFollowedBy(closed(2));
  });
  it('has a hundred periods at most', () => {
    const periods = Array.from({ length: 100 }, (_, index) => [opened(2 * index), closed(2 * index + 1)]).flat();
    const next = 200;
    given(...periods.slice(2))
      .when((state) => openInterconnection(at(noon), state, openFrom(next)))
      .then(opened(next));
    given(...periods)
      .when((state) => openInterconnection(at(noon), state, openFrom(next)))
      .thenRefused('tooManyPeriods');
  });
});
