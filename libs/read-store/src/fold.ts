import type { RecordedEvent } from '@hutong/event-store';
import type { AdditiveProjection, ColumnType, Row, RowProjection } from './projection.js';
import { UnfoldableEventError } from './projection-stop.js';

type Cell = Record<string, string | bigint | null>;

/** What some events add to the cells of an additive projection: one row per cell, in order of first appearance. */
export function foldCells(projection: AdditiveProjection, events: Iterable<RecordedEvent>): Row[] {
  const { key, columns } = projection.table;
  const sumNames = Object.keys(columns).filter((name) => !key.includes(name));
  const cells = new Map<string, Cell>();
  forEachEvent(events, (event) => {
    for (const added of projection.delta(event)) {
      let name = '';
      for (const column of key) name += `${text(added[column], column)}\n`;
      const cell = cells.get(name);
      if (cell === undefined) cells.set(name, firstCell(added, sumNames));
      else for (const sum of sumNames) cell[sum] = whole(cell[sum], sum) + whole(added[sum], sum);
    }
  });
  return [...cells.values()];
}

/** Rows after some events, given the rows before them by key; only rows that an event touched come back. */
export function foldRows(
  projection: RowProjection,
  events: Iterable<RecordedEvent>,
  before: ReadonlyMap<string, Row>,
): Row[] {
  const columns = Object.entries(projection.table.columns);
  const touched = new Map<string, Row>();
  forEachEvent(events, (event) => {
    for (const key of projection.keysOf(event)) {
      const row = projection.apply(touched.get(key) ?? before.get(key), event);
      if (row === undefined) continue;
      checkRow(columns, row);
      touched.set(key, row);
    }
  });
  return [...touched.values()];
}

/** The keys of the rows that some events are about. */
export function keysTouched(projection: RowProjection, events: Iterable<RecordedEvent>): string[] {
  const keys = new Set<string>();
  forEachEvent(events, (event) => {
    for (const key of projection.keysOf(event)) keys.add(text(key, 'key'));
  });
  return [...keys];
}

/** Throws `UnfoldableEventError` at the first event that cannot be folded. */
function forEachEvent(events: Iterable<RecordedEvent>, fold: (event: RecordedEvent) => void): void {
  let current: RecordedEvent | undefined;
  try {
    for (current of events) fold(current);
  } catch (cause) {
    throw current === undefined ? cause : new UnfoldableEventError(current, cause);
  }
}

function firstCell(added: Row, sumNames: readonly string[]): Cell {
  for (const sum of sumNames) whole(added[sum], sum);
  return { ...added };
}

function checkRow(columns: readonly (readonly [string, ColumnType])[], row: Row): void {
  for (const [name, type] of columns) {
    const value = row[name];
    if (type === 'bigint') whole(value, name);
    else if (value !== null || type === 'text') text(value, name);
  }
}

function text(value: unknown, column: string): string {
  if (typeof value === 'string') return value;
  throw new TypeError(`${column} is ${String(value)}, not text`);
}

function whole(value: unknown, column: string): bigint {
  if (typeof value === 'bigint') return value;
  throw new TypeError(`${column} is ${String(value)}, not a whole number`);
}
