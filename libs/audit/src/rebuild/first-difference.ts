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
  const liveRows = inKeyOrder(projection, live);
  const rebuiltRows = inKeyOrder(projection, rebuilt);
  try {
    for (let rows = 0; ; rows++) {
      const [one, other] = [await nextOf(liveRows), await nextOf(rebuiltRows)];
      if (one === undefined && other === undefined) return { rows, difference: null };
      const difference = differenceOf(projection, one, other);
      if (difference !== null) return { rows, difference };
    }
  } finally {
    // A walk that is not ended keeps its connection, and nothing else could be asked of the store.
    await liveRows.return(undefined);
    await rebuiltRows.return(undefined);
  }
}

function differenceOf({ table }: Projection, one: Row | undefined, other: Row | undefined): Difference | null {
  const { key, columns } = table;
  const order = compareKeys(key, one, other);
  if (order !== 0) return order < 0 ? presence(key, one, 'live') : presence(key, other, 'rebuilt');
  const column = Object.keys(columns).find((name) => one?.[name] !== other?.[name]);
  if (column === undefined) return null;
  return { key: keyText(key, one), column, live: `${one?.[column]}`, rebuilt: `${other?.[column]}` };
}

const nextOf = async (rows: AsyncGenerator<Row, undefined>): Promise<Row | undefined> => {
  const { value } = await rows.next();
  return value;
};

async function* inKeyOrder({ name, table }: Projection, database: Kysely<ReadTables>): AsyncGenerator<Row, undefined> {
  let query = database.selectFrom(tableNameOf({ name })).selectAll();
  for (const column of table.key) query = query.orderBy(column);
  yield* query.stream();
  return undefined;
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
