import { type Projection, type ReadTables, type Row, tableNameOf } from '@hutong/read-store';
import type { Kysely } from 'kysely';

/** Where two stores first differ, in key order; values as text, a row that is missing as `missing`. */
export type Difference = Readonly<{ key: string; column: string; live: string; rebuilt: string }>;

type Compared = Readonly<{ rows: number; difference: Difference | null }>;

/** Walks the rows of a projection in two stores side by side, in key order, until they differ. */
export async function firstDifference(
  projection: Projection,
  live: Kysely<ReadTables>,
  rebuilt: Kysely<ReadTables>,
): Promise<Compared> {
  const { key, columns } = projection.table;
  const liveRows = inKeyOrder(projection, live);
  const rebuiltRows = inKeyOrder(projection, rebuilt);
  for (let rows = 0; ; rows++) {
    const [one, other] = [await nextOf(liveRows), await nextOf(rebuiltRows)];
    if (one === undefined && other === undefined) return { rows, difference: null };
    const order = compareKeys(key, one, other);
    if (order !== 0) {
      const difference = order < 0 ? presence(key, one, 'live') : presence(key, other, 'rebuilt');
      return { rows, difference };
    }
    const column = Object.keys(columns).find((name) => one?.[name] !== other?.[name]);
    if (column !== undefined) {
      const difference = { key: keyText(key, one), column, live: `${one?.[column]}`, rebuilt: `${other?.[column]}` };
      return { rows, difference };
    }
  }
}

const nextOf = async (rows: AsyncIterator<Row>): Promise<Row | undefined> => {
  const { value, done } = await rows.next();
  return done === true ? undefined : value;
};

function inKeyOrder({ name, table }: Projection, database: Kysely<ReadTables>): AsyncIterator<Row> {
  let query = database.selectFrom(tableNameOf({ name })).selectAll();
  for (const column of table.key) query = query.orderBy(column);
  return query.stream()[Symbol.asyncIterator]();
}

/** Negative when the first row comes first; a row that is not there comes last. Keys are text, compared as the store compares: by bytes. */
function compareKeys(key: readonly string[], one: Row | undefined, other: Row | undefined): number {
  if (one === undefined || other === undefined) return Number(one === undefined) - Number(other === undefined);
  for (const column of key) {
    const order = Buffer.compare(Buffer.from(`${one[column]}`), Buffer.from(`${other[column]}`));
    if (order !== 0) return order;
  }
  return 0;
}

const presence = (key: readonly string[], row: Row | undefined, where: 'live' | 'rebuilt'): Difference => ({
  key: keyText(key, row),
  column: 'row',
  live: where === 'live' ? 'present' : 'missing',
  rebuilt: where === 'rebuilt' ? 'present' : 'missing',
});

const keyText = (key: readonly string[], row: Row | undefined): string =>
  key.map((column) => `${row?.[column] ?? ''}`).join(' / ');
