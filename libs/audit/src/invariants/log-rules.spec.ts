import { asRecorded, usualLife } from '@hutong/testing';
import { describe, expect, it } from 'vitest';
import { paymentRules } from './log-rules.js';
import { paymentInLog, paymentRequestOf } from './payment-in-log.js';
import { type StoredEvent, storedEvent } from './stored-event.js';

const paid = 12_900n;

/** What breaks the rule of refunds when a payment of 129.00 was refunded so. */
function refundViolations(...refunds: readonly bigint[]): readonly string[] {
  const facts = asRecorded(usualLife({ minorUnits: paid, refunds }))
    .map(storedEvent)
    .filter((fact): fact is StoredEvent => fact !== null);
  const id = facts.map(paymentRequestOf).find((one) => one !== null)!;
  const payment = paymentInLog(id, facts);
  expect(payment.refunds).toHaveLength(refunds.length);
  const rule = paymentRules.find(({ name }) => name.startsWith('refunds never exceed'))!;
  return rule.examine(payment).filter((violation) => violation !== null);
}

describe('The rule that refunds never exceed what was paid', () => {
  it('allows a refund of the whole amount, at once or in parts', () => {
    expect(refundViolations(paid)).toEqual([]);
    expect(refundViolations(paid - 1n)).toEqual([]);
    expect(refundViolations(2_900n, 9_999n, 1n)).toEqual([]);
  });

  it('is broken by one fen more, at once or in parts', () => {
    expect(refundViolations(paid + 1n)).toEqual([expect.stringMatching(/^12901 of 12900 of .* are refunded$/)]);
    expect(refundViolations(2_900n, 10_000n, 1n)).toEqual([expect.stringMatching(/^12901 of 12900 of/)]);
  });
});
