import { describe, expect, it } from 'vitest';
import { chanceOf, drawSeed } from '../effects/simulated-draws-under-test.js';
import { ruleSets } from '../rule-sets/shipped-rule-sets.js';
import type { Proportion } from '../statistics/proportion.js';
import { judgeGap } from './offer-gap.js';

const rule = ruleSets
  .find(({ ruleSet }) => ruleSet === 'samr-2026-02')
  ?.rules.find(({ figure }) => figure === 'offerGap');
if (rule === undefined) throw new Error('there is no such rule');
const judged = (tail: Proportion, top: Proportion) => judgeGap(rule, tail, top);
const of = (part: number, whole: number): Proportion => ({ part: BigInt(part), whole: BigInt(whole) });

describe('The verdict on differential treatment', () => {
  it('is by the lower end of the interval as it is printed, not met exactly on a tenth', () => {
    // By hand from Wilson's two intervals: 0.0993, 0.1003 and 0.1013.
    const verdicts = [836, 837, 838].map((part) => judged(of(700, 1_000), of(part, 1_000)));
    expect(verdicts.map(({ figure, isMet }) => [figure?.part, isMet])).toEqual([
      [993n, false],
      [1_003n, true],
      [1_013n, true],
    ]);
    const onIt = { ...rule, bounds: [{ comparator: '>', value: { part: 1_003n, whole: 10_000n } } as const] };
    expect(judgeGap(onIt, of(700, 1_000), of(837, 1_000)).isMet).toBe(false);
  });

  it('is null where nothing was offered, or too little observed', () => {
    expect(judged(of(0, 0), of(5, 5))).toMatchObject({ isMet: null, why: 'nothingOffered' });
    expect(judged(of(0, 9), of(900, 900))).toMatchObject({ isMet: null, why: 'tooFewObservations' });
    expect(judged(of(0, 10), of(900, 900))).toMatchObject({ isMet: true, why: null });
  });

  it(`is never met in 1,000 fair markets, and in at least 990 of 1,000 where the tail is offered half as often (seed ${drawSeed})`, () => {
    const isMet = (number: number, tail: number, top: number) => {
      const chance = chanceOf(number);
      const offered = (rate: number) =>
        of(Array.from({ length: 200 }, chance).filter((drawn) => drawn < rate).length, 200);
      return judged(offered(tail), offered(top)).isMet === true;
    };
    const numbers = Array.from({ length: 1_000 }, (_, number) => number);
    expect(numbers.filter((number) => isMet(number, 0.8, 0.8))).toEqual([]);
    expect(numbers.filter((number) => isMet(number, 0.4, 0.8)).length).toBeGreaterThanOrEqual(990);
  });
});
