import type { Position } from '@hutong/event-store';
import { openReadStoreForQueries, type ReadTables, type Row, tableNameOf } from '@hutong/read-store';
import type { Transaction } from 'kysely';
import { orderColumns } from './expected-order.js';
import { paymentColumns } from './expected-payment.js';
import type { PublishedCells } from './published-cells.js';
import type { PublishedRow } from './published-rows.js';

/** The checkpoints of the projections, and the cells that they publish. */
export type PublishedFigures = Readonly<{
  payments: Position;
  orders: Position;
  volumes: PublishedCells;
  shares: PublishedCells;
}>;

// The published tables, by name: an auditor reads them as anyone with the file can.
const volumes = {
  name: 'channel-volumes.v1',
  keyColumns: [
    'bucket',
    'bucket_start',
    'platform',
    'channel_id',
    'payer_app',
    'payer_app_controller',
    'presentation',
    'stage_id',
    'currency',
  ],
};
const shares = {
  name: 'market-shares.v1',
  keyColumns: ['day_start', 'platform', 'stage_id', 'payer_app', 'payer_app_controller', 'currency'],
};
const payments = { name: 'payments.v2', columns: paymentColumns };
const orders = { name: 'orders.v1', columns: orderColumns };

/** Who is given the published rows. */
type Takers = Readonly<Record<'takePayment' | 'takeOrder', (row: PublishedRow) => void>>;

/** What is published at one moment, in one snapshot; rows are given away one by one, however many there are. */
export async function publishedFigures(
  readStore: string,
  { takePayment, takeOrder }: Takers,
): Promise<PublishedFigures> {
  const store = await openReadStoreForQueries(readStore);
  try {
    return await store.database.transaction().execute(async (tx) => ({
      payments: await giveRows(tx, payments, takePayment),
      orders: await giveRows(tx, orders, takeOrder),
      volumes: await cellsOf(tx, volumes),
      shares: await cellsOf(tx, shares),
    }));
  } finally {
    await store.close();
  }
}

async function giveRows(
  tx: Transaction<ReadTables>,
  { name, columns }: Readonly<{ name: string; columns: readonly string[] }>,
  take: (row: PublishedRow) => void,
): Promise<Position> {
  const position = await positionOf(tx, name);
  if (position === null) return 0n;
  const rows = tx
    .selectFrom(tableNameOf({ name }))
    .select([...columns])
    .stream();
  for await (const row of rows) take(asText(row));
  return position;
}

async function cellsOf(
  tx: Transaction<ReadTables>,
  { name, keyColumns }: Readonly<{ name: string; keyColumns: readonly string[] }>,
): Promise<PublishedCells> {
  const position = await positionOf(tx, name);
  const rows = position === null ? [] : await tx.selectFrom(tableNameOf({ name })).selectAll().execute();
  return { position: position ?? 0n, keyColumns, rows };
}

/** Null for a projection that nobody has begun to build. */
async function positionOf(tx: Transaction<ReadTables>, name: string): Promise<Position | null> {
  const checkpoint = await tx
    .selectFrom('checkpoints')
    .select('position')
    .where('projection', '=', name)
    .executeTakeFirst();
  return checkpoint?.position ?? null;
}

const asText = (row: Row): PublishedRow =>
  Object.fromEntries(Object.entries(row).map(([column, value]) => [column, value === null ? null : `${value}`]));
