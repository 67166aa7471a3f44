import { rollupBucketMs, sqlName } from '@hutong/facts';
import { channelColumns, everyDimension, relations } from '../registry/relations.js';
import type { RelationName } from '../registry/measure.js';
import { figureTables, type TableName } from '../registry/tables.js';
import { bucketSql, isTimeBucket } from '../registry/time-buckets.js';
import { quoted, requestedOutcome, rollupsServed, type Scope, sqlTableOf, type Statement } from './scope.js';

/** What a statement reads of a relation. */
type Needs = Readonly<{
  relation: RelationName;
  columns: readonly string[];
  /** Columns that are read times the weight, as `sum_of_…`. */
  sums: readonly string[];
  /** Whether facts are told apart by the position they follow from. */
  byPosition: boolean;
}>;

/**
 * A SELECT of the facts of a relation in scope: the columns that are needed, `weight`, and `bucket` and `position` where asked for. Facts
 * that are summed up already stand in it as their sums where that makes no difference: several as one row, with their weights together.
 */
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
      return factsOf(relations[needs.relation].table, needs, { scope, sql });
    }
  }
}

function factsOf(
  name: TableName,
  needs: Omit<Needs, 'relation'>,
  { scope, sql }: Readonly<{ scope: Scope; sql: Statement }>,
): string {
  const { period } = figureTables[name];
  const rollup = rollupFor(name, needs, scope);
  const columns = [...needs.columns.map(quoted), ...bucketOf(period, scope)];
  const selected = [...columns, ...needs.sums.map((column) => `${quoted(column)} * weight AS ${sumOf(column)}`)];
  const where = [
    ...standing({ ...scope, after: scope.after ?? rollup?.upTo ?? 0n }, sql),
    ...inPeriod(period, scope, sql),
  ].join(' AND ');
  const facts = `SELECT ${['weight', ...selected, ...positionOf(needs)].join(', ')} FROM ${sqlTableOf(name, scope)} WHERE ${where}`;
  if (rollup === null) return facts;
  const sums = ['weight', ...columns, ...needs.sums.map(sumOf)];
  const whereSums = [`up_to <= ${sql.bind(rollup.upTo)}`, ...inPeriod(period, scope, sql)];
  return `SELECT ${sums.join(', ')} FROM ${rollup.name} WHERE ${whereSums.join(' AND ')} UNION ALL ${facts}`;
}

/** The sums over stretches of the log that say all that is needed, and up to where: the first that do; null where single facts must be looked at from the first on. */
function rollupFor(
  table: TableName,
  { columns, byPosition }: Omit<Needs, 'relation'>,
  scope: Scope,
): Readonly<{ name: string; upTo: bigint }> | null {
  const { by, from, to, until } = scope.cut;
  const isSummed =
    !byPosition &&
    scope.after === undefined &&
    until === undefined &&
    !by.includes('hour') &&
    isWhole(from) &&
    isWhole(to);
  if (!isSummed) return null;
  const rollup = rollupsServed(table, scope).find(({ columns: said }) =>
    columns.every((column) => said.includes(column)),
  );
  const upTo = (rollup && scope.rolledUpTo.get(rollup.name)) ?? 0n;
  return rollup === undefined || upTo === 0n ? null : { name: rollup.name, upTo };
}

const isWhole = (moment: string | undefined): boolean =>
  moment === undefined || Date.parse(moment) % rollupBucketMs === 0;

/** A column times the weight of its fact, or the sum of that over several. */
export const sumOf = (column: string): string => `"sum_of_${sqlName(column)}"`;

/**
 * Orders that were offered the same are counted first, and only then joined with the channels they were offered: millions of orders
 * have some thousand such sets.
 */
function offeredChannels(needs: Needs, scope: Scope, sql: Statement): string {
  const table = sqlTableOf('offers', scope);
  const read = new Set(needs.columns);
  const orderColumns = needs.columns.filter((column) => !(column in channelColumns) && !(column in madeColumns));
  if (read.has('isChosen') || read.has('isSwitched')) orderColumns.push('chosen');
  if (read.has('isSwitched')) orderColumns.push('preselectedChannel');
  const columns = ['offered', ...new Set(orderColumns)];
  const facts = factsOf('offers', { columns, sums: [], byPosition: needs.byPosition }, { scope, sql });
  const isCutByTime = scope.cut.by.some(isTimeBucket);
  const keys = [...columns.map(quoted), ...(isCutByTime ? ['bucket'] : []), ...positionOf(needs)];
  const sets = `SELECT CAST(sum(weight) AS BIGINT) AS weight, ${keys.join(', ')} FROM (${facts})
    GROUP BY ${keys.join(', ')} HAVING sum(weight) <> 0`;
  const selected = needs.columns.flatMap((column) =>
    orderColumns.includes(column) ? [`orders.${quoted(column)}`] : [`${channelSql(column)} AS ${quoted(column)}`],
  );
  const kept = [...(isCutByTime ? ['orders.bucket'] : []), ...(needs.byPosition ? ['orders."position"'] : [])];
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
  const table = sqlTableOf('payments', scope);
  // Of the millions of requests before a period only those of the buyers matter who come in it.
  const comesIn = inPeriod(period, scope, sql);
  const ofThem =
    scope.cut.from === undefined
      ? ''
      : `AND buyer IN (SELECT buyer FROM ${table} WHERE ${[isRequest, ...comesIn].join(' AND ')})`;
  const requests = `SELECT "position", ${read.join(', ')} FROM ${table} WHERE ${isRequest} AND ${where} ${ofThem}`;
  const following = `SELECT *, lag(channel) OVER (PARTITION BY buyer ORDER BY "position", payment) AS previous_channel
    FROM (${requests})`;
  const selected = [...needs.columns.map(quoted), ...bucketOf(period, scope), ...positionOf(needs)];
  const after = scope.after === undefined ? [] : [`"position" > ${sql.bind(scope.after)}`];
  const kept = ['previous_channel IS NOT NULL', ...after, ...comesIn];
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

function bucketOf(period: string, { cut }: Scope): string[] {
  const bucket = cut.by.find(isTimeBucket);
  if (bucket === undefined) return [];
  return [`${bucketSql(bucket, quoted(period), cut.zone)} AS bucket`];
}

const positionOf = ({ byPosition }: Pick<Needs, 'byPosition'>): string[] => (byPosition ? ['"position"'] : []);

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
