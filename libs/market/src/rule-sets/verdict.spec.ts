import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bound } from './bound.js';
import type { Rule } from './rule-set.js';
import { ruleSets } from './shipped-rule-sets.js';
import type { PartyAmount } from '../shares/concentration.js';
import { judgeShares, type Verdict } from './verdict.js';

const seed = Number(process.env['FAST_CHECK_SEED'] ?? 20231018);
const numRuns = 300;

const rulesOf = (figure: Rule['figure']) =>
  ruleSets.flatMap(({ ruleSet, version, rules }) =>
    rules.filter((one) => one.figure === figure).map((rule) => ({ name: `${ruleSet} ${version} ${rule.rule}`, rule })),
  );

function ruleNamed(ruleSet: string, name: string): Rule {
  const rule = ruleSets.findLast((one) => one.ruleSet === ruleSet)?.rules.find((one) => one.rule === name);
  if (rule === undefined) throw new Error(`There is no rule ${ruleSet} ${name}`);
  return rule;
}

const market = (amounts: readonly bigint[]): PartyAmount[] =>
  amounts.map((amount, index) => ({ party: `p${index}`, amount }));
const judged = (rule: Rule, amounts: readonly bigint[]): Verdict => judgeShares(rule, market(amounts));
const boundOf = ({ bounds }: Rule): Bound => bounds[0] as Bound;

/** Parties of which the largest carry so much together, and all others so little each that they are none of them. */
function amountsWith(largest: number, { joint, whole }: Readonly<{ joint: bigint; whole: bigint }>): bigint[] {
  const each = joint / BigInt(largest);
  const leading = Array.from({ length: largest }, (_, index) =>
    index === 0 ? joint - each * BigInt(largest - 1) : each,
  );
  const small = each / 2n;
  const rest = whole - joint;
  const full = Array<bigint>(Number(rest / small)).fill(small);
  return rest % small === 0n ? [...leading, ...full] : [...leading, ...full, rest % small];
}

/** By another hand: comparators as they are written, over a common denominator. */
function asWritten(comparator: string, left: bigint, right: bigint): boolean {
  if (left === right) return comparator.includes('=');
  return comparator.startsWith(left > right ? '>' : '<');
}

describe('A rule about the largest parties together', () => {
  it.each(rulesOf('jointShare'))('$name is met exactly on its threshold and above, not one unit below', ({ rule }) => {
    const { part, whole: denominator } = boundOf(rule).value;
    const [whole, joint] = [6_000n * denominator, 6_000n * part];
    const verdicts = [joint - 1n, joint, joint + 1n].map((sum) =>
      judged(rule, amountsWith(rule.largest ?? 0, { joint: sum, whole })),
    );
    expect(verdicts.map(({ isMet }) => isMet)).toEqual([false, true, true]);
    expect(verdicts[1]?.figure).toEqual({ part: joint, whole });
  });

  // Markets of 120 by hand, each exactly on what the source says, and with one unit less.
  it.each([
    { ruleSet: 'cn-aml-presumption', rule: 'one', on: [60n, 30n, 30n], below: [59n, 31n, 30n] },
    { ruleSet: 'cn-aml-presumption', rule: 'two', on: [45n, 35n, 20n, 20n], below: [45n, 34n, 21n, 20n] },
    { ruleSet: 'cn-aml-presumption', rule: 'three', on: [40n, 30n, 20n, 15n, 15n], below: [40n, 29n, 20n, 16n, 15n] },
    { ruleSet: 'pboc-draft-2021', rule: 'warning-one', on: [40n, 39n, 31n, 10n], below: [39n, 39n, 39n, 3n] },
    {
      ruleSet: 'pboc-draft-2021',
      rule: 'warning-two',
      on: [35n, 25n, 20n, 20n, 20n],
      below: [34n, 25n, 21n, 20n, 20n],
    },
    {
      ruleSet: 'pboc-draft-2021',
      rule: 'warning-three',
      on: [30n, 22n, 20n, 18n, 15n, 15n],
      below: [30n, 22n, 19n, 19n, 15n, 15n],
    },
    { ruleSet: 'pboc-draft-2021', rule: 'dominance-one', on: [60n, 30n, 30n], below: [59n, 31n, 30n] },
    { ruleSet: 'pboc-draft-2021', rule: 'dominance-two', on: [45n, 35n, 20n, 20n], below: [45n, 34n, 21n, 20n] },
    {
      ruleSet: 'pboc-draft-2021',
      rule: 'dominance-three',
      on: [40n, 30n, 20n, 15n, 15n],
      below: [40n, 29n, 20n, 16n, 15n],
    },
  ])('$ruleSet $rule has the threshold of its source', ({ ruleSet, rule, on, below }) => {
    const whole = (amounts: readonly bigint[]) => amounts.reduce((total, amount) => total + amount, 0n);
    expect([whole(on), whole(below)]).toEqual([120n, 120n]);
    expect([judged(ruleNamed(ruleSet, rule), on).isMet, judged(ruleNamed(ruleSet, rule), below).isMet]).toEqual([
      true,
      false,
    ]);
  });

  it('names the members, the largest first, but for those with less than a tenth, and one with exactly a tenth', () => {
    const two = ruleNamed('cn-aml-presumption', 'two');
    expect(judged(two, [25n, 600n, 99n, 276n]).metBy).toEqual(['p1', 'p3']);
    expect(judged(two, [600n, 99n, 98n, 97n, 96n, 10n]).metBy).toEqual(['p0']);
    expect(judged(two, [600n, 100n, 99n, 98n, 97n, 6n]).metBy).toEqual(['p0', 'p1']);
    const one = ruleNamed('cn-aml-presumption', 'one');
    expect(judged(one, [50n, 50n]).metBy).toEqual(['p0', 'p1']);
  });

  it('names everybody who carries as much as the last of the largest', () => {
    expect(judged(ruleNamed('cn-aml-presumption', 'two'), [40n, 30n, 30n]).metBy).toEqual(['p0', 'p1', 'p2']);
  });

  it('says of random markets what trying every group of parties says', () => {
    const seen = new Set<string>();
    const amounts = fc.array(fc.bigInt({ min: 0n, max: 30n }), { minLength: 1, maxLength: 8 });
    for (const { name, rule } of rulesOf('jointShare')) {
      fc.assert(
        fc.property(amounts, (values) => {
          const expected = byTryingGroups(rule, values);
          const { isMet, metBy } = judged(rule, values);
          expect({ isMet, metBy: metBy.toSorted() }).toEqual(expected);
          seen.add(isMet === null ? 'no verdict' : `${name} ${isMet}`);
        }),
        { seed, numRuns },
      );
    }
    expect(seen.size).toBe(2 * rulesOf('jointShare').length + 1);
  });
});

