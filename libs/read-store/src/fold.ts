import type { RecordedEvent } from '@hutong/event-store';
import type { AdditiveProjection, Row, RowProjection } from './projection.js';
import { ProjectionStoppedError } from './read-store-errors.js';

type Sums = Record<string, string | bigint | null>;

/** What some events add to the cells of an additive projection: one row per cell, in order of first appearance. */
export function foldCells(projection: AdditiveProjection, events: Iterable<RecordedEvent>): Row[] {
  const { key, columns } = projection.table;
  const sumNames = Object.keys(columns).filter((name) => !key.includes(name));
  const cells = new Map<string, Sums>();
  for (const event of events) {
    stopOnFault(projection, event, () => {
      for (const added of projection.delta(event)) {
        let name = '';
        for (const column of key) name += `${text(added[column], column)}\n`;
        const cell = cells.get(name);
        if (cell === undefined) cells.set(name, firstCell(added, sumNames));
        else for (const sum of sumNames) cell[sum] = whole(cell[sum], sum) + whole(added[sum], sum);
      }
    });
  }
  return [...cells.values()];
}

/** Rows after some events, given the rows before them by key; only rows that an event touched come back. */
export function foldRows(
  projection: RowProjection,
  events: Iterable<RecordedEvent>,
  before: ReadonlyMap<string, Row>,
): Row[] {
  const touched = new Map<string, Readonly<{ row: Row; event: RecordedEvent }>>();
  for (const event of events) {
    stopOnFault(projection, event, () => {
      for (const key of projection.keysOf(event)) {
        const row = projection.apply(touched.get(key)?.row ?? before.get(key), event);
        touched.set(key, { row, event });
      }
    });
  }
  return Array.from(touched.values(), ({ row, event }) => {
    stopOnFault(projection, event, () => checkRow(projection, row));
    return row;
  });
}

/** The keys of the rows that some events are about. */
export function keysTouched(projection: RowProjection, events: Iterable<RecordedEvent>): string[] {
  const keys = new Set<string>();
  for (const event of events) {
    stopOnFault(projection, event, () => {
      for (const key of projection.keysOf(event)) keys.add(text(key, 'key'));
    });
  }
  return [...keys];
}

/** A fault in an event is never skipped: the error names the projection and the position. */
function stopOnFault(projection: Readonly<{ name: string }>, event: RecordedEvent, folding: () => void): void {
  try {
    folding();
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ProjectionStoppedError(
      projection.name,
      event.position,
      `${event.type} (stream ${event.stream}, revision ${event.revision}) does not decode: ${reason}`,
      { cause },
    );
  }
}

function firstCell(added: Row, sumNames: readonly string[]): Sums {
  for (const sum of sumNames) whole(added[sum], sum);
  return { ...added };
}

function checkRow({ table }: RowProjection, row: Row): void {
  for (const [name, type] of Object.entries(table.columns)) {
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
