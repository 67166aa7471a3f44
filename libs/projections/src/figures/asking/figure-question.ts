import { createHash } from 'node:crypto';
import type { InstantJson } from '@hutong/domain/kernel';
import { measures } from '../registry/measures.js';
import type { Measure } from '../registry/measure.js';
import { relations } from '../registry/relations.js';
import type { TableName } from '../registry/tables.js';
import type { Zone } from '../registry/time-buckets.js';

/** A checked question, with everything said that holds; the same question is always written the same. */
export type FigureQuestion = Readonly<{
  measures: readonly string[];
  by: readonly string[];
  /** Values by dimension; the empty one is null. */
  filters: Readonly<Record<string, readonly string[]>>;
  zone: Zone;
  /** First moment of the period, inclusive, and the end of it, exclusive. */
  from?: InstantJson;
  to?: InstantJson;
  /** Only facts that occurred before it. */
  until?: InstantJson;
  /** A log position, or a moment of recording. */
  asOf?: string;
  shareOf?: string;
}>;

/** The measure of a name that was checked. */
export function measureNamed(name: string): Measure {
  const measure = measures[name];
  if (measure === undefined) throw new RangeError(`There is no measure ${name}`);
  return measure;
}

/** The tables that a question is answered from, in a fixed order. */
export const tablesOf = (question: Pick<FigureQuestion, 'measures'>): readonly TableName[] =>
  [...new Set(question.measures.map((name) => relations[measureNamed(name).relation].table))].toSorted();

/** What tells one question from another. */
export const questionDigest = (question: FigureQuestion): string =>
  createHash('sha256').update(JSON.stringify(question)).digest('base64url').slice(0, digestCharacters);

const digestCharacters = 22;
