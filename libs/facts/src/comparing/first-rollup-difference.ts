import type { FactTable } from '../fact-table.js';
import type { FactSnapshot } from '../store/fact-snapshot.js';
import { type Rollup, rollupsOf, rollupSumsSql } from '../store/rollup.js';

/** Where the sums of a stretch of the log differ from its facts: the position that it ends at, and how many rows only one side has. */
export type RollupDifference = Readonly<{ upTo: bigint; onlyKept: bigint; onlyComputed: bigint }>;

/** Sums up the facts again, stretch by stretch; null where every stretch says the same, or the table is not summed up. */
export async function firstRollupDifference(
  snapshot: FactSnapshot,
  table: FactTable,
): Promise<RollupDifference | null> {
  for (const rollup of rollupsOf(table)) {
    const found = await firstDifferenceIn(snapshot, rollup);
    if (found !== null) return found;
  }
  return null;
}

async function firstDifferenceIn(snapshot: FactSnapshot, rollup: Rollup): Promise<RollupDifference | null> {
  const ends = await snapshot.rows(`select distinct up_to from ${rollup.name} order by up_to`);
  let after = 0n;
  for (const [end] of ends) {
    const upTo = end as bigint;
    const kept = `select * exclude (up_to) from ${rollup.name} where up_to = ${upTo}`;
    const computed = rollupSumsSql(rollup, { after, upTo });
    const [row] = await snapshot.rows(
      `with kept as materialized (${kept}), computed as materialized (${computed})
       select (select count(*) from (select * from kept except all select * from computed)),
         (select count(*) from (select * from computed except all select * from kept))`,
    );
    const [onlyKept, onlyComputed] = row as unknown as readonly [bigint, bigint];
    if (onlyKept > 0n || onlyComputed > 0n) return { upTo, onlyKept, onlyComputed };
    after = upTo;
  }
  return null;
}
