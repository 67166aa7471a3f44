import type { Rule } from '../rule-sets/rule-set.js';
import { holds } from '../rule-sets/bound.js';
import { noVerdict, type Verdict } from '../rule-sets/verdict.js';
import { newcombeInterval } from '../statistics/difference-of-proportions.js';
import type { Proportion } from '../statistics/proportion.js';
import { observationsMin } from '../effects/effects.js';

/** Digits of the end of an interval that is judged: what is printed is what is compared. */
const units = 10_000n;

/** Judges by how much more often the top is offered than the tail, at the least: the lower end of the 95 % interval of the difference. */
export function judgeGap(rule: Rule, tail: Proportion, top: Proportion): Verdict {
  if (tail.whole === 0n || top.whole === 0n) return noVerdict('nothingOffered');
  const interval = newcombeInterval(top, tail);
  const areEnough = tail.whole >= observationsMin && top.whole >= observationsMin;
  if (!areEnough || interval === null) return noVerdict('tooFewObservations');
  const figure = { part: BigInt(Math.round(interval.low * Number(units))), whole: units };
  return { isMet: rule.bounds.every((bound) => holds(figure, bound)), why: null, figure, metBy: [] };
}
