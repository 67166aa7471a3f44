import { CompiledQuery, type Kysely, sql, type Transaction } from 'kysely';
import { elementsTableOf, namesTableOf, type Projection, type Row, tableNameOf } from './projection.js';
import type { ReadTables } from './read-store.js';

/** Rows of one statement, largest first: few shapes, so that each is compiled and prepared once. */
const rowsPerStatement = [64, 8, 1] as const;
const keysPerStatement = [256, 16, 1] as const;

type Writer = Kysely<ReadTables> | Transaction<ReadTables>;
type Parameter = string | bigint | null;

/** Reads and writes the rows of one projection in bulk. */
export type ProjectionTable = Readonly<{
  create: (database: Writer) => Promise<void>;
  createIndexes: (database: Writer) => Promise<void>;
  /** Replaces rows. Keys must differ. */
  write: (database: Writer, rows: readonly Row[]) => Promise<void>;
  /** The rows with these values of the first key column. */
  rowsOf: (database: Writer, keys: readonly string[]) => Promise<readonly Row[]>;
}>;

export function projectionTable(projection: Projection): ProjectionTable {
  const table = tableNameOf(projection);
  const { key, columns } = projection.table;
  const names = Object.keys(columns);
  const [firstKey] = key;
  const upsertSql = keptByCount((database, count) => upsert(database, projection, count));
  const selectSql = keptByCount((database, count) =>
    database
      .selectFrom(table)
      .selectAll()
      .where(firstKey, 'in', Array.from<string>({ length: count }).fill('')),
  );
  const insertNamesSql = keptByCount((database, count) => insertNames(database, projection, count));
  return {
    create: (database) => createTable(database, projection),
    createIndexes: (database) => createIndexes(database, projection),
    async write(database, rows) {
      for (const chunk of chunksOf(rows, rowsPerStatement)) {
        const parameters: Parameter[] = [];
        for (const row of chunk) for (const name of names) parameters.push(row[name] ?? null);
        await database.executeQuery(CompiledQuery.raw(upsertSql(database, chunk.length), parameters));
      }
      for (const chunk of chunksOf(namesIn(rows, projection), rowsPerStatement)) {
        await database.executeQuery(CompiledQuery.raw(insertNamesSql(database, chunk.length), chunk.flat()));
      }
    },
    async rowsOf(database, keys) {
      const found: Row[] = [];
      for (const chunk of chunksOf(keys, keysPerStatement)) {
        const { rows } = await database.executeQuery<Row>(
          CompiledQuery.raw(selectSql(database, chunk.length), [...chunk]),
        );
        found.push(...rows);
      }
      return found;
    },
  };
}

async function createTable(database: Writer, projection: Projection): Promise<void> {
  const table = tableNameOf(projection);
  const { key, columns } = projection.table;
  let creation = database.schema.createTable(table).ifNotExists();
  for (const [name, type] of Object.entries(columns)) {
    creation = creation.addColumn(name, type === 'bigint' ? 'bigint' : 'text', (column) =>
      type === 'text?' ? column : column.notNull(),
    );
  }
  await creation.addPrimaryKeyConstraint(`${table}_key`, [...key] as never).execute();
  for (const column of projection.table.lists ?? []) await createElements(database, { table, key: key[0], column });
  if (projection.table.names !== undefined) {
    await sql`create table if not exists ${sql.table(namesTableOf(table))} (column_name text not null, name text not null, primary key (column_name, name)) without rowid`.execute(
      database,
    );
  }
}

/** The names in rows, each once, with its column before it. */
function namesIn(rows: readonly Row[], { table }: Projection): readonly (readonly [column: string, name: string])[] {
  return (table.names ?? []).flatMap((column) => {
    const names = new Set(rows.map((row) => row[column]).filter((name) => typeof name === 'string'));
    return [...names].map((name): [string, string] => [column, name]);
  });
}

/** SQLite has no index of what is in a list, so a trigger writes its elements when the row is made. */
async function createElements(
  database: Writer,
  { table, key, column }: Readonly<Record<'table' | 'key' | 'column', string>>,
): Promise<void> {
  const elements = sql.table(elementsTableOf(table, column));
  const [list, ofRow] = [sql.ref(`new.${column}`), sql.ref(`new.${key}`)];
  await sql`create table if not exists ${elements} (element text not null, key text not null, primary key (element, key)) without rowid`.execute(
    database,
  );
  await sql`create trigger if not exists ${sql.id(`${table}_by_${column}`)} after insert on ${sql.table(table)} when ${list} is not null
    begin insert or ignore into ${elements} select value, ${ofRow} from json_each(${list}); end`.execute(database);
}

async function createIndexes(database: Writer, projection: Projection): Promise<void> {
  const table = tableNameOf(projection);
  for (const indexed of projection.table.indexes) {
    await database.schema
      .createIndex(`${table}_by_${indexed.join('_')}`)
      .ifNotExists()
      .on(table)
      .columns([...indexed])
      .execute();
  }
}

function upsert(database: Writer, projection: Projection, count: number) {
  const table = tableNameOf(projection);
  const { key, columns } = projection.table;
  const names = Object.keys(columns);
  const placeholder = Object.fromEntries(names.map((name) => [name, '']));
  const changing = names.filter((name) => !key.includes(name));
  return database
    .insertInto(table)
    .values(Array.from({ length: count }, () => placeholder))
    .onConflict((conflict) =>
      conflict
        .columns([...key])
        .doUpdateSet((eb) => Object.fromEntries(changing.map((name) => [name, eb.ref(`excluded.${name}`)]))),
    );
}

const insertNames = (database: Writer, projection: Projection, count: number) =>
  database
    .insertInto(namesTableOf(tableNameOf(projection)))
    .values(Array.from({ length: count }, () => ({ column_name: '', name: '' })))
    .onConflict((conflict) => conflict.doNothing());

type Compilable = Readonly<{ compile: () => CompiledQuery }>;

/** Building a statement costs more than running it: each size is built once. */
function keptByCount(build: (database: Writer, count: number) => Compilable) {
  const kept = new Map<number, string>();
  return (database: Writer, count: number): string => {
    const known = kept.get(count);
    if (known !== undefined) return known;
    const { sql } = build(database, count).compile();
    kept.set(count, sql);
    return sql;
  };
}

function* chunksOf<T>(items: readonly T[], sizes: readonly number[]): Generator<readonly T[]> {
  let start = 0;
  for (const size of sizes) {
    for (; items.length - start >= size; start += size) yield items.slice(start, start + size);
  }
}