/** Every group of so many parties; the members of the strongest ones are named. */
function byTryingGroups({ largest, bounds, exempt }: Rule, values: readonly bigint[]) {
  const whole = values.reduce((total, value) => total + value, 0n);
  if (whole === 0n) return { isMet: null, metBy: [] };
  const size = Math.min(largest ?? 0, values.length);
  const groups = Array.from({ length: 2 ** values.length }, (_, bits) =>
    values.flatMap((_value, index) => (((bits >> index) & 1) === 1 ? [index] : [])),
  ).filter((group) => group.length === size);
  const jointOf = (group: readonly number[]) => group.reduce((total, index) => total + (values[index] ?? 0n), 0n);
  const most = groups.reduce((best, group) => (jointOf(group) > best ? jointOf(group) : best), 0n);
  const isMet = bounds.every(({ comparator, value }) => asWritten(comparator, most * value.whole, value.part * whole));
  const strongest = new Set(groups.filter((group) => jointOf(group) === most).flat());
  const members = [...strongest].filter((index) => {
    const amount = values[index] ?? 0n;
    return (
      amount > 0n &&
      !(exempt !== null && asWritten(exempt.comparator, amount * exempt.value.whole, exempt.value.part * whole))
    );
  });
  return { isMet, metBy: isMet ? members.map((index) => `p${index}`).toSorted() : [] };
}

