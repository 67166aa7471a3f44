import type { SqlAnswerColumn } from '@hutong/facts';
import type { SqlSession } from '@hutong/facts/store';
import { csvLine, mediaTypes } from '../../figures/answering/written-answer.js';
import type { SqlOrder } from './sql-messages.js';

/** Most bytes of an answer. */
const answerBytesMax = 16 * 2 ** 20;

/** An answer is larger than any that is given: part of it would look like the whole. */
export class TooWideError extends Error {
  override readonly name = 'TooWideError';
}

type Asked = Extract<SqlOrder, { kind: 'answer' }>;

/** Runs a statement and writes its answer as the bytes that are sent. Throws `TooWideError`. */
export async function writtenSqlAnswer(
  session: SqlSession,
  asked: Asked,
): Promise<Readonly<{ body: Uint8Array; mediaType: string }>> {
  const { sql, format, rowsMax } = asked;
  const mediaType = mediaTypes[format];
  if (format === 'parquet') {
    const { rows, bytes, read } = await session.parquet(sql, rowsMax);
    refuseWide({ rows, bytes }, rowsMax);
    return { body: await read(), mediaType };
  }
  const { columns, rows } = await session.rows(sql);
  const lines: string[] = [];
  let bytes = 0;
  for await (const row of rows) {
    const line = format === 'csv' ? csvLine(row.map(fieldOf)) : JSON.stringify(row);
    bytes += Buffer.byteLength(line);
    lines.push(line);
    refuseWide({ rows: lines.length, bytes }, rowsMax);
  }
  const text = format === 'csv' ? csvOf(columns, lines) : jsonOf(asked, columns, lines);
  return { body: new TextEncoder().encode(text), mediaType };
}

function refuseWide({ rows, bytes }: Readonly<{ rows: number; bytes: number }>, rowsMax: number): void {
  if (rows > rowsMax) {
    throw new TooWideError(
      `It has more than ${rowsMax} rows: ask for a LIMIT, or for sums; limits.rowsMax takes more.`,
    );
  }
  if (bytes > answerBytesMax) throw new TooWideError(`It has more than ${answerBytesMax} bytes: ask for less.`);
}

const jsonOf = ({ position }: Asked, columns: readonly SqlAnswerColumn[], rows: readonly string[]): string =>
  `{"position":"${position}","columns":${JSON.stringify(columns)},"rows":[${rows.join(',')}]}`;

const csvOf = (columns: readonly SqlAnswerColumn[], lines: readonly string[]): string =>
  [csvLine(columns.map(({ name }) => ({ text: name, isFromOutside: true }))), ...lines].join('');

/** Lists and the like are fields of JSON. */
function fieldOf(value: unknown): Readonly<{ text: string; isFromOutside: boolean }> {
  if (value === null) return { text: '', isFromOutside: false };
  if (typeof value !== 'string') return { text: JSON.stringify(value), isFromOutside: false };
  // Whole numbers and decimals come as texts, and a sign begins no formula there.
  return { text: value, isFromOutside: !/^-?\d+(\.\d+)?$/.test(value) };
}
