import { channelColumns, everyDimension, relations } from '../registry/relations.js';
import type { RelationName } from '../registry/measure.js';
import { figureTables } from '../registry/tables.js';
import { isTimeBucket, zones } from '../registry/time-buckets.js';
import { quoted, requestedOutcome, type Scope, sqlTableOf, type Statement } from './scope.js';

/** What a statement reads of a relation. */
type Needs = Readonly<{
  relation: RelationName;
  columns: readonly string[];
  /** Whether facts are told apart by the position they follow from. */
  byPosition: boolean;
}>;

/** A SELECT of the facts of a relation in scope: the columns that are needed, `weight`, and `bucket` and `position` where asked for. */
export function sourceOf(needs: Needs, scope: Scope, sql: Statement): string {
  const dimensions = [...scope.cut.by.filter((name) => !isTimeBucket(name)), ...filtersOf(needs.relation, scope)];
  const columns = [
    ...new Set([...needs.columns, ...dimensions.flatMap((name) => dimensionOf(needs.relation, name).columns)]),
  ];
  const facts = rawFacts({ ...needs, columns }, scope, sql);
  const filters = filtersOf(needs.relation, scope).map((name) => filterSql(needs.relation, name, { scope, sql }));
  return filters.length === 0 ? facts : `SELECT * FROM (${facts}) WHERE ${filters.join(' AND ')}`;
}

function rawFacts(needs: Needs, scope: Scope, sql: Statement): string {
  switch (needs.relation) {
    case 'offeredChannels':
      return offeredChannels(needs, scope, sql);
    case 'successions':
      return successions(needs, scope, sql);
    default: {
      const { table } = relations[needs.relation];
      const { period } = figureTables[table];
      const selected = [...needs.columns.map(quoted), ...bucketOf(period, scope), ...positionOf(needs)];
      const where = [...standing(scope, sql), ...inPeriod(period, scope, sql)];
      return `SELECT ${['weight', ...selected].join(', ')} FROM ${sqlTableOf(table, scope)} WHERE ${where.join(' AND ')}`;
    }
  }
}

/**
 * Orders that were offered the same are counted first, and only then joined with the channels they were offered: millions of orders
 * have some thousand such sets.
 */
function offeredChannels(needs: Needs, scope: Scope, sql: Statement): string {
  const { period } = figureTables.offers;
  const table = sqlTableOf('offers', scope);
  const read = new Set(needs.columns);
  const orderColumns = needs.columns.filter((column) => !(column in channelColumns) && !(column in madeColumns));
  if (read.has('isChosen') || read.has('isSwitched')) orderColumns.push('chosen');
  if (read.has('isSwitched')) orderColumns.push('preselectedChannel');
  const keys = [...new Set(orderColumns)].map(quoted);
  const bucket = bucketOf(period, scope);
  const position = positionOf(needs);
  const where = [...standing(scope, sql), ...inPeriod(period, scope, sql)].join(' AND ');
  const sets = `SELECT CAST(sum(weight) AS BIGINT) AS weight, ${['offered', ...keys, ...bucket, ...position].join(', ')}
    FROM ${table} WHERE ${where} GROUP BY ALL HAVING sum(weight) <> 0`;
  const selected = needs.columns.flatMap((column) =>
    orderColumns.includes(column) ? [`orders.${quoted(column)}`] : [`${channelSql(column)} AS ${quoted(column)}`],
  );
  const kept = [...(bucket.length > 0 ? ['orders.bucket'] : []), ...(needs.byPosition ? ['orders."position"'] : [])];
  return `SELECT ${['orders.weight', ...selected, ...kept].join(', ')}
    FROM (${sets}) AS orders JOIN ${table}_offered AS shown ON shown.number = orders.offered`;
}

/** What is said of a channel and its order together. */
const madeColumns: Readonly<Record<string, string>> = {
  isOffered: 'len(shown.reasons) = 0',
  isChosen: 'coalesce(shown.channel = orders.chosen, false)',
  isSwitched: 'coalesce(shown.channel = orders.chosen AND orders.preselected_channel <> orders.chosen, false)',
};

function channelSql(column: string): string {
  if (column === 'reason') return 'unnest(CASE WHEN len(shown.reasons) = 0 THEN [NULL] ELSE shown.reasons END)';
  if (column === 'channelStage') return 'shown.stage';
  return madeColumns[column] ?? `shown.${quoted(column)}`;
}

