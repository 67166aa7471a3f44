import type { Position } from '@hutong/event-store';
import type { Row } from '@hutong/read-store';
import type { Cells } from './expected-cells.js';
import { Finding, type InvariantCheck } from './finding.js';

/** The cells that a projection says at its checkpoint: as many as there are days and channels, however many payments. */
export type PublishedCells = Readonly<{ position: Position; keyColumns: readonly string[]; rows: readonly Row[] }>;

/** Whether every cell holds the sums of the log, and no cell is missing or made up. */
export function compareCells(name: string, { keyColumns, rows }: PublishedCells, expected: Cells): InvariantCheck {
  const finding = new Finding(name);
  const rest = new Map(expected);
  for (const row of rows) {
    const key = keyColumns.map((column) => row[column]).join(' / ');
    finding.examine(cellViolation(key, row, rest.get(key)));
    rest.delete(key);
  }
  for (const key of rest.keys()) finding.examine(`cell ${key} is missing`);
  return finding.result();
}

function cellViolation(key: string, row: Row, expected: Readonly<Record<string, bigint>> | undefined): string | null {
  if (expected === undefined) return `cell ${key} follows from no event`;
  const column = Object.keys(row).find((name) => typeof row[name] === 'bigint' && row[name] !== (expected[name] ?? 0n));
  return column === undefined
    ? null
    : `${column} of cell ${key} is ${row[column]}, the log says ${expected[column] ?? 0n}`;
}
