import { describe, expect, it } from 'vitest';
import { endedAfterMsMax, endingRules } from './ending-rules.js';
import { paymentInLog } from './payment-in-log.js';

const expiresAt = '2023-10-18T06:00:00.000Z';
const atMs = (ms: number): string => new Date(Date.parse(expiresAt) + ms).toISOString();

/** What is found of a request with some events besides, when something was given its due so long after its last moment. */
function violations(types: readonly string[], lastAfterMs: number): readonly (string | null)[] {
  const payment = { ...paymentInLog('pr-1', []), expiresAt, types: ['PaymentRequested', ...types] };
  return endingRules(() => atMs(lastAfterMs)).flatMap(({ examine }) => examine(payment));
}

describe('The rule that every payment request ends', () => {
  it('is broken by one without an end when something later was given its due an hour ago, and not before', () => {
    expect(violations(['CodeIssued'], endedAfterMsMax)).toEqual([null]);
    expect(violations(['CodeIssued', 'CodeScanned', 'AuthorizationVoided'], endedAfterMsMax + 1)).toEqual([
      `pr-1 could be paid until ${expiresAt} and has no end`,
    ]);
  });

  it.each(['PaymentRequestExpired', 'PaymentRequestClosed', 'PaymentRequestSuperseded', 'PaymentRequestPaid'])(
    'is kept by %s',
    (type) => expect(violations([type], 10 * endedAfterMsMax)).toEqual([null]),
  );

  it('says nothing of what nobody requested', () =>
    expect(endingRules(() => atMs(0))[0]?.examine(paymentInLog('pr-1', []))).toEqual([]));

  it('takes nothing for over where nothing was ever given its due', () => {
    const payment = { ...paymentInLog('pr-1', []), expiresAt, types: ['PaymentRequested'] };
    expect(endingRules(() => '')[0]?.examine(payment)).toEqual([null]);
  });
});
