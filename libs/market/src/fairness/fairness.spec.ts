import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chanceOf, drawSeed } from '../effects/simulated-draws-under-test.js';
import { ruleSets } from '../rule-sets/shipped-rule-sets.js';
import { comparedRates, feeRateOf, meanRankOf, quotientOf, type RateComparison, type TierCounts } from './fairness.js';
import { tiersOf, tiersRuleSet } from './tiers.js';

const seed = Number(process.env['FAST_CHECK_SEED'] ?? 20231018);

const nothing: TierCounts = {
  looked: 0n,
  offered: 0n,
  preselected: 0n,
  folded: 0n,
  ranks: 0n,
  ended: 0n,
  captured: 0n,
  fees: 0n,
  net: 0n,
};
const offered = (of: bigint, looked: bigint): TierCounts => ({ ...nothing, looked, offered: of });
const offerRate = (tail: TierCounts, top: TierCounts) =>
  comparedRates(tail, top).find(({ rate }) => rate === 'offerRate') as RateComparison;

describe('Tiers', () => {
  const tiers = ruleSets.find(({ ruleSet }) => ruleSet === tiersRuleSet);
  if (tiers === undefined) throw new Error('there are no tiers');

  it('follow from shares, exactly on their boundaries: a tenth is top, a hundredth is middle', () => {
    const tierOf = tiersOf(tiers, [
      { party: 'a', amount: 8_000n },
      { party: null, amount: 2_000n },
    ]);
    expect([1_000n, 999n, 100n, 99n, 0n].map((amount) => tierOf?.(amount))).toEqual([
      'top',
      'middle',
      'middle',
      'tail',
      'tail',
    ]);
  });

  it('are none in a market without payments', () => {
    expect(tiersOf(tiers, [])).toBeNull();
    expect(tiersOf(tiers, [{ party: 'a', amount: 0n }])).toBeNull();
  });

  it('take in every share exactly once', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 9n), fc.bigInt(1n, 10n ** 9n), (part, rest) => {
        const whole = part + rest;
        const met = tiers.rules.filter(({ bounds }) =>
          bounds.every(({ comparator, value }) => {
            const [left, right] = [part * value.whole, value.part * whole];
            return left === right ? comparator.includes('=') : comparator.startsWith(left > right ? '>' : '<');
          }),
        );
        expect(met.map(({ rule }) => rule)).toEqual([
          tiersOf(tiers, [
            { party: 'a', amount: part },
            { party: 'b', amount: rest },
          ])?.(part),
        ]);
      }),
      { seed },
    );
  });
});

describe('The tail against the top', () => {
  it('has the exact difference and ratio of rates, and Newcombe’s interval', () => {
    // Newcombe 1998, "Interval estimation for the difference between independent proportions", Table II (a): 56/70 less 48/80.
    const { difference, ratio, interval, why } = offerRate(offered(56n, 70n), offered(48n, 80n));
    expect({ difference, ratio, why }).toEqual({
      difference: { part: 1n, whole: 5n },
      ratio: { part: 4_480n, whole: 3_360n },
      why: null,
    });
    expect([interval?.low.toFixed(4), interval?.high.toFixed(4)]).toEqual(['0.0524', '0.3339']);
  });

  it('has no numbers where one side has too few observations, and says why', () => {
    expect(offerRate(offered(5n, 9n), offered(50n, 90n))).toMatchObject({
      ratio: null,
      difference: null,
      interval: null,
      why: 'tooFewObservations',
    });
    expect(offerRate(offered(5n, 10n), offered(50n, 90n))).toMatchObject({ why: null });
    expect(offerRate(offered(5n, 10n), nothing)).toMatchObject({ interval: null, why: 'nothingObserved' });
    expect(offerRate(offered(5n, 10n), offered(0n, 10n))).toMatchObject({
      ratio: null,
      difference: { part: 1n, whole: 2n },
    });
  });

  it('has ranks and fees of what there is, and none of nothing', () => {
    expect(meanRankOf({ ...nothing, offered: 4n, ranks: 10n })).toEqual({ part: 10n, whole: 4n });
    expect(meanRankOf(nothing)).toBeNull();
    expect(feeRateOf({ ...nothing, fees: 6_000n, net: 1_000n })).toEqual({ part: 6_000n, whole: 1_000_000n });
    expect(feeRateOf({ ...nothing, fees: 6_000n, net: -1n })).toBeNull();
    expect(quotientOf({ part: 1n, whole: 2n }, { part: 0n, whole: 1n })).toBeNull();
  });

  const offersDrawn = (chance: () => number, rate: number): TierCounts =>
    offered(BigInt(Array.from({ length: 200 }, chance).filter((drawn) => drawn < rate).length), 200n);
  const differs = (number: number, tail: number, top: number) => {
    const chance = chanceOf(number);
    const { interval } = offerRate(offersDrawn(chance, tail), offersDrawn(chance, top));
    return interval !== null && (interval.low > 0 || interval.high < 0);
  };

  it(`is seen to be treated worse in at least 950 of 1,000 planted cases, and in at most 76 of 1,000 fair ones (seed ${drawSeed})`, () => {
    const numbers = Array.from({ length: 1_000 }, (_, number) => number);
    expect(numbers.filter((number) => differs(number, 0.6, 0.8)).length).toBeGreaterThanOrEqual(950);
    // 5 % of 1,000 fair ones are 50; more than 76 come about once in ten thousand times.
    expect(numbers.filter((number) => differs(number, 0.7, 0.7)).length).toBeLessThanOrEqual(76);
  });
});
