import type { Instant } from '@hutong/domain/kernel';
import { parseMoment } from '@hutong/domain/kernel';
import { cursorFromText } from './answering/cursor.js';
import type { DifferencesQuestion } from './answering/differences.query.js';
import type { EventsBehindQuestion } from './answering/events-behind.query.js';
import type { FiguresQuestion } from './answering/figures.query.js';
import { type Format, mediaTypes } from './answering/written-answer.js';
import { Faults } from './asking/faults.js';
import { questionDigest } from './asking/figure-question.js';
import { positionPattern, positionReason } from '@hutong/platform';
import { type GivenParameters, questionOf, textsOf } from './asking/question-check.js';
import {
  differencesParameters,
  eventsParameters,
  eventsPerPageDefault,
  eventsPerPageMax,
  figuresParameters,
  liveParameters,
  rowsPerPageDefault,
  rowsPerPageMax,
} from './asking/question-words.js';

/** A question as it came over HTTP. */
export type Request<Question> = Readonly<{ asked: Question; minPosition: string | undefined }>;

export type Given = Readonly<{ parameters: GivenParameters; accept: string | undefined; now: Instant }>;

/** Reads the parameters of a question about figures. Throws `ProblemError` with every fault. */
export function figuresRequest({ parameters, accept, now }: Given): Request<FiguresQuestion> {
  const faults = new Faults();
  const texts = textsOf(parameters, Object.keys(figuresParameters), faults);
  const question = questionOf(texts, faults);
  futureFaults(question.asOf, now, faults);
  const limit = limitOf(texts['limit'], { otherwise: rowsPerPageDefault, max: rowsPerPageMax }, faults);
  const format = formatOf({ text: texts['format'], accept, formats: allFormats }, faults);
  const minPosition = positionOf('minPosition', texts, faults);
  faults.throwAny();
  const place = placeOf(texts['cursor'], questionDigest(question), faults);
  faults.throwAny();
  return { asked: { about: 'figures', question, limit, format, ...place }, minPosition };
}

/** Reads the parameters of live figures. Throws `ProblemError` with every fault. */
export function liveRequest(parameters: GivenParameters): FiguresQuestion {
  const faults = new Faults();
  const texts = textsOf(parameters, Object.keys(liveParameters), faults);
  const question = questionOf(texts, faults);
  const limit = limitOf(texts['limit'], { otherwise: rowsPerPageDefault, max: rowsPerPageMax }, faults);
  faults.throwAny();
  return { about: 'figures', question, offset: 0, limit, format: 'json' };
}

/** Reads the parameters of a question about the events behind figures. Throws `ProblemError` with every fault. */
export function eventsRequest(parameters: GivenParameters, now: Instant): Request<EventsBehindQuestion> {
  const faults = new Faults();
  const texts = textsOf(parameters, Object.keys(eventsParameters), faults);
  const question = questionOf(texts, faults);
  futureFaults(question.asOf, now, faults);
  const fromPosition = positionOf('fromPosition', texts, faults) ?? '0';
  const limit = limitOf(texts['limit'], { otherwise: eventsPerPageDefault, max: eventsPerPageMax }, faults);
  const minPosition = positionOf('minPosition', texts, faults);
  faults.throwAny();
  return { asked: { about: 'eventsBehind', question, fromPosition, limit }, minPosition };
}

/** Reads the parameters of a question about differences. Throws `ProblemError` with every fault. */
export function differencesRequest(parameters: GivenParameters): DifferencesQuestion {
  const faults = new Faults();
  const texts = textsOf(parameters, Object.keys(differencesParameters), faults);
  const question = questionOf(texts, faults);
  const fromPosition = positionOf('fromPosition', texts, faults);
  const toPosition = positionOf('toPosition', texts, faults);
  if (fromPosition === undefined) faults.add('fromPosition', 'is missing');
  if (toPosition === undefined) faults.add('toPosition', 'is missing');
  faults.throwAny();
  const [from = '0', to = '0'] = [fromPosition, toPosition];
  if (BigInt(from) > BigInt(to)) faults.add('toPosition', 'must not be lower than fromPosition');
  faults.throwAny();
  return { about: 'differences', question, fromPosition: from, toPosition: to };
}

const allFormats = Object.keys(mediaTypes) as readonly Format[];

/** What is recorded until a moment that has not come is not known yet. */
export function futureFaults(asOf: string | undefined, now: Instant, faults: Faults): void {
  const at = asOf === undefined ? null : parseMoment(asOf);
  if (at !== null && at > now) faults.add('asOf', 'must not lie in the future: what will be recorded is not known yet');
}

export function positionOf(name: string, texts: Readonly<Record<string, string>>, faults: Faults): string | undefined {
  const text = texts[name];
  if (text !== undefined && !positionPattern.test(text)) faults.add(name, positionReason);
  return text;
}

function limitOf(
  text: string | undefined,
  { otherwise, max }: Readonly<{ otherwise: number; max: number }>,
  faults: Faults,
): number {
  if (text === undefined) return otherwise;
  const limit = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (limit < 1 || limit > max) faults.add('limit', `must be a whole number from 1 to ${max}`);
  return limit;
}

type FormatWanted<One extends Format> = Readonly<{
  text: string | undefined;
  accept: string | undefined;
  formats: readonly One[];
}>;

/** The format that is asked for, or accepted by name; the first for everybody who names none. */
export function formatOf<One extends Format>({ text, accept, formats }: FormatWanted<One>, faults: Faults): One {
  if (text !== undefined) {
    if (!(formats as readonly string[]).includes(text)) faults.add('format', `must be ${formats.join(', ')}`);
    return text as One;
  }
  const names = (accept ?? '').split(',').map((range) => range.split(';', 1)[0]?.trim().toLowerCase());
  const byName = (name: string | undefined) => formats.find((format) => mediaTypes[format].split(';', 1)[0] === name);
  return names.map(byName).find((format) => format !== undefined) ?? (formats[0] as One);
}

function placeOf(text: string | undefined, digest: string, faults: Faults): Pick<FiguresQuestion, 'offset' | 'at'> {
  if (text === undefined) return { offset: 0 };
  const cursor = cursorFromText(text);
  if (cursor === null) faults.add('cursor', 'must be the nextCursor of an earlier page');
  else if (cursor.question !== digest) faults.add('cursor', 'is of another question; only limit and format may differ');
  return { offset: cursor?.offset ?? 0, ...(cursor === null ? {} : { at: cursor.stand }) };
}
