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

/** The one table of a projection. */
export type TableDefinition = Readonly<{
  /** The column that names a row: text, never null. */
  key: readonly [string];
  columns: Columns;
  /** Columns of each index beside the key. */
  indexes: readonly (readonly string[])[];
  /** Columns that hold a list of texts as JSON, by each of which the row is found (`elementsTableOf`); what the row is made with stays. */
  lists?: readonly string[];
  /** Columns of names, of which there are few: each that a row ever had is kept (`namesTableOf`). */
  names?: readonly string[];
}>;

/** Whether a projection folds a type of the streams it follows, or knows it and leaves it. */
export type EventUse = 'folded' | 'passed over';

/**
 * A read model: a versioned name, a table, and pure functions from events to its rows, which follow step by step from the events about
 * them, in log order. The key is one text column.
 */
export type Projection<Event extends DomainEvent = DomainEvent, R extends Row = Row> = {
  /** Versioned: other columns or another meaning is another name, built beside the old one. */
  readonly name: string;
  readonly table: TableDefinition;
  /** The kinds of streams that are followed. An event of theirs is read as the domain reads it; one that does not decode stops the projection. */
  readonly streams: readonly StoredFormat[];
  /** What is done with each type, as it is called today. */
  readonly eventTypes: Readonly<Record<string, EventUse>>;
  keysOf(event: Event): readonly string[];
  /** The row after the event; undefined where the event makes none. Never reads a clock; throws when the event cannot be understood. */
  apply(row: R | undefined, event: Event): R | undefined;
};

/** The elements of a list in a row and the row's key, `element` and `key`, in the order of elements. */
export const elementsTableOf = (table: string, column: string): string => `${table}_elements_of_${column}`;

/** The names that rows ever had, by `column_name` and `name`. */
export const namesTableOf = (table: string): string => `${table}_names`;

/** `payments.v1` lives in `payments_v1`. */
export const tableNameOf = (projection: Pick<Projection, 'name'>): string => projection.name.replace(/[^a-z0-9]/g, '_');
