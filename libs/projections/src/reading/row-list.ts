import type { ReadTables, Row } from '@hutong/read-store';
import { type RawBuilder, type Transaction, sql } from 'kysely';

/** Most rows that one page looks at. What few rows have in common is found over several pages, each of them soon. */
export const rowsExaminedMax = 10_000;

/** Rows that are listed: the latest first by a moment that never changes, then by key. */
export type Listing = Readonly<{
  /** Columns that are filtered by the fields of a request, by those. */
  fields: Readonly<Record<string, string>>;
  moment: string;
  key: string;
  /** Whether an index has moment and key alone; else every question names a narrowing column. */
  isByMoment: boolean;
  /** Columns of names, of which the projection keeps each that there was. */
  names: readonly string[];
  /** Columns with an index each, with the moment and the key after them: few rows share a value. */
  narrowing: readonly string[];
  /** Columns with an index each, alone: few rows lie in a short range. */
  ranged: readonly string[];
}>;

/** From `from` on and before `below`; an absent bound does not bound. */
export type Range = Readonly<{ from?: string | bigint; below?: string | bigint }>;

/** What the rows of a list have in common, by column: one of some values, a range. */
export type RowFilter = Readonly<{
  values: Readonly<Record<string, readonly string[]>>;
  ranges: Readonly<Record<string, Range>>;
}>;

/** Where a page ended. */
export type Place = Readonly<{ moment: string; key: string }>;

type Condition = RawBuilder<unknown>;

/** A list as it is asked for. `among` is a condition that few rows meet, and that finds them by an index. */
export type PageQuestion = Readonly<{
  table: string;
  listing: Listing;
  filter: RowFilter;
  limit: number;
  after?: Place;
  among?: Condition;
}>;

/** A page, and where the next one begins; null after the last. */
export type Page = Readonly<{ rows: readonly Row[]; end: Place | null }>;

/** One search by the index of a column and one of its values; by that of the moment alone when there is none. */
type Search = Readonly<{ column: string; value: string }> | null;

/**
 * A page of rows. Where few rows lie in one of the ranges, all of them are looked at. Else each index that may be used – that of the
 * moment, and those of the columns that are asked for – says how far back it comes in so many rows; the one that comes furthest is
 * taken, and a page that is not full ends where it came to.
 */
export async function pageOf(rows: Transaction<ReadTables>, question: PageQuestion): Promise<Page> {
  const few = question.among ?? (await shortRange(rows, question));
  if (few !== null) return pageIn(question, await fewRows(rows, question, few), null);
  const { searches, end } = await furthestSearches(rows, question);
  const found: Row[] = [];
  for (const search of searches) found.push(...(await searched(rows, question, { search, end })));
  return pageIn(question, found, end);
}

function pageIn({ listing, limit }: PageQuestion, found: readonly Row[], end: Place | null): Page {
  const placeOf = (row: Row): Place => ({ moment: String(row[listing.moment]), key: String(row[listing.key]) });
  const sorted = found.toSorted((one, other) => comparePlaces(placeOf(other), placeOf(one)));
  const page = sorted.slice(0, limit);
  const last = page.at(-1);
  return { rows: page, end: sorted.length > limit && last !== undefined ? placeOf(last) : end };
}

/** The first range that few rows lie in; null when there is none. */
async function shortRange(
  rows: Transaction<ReadTables>,
  { table, listing, filter: { ranges } }: PageQuestion,
): Promise<Condition | null> {
  for (const column of listing.ranged) {
    const range = ranges[column];
    if (range === undefined) continue;
    const inRange = all(within(sql.ref(column), range));
    const beyond = sql`select 1 from ${sql.table(table)} where ${inRange} limit 1 offset ${rowsExaminedMax}`;
    if ((await beyond.execute(rows)).rows.length === 0) return inRange;
  }
  return null;
}

async function furthestSearches(
  rows: Transaction<ReadTables>,
  question: PageQuestion,
): Promise<Readonly<{ searches: readonly Search[]; end: Place | null }>> {
  const { table, listing, filter } = question;
  const byColumn = listing.narrowing.map((column) => (filter.values[column] ?? []).map((value) => ({ column, value })));
  let furthest: Readonly<{ searches: readonly Search[]; end: Place | null }> | undefined;
  for (const searches of [...byColumn.filter(({ length }) => length > 0), ...(listing.isByMoment ? [[null]] : [])]) {
    const end = await endOf(rows, question, searches);
    if (end === null) return { searches, end };
    if (!furthest?.end || comparePlaces(end, furthest.end) < 0) furthest = { searches, end };
  }
  if (furthest === undefined) throw new Error(`Nothing that is asked of ${table} has an index`);
  return furthest;
}

