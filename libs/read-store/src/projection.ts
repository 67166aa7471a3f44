import type { DomainEvent, StoredFormat } from '@hutong/domain/kernel';

/** What a column holds: text, text or null, or a whole 64-bit number (read and written as bigint). */
export type ColumnType = 'text' | 'text?' | 'bigint';

export type Columns = Readonly<Record<string, ColumnType>>;

/** A row of any projection's table. */
export type Row = Readonly<Record<string, string | bigint | null>>;

/** The row that a table with these columns holds. */
export type RowOf<C extends Columns> = {
  readonly [Name in keyof C]: C[Name] extends 'bigint' ? bigint : C[Name] extends 'text' ? string : string | null;
};

/** The one table of a projection. Key columns are text and never null. */
export type TableDefinition = Readonly<{
  key: readonly string[];
  columns: Columns;
  /** Columns of each index beside the key. */
  indexes: readonly (readonly string[])[];
}>;

/** Whether a projection folds a type of the streams it follows, or knows it and leaves it. */
export type EventUse = 'folded' | 'passed over';

type Described = Readonly<{
  /** Versioned: other columns or another meaning is another name, built beside the old one. */
  name: string;
  table: TableDefinition;
  /** The kinds of streams that are followed. An event of theirs is read as the domain reads it; one that does not decode stops the projection. */
  streams: readonly StoredFormat[];
  /** What is done with each type, as it is called today. */
  eventTypes: Readonly<Record<string, EventUse>>;
}>;

/** Cells that are sums: an event adds numbers to some cells, so parts of the log can be folded apart and merged by addition. */
export type AdditiveProjection<Event extends DomainEvent = DomainEvent, Cell extends Row = Row> = Described & {
  readonly kind: 'additive';
  /** What the event adds: whole cells, key columns and numbers. */
  delta(event: Event): readonly Cell[];
};

/** Rows that follow step by step from the events about them, in log order. The key is one text column. */
export type RowProjection<Event extends DomainEvent = DomainEvent, R extends Row = Row> = Described & {
  readonly kind: 'rows';
  keysOf(event: Event): readonly string[];
  /** The row after the event; undefined where the event makes none. Never reads a clock; throws when the event cannot be understood. */
  apply(row: R | undefined, event: Event): R | undefined;
};

/** A read model: a versioned name, a table, and pure functions from events to its rows. */
export type Projection<Event extends DomainEvent = DomainEvent, R extends Row = Row> =
  AdditiveProjection<Event, R> | RowProjection<Event, R>;

/** `channel-volumes.v1` lives in `channel_volumes_v1`. */
export const tableNameOf = (projection: Pick<Projection, 'name'>): string => projection.name.replace(/[^a-z0-9]/g, '_');
