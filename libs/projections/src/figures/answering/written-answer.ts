import type { FactSnapshot } from '@hutong/facts';
import type { DimensionValue } from '../counting/cells.js';
import { type Stand, standText } from '../counting/standing.js';
import type { FigureColumn, FigureRow } from './figure-table.js';

export const mediaTypes = {
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8; header=present',
  parquet: 'application/vnd.apache.parquet',
} as const;
export type Format = keyof typeof mediaTypes;

/** An answer that is always JSON, and has no pages of its own. */
export const jsonReply = (stand: Stand, answer: object) =>
  ({
    outcome: 'answered',
    position: stand.position.toString(),
    stand: standText(stand),
    mediaType: mediaTypes.json,
    nextCursor: null,
    body: new TextEncoder().encode(JSON.stringify(answer)),
  }) as const;

/** Most bytes of a Parquet file; ten thousand rows stay far below. */
const parquetBytesMax = 64 * 2 ** 20;

/** Rows as CSV with a header. Empty is null. */
export function csvOf(columns: readonly FigureColumn[], rows: readonly CsvRow[]): Uint8Array {
  const header = columns.map(({ name: text }) => ({ text, isFromOutside: false }));
  const lines = [header, ...rows.map((row) => columns.map((column) => csvField(column, row)))];
  return new TextEncoder().encode(lines.map(csvLine).join(''));
}

type CsvRow = Readonly<Record<string, FigureRow[string] | readonly string[]>>;

function csvField({ name, kind }: FigureColumn, row: CsvRow): CsvField {
  const value = row[name] ?? null;
  return { text: value === null ? '' : String(value), isFromOutside: kind === 'dimension' };
}

/** A field of CSV, and whether its text came from outside. */
type CsvField = Readonly<{ text: string; isFromOutside: boolean }>;

/** A line of CSV (RFC 4180): CRLF, quotes where needed. */
export const csvLine = (fields: readonly CsvField[]): string =>
  `${fields
    .map(({ text, isFromOutside }) => (isFromOutside ? harmless(text) : text))
    .map((text) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text))
    .join(',')}\r\n`;

/** A name comes from outside, and spreadsheets compute what begins like a formula: an apostrophe keeps it text. */
const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

/** Rows as a Parquet file. */
export const parquetOf = (
  snapshot: FactSnapshot,
  columns: readonly FigureColumn[],
  rows: readonly FigureRow[],
): Promise<Uint8Array> => snapshot.parquet(typedRowsSql(columns, rows), [boundRows(columns, rows)], parquetBytesMax);

/** A SELECT of rows by the types of their columns. All of them are one bound text that DuckDB takes apart. */
export function typedRowsSql(columns: readonly FigureColumn[], rows: readonly FigureRow[]): string {
  const selected = columns.map((column, index) => {
    const fits = rows.every((row) => fitsBigint(row[column.name] ?? null));
    return `CAST(fields[${index + 1}] AS ${sqlTypeOf(column, fits)}) AS "${column.name}"`;
  });
  return `SELECT ${selected.join(', ')} FROM (SELECT unnest(from_json($1, '[["VARCHAR"]]')) AS fields)`;
}

export const boundRows = (columns: readonly FigureColumn[], rows: readonly FigureRow[]): string =>
  JSON.stringify(rows.map((row) => columns.map(({ name }) => textOf(row[name] ?? null))));

const textOf = (value: DimensionValue): string | null => (value === null ? null : String(value));

function sqlTypeOf({ kind, unit }: FigureColumn, fits: boolean): string {
  if (unit === 'fraction') return 'DECIMAL(38, 4)';
  if (kind === 'figure') return fits ? 'BIGINT' : 'DECIMAL(38, 0)';
  return { flag: 'BOOLEAN', count: 'INTEGER', day: 'DATE', week: 'DATE' }[unit] ?? 'VARCHAR';
}

/** Sums are exact whatever they are; files have a wider type for those that need it. */
const fitsBigint = (value: DimensionValue): boolean =>
  typeof value !== 'string' || !/^-?\d+$/.test(value) || BigInt.asIntN(64, BigInt(value)) === BigInt(value);
