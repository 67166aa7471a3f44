import { isDeepStrictEqual } from 'node:util';
import type { SqlRow } from '../store/sql-values.js';
import type { PositionRange, RangeDigest } from './fact-digests.js';

/** Parts that a range is asked for in at once. */
const partsMax = 64;
/** Facts that one position is asked for. */
const factsMax = 10_000;

/** One side of a comparison: answers from its own store, wherever that is. */
export type ComparedFacts = Readonly<{
  digests: (range: PositionRange & Readonly<{ partsMax: number }>) => Promise<readonly RangeDigest[]>;
  facts: (range: PositionRange & Readonly<{ factsMax: number }>) => Promise<readonly SqlRow[]>;
}>;

/** The first position at which two tables of facts differ, and the first fact there that only one of them has; null on the other side. */
export type FactDifference = Readonly<{ position: bigint; one: SqlRow | null; other: SqlRow | null }>;

/** Asks both sides for digests of ever smaller ranges; null when they agree from the first position to the last. */
export async function firstDifference(
  one: ComparedFacts,
  other: ComparedFacts,
  range: PositionRange,
): Promise<FactDifference | null> {
  let { from, to } = range;
  for (;;) {
    const asked = { from, to, partsMax };
    const differing = firstDiffering(await one.digests(asked), await other.digests(asked));
    if (differing === undefined) return null;
    ({ from, to } = differing);
    if (from === to) break;
  }
  const asked = { from, to, factsMax };
  const [ours, theirs] = [await one.facts(asked), await other.facts(asked)];
  return {
    position: from,
    one: ours.find((fact) => !isIn(theirs, fact)) ?? null,
    other: theirs.find((fact) => !isIn(ours, fact)) ?? null,
  };
}

const isIn = (facts: readonly SqlRow[], fact: SqlRow): boolean => facts.some((known) => isDeepStrictEqual(known, fact));

/** Parts come in order of position; one that holds nothing is left out. */
function firstDiffering(ours: readonly RangeDigest[], theirs: readonly RangeDigest[]): RangeDigest | undefined {
  const known = new Map(theirs.map((part) => [part.from, part]));
  const mine = ours.find(({ from, digest, facts }) => {
    const same = known.get(from);
    return same === undefined || same.digest !== digest || same.facts !== facts;
  });
  const has = new Set(ours.map(({ from }) => from));
  const missing = theirs.find(({ from }) => !has.has(from));
  if (mine === undefined || missing === undefined) return mine ?? missing;
  return mine.from < missing.from ? mine : missing;
}
