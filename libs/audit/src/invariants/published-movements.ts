import type { Position } from '@hutong/event-store';
import { factTables, readFacts } from '@hutong/facts';
import { type Cells, movementKeys, movementSums, nameOfCell, type Sums } from './expected-movements.js';
import { Finding, type InvariantCheck } from './finding.js';

/** The sums of the facts of money, and the position that they have come to. */
export type PublishedMovements = Readonly<{ position: Position; cells: Cells }>;

// The published table, whichever version serves: an auditor reads it as anyone with the file can.
const table = 'movements';
/** Natural days in Shanghai, which has had no summer time since 1991. */
const day = "strftime(occurred_at + interval 8 hours, '%Y-%m-%d')";

/** What is published at one moment, asked of the process that owns the file, or read from it. Throws `FactStoreOpenError`. */
export async function publishedMovements(factsStore: string): Promise<PublishedMovements> {
  const { reader, close } = await readFacts(factsStore, factTables);
  try {
    return await reader.inSnapshot(async (snapshot) => {
      const serving = await snapshot.servingOf(table);
      const position = serving === undefined ? undefined : await snapshot.positionOf(serving);
      const keys = movementKeys.map((key) => (key === 'day' ? `${day} as day` : key));
      const sums = movementSums.map((sum) =>
        sum === 'facts' ? 'sum(weight)' : `coalesce(sum(${sum}::hugeint * weight), 0)`,
      );
      const rows = await snapshot.rows(`select ${[...keys, ...sums].join(', ')} from ${table} group by all`);
      return {
        position: position ?? 0n,
        cells: new Map(
          rows.map((row) => [nameOfCell(row.slice(0, movementKeys.length) as (string | null)[]), sumsOf(row)]),
        ),
      };
    });
  } finally {
    await close();
  }
}

const sumsOf = (row: readonly unknown[]): Sums =>
  Object.fromEntries(movementSums.map((sum, index) => [sum, row[movementKeys.length + index] as bigint])) as Sums;

/** Whether every cell holds the sums of the log, and no cell is missing or made up. */
export function compareMovements(name: string, published: Cells, expected: Cells): InvariantCheck {
  const finding = new Finding(name);
  const rest = new Map(expected);
  for (const [cell, sums] of published) {
    finding.examine(cellViolation(cell, sums, rest.get(cell)));
    rest.delete(cell);
  }
  for (const cell of rest.keys()) finding.examine(`cell ${cell} is missing`);
  return finding.result();
}

function cellViolation(cell: string, published: Sums, expected: Sums | undefined): string | null {
  if (expected === undefined) return `cell ${cell} follows from no event`;
  const differing = movementSums.find((sum) => published[sum] !== expected[sum]);
  return differing === undefined
    ? null
    : `${differing} of cell ${cell} is ${published[differing]}, the log says ${expected[differing]}`;
}
