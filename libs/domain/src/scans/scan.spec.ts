import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  after,
  expiry,
  failed,
  hourMs,
  hua,
  issued,
  issuedText,
  ming,
  noon,
  nothing,
  passed,
  payable,
  recorded,
} from '../examples.js';
import { type Instant, addMs, fold, instant, payersPerCodeMax, refuse } from '../kernel/index.js';
import type { ScanEvent } from './scan.events.js';
import { type ScanState, authorizeScan, declineScan, scanCode, scans } from './scan.js';

const absent = scans.initialState;
const scan = (state: ScanState, at: Instant = noon, payer = ming) =>
  scanCode(at, state, { code: issuedText, source: 'album', payer, issued });
const forge = (code: string) => scanCode(noon, absent, { code, source: 'album', payer: ming, issued });

const scanOf = (facts: Partial<typeof issued>) =>
  scanCode(noon, absent, { code: issuedText, source: 'album', payer: ming, issued: { ...issued, ...facts } });

const authorize = (state: ScanState, at: Instant = noon, payer = ming) =>
  authorizeScan(at, state, { payer, factor: passed, request: payable });
const fail = (state: ScanState, at: Instant = noon) =>
  authorizeScan(at, state, { payer: ming, factor: failed, request: payable });

const scanned = after(scans, absent, scan(absent));
const scannedByTwo = after(scans, scanned, scan(scanned, noon, hua));
const authorized = after(scans, scannedByTwo, authorize(scannedByTwo));
const declined = after(scans, scannedByTwo, declineScan(noon, scannedByTwo, { payer: ming }));

const authorizeWhen = (facts: Partial<typeof payable>) =>
  authorizeScan(noon, scanned, { payer: ming, factor: passed, request: { ...payable, ...facts } });

const failTimes = (times: number) => {
  let state = scannedByTwo;
  for (let count = 0; count < times; count++) state = after(scans, state, fail(state));
  return state;
};

describe('Scanning a code', () => {
  it('is recorded up to the last millisecond', () =>
    expect(recorded(scan(absent, addMs(expiry, -1)))).toEqual(['CodeScanned']));
  it('is refused at the very millisecond the code expires', () =>
    expect(scan(absent, expiry)).toEqual(refuse('codeExpired')));
  it('records nothing when the same payer scans again', () => expect(scan(scanned)).toEqual(nothing));
  it('lets another payer scan the same code', () =>
    expect(recorded(scan(scanned, noon, hua))).toEqual(['CodeScanned']));
  it('compares the code in full: one changed or missing character is a forgery', () => {
    expect(forge('hutong://pay/code/pr-1/n0ncE')).toEqual(refuse('codeForged'));
    expect(forge('hutong://pay/code/pr-1/n0nc')).toEqual(refuse('codeForged'));
    expect(forge(`${issuedText} `)).toEqual(refuse('codeForged'));
  });
  it('refuses a request for which no code was issued', () => {
    const unissued = { ...issued, issuedText: null };
    const decision = scanCode(noon, absent, { code: issuedText, source: 'album', payer: ming, issued: unissued });
    expect(decision).toEqual(refuse('codeForged'));
  });
  it('refuses a wallet that has no route to this channel', () =>
    expect(scan(absent, noon, { payerId: 'ming', wallet: 'alipay' })).toEqual(refuse('noRoute')));
  it('refuses a request that is paid, closed, or whose order is cancelled', () => {
    expect(scanOf({ paid: true })).toEqual(refuse('alreadyPaid'));
    expect(scanOf({ closed: true })).toEqual(refuse('paymentRequestClosed'));
    expect(scanOf({ orderCancelled: true })).toEqual(refuse('orderCancelled'));
  });
  it('refuses a newcomer after somebody authorized', () =>
    expect(scan(authorized, noon, hua)).toEqual(refuse('alreadyAuthorized')));
  it('serves a bounded number of payers', () => {
    let state = absent;
    for (let count = 0; count < payersPerCodeMax; count++) {
      state = after(scans, state, scan(state, noon, { payerId: `p${count}`, wallet: 'tenpay' }));
    }
    expect(state).toMatchObject({ payers: { size: payersPerCodeMax } });
    expect(scan(state, noon, { payerId: 'one-more', wallet: 'tenpay' })).toEqual(refuse('tooManyPayers'));
  });
});

