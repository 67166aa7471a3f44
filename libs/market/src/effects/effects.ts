import { newcombeInterval, twoProportionTest } from '../statistics/difference-of-proportions.js';
import { leastEffects } from '../statistics/power.js';
import { type Interval, type Proportion, estimateOf } from '../statistics/proportion.js';
import type { TestMethod, TestResult } from '../statistics/test-result.js';
import {
  type TimeCounts,
  medianDifferenceInterval,
  medianOf,
  numberOf,
  rankSumTest,
  timesMin,
} from '../statistics/times.js';

/** What was seen on one side of a comparison. Every buyer counts once, so that observations do not depend on each other. */
export type Observed = Readonly<{
  /** Whose payment ended, in whatever way. */
  ended: bigint;
  /** Of them: whose was captured. */
  captured: bigint;
  /** Of these: by the channel, and by the wallet, that the comparison is about. */
  byChannel: bigint;
  byWallet: bigint;
  /** From the request to the capture. */
  times: TimeCounts;
}>;

/** Fewest buyers on either side whose difference is told. Our own bound, that of times as well. */
export const observationsMin = timesMin;

/** How a proportion differs between two sides; without numbers where one has too few observations. */
export type ProportionEffect = Readonly<{
  measure: 'channelShare' | 'walletShare' | 'completion';
  treated: Proportion;
  control: Proportion;
  compared: Readonly<{
    /** The proportion less that of the control, exact: not reduced. */
    difference: Readonly<{ part: bigint; whole: bigint }>;
    interval: Interval;
    test: TestResult;
    least: Readonly<{ rise: number | null; fall: number | null }>;
  }> | null;
}>;

/** How times differ between two sides, in milliseconds; without numbers where one has too few observations. */
export type TimeEffect = Readonly<{
  measure: 'timeToPay';
  treated: SeenTimes;
  control: SeenTimes;
  compared: Readonly<{ difference: number; interval: Interval; test: TestResult }> | null;
}>;
export type SeenTimes = Readonly<{ number: number; median: number | null }>;

export type Effect = ProportionEffect | TimeEffect;

/** What is compared with what, by which measure and test, as people read it. */
export const effectWords = {
  cohortAgainstControl: 'cohort against control',
  afterAgainstBefore: 'after against before',
  channelShare: 'share of the channel',
  walletShare: 'share of the wallet',
  completion: 'completion',
  timeToPay: 'time to pay',
  pooledZ: 'pooled z',
  fisherExact: 'Fisher, exact',
  exactBinomial: 'exact binomial',
  chiSquare: 'chi-square',
  rankSum: 'rank sums',
} as const satisfies Readonly<
  Record<Effect['measure'] | TestMethod | 'cohortAgainstControl' | 'afterAgainstBefore', string>
>;

/** Why there is no difference, as people read it. */
export const noEffectWords = {
  noControl: 'no control: all buyers are in the cohort',
  tooFewObservations: 'too few observations',
} as const;

/** Everything that is compared between what was treated and what was not. */
export const effectsOf = (treated: Observed, control: Observed): readonly Effect[] => [
  proportionEffect('channelShare', shareOf('byChannel', treated), shareOf('byChannel', control)),
  proportionEffect('walletShare', shareOf('byWallet', treated), shareOf('byWallet', control)),
  proportionEffect('completion', completionOf(treated), completionOf(control)),
  timeEffect(treated.times, control.times),
];

const shareOf = (part: 'byChannel' | 'byWallet', observed: Observed): Proportion => ({
  part: observed[part],
  whole: observed.captured,
});
const completionOf = ({ captured, ended }: Observed): Proportion => ({ part: captured, whole: ended });

function proportionEffect(
  measure: ProportionEffect['measure'],
  treated: Proportion,
  control: Proportion,
): ProportionEffect {
  const seen = { measure, treated, control };
  const [interval, test] = [newcombeInterval(treated, control), twoProportionTest(treated, control)];
  const controlShare = estimateOf(control);
  const areEnough = treated.whole >= observationsMin && control.whole >= observationsMin;
  if (!areEnough || interval === null || test === null || controlShare === null) return { ...seen, compared: null };
  const difference = {
    part: treated.part * control.whole - control.part * treated.whole,
    whole: treated.whole * control.whole,
  };
  const least = leastEffects({ size: Number(treated.whole), controlShare, controlSize: Number(control.whole) });
  return { ...seen, compared: { difference, interval, test, least } };
}

function timeEffect(treated: TimeCounts, control: TimeCounts): TimeEffect {
  const [median, controlMedian] = [medianOf(treated), medianOf(control)];
  const seen = {
    measure: 'timeToPay',
    treated: { number: numberOf(treated), median },
    control: { number: numberOf(control), median: controlMedian },
  } as const;
  const [interval, test] = [medianDifferenceInterval(treated, control), rankSumTest(treated, control)];
  if (median === null || controlMedian === null || interval === null || test === null)
    return { ...seen, compared: null };
  return { ...seen, compared: { difference: median - controlMedian, interval, test } };
}