/** Where searches end that look at so many rows together: the latest of their ends; null when they come to the last row. */
async function endOf(
  rows: Transaction<ReadTables>,
  question: PageQuestion,
  searches: readonly Search[],
): Promise<Place | null> {
  const { table, listing } = question;
  const [moment, key] = [sql.ref(listing.moment), sql.ref(listing.key)];
  let latest: Place | null = null;
  for (const search of searches) {
    const conditions = all([...searching(search), ...between(question, { moment, key })]);
    const offset = Math.floor(rowsExaminedMax / searches.length);
    const beyond = sql<Place>`select ${moment} as moment, ${key} as key from ${sql.table(table)} where ${conditions} order by ${moment} desc, ${key} desc limit 1 offset ${offset}`;
    const [end] = (await beyond.execute(rows)).rows;
    if (end !== undefined && (latest === null || comparePlaces(end, latest) > 0)) latest = end;
  }
  return latest;
}

/** The rows of one search, down to its end. */
async function searched(
  rows: Transaction<ReadTables>,
  question: PageQuestion,
  { search, end }: Readonly<{ search: Search; end: Place | null }>,
): Promise<readonly Row[]> {
  const { table, listing, limit } = question;
  const [moment, key] = [sql.ref(listing.moment), sql.ref(listing.key)];
  const conditions = all([
    ...searching(search),
    ...between(question, { moment, key }),
    ...(end === null
      ? []
      : [sql`${moment} >= ${end.moment}`, sql`(${moment} > ${end.moment} or ${key} >= ${end.key})`]),
    ...filtering(question, search),
  ]);
  const query = sql<Row>`select * from ${sql.table(table)} where ${conditions} order by ${moment} desc, ${key} desc limit ${limit + 1}`;
  return (await query.execute(rows)).rows;
}

/** All rows that meet the condition, sorted afterwards. */
async function fewRows(rows: Transaction<ReadTables>, question: PageQuestion, few: Condition): Promise<readonly Row[]> {
  const { table, listing, limit } = question;
  const [moment, key] = [unindexed(listing.moment), sql.ref(listing.key)];
  const conditions = all([
    few,
    ...between(question, { moment, key: unindexed(listing.key) }),
    ...filtering(question, null),
  ]);
  const query = sql<Row>`select * from ${sql.table(table)} where ${conditions} order by ${moment} desc, ${key} desc limit ${limit + 1}`;
  return (await query.execute(rows)).rows;
}

/** Without statistics the planner takes any index; an expression keeps it from one that was not chosen. */
const unindexed = (column: string): Condition => sql`${sql.ref(column)} || ''`;

const searching = (search: Search): readonly Condition[] =>
  search === null ? [] : [sql`${sql.ref(search.column)} = ${search.value}`];

/** The period of the moment, and what the pages before have told. */
function between(
  { listing, filter, after }: PageQuestion,
  { moment, key }: Readonly<{ moment: Condition; key: Condition }>,
): readonly Condition[] {
  return [
    ...within(moment, filter.ranges[listing.moment] ?? {}),
    ...(after === undefined
      ? []
      : [sql`${moment} <= ${after.moment}`, sql`(${moment} < ${after.moment} or ${key} < ${after.key})`]),
  ];
}

function filtering({ listing, filter: { values, ranges } }: PageQuestion, search: Search): readonly Condition[] {
  const others = Object.entries(values).filter(([column]) => column !== search?.column);
  const otherRanges = Object.entries(ranges).filter(([column]) => column !== listing.moment);
  return [
    ...others.map(([column, some]) => sql`${unindexed(column)} in (${sql.join(some)})`),
    // A plus sign leaves a value as it is, number or text.
    ...otherRanges.flatMap(([column, range]) => within(sql`+${sql.ref(column)}`, range)),
  ];
}

const within = (value: Condition, { from, below }: Range): readonly Condition[] => [
  ...(from === undefined ? [] : [sql`${value} >= ${from}`]),
  ...(below === undefined ? [] : [sql`${value} < ${below}`]),
];

const all = (conditions: readonly Condition[]): Condition =>
  conditions.length === 0 ? sql`1 = 1` : sql.join(conditions, sql` and `);

/** As the store compares: moment, then key, by their bytes. Both are ASCII. */
function comparePlaces(one: Place, other: Place): number {
  if (one.moment !== other.moment) return one.moment < other.moment ? -1 : 1;
  if (one.key === other.key) return 0;
  return one.key < other.key ? -1 : 1;
}
