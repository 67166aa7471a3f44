import type { RecordedEvent } from '@hutong/event-store';
import type { ColumnType, Projection, Row } from './projection.js';
import { UnfoldableEventError } from './projection-stop.js';

/** Rows after some events, given the rows before them by key; only rows that an event touched come back. */
export function foldRows(
  projection: Projection,
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
export function keysTouched(projection: Projection, events: Iterable<RecordedEvent>): string[] {
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
