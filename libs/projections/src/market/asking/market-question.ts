import type { Format } from '../../figures/answering/written-answer.js';
import type { FigureQuestion } from '../../figures/asking/figure-question.js';

/**
 * Which facts a market is: filtered, in a period, cut, up to a position. Its measures name the kinds of facts; what is counted of them
 * is each subject's own.
 */
export type MarketDefinition = Omit<FigureQuestion, 'shareOf'>;

/** The forms of an answer about a market. */
export const marketFormats = ['json', 'csv'] as const satisfies readonly Format[];

/** A question about a market as it is asked of the process that owns the facts. */
export type MarketQuestion = Readonly<{
  about: 'market';
  /** The path of its subject. */
  subject: string;
  question: MarketDefinition;
  /** What the subject's own parameters say. */
  asked: object;
  format: (typeof marketFormats)[number];
  /** Where an answer stands that whoever asks has already: there nothing is computed. */
  unlessAt?: string;
}>;
