import { asRecorded, type LifeSpec, usualLife } from '@hutong/testing';
import { describe, expect, it } from 'vitest';
import { paymentInLog, paymentRequestOf } from './payment-in-log.js';
import { paymentRules } from './payment-rules.js';
import { type RecordedFact, type StoredEvent, storedEvent } from './stored-event.js';

const paid = 12_900n;

const factsOf = (changes: Partial<LifeSpec>): readonly RecordedFact[] =>
  asRecorded(usualLife({ minorUnits: paid, ...changes }))
    .map(storedEvent)
    .filter((fact): fact is StoredEvent => fact !== null)
    .filter((fact) => paymentRequestOf(fact) !== null);

/** What breaks a rule, named by how it begins, in the facts of one payment. */
function violations(rule: string, facts: readonly RecordedFact[]): readonly string[] {
  const payment = paymentInLog(paymentRequestOf(facts[0]!)!, facts);
  const examined = paymentRules.find(({ name }) => name.startsWith(rule))!.examine(payment);
  expect(examined.length).toBeGreaterThan(0);
  return examined.filter((violation) => violation !== null);
}

/** A payment of 129.00 that was refunded in parts, the parts changed by hand afterwards. */
function refundViolations(...refunds: readonly bigint[]): readonly string[] {
  const facts = factsOf({ refunds: refunds.map(() => 1n) });
  let index = 0;
  const changed = facts.map((fact) => {
    if (fact.type === 'RefundRequested' || fact.type === 'RefundSucceeded') {
      const minorUnits = `${refunds[Math.floor(index / 2)]}`;
      index += 1;
      return { ...fact, data: { ...fact.data, amount: { minorUnits, currency: 'CNY' } } } as RecordedFact;
    }
    return fact;
  });
  return violations('refunds give', changed);
}

/** Changes the text of what was captured. */
const captured = (facts: readonly RecordedFact[], [from, to]: readonly [string, string]): readonly RecordedFact[] =>
  facts.map((fact) => {
    if (fact.type !== 'PaymentCaptured') return fact;
    const text = JSON.stringify(fact.data);
    expect(text).toContain(from);
    return { ...fact, data: JSON.parse(text.replace(from, to)) as object } as RecordedFact;
  });

describe('The rule that refunds never exceed what was captured', () => {
  it('allows a refund of the whole amount, at once or in parts', () => {
    expect(refundViolations(paid)).toEqual([]);
    expect(refundViolations(paid - 1n)).toEqual([]);
    expect(refundViolations(2_900n, 9_999n, 1n)).toEqual([]);
  });

  it('is broken by one fen more, at once or in parts, and by one that takes', () => {
    expect(refundViolations(paid + 1n)).toEqual([expect.stringMatching(/^12901 of 12900 of .* are refunded$/)]);
    expect(refundViolations(2_900n, 10_000n, 1n)).toEqual([expect.stringMatching(/^12901 of 12900 of/)]);
    expect(refundViolations(2_900n, -1n)).toEqual([expect.stringMatching(/^2899 of 12900 of/)]);
  });
});

