import type { Rule } from './finding.js';

/** A row as a projection publishes it, whole numbers as text. */
export type PublishedRow = Readonly<Record<string, string | null>>;

/** What a projection says of one payment or order, and what the log says it must say. */
type Publication = Readonly<{ id: string; row: PublishedRow | undefined; expected: PublishedRow | null }>;

/** Everything is published as the log has it, and nothing else is. */
export const publishedAsInLog = (name: string): Rule<Publication> => ({
  name,
  examine: ({ id, row, expected }) => {
    if (expected === null) return row === undefined ? [] : [`${id} is published and not in the log`];
    if (row === undefined) return [`${id} is in the log and not published`];
    const column = Object.keys(expected).find((name) => expected[name] !== row[name]);
    return [column === undefined ? null : `${column} of ${id} is ${row[column]}, the log says ${expected[column]}`];
  },
});