describe('A rule about each share', () => {
  it('is not met exactly at 30 % of the volume, and is just above', () => {
    const cap = ruleNamed('upi-volume-cap', 'cap');
    expect(judged(cap, [300n, 290n, 280n, 130n])).toMatchObject({ isMet: false, metBy: [] });
    expect(judged(cap, [301n, 289n, 280n, 130n])).toMatchObject({ isMet: true, metBy: ['p0'] });
  });

  it('puts every party into exactly one tier, also exactly on the boundaries', () => {
    const tierOf = (amounts: readonly bigint[]) =>
      Object.fromEntries(
        ['top', 'middle', 'tail'].map((tier) => [tier, judged(ruleNamed('tiers-by-share', tier), amounts).metBy]),
      );
    expect(tierOf([8_800n, 1_000n, 100n, 99n, 1n, 0n])).toEqual({
      top: ['p0', 'p1'],
      middle: ['p2'],
      tail: ['p3', 'p4', 'p5'],
    });
    expect(tierOf([9_002n, 999n, 99n])).toEqual({ top: ['p0'], middle: ['p1'], tail: ['p2'] });
  });

  it('says of random markets what each party’s own comparison says', () => {
    const amounts = fc.array(fc.bigInt({ min: 0n, max: 10n ** 12n }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(amounts, fc.constantFrom(...rulesOf('eachShare')), (values, { rule }) => {
        const whole = values.reduce((total, value) => total + value, 0n);
        fc.pre(whole > 0n);
        const meets = values.flatMap((value, index) =>
          rule.bounds.every(({ comparator, value: bound }) =>
            asWritten(comparator, value * bound.whole, bound.part * whole),
          )
            ? [`p${index}`]
            : [],
        );
        const verdict = judged(rule, values);
        expect({ isMet: verdict.isMet, metBy: verdict.metBy.toSorted() }).toEqual({
          isMet: meets.length > 0,
          metBy: meets.toSorted(),
        });
      }),
      { seed, numRuns },
    );
  });
});

describe('A rule about concentration', () => {
  const [moderate, high] = ['moderate', 'high'].map((name) => ruleNamed('us-doj-hhi', name)) as [Rule, Rule];
  const bandsOf = (amounts: readonly bigint[]) => [moderate, high].map((rule) => judged(rule, amounts).isMet);

  it('has 1,000 and 1,800 themselves in the moderate band', () => {
    const tenEqual = Array<bigint>(10).fill(10n);
    expect(bandsOf(tenEqual)).toEqual([true, false]);
    expect(bandsOf([...tenEqual.slice(1), 9n, 1n])).toEqual([false, false]);
    expect(judged(high, [20n, 20n, 20n, 20n, 10n, 10n]).figure).toEqual({ part: 18_000_000n, whole: 10_000n });
    expect(bandsOf([20n, 20n, 20n, 20n, 10n, 10n])).toEqual([true, false]);
    expect(bandsOf([21n, 19n, 20n, 20n, 10n, 10n])).toEqual([false, true]);
  });

  it('says of random markets what drawing any two of their units says', () => {
    const amounts = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 12 });
    const seen = new Set<string>();
    fc.assert(
      fc.property(amounts, (values) => {
        const units = values.flatMap((amount, party) => Array<number>(amount).fill(party));
        fc.pre(units.length > 0);
        const alike = units.reduce((pairs, one) => pairs + units.filter((other) => other === one).length, 0);
        const hhi = (alike * 10_000) / units.length ** 2;
        expect(bandsOf(values.map(BigInt))).toEqual([hhi >= 1_000 && hhi <= 1_800, hhi > 1_800]);
        seen.add(String(bandsOf(values.map(BigInt))));
      }),
      { seed, numRuns },
    );
    expect(seen.size).toBe(3);
  });
});

describe('A verdict', () => {
  it('is null where nothing was paid, and where refunds exceed payments, and there is why', () => {
    for (const { rule } of [...rulesOf('jointShare'), ...rulesOf('eachShare'), ...rulesOf('concentrationIndex')]) {
      expect(judged(rule, [])).toEqual({ isMet: null, why: 'nothingPaid', figure: null, metBy: [] });
      expect(judged(rule, [0n, 0n])).toMatchObject({ isMet: null, why: 'nothingPaid' });
      expect(judged(rule, [5n, -1n])).toMatchObject({ isMet: null, why: 'refundsExceedPayments' });
    }
  });

  const withUnknown = (rule: Rule, known: readonly bigint[], unknown: bigint) =>
    judgeShares(rule, [...market(known), { party: null, amount: unknown }]);

  it('leaves out what went back to nobody known, unless nobody is known at all', () => {
    const one = ruleNamed('cn-aml-presumption', 'one');
    expect(withUnknown(one, [50n, 50n], -1n)).toMatchObject({ isMet: true, figure: { part: 50n, whole: 100n } });
    expect(withUnknown(one, [49n, 51n], -10n)).toMatchObject({ isMet: true, metBy: ['p1'] });
    expect(withUnknown(one, [], -1n)).toMatchObject({ isMet: null, why: 'refundsExceedPayments' });
    expect(judged(one, [100n, -1n])).toMatchObject({ isMet: null, why: 'refundsExceedPayments' });
  });

  it('is null where it depends on who carried what nobody is known to have', () => {
    const one = ruleNamed('cn-aml-presumption', 'one');
    expect(withUnknown(one, [45n, 40n], 15n)).toMatchObject({ isMet: null, why: 'partiesUnknown', metBy: [] });
    expect(withUnknown(one, [50n, 35n], 15n)).toMatchObject({ isMet: true, metBy: ['p0'] });
    expect(withUnknown(one, [34n, 51n], 15n)).toMatchObject({ isMet: true, metBy: ['p1'] });
    expect(withUnknown(one, [30n, 30n, 30n], 10n)).toMatchObject({ isMet: false });
    expect(withUnknown(ruleNamed('upi-volume-cap', 'cap'), [10n, 10n], 80n)).toMatchObject({ isMet: null });
    // Nobody known has less than a hundredth, and whoever is not known may.
    expect(withUnknown(ruleNamed('tiers-by-share', 'tail'), [50n, 49n], 1n)).toMatchObject({ isMet: null });
    expect(withUnknown(ruleNamed('upi-volume-cap', 'cap'), [29n, 29n, 29n], 0n)).toMatchObject({ isMet: true });
    expect(withUnknown(ruleNamed('us-doj-hhi', 'high'), [30n, 20n, 10n, 10n], 30n)).toMatchObject({ isMet: null });
    expect(withUnknown(ruleNamed('us-doj-hhi', 'high'), [60n, 20n], 20n)).toMatchObject({ isMet: true });
  });
});
