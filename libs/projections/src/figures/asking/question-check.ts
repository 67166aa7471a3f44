import { type InstantJson, instantToJson, parseMoment } from '@hutong/domain/kernel';
import { positionPattern } from '@hutong/platform/kernel';
import { measures } from '../registry/measures.js';
import { everyDimension, relations } from '../registry/relations.js';
import { bucketsBetween, dayOrMoment, isTimeBucket, timeBuckets, type Zone, zones } from '../registry/time-buckets.js';
import { didYouMean, type Faults, unknownWord } from './faults.js';
import { type FigureQuestion, measureNamed } from './figure-question.js';
import { dimensionFilters, hasDimension, mixtureFaults, withDefaults } from './filters.js';
import { bucketsMax, dimensionsMax, measuresMax } from './question-words.js';

/** The parameters of an address as they came: text, or a list of it where one was repeated. */
export type GivenParameters = Readonly<Record<string, unknown>>;

/** Reads parameters that may each be given once; others than `known` and the dimensions are faults. */
export function textsOf(
  given: GivenParameters,
  known: readonly string[],
  faults: Faults,
): Readonly<Record<string, string>> {
  const texts: Record<string, string> = {};
  for (const [name, value] of Object.entries(given)) {
    if (!known.includes(name) && !Object.hasOwn(everyDimension, name)) {
      faults.add(
        name,
        isTimeBucket(name) && known.includes('by') ? bucketIsNoFilter(name) : unknownReason(name, known),
      );
    } else if (typeof value !== 'string') faults.add(name, 'must be given once; separate values by commas');
    else texts[name] = value;
  }
  return texts;
}

const bucketIsNoFilter = (bucket: string): string =>
  `is no filter: by=${bucket} cuts by it, and a period is asked for with from and to`;

const unknownReason = (name: string, known: readonly string[]): string =>
  `is neither a parameter nor a dimension${didYouMean(name, [...known, ...Object.keys(everyDimension)])}; parameters: ${known.join(', ')}`;

/** The question that parameters ask; what is wrong with them is noted, and then the question is not to be asked. */
export function questionOf(texts: Readonly<Record<string, string>>, faults: Faults): FigureQuestion {
  const asked = measuresOf(texts['measures'], faults);
  const by = dimensionsOf(texts['by'], faults);
  const zone = zoneOf(texts['zone'], faults);
  const given = { measures: asked, by, filters: dimensionFilters(texts, faults) };
  for (const name of new Set([...by, ...Object.keys(given.filters)])) lackFaults(name, given, faults);
  mixtureFaults(given, faults);
  const known = { ...given, filters: withDefaults(given), zone };
  const period = periodOf(texts, zone, faults);
  bucketFaults(by, period, faults);
  const shareOf = texts['shareOf'];
  if (shareOf !== undefined) shareFaults(shareOf, known, faults);
  const asOf = texts['asOf'];
  if (asOf !== undefined && !isPlaceInLog(asOf)) {
    faults.add(
      'asOf',
      'must be a log position of up to 18 digits, or a moment of the calendar such as 2023-10-18T00:00:00Z',
    );
  }
  return {
    ...known,
    ...period,
    ...(asOf === undefined ? {} : { asOf: storedPlace(asOf) }),
    ...(shareOf === undefined ? {} : { shareOf }),
  };
}

const isPlaceInLog = (text: string): boolean => positionPattern.test(text) || parseMoment(text) !== null;
const storedPlace = (text: string): string => {
  const at = parseMoment(text);
  return at === null ? text : instantToJson(at);
};

function measuresOf(text: string | undefined, faults: Faults): readonly string[] {
  if (text === undefined) {
    faults.add('measures', `is missing; measures: ${Object.keys(measures).join(', ')}`);
    return [];
  }
  const names = text.split(',');
  if (names.length > measuresMax) faults.add('measures', `must be at most ${measuresMax}; ask twice`);
  if (new Set(names).size < names.length) faults.add('measures', 'must each be named once');
  return names.filter((name) => {
    const isKnown = Object.hasOwn(measures, name);
    if (!isKnown) faults.add('measures', unknownWord(name, 'measure', Object.keys(measures)));
    return isKnown;
  });
}

