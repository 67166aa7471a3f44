import type { FigureColumn, FigureRow } from '../figures/answering/figure-table.js';
import type { Faults } from '../figures/asking/faults.js';
import type { Parameter } from '../figures/asking/question-words.js';
import type { MarketDefinition } from './asking/market-question.js';
import type { MarketCounts } from './counting/market-counts.js';

/** A row of an answer; a list is one field in CSV. */
export type MarketRow = Readonly<Record<string, FigureRow[string] | readonly string[]>>;

/** What a subject says of a market: a table, and what stands beside it in JSON. */
export type SubjectAnswer = Readonly<{
  /** What its figures mean, in sentences; period, filters and position are added. */
  definition: string;
  columns: readonly FigureColumn[];
  rows: readonly MarketRow[];
  more?: object;
}>;

/** Something that is asked of a market. */
export type MarketSubject<Asked extends object = object> = Readonly<{
  /** Below `/v1/`. */
  path: string;
  summary: string;
  /** One measure of each kind of facts that it counts: they say where it stands. */
  standsOn: readonly [string, ...string[]];
  /** Those of them that say what it can be filtered by, where the others are passed over when they cannot. */
  filteredAs?: readonly [string, ...string[]];
  /** Its own parameters, besides those of every market; one that is called like a dimension is no filter here. */
  parameters: Readonly<Record<string, Parameter>>;
  /** What its own parameters say of a market; what is wrong with them is noted. */
  askedIn: (texts: Readonly<Record<string, string>>, faults: Faults, market: MarketDefinition) => Asked;
  /** Answers from counts alone. */
  answer: (counts: MarketCounts, market: MarketDefinition, asked: Asked) => Promise<SubjectAnswer>;
}>;

/** A subject among others, which are asked what their own parameters say. */
export const marketSubject = <Asked extends object>(declared: MarketSubject<Asked>): MarketSubject =>
  declared as unknown as MarketSubject;
