import { type Effect, type Proportion, type ProportionEffect, roundedFraction, type TimeEffect } from '@hutong/market';
import type { FigureColumn, FigureRow } from '../../figures/answering/figure-table.js';
import { fractionEnd, millisecondsEnd, probabilityText } from '../statistic-text.js';

const figure = (name: string, meaning: string, unit = 'fraction or milliseconds'): FigureColumn => ({
  name,
  kind: 'figure',
  unit,
  meaning,
});

export const effectColumns: readonly FigureColumn[] = [
  { name: 'comparison', kind: 'dimension', unit: 'name', meaning: 'cohortAgainstControl or afterAgainstBefore' },
  { name: 'measure', kind: 'dimension', unit: 'name', meaning: 'channelShare, walletShare, completion or timeToPay' },
  figure('treated', 'share, or median time, in the cohort or after the opening; null where nothing was seen'),
  figure('treatedPart', 'buyers who make up the share; null for times', 'count'),
  figure('treatedBuyers', 'buyers that it is of', 'count'),
  figure('control', 'share, or median time, outside the cohort or before the opening'),
  figure('controlPart', 'buyers who make up the share; null for times', 'count'),
  figure('controlBuyers', 'buyers that it is of', 'count'),
  figure('difference', 'treated less control, exact and rounded once; null where why says'),
  figure('differenceLow', 'lower end of its interval of 95 %'),
  figure('differenceHigh', 'upper end of its interval of 95 %'),
  figure('test', 'pooledZ, fisherExact or rankSum', 'name'),
  figure('pValue', 'probability of such a difference where there is none', 'probability'),
  figure(
    'leastRise',
    'least rise that would be found with 80 % power; null where there is no room for one',
    'fraction',
  ),
  figure('leastFall', 'least fall that would be found with 80 % power', 'fraction'),
  figure('why', 'noControl or tooFewObservations where there is no difference; null where there is one', 'name'),
];

/** A difference as it is written. */
export function effectRow(comparison: string, effect: Effect, why: 'noControl' | null): FigureRow {
  const written = effect.measure === 'timeToPay' ? timeRow(effect) : proportionRow(effect);
  const reason = why ?? (effect.compared === null ? 'tooFewObservations' : null);
  return { comparison, measure: effect.measure, ...written, why: reason };
}

function proportionRow({ treated, control, compared }: ProportionEffect): FigureRow {
  const { difference, interval, test, least } = compared ?? {};
  return {
    ...sideOf('treated', treated),
    ...sideOf('control', control),
    difference: difference === undefined ? null : roundedFraction(difference.part, difference.whole),
    differenceLow: interval === undefined ? null : fractionEnd(interval.low),
    differenceHigh: interval === undefined ? null : fractionEnd(interval.high),
    ...testOf(test),
    leastRise: endOrNull(least?.rise),
    leastFall: endOrNull(least?.fall),
  };
}

function timeRow({ treated, control, compared }: TimeEffect): FigureRow {
  const { difference, interval, test } = compared ?? {};
  return {
    treated: treated.median?.toString() ?? null,
    treatedPart: null,
    treatedBuyers: treated.number.toString(),
    control: control.median?.toString() ?? null,
    controlPart: null,
    controlBuyers: control.number.toString(),
    difference: difference?.toString() ?? null,
    differenceLow: interval === undefined ? null : millisecondsEnd(interval.low),
    differenceHigh: interval === undefined ? null : millisecondsEnd(interval.high),
    ...testOf(test),
    leastRise: null,
    leastFall: null,
  };
}

const sideOf = (side: 'treated' | 'control', { part, whole }: Proportion): FigureRow => ({
  [side]: roundedFraction(part, whole),
  [`${side}Part`]: part.toString(),
  [`${side}Buyers`]: whole.toString(),
});

const testOf = (test: Readonly<{ method: string; pValue: number }> | undefined): FigureRow => ({
  test: test?.method ?? null,
  pValue: test === undefined ? null : probabilityText(test.pValue),
});

const endOrNull = (value: number | null | undefined): string | null =>
  value === null || value === undefined ? null : fractionEnd(value);