function dimensionsOf(text: string | undefined, faults: Faults): readonly string[] {
  if (text === undefined) return [];
  const names = text.split(',');
  if (names.length > dimensionsMax) faults.add('by', `must be at most ${dimensionsMax} dimensions`);
  if (new Set(names).size < names.length) faults.add('by', 'must each be named once');
  if (names.filter(isTimeBucket).length > 1) faults.add('by', `must have one of ${timeBuckets.join(', ')} at most`);
  return names.filter((name) => {
    const isKnown = isTimeBucket(name) || Object.hasOwn(everyDimension, name);
    if (!isKnown) faults.add('by', unknownWord(name, 'dimension', [...timeBuckets, ...Object.keys(everyDimension)]));
    return isKnown;
  });
}

function zoneOf(text: string | undefined, faults: Faults): Zone {
  if (text === undefined) return 'Asia/Shanghai';
  if (!Object.hasOwn(zones, text)) faults.add('zone', `must be ${Object.keys(zones).join(' or ')}`);
  return text as Zone;
}

type Known = Pick<FigureQuestion, 'measures' | 'by' | 'filters'>;

/** A dimension that some measure's facts do not have: both are named. */
function lackFaults(dimension: string, { measures: asked, by }: Known, faults: Faults): void {
  if (isTimeBucket(dimension)) return;
  const lacking = asked.filter((name) => !hasDimension(name, dimension));
  if (lacking[0] === undefined || (!by.includes(dimension) && isOfOthers(dimension, asked, lacking))) return;
  const { dimensions } = relations[measureNamed(lacking[0]).relation];
  const field = by.includes(dimension) ? 'by' : dimension;
  faults.add(field, `${dimension} is no dimension of ${lacking[0]}; it has ${Object.keys(dimensions).join(', ')}`);
}

/** Facts that do not say where they come from are the ledger's own, and those without money have no currency: such a filter is for the others. */
const isOfOthers = (dimension: string, asked: readonly string[], lacking: readonly string[]): boolean =>
  dimension === 'origin' || (dimension === 'currency' && lacking.length < asked.length);

function periodOf(
  texts: Readonly<Record<string, string>>,
  zone: Zone,
  faults: Faults,
): Readonly<Partial<Record<'from' | 'to' | 'until', InstantJson>>> {
  const period: Partial<Record<'from' | 'to' | 'until', InstantJson>> = {};
  if (!Object.hasOwn(zones, zone)) return period;
  for (const field of ['from', 'to', 'until'] as const) {
    const text = texts[field];
    if (text === undefined) continue;
    const at = dayOrMoment(text, zone);
    if (at === null) {
      faults.add(
        field,
        'must be a day of the calendar such as 2023-10-18, or a moment such as 2023-10-18T00:00:00Z (write a plus sign as %2B)',
      );
    } else period[field] = instantToJson(at);
  }
  if (period.from !== undefined && period.to !== undefined && period.from >= period.to) {
    faults.add('to', 'must be later than from');
  }
  return period;
}

function bucketFaults(
  by: readonly string[],
  { from, to }: Readonly<{ from?: string; to?: string }>,
  faults: Faults,
): void {
  const bucket = by.find(isTimeBucket);
  if (bucket === undefined || from === undefined || to === undefined) return;
  const buckets = bucketsBetween(bucket, Date.parse(from), Date.parse(to));
  if (buckets > bucketsMax) {
    faults.add(
      'to',
      `must be nearer to from: the period has ${buckets} ${bucket}s, of at most ${bucketsMax}; or cut by longer ones`,
    );
  }
}

function shareFaults(shareOf: string, { measures: asked, by }: Known, faults: Faults): void {
  if (isTimeBucket(shareOf) || !by.includes(shareOf)) {
    faults.add('shareOf', 'must be one of the dimensions in by, and no stretch of time');
  } else if (shareOf === 'origin' || shareOf === 'currency') {
    faults.add(
      'shareOf',
      `must be another dimension: figures of several ${shareOf === 'origin' ? 'origins' : 'currencies'} are not added`,
    );
  }
  if (asked.every((name) => !hasShares(name))) {
    faults.add('shareOf', `needs a measure that is a sum or a number of persons; ${asked.join(', ')} has no shares`);
  }
}

/** Sums and numbers of persons have shares; fractions and times have none. */
export const hasShares = (name: string): boolean =>
  ['sum', 'distinct'].includes(measureNamed(name).counting.kind) && !sharelessMeasures.has(name);

/** What was only reported counts in no share. */
const sharelessMeasures: ReadonlySet<string> = new Set(['reportedCaptures']);
