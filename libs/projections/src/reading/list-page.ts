import { namesTableOf, type ReadTables } from '@hutong/read-store';
import { type Transaction, sql } from 'kysely';
import { didYouMean } from '../figures/asking/faults.js';
import { type Page, pageOf, type PageQuestion } from './row-list.js';

/** Most names that a misspelt one is compared with. */
const namesComparedMax = 1_000;

/** A page, and in sentences which values of its filters no row has. */
type ListPage = Page & Readonly<{ without: string }>;

/** Values of one filter that no row has. */
type Missing = Readonly<{ field: string; values: readonly string[]; hint: string; areAll: boolean }>;

/**
 * A page of a list. What is misspelt looks like what never happened, so values that no row has are told; where a filter has no
 * others, no row is looked at.
 */
export async function listPage(rows: Transaction<ReadTables>, question: PageQuestion): Promise<ListPage> {
  const missing: Missing[] = [];
  for (const [field, column] of Object.entries(question.listing.fields)) {
    missing.push(...(await missingValues(rows, question, { field, column })));
  }
  const page = missing.some(({ areAll }) => areAll) ? { rows: [], end: null } : await pageOf(rows, question);
  return { ...page, without: missing.map(missingSentence).join('') };
}

const missingSentence = ({ field, values, hint }: Missing): string =>
  ` No row has the ${field} ${values.join(' or ')}${hint === '' ? '.' : hint}`;

/** Looked for among names, or in the index of the column; a column that has neither is of words that were checked before. */
async function missingValues(
  rows: Transaction<ReadTables>,
  { table, listing, filter }: PageQuestion,
  { field, column }: Readonly<{ field: string; column: string }>,
): Promise<readonly Missing[]> {
  const asked = filter.values[column] ?? [];
  const isName = listing.names.includes(column);
  if (!isName && !listing.narrowing.includes(column)) return [];
  const values: string[] = [];
  for (const value of asked) {
    const inIndex = sql`select 1 from ${sql.table(table)} where ${sql.ref(column)} = ${value} limit 1`;
    const found = isName ? await namesOf(rows, table, { column, name: value }) : (await inIndex.execute(rows)).rows;
    if (found.length === 0) values.push(value);
  }
  const [first] = values;
  if (first === undefined) return [];
  const hint = isName ? didYouMean(first, await namesOf(rows, table, { column })) : '';
  return [{ field, values, hint, areAll: values.length === asked.length }];
}

/** The names that rows ever had in a column, or the one of them that is asked for. */
async function namesOf(
  rows: Transaction<ReadTables>,
  table: string,
  { column, name }: Readonly<{ column: string; name?: string }>,
): Promise<readonly string[]> {
  const isAsked = name === undefined ? sql`1 = 1` : sql`name = ${name}`;
  const query = sql<Readonly<{ name: string }>>`select name from ${sql.table(namesTableOf(table))}
    where column_name = ${column} and ${isAsked} order by name limit ${namesComparedMax}`;
  return (await query.execute(rows)).rows.map((row) => row.name);
}