describe('The rules of a payment', () => {
  const coupon = { funder: 'tenpay', funderRole: 'wallet', amount: { minorUnits: '900', currency: 'CNY' } } as const;
  const cart = factsOf({ orderCount: 2, coupons: [coupon], refunds: [1_000n] });

  it('hold of a cart with a coupon and a refund', () => {
    const others = ['a voided authorization', 'what a provider took', 'nobody gives back more'];
    for (const { name } of paymentRules.filter((rule) => !others.some((other) => rule.name.startsWith(other)))) {
      expect(violations(name, cart)).toEqual([]);
    }
  });

  it('a void authorization takes nothing; what a provider took by itself goes back whole and costs nothing', () => {
    const late = factsOf({ end: 'reported' });
    const voided = factsOf({ end: 'voided' }).filter(({ type }) => type === 'AuthorizationVoided');
    for (const rule of ['what a provider took', 'the parts of every fee', 'money is taken', 'refunds give']) {
      expect(violations(rule, late)).toEqual([]);
    }
    expect(violations('a voided authorization', [...late, ...voided])).toEqual([]);
    expect(violations('a voided authorization', [...factsOf({}), ...voided])).toHaveLength(1);
    const kept = late.filter(({ type }) => !type.startsWith('Refund'));
    expect(violations('what a provider took', kept)).toEqual([expect.stringMatching(/, 0 of 12900 go back$/)]);
    const closed = { type: 'RefundClosed', data: { refundId: 'late' } } as RecordedFact;
    expect(violations('what a provider took', [...late, closed])).toHaveLength(1);
    const costing = captured(late, ['"fee":null', '"fee":{"total":{"minorUnits":"5","currency":"CNY"},"parts":[]}']);
    expect(violations('the parts of every fee', costing)).toEqual([expect.stringMatching(/costs 5$/)]);
  });

  it('no event is about a payment that nobody requested, or not yet', () => {
    const rule = 'no event of a payment';
    expect(violations(rule, cart)).toEqual([]);
    const [requested, ...others] = cart;
    expect(violations(rule, others)).toEqual([expect.stringMatching(/has CodeIssued and was never requested$/)]);
    expect(violations(rule, [...others, requested!])).toEqual([expect.stringMatching(/before it was requested$/)]);
  });

  it('what a payer lacks follows from the entries on the accounts of payers', () => {
    const elsewhere = cart.map((fact) => {
      if (fact.type !== 'RefundSucceeded') return fact;
      const text = JSON.stringify(fact.data).replace('"kind":"payerFunds"', '"kind":"suspense"');
      return { ...fact, data: JSON.parse(text) as object } as RecordedFact;
    });
    expect(violations('what a payer lacks', cart)).toEqual([]);
    expect(violations('what a payer lacks', elsewhere)).toEqual([
      expect.stringMatching(/ lacks 24900 of its payer, not /),
    ]);
  });

  it('an order is paid by what was captured for it', () => {
    const rule = 'only orders of a capture';
    expect(violations(rule, cart)).toEqual([]);
    const uncaptured = cart.filter(({ type }) => type !== 'PaymentCaptured');
    expect(violations(rule, uncaptured)).toHaveLength(2);
  });

  it('a refund is of orders of the payment, of none more than it cost', () => {
    const rule = 'a refund is of orders';
    const whole = factsOf({ refunds: [paid - 1n, 1n] });
    const taking = (change: Readonly<Record<string, unknown>>) =>
      whole.map((fact) => {
        if (fact.type !== 'RefundSucceeded') return fact;
        return { ...fact, data: { ...fact.data, ...change } };
      });
    const { orders } = whole.flatMap((fact) => (fact.type === 'RefundSucceeded' ? [fact.data] : []))[0]!;
    const [order] = orders;
    expect(violations(rule, whole)).toEqual([]);
    expect(violations(rule, taking({ orders, amount: order!.amount }))).toEqual([
      expect.stringMatching(/^refund refund-1 of .* takes too much from order taobao/),
    ]);
    expect(violations(rule, taking({ orders: [] }))).toHaveLength(2);
    const other = [{ ...order, orderId: 'taobao.other' }];
    expect(violations(rule, taking({ orders: other, amount: order!.amount }))).toHaveLength(2);
  });

  it('nobody gives back more of a fee than they got', () => {
    const giving = (minorUnits: string) =>
      factsOf({ refunds: [1_000n, 1_000n] }).map((fact) => {
        if (fact.type !== 'RefundSucceeded') return fact;
        const amount = { minorUnits, currency: 'CNY' };
        const feeReturned = { total: amount, parts: [{ party: 'tenpay', role: 'acquirer', amount }] };
        return { ...fact, data: { ...fact.data, feeReturned } } as RecordedFact;
      });
    // The acquirer got 74.
    expect(violations('nobody gives back more', giving('37'))).toEqual([]);
    expect(violations('nobody gives back more', giving('38'))).toEqual([
      expect.stringMatching(/^refund refund-1 of .* takes too much fee from tenpay as acquirer$/),
    ]);
    const notItsParts = giving('37').map((fact) => {
      if (fact.type !== 'RefundSucceeded') return fact;
      const { parts } = fact.data.feeReturned;
      const feeReturned = { total: { minorUnits: '36', currency: 'CNY' }, parts };
      return { ...fact, data: { ...fact.data, feeReturned } } as RecordedFact;
    });
    expect(violations('the parts of every fee', notItsParts)).toHaveLength(2);
  });

  it.each([
    [
      'every capture of ours was authorized',
      ['"payer":{"ref":"wang"}', '"payer":{"ref":"zhao"}'],
      /authorized by wang/,
    ],
    ['money is taken', ['"total":{"minorUnits":"25800"', '"total":{"minorUnits":"25801"'], /requested 25800/],
    ['cash and coupons', ['"cash":{"minorUnits":"24900"', '"cash":{"minorUnits":"24901"'], /not its cash and coupons/],
    ['cash and coupons', ['"due":{"minorUnits":"25800"', '"due":{"minorUnits":"24900"'], /is due 24900, not 25800/],
    ['the postings', ['"minorUnits":"-24900"', '"minorUnits":"-24899"'], /sum to 1$/],
    ['the parts of every fee', ['"amount":{"minorUnits":"5"', '"amount":{"minorUnits":"6"'], /its parts/],
    ['the parts of every fee', ['"exactThousandths":"154800"', '"exactThousandths":"155501"'], /exactly 155501/],
    [
      'institutions owe',
      ['"clearingHouse":"netsunion","debtor"', '"clearingHouse":"unionpay","debtor"'],
      /by unionpay/,
    ],
  ] as const)('%s … is broken by %j', (rule, change, violation) => {
    expect(violations(rule, captured(cart, change))).toEqual([expect.stringMatching(violation)]);
  });

  it('an order is claimed for whoever authorized, and not before they did', () => {
    const rule = 'an order is claimed';
    expect(violations(rule, cart)).toEqual([]);
    const unauthorized = cart.filter(({ type }) => !type.endsWith('Authorized'));
    expect(violations(rule, unauthorized)).toEqual([
      expect.stringMatching(/^order taobao\.000000000001 was claimed for .* without an authorization of its payer$/),
      expect.stringMatching(/^order taobao\.000000000001-1 was claimed/),
    ]);
    const forAnother = cart.map((fact) =>
      fact.type === 'OrderClaimed' ? { ...fact, data: { ...fact.data, payer: { ref: 'zhao' } } } : fact,
    );
    expect(violations(rule, forAnother)).toHaveLength(2);
  });

  it('a claim comes before the capture, and is not released before it', () => {
    const claims = 'every capture of ours holds';
    const late = [
      ...cart.filter(({ type }) => type !== 'OrderClaimed'),
      ...cart.filter(({ type }) => type === 'OrderClaimed'),
    ];
    expect(violations(claims, late)).toEqual([
      expect.stringMatching(/without a claim on order taobao\.000000000001, taobao\.000000000001-1$/),
    ]);
    const released = cart.flatMap((fact): readonly RecordedFact[] => {
      if (fact.type !== 'OrderClaimed') return [fact];
      const { recordedAtMs, data } = fact;
      const { orderId, paymentRequestId, occurredAt } = data;
      return [fact, { type: 'OrderClaimReleased', data: { orderId, paymentRequestId, occurredAt }, recordedAtMs }];
    });
    expect(violations(claims, released)).toHaveLength(1);
  });
});