/** Payments as they were requested, each with the channel of the one that its buyer had requested before. */
function successions(needs: Needs, scope: Scope, sql: Statement): string {
  const { period } = figureTables.payments;
  const own = needs.columns.filter((column) => column !== 'previousChannel').map(quoted);
  const read = [...new Set([...own, quoted('buyer'), quoted('channel'), quoted('payment'), quoted(period)])];
  // The fact of the request is the one that says a payment is open.
  const isRequest = `weight > 0 AND outcome = ${sql.bind(scope.numbers.name(requestedOutcome))}`;
  // Facts that are looked for lie after a position; the request before may lie anywhere.
  const where = standing({ ...scope, after: 0n }, sql).join(' AND ');
  const requests = `SELECT "position", ${read.join(', ')} FROM ${sqlTableOf('payments', scope)} WHERE ${isRequest} AND ${where}`;
  const following = `SELECT *, lag(channel) OVER (PARTITION BY buyer ORDER BY "position", payment) AS previous_channel
    FROM (${requests})`;
  const selected = [...needs.columns.map(quoted), ...bucketOf(period, scope), ...positionOf(needs)];
  const after = scope.after === undefined ? [] : [`"position" > ${sql.bind(scope.after)}`];
  const kept = ['previous_channel IS NOT NULL', ...after, ...inPeriod(period, scope, sql)];
  return `SELECT ${['1 AS weight', ...selected].join(', ')} FROM (${following}) WHERE ${kept.join(' AND ')}`;
}

/** Facts that stand at the position, and had occurred. */
function standing({ position, after, cut }: Scope, sql: Statement): string[] {
  return [
    `"position" <= ${sql.bind(position)}`,
    ...(after === undefined || after === 0n ? [] : [`"position" > ${sql.bind(after)}`]),
    ...(cut.until === undefined ? [] : [`occurred_at < ${sql.moment(cut.until)}`]),
  ];
}

const inPeriod = (period: string, { cut }: Scope, sql: Statement): string[] => [
  ...(cut.from === undefined ? [] : [`${quoted(period)} >= ${sql.moment(cut.from)}`]),
  ...(cut.to === undefined ? [] : [`${quoted(period)} < ${sql.moment(cut.to)}`]),
];

/** Moments are in UTC and what a clock shows is so many hours ahead: many times faster than moments with a zone. */
function bucketOf(period: string, { cut }: Scope): string[] {
  const bucket = cut.by.find(isTimeBucket);
  if (bucket === undefined) return [];
  return [`CAST(date_trunc('${bucket}', ${quoted(period)} + INTERVAL ${zones[cut.zone]} HOUR) AS TIMESTAMP) AS bucket`];
}

const positionOf = ({ byPosition }: Needs): string[] => (byPosition ? ['"position"'] : []);

/** The filters that a relation's facts can be asked for; whether the others may be said is checked with the question. */
const filtersOf = (relation: RelationName, { cut }: Scope): string[] =>
  Object.keys(cut.filters).filter((name) => Object.hasOwn(relations[relation].dimensions, name));

function dimensionOf(relation: RelationName, name: string) {
  const dimension = relations[relation].dimensions[name];
  if (dimension === undefined) throw new RangeError(`${name} is no dimension of ${relation}`);
  return dimension;
}

/** A dimension as SQL. */
export function dimensionSql(relation: RelationName, name: string): string {
  if (isTimeBucket(name)) return 'bucket';
  const [first, ...others] = dimensionOf(relation, name).columns;
  return others.length === 0 ? quoted(first) : `coalesce(${[first, ...others].map(quoted).join(', ')})`;
}

function filterSql(
  relation: RelationName,
  name: string,
  { scope, sql }: Readonly<{ scope: Scope; sql: Statement }>,
): string {
  const column = dimensionSql(relation, name);
  const values = scope.cut.filters[name] ?? [];
  const said = values.filter((value) => value !== '').map((value) => sql.bind(parameterOf(name, value, scope)));
  const choices = [
    ...(said.length > 0 ? [`${column} IN (${said.join(', ')})`] : []),
    ...(said.length < values.length ? [`${column} IS NULL`] : []),
  ];
  return `(${choices.join(' OR ')})`;
}

function parameterOf(dimension: string, value: string, { numbers }: Scope): number | boolean {
  switch (everyDimension[dimension]?.kind) {
    case 'name':
      return numbers.name(value);
    case 'person':
      return numbers.person(value);
    case 'flag':
      return value === 'true';
    default:
      return Number(value);
  }
}
