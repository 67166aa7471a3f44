import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { money } from '../kernel/index.js';
import { type AmountRange, type Selection, admits, inRange, noRules, sameRules, widens } from './stage-rules.js';

const values = ['a', 'b', 'c'];
const some = fc.subarray(values);
const selection: fc.Arbitrary<Selection> = fc.record({ included: fc.option(some), excluded: some });
const end = fc.option(fc.nat(3).map((units) => ({ minorUnits: `${units}`, currency: 'CNY' }) as const));
const range: fc.Arbitrary<AmountRange> = fc.record({ min: end, max: end });
// One value that nobody names stands for all the others.
const everyValue = [...values, 'other', null];

describe('Rules of stages', () => {
  it('widen only when every value that was admitted still is', () =>
    fc.assert(
      fc.property(selection, selection, (before, after) => {
        const loses = everyValue.some((value) => admits(before, value) && !admits(after, value));
        const widened = widens({ ...noRules, cities: before }, { ...noRules, cities: after });
        // One doubt is allowed: a list that happens to name everything there is does not widen to what excludes nothing of it.
        expect(widened ? !loses : loses || before.included === null).toBe(true);
      }),
    ));
  it('widen only when every amount that was admitted still is', () =>
    fc.assert(
      fc.property(range, range, fc.nat(4), (before, after, units) => {
        fc.pre(widens({ ...noRules, amount: before }, { ...noRules, amount: after }));
        const amount = money(BigInt(units), 'CNY');
        expect(inRange(before, amount) && !inRange(after, amount)).toBe(false);
      }),
    ));
  it.each(['categories', 'products', 'merchants', 'cities'] as const)('narrow when %s do', (kind) =>
    expect(widens(noRules, { ...noRules, [kind]: { included: null, excluded: ['a'] } })).toBe(false),
  );
  it('narrow when an end of the amount moves in or its currency changes, not when it stays or moves out', () => {
    const of = (min: string | null, max: string | null, currency: 'CNY' | 'JPY' = 'CNY') =>
      ({
        ...noRules,
        amount: { min: min && { minorUnits: min, currency }, max: max && { minorUnits: max, currency } },
      }) as typeof noRules;
    expect(widens(of('5', '9'), of('5', '9'))).toBe(true);
    expect(widens(of('5', '9'), of('4', '10'))).toBe(true);
    expect(widens(of('5', '9'), of('6', '9'))).toBe(false);
    expect(widens(of('5', '9'), of('5', '8'))).toBe(false);
    expect(widens(of(null, null), of('1', null))).toBe(false);
    expect(widens(of(null, null), of(null, '1'))).toBe(false);
    expect(widens(of('5', '9'), of('5', '9', 'JPY'))).toBe(false);
    expect(widens(of('5', '9'), of(null, null))).toBe(true);
  });
  it('are the same when they say the same', () => {
    const max = { minorUnits: '1', currency: 'CNY' } as const;
    expect(sameRules(noRules, structuredClone(noRules))).toBe(true);
    expect(sameRules(noRules, { ...noRules, amount: { min: null, max } })).toBe(false);
    expect(sameRules(noRules, { ...noRules, amount: { min: max, max: null } })).toBe(false);
    expect(sameRules(noRules, { ...noRules, merchants: { included: null, excluded: ['a'] } })).toBe(false);
  });
});
