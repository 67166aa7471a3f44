import * as fc from 'fast-check';
import type { PersonRequest } from './http/request-parts.js';
import { policies } from './followers.js';
import { type AtApp, everyWayToPay } from './ways-to-pay.js';

// Whatever anybody may do in a market, in whatever order. For specs only.

export const minuteMs = 60_000;
export const dayMs = 24 * 60 * minuteMs;

const personOf = (value: string, scope = 'taobao'): PersonRequest => ({ scheme: 'account', scope, value });
export const buyers: readonly PersonRequest[] = Array.from({ length: 5 }, (_, index) => personOf(`buyer-${index}`));
const phone: PersonRequest = { scheme: 'phone', scope: 'cn', value: '13800000001' };
const ming = personOf('ming', 'tenpay');

/** Buyers with an app of their own, friends, one of them known by a phone number, and somebody whose app has no way to most codes. */
const comers: readonly AtApp[] = [
  ...buyers.slice(0, 2).map((payer) => ({ payer, payerApp: 'tenpay' })),
  { payer: ming, payerApp: 'tenpay' },
  { payer: ming, payerApp: 'alipay' },
  { payer: personOf('hua', 'alipay'), payerApp: 'alipay' },
  { payer: phone, payerApp: 'alipay' },
  { payer: personOf('stranger', 'tailpay'), payerApp: 'tailpay' },
];
const providerTells = [
  ['accepted'],
  ['accepted', 'succeeded'],
  ['closed'],
  ['accepted', 'abnormal'],
  ['accepted', 'abnormal', 'redirected'],
  ['redirected'],
] as const;
export type ProviderTells = (typeof providerTells)[number];
/** Which presentations of WeChat Pay the market opens to bank cards, and closes again. */
const interconnected = ['dynamicCode', 'link', 'inApp', 'staticCode', 'customerCode'] as const;

const to = <const Does extends string, Rest extends object>(does: Does, rest: fc.Arbitrary<Rest>, weight = 1) => ({
  weight,
  arbitrary: rest.map((more) => ({ does, ...more })),
});
/** How far a machine's clock is set back. */
const setBackMs = [10 * minuteMs, 130 * minuteMs, 2 * dayMs];
/** Which of those that were made, counted round. */
const which = fc.nat(30);
const refundId = fc.constantFrom('r-1', 'r-2', 'late');
const comer = fc.constantFrom(...comers);
const cart = fc.array(which, { minLength: 1, maxLength: 3 });

export const step = fc.oneof(
  to('place', fc.record({ buyer: fc.constantFrom(...buyers), category: fc.constantFrom('books', 'books', 'gold') }), 4),
  to(
    'request',
    fc.record({
      way: fc.constantFrom(...everyWayToPay),
      cart,
      designatedPayer: fc.constantFrom(null, null, null, ming, phone),
    }),
    8,
  ),
  to('supersede', fc.record({ request: which })),
  to('revoke', fc.record({ request: which })),
  to('reach', fc.record({ request: which, comer }), 6),
  to('authorize', fc.record({ request: which, comer, fromCard: fc.boolean(), coupon: fc.constantFrom(0, 0, 700) }), 10),
  to('fail', fc.record({ request: which, comer, result: fc.constantFrom('failed', 'limitExceeded', 'unknown') }), 4),
  to('decline', fc.record({ request: which, comer })),
  to('state', fc.record({ request: which, comer, same: fc.boolean() })),
  to('follow', fc.record({ policy: fc.constantFrom(...policies) }), 12),
  to('settle', fc.record({}), 3),
  to('cancel', fc.record({ order: which })),
  to('change', fc.record({ order: which, minorUnits: fc.constantFrom(9_900, 5_000) })),
  to('close', fc.record({ request: which }), 2),
  to('expire', fc.record({ request: which })),
  to('report', fc.record({ request: which, comer }), 2),
  to(
    'refund',
    fc.record({ request: which, refundId, minorUnits: fc.integer({ min: 1, max: 12_000 }), byLine: fc.boolean() }),
    4,
  ),
  to('tell', fc.record({ request: which, refundId, steps: fc.constantFrom(...providerTells) }), 8),
  to('interconnect', fc.record({ presentation: fc.constantFrom(...interconnected), opens: fc.boolean() }), 2),
  to('stage', fc.record({ opens: fc.boolean() })),
  to('wait', fc.record({ ms: fc.constantFrom(minuteMs, 10 * minuteMs, 130 * minuteMs, 2 * dayMs) }), 2),
  to('setBack', fc.record({ ms: fc.constantFrom(...setBackMs) })),
  to('restart', fc.record({ setBackMs: fc.constantFrom(0, 0, ...setBackMs) }), 2),
);
export type Step = typeof step extends fc.Arbitrary<infer Made> ? Made : never;
