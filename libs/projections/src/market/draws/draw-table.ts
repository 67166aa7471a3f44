import type { DrawCheck } from '@hutong/market';
import { roundedFraction } from '@hutong/market';
import type { FigureColumn, FigureRow } from '../../figures/answering/figure-table.js';
import { nameColumn } from '../columns.js';
import { fractionEnd, probabilityText } from '../statistic-text.js';
import type { DrawnStage } from './drawn-stages.js';

/** A stage of a draw with what was found of it. */
export type CheckedDraw = Readonly<{ stage: DrawnStage; check: DrawCheck }>;

const figure = (name: string, meaning: string, unit = 'fraction'): FigureColumn => ({
  name,
  kind: 'figure',
  unit,
  meaning,
});

export const checkColumns: readonly FigureColumn[] = [
  nameColumn('platform', 'platform of the rollout'),
  nameColumn('draw', 'draw'),
  nameColumn('stage', 'stage of the draw'),
  nameColumn('channels', 'channels that the stage opened, separated by commas'),
  figure('cohortBasisPoints', 'share that was meant to be inside, of 10,000', 'count'),
  figure('buyers', 'buyers who came', 'count'),
  figure('inside', 'of them inside the cohort', 'count'),
  figure('insideShare', 'inside of all; null where nobody came'),
  figure('insideLow', 'lower end of its exact interval of 95 %'),
  figure('insideHigh', 'upper end of its exact interval of 95 %'),
  figure('test', 'exactBinomial or chiSquare', 'name'),
  figure('pValue', 'probability of such a ratio in an honest draw', 'probability'),
  figure('isFlagged', 'whether that is below 0.001', 'flag'),
  figure('leastMismatchRise', 'least share above what was meant that would be flagged with 80 % power'),
  figure('leastMismatchFall', 'least share below what was meant that would be flagged with 80 % power'),
  figure('leastEffect', 'least rise from one half that would be found with 80 % power'),
  figure('balancePValue', 'lowest of the corrected p-values of its covariates', 'probability'),
  figure('isBalanceFlagged', 'whether that is below 0.001', 'flag'),
  figure('why', 'tooFewObservations where there is no test of the ratio; null where there is', 'name'),
];

export function checkRow({ stage, check }: CheckedDraw): FigureRow {
  const { seen, interval, ratio, leastMismatch, leastEffect, balance } = check;
  const corrected = balance.flatMap(({ test }) => test?.correctedPValue ?? []);
  return {
    ...namesOf(stage),
    cohortBasisPoints: stage.cohortBasisPoints.toString(),
    buyers: seen.whole.toString(),
    inside: seen.part.toString(),
    insideShare: roundedFraction(seen.part, seen.whole),
    insideLow: textOf(interval?.low, fractionEnd),
    insideHigh: textOf(interval?.high, fractionEnd),
    test: ratio?.method ?? null,
    pValue: textOf(ratio?.pValue, probabilityText),
    isFlagged: ratio?.isFlagged ?? null,
    leastMismatchRise: textOf(leastMismatch?.rise, fractionEnd),
    leastMismatchFall: textOf(leastMismatch?.fall, fractionEnd),
    leastEffect: textOf(leastEffect, fractionEnd),
    balancePValue: corrected.length === 0 ? null : probabilityText(Math.min(...corrected)),
    isBalanceFlagged: corrected.length === 0 ? null : balance.some(({ test }) => test?.isFlagged === true),
    why: ratio === null ? 'tooFewObservations' : null,
  };
}

/** Of each covariate of a draw, whether it is alike inside and outside. */
export const balanceRows = ({ stage, check }: CheckedDraw): readonly object[] =>
  check.balance.map(({ covariate, levels, largest, test }) => ({
    ...namesOf(stage),
    covariate,
    levels: levels.toString(),
    largestLevel: largest?.level ?? null,
    standardisedDifference: textOf(largest?.difference, fractionEnd),
    test: test?.method ?? null,
    pValue: textOf(test?.pValue, probabilityText),
    correctedPValue: textOf(test?.correctedPValue, probabilityText),
    isFlagged: test?.isFlagged ?? null,
    why: test === null ? 'tooFewObservations' : null,
  }));

const namesOf = ({ platform, draw, stage, channels }: DrawnStage) => ({
  platform,
  draw,
  stage,
  channels: channels.join(','),
});

const textOf = (value: number | null | undefined, written: (value: number) => string): string | null =>
  value === null || value === undefined ? null : written(value);