describe('Authorizing a scanned code', () => {
  it('is recorded up to the last millisecond and refused at the very millisecond of expiry', () => {
    expect(recorded(authorize(scanned, addMs(expiry, -1)))).toEqual(['ScanAuthorized']);
    expect(authorize(scanned, expiry)).toEqual(refuse('codeExpired'));
  });
  it('records nothing when the same payer repeats it, even after expiry', () =>
    expect(authorize(authorized, expiry)).toEqual(nothing));
  it('refuses another payer after the first', () =>
    expect(authorize(authorized, noon, hua)).toEqual(refuse('alreadyAuthorized')));
  it('refuses who has not scanned', () => {
    expect(authorize(absent)).toEqual(refuse('codeNotScanned'));
    expect(authorize(scanned, noon, hua)).toEqual(refuse('codeNotScanned'));
  });
  it('refuses when the request was paid or closed, or the order cancelled, since the scan', () => {
    expect(authorizeWhen({ paid: true })).toEqual(refuse('alreadyPaid'));
    expect(authorizeWhen({ closed: true })).toEqual(refuse('paymentRequestClosed'));
    expect(authorizeWhen({ orderCancelled: true })).toEqual(refuse('orderCancelled'));
  });
});

describe('Failing the factor', () => {
  // A code that outlives the lock, to stand on both sides of the lock's end.
  const lasting = { ...issued, expiresAt: addMs(noon, 24 * hourMs) };
  const lock = () => {
    let state = after(
      scans,
      absent,
      scanCode(noon, absent, { code: issuedText, source: 'album', payer: ming, issued: lasting }),
    );
    for (let count = 0; count < 5; count++) state = after(scans, state, fail(state));
    return state;
  };
  const unlock = addMs(noon, 3 * hourMs);

  it('is recorded, and four failures still let the payer in', () => {
    expect(fail(failTimes(3))).toMatchObject({
      events: [{ type: 'ScanFactorFailed', data: { failedAttempts: 4, lockedUntil: null } }],
    });
    expect(recorded(authorize(failTimes(4)))).toEqual(['ScanAuthorized']);
  });
  it('locks this payer out with the fifth, and no other payer', () => {
    expect(fail(failTimes(4))).toMatchObject({
      events: [{ data: { failedAttempts: 5, lockedUntil: '2023-10-18T07:00:00.000Z' } }],
    });
    expect(authorize(failTimes(5))).toEqual(refuse('payerLocked'));
    expect(recorded(authorize(failTimes(5), noon, hua))).toEqual(['ScanAuthorized']);
  });
  it('holds the lock to the last millisecond and lets the payer in when it ends', () => {
    expect(authorize(lock(), addMs(unlock, -1))).toEqual(refuse('payerLocked'));
    expect(recorded(authorize(lock(), unlock))).toEqual(['ScanAuthorized']);
  });
  it('counts from one again after a lock', () =>
    expect(fail(lock(), unlock)).toMatchObject({ events: [{ data: { failedAttempts: 1, lockedUntil: null } }] }));
  it('is not forgotten by declining and scanning again', () => {
    const state = failTimes(4);
    const gone = after(scans, state, declineScan(noon, state, { payer: ming }));
    expect(fail(after(scans, gone, scan(gone)))).toMatchObject({ events: [{ data: { failedAttempts: 5 } }] });
  });
});

describe('Declining', () => {
  it('ends only this payer’s offer', () => {
    expect(authorize(declined)).toEqual(refuse('codeNotScanned'));
    expect(recorded(authorize(declined, noon, hua))).toEqual(['ScanAuthorized']);
  });
  it('can be thought over: scanning again is a new offer', () =>
    expect(recorded(scan(declined))).toEqual(['CodeScanned']));
  it('records nothing when repeated', () => expect(declineScan(noon, declined, { payer: ming })).toEqual(nothing));
  it('is refused to who has not scanned or has authorized', () => {
    expect(declineScan(noon, scanned, { payer: hua })).toEqual(refuse('codeNotScanned'));
    expect(declineScan(noon, absent, { payer: hua })).toEqual(refuse('codeNotScanned'));
    expect(declineScan(noon, authorized, { payer: ming })).toEqual(refuse('alreadyAuthorized'));
  });
});

it('Any sequence of commands folds without throwing and authorizes once, by a payer who scanned', () => {
  const payers = fc.constantFrom(ming, hua, { payerId: 'wei', wallet: 'tenpay' });
  const steps = fc.tuple(
    fc.constantFrom('scan', 'pass', 'fail', 'decline'),
    payers,
    fc.integer({ min: noon, max: expiry }),
  );
  fc.assert(
    fc.property(fc.array(steps, { maxLength: 40 }), (commands) => {
      const events: ScanEvent[] = [];
      for (const [step, payer, at] of commands) {
        const state = fold(scans, events);
        const now = instant(at);
        const factor = step === 'pass' ? passed : failed;
        const decision =
          step === 'scan'
            ? scan(state, now, payer)
            : step === 'decline'
              ? declineScan(now, state, { payer })
              : authorizeScan(now, state, { payer, factor, request: payable });
        if (decision.outcome === 'accepted') events.push(...decision.events);
      }
      const winners = events.filter((event) => event.type === 'ScanAuthorized');
      expect(winners.length).toBeLessThanOrEqual(1);
      const scanners = events.filter((event) => event.type === 'CodeScanned').map(({ data }) => data.payer.payerId);
      for (const { data } of winners) expect(scanners).toContain(data.payer.payerId);
    }),
  );
});
