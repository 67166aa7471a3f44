import type { DefinitionsAnswer } from './definitions.answers.js';
import { hasShares } from './asking/question-check.js';
import { measures } from './registry/measures.js';
import { relations } from './registry/relations.js';
import { figureTables } from './registry/tables.js';
import { timeBuckets, zones } from './registry/time-buckets.js';

/** Words that figures are asked and answered with, where they are counted. */
export const words = {
  gross: 'Money captured, before coupons and refunds: value.',
  net: 'Captured less what was given back in the same period, whenever it was captured.',
  cash: "The payers' own part of the net value, without coupons.",
  chosen: 'A payment request was made for it.',
  switching:
    'From the pre-selected channel to the chosen one (switched), and from the request before to this one, for each buyer (successions).',
  offered: 'Inside all rules and limits for this buyer, order and moment: eligible. What was not has its reasons.',
  completion: 'Captured of requested that ended.',
  own: 'Payments of this ledger. Imported ones are told by bills of others, and the two are never in one figure.',
  reported: 'Captured by a provider without a claim of the ledger: counted apart, in no share.',
  market: 'What a question leaves without regard to the dimension that shares are of.',
  period:
    'From a moment, inclusive, to another, exclusive, by the time that the table counts by. Weeks begin on Monday.',
  until:
    'Only what occurred before a moment. What is true of a payment or an order occurred when the last of the events did that it follows from: where they are told out of order it stands as it did before, until then.',
  position:
    'Place in the log. Every figure counts the facts up to one, so the same question as of the same position has the same answer for ever.',
} as const satisfies Record<string, string>;

/** Everything that can be asked, as data. */
export const definitions: DefinitionsAnswer = {
  measures: Object.entries(measures).map(([name, { relation, unit, meaning, counting }]) => ({
    name,
    unit,
    meaning,
    facts: relation,
    counting: counting.kind,
    hasShares: hasShares(name),
  })),
  facts: Object.entries(relations).map(([name, { table, dimensions }]) => ({
    name,
    table: figureTables[table].name,
    period: figureTables[table].period,
    dimensions: Object.entries(dimensions).map(([dimension, { kind, meaning }]) => ({
      name: dimension,
      kind,
      meaning,
    })),
  })),
  timeBuckets: [...timeBuckets],
  zones: Object.keys(zones),
  words: Object.entries(words).map(([word, meaning]) => ({ word, meaning })),
};
