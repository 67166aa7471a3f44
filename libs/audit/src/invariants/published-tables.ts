import type { Position } from '@hutong/event-store';
import { openReadStoreForQueries, type ReadTables, type Row, tableNameOf } from '@hutong/read-store';
import type { Transaction } from 'kysely';
import { orderColumns } from './expected-order.js';
import { paymentColumns } from './expected-payment.js';
import type { PublishedRow } from './published-rows.js';

// The published tables, by name: an auditor reads them as anyone with the file can.
const payments = { name: 'payments.v4', columns: paymentColumns };
const orders = { name: 'orders.v2', columns: orderColumns };

/** Who is given the published rows. */
type Takers = Readonly<Record<'takePayment' | 'takeOrder', (row: PublishedRow) => void>>;

/** How far the published tables are; 0 for one that nobody has begun to build. */
export type PublishedTables = Readonly<Record<'payments' | 'orders', Position>>;

/** Gives away what is published at one moment, in one snapshot, row by row, however many there are. */
export async function publishedTables(readStore: string, { takePayment, takeOrder }: Takers): Promise<PublishedTables> {
  const store = await openReadStoreForQueries(readStore);
  try {
    return await store.database.transaction().execute(async (tx) => ({
      payments: await giveRows(tx, payments, takePayment),
      orders: await giveRows(tx, orders, takeOrder),
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
  const checkpoint = await tx
    .selectFrom('checkpoints')
    .select('position')
    .where('projection', '=', name)
    .executeTakeFirst();
  if (checkpoint === undefined) return 0n;
  const rows = tx
    .selectFrom(tableNameOf({ name }))
    .select([...columns])
    .stream();
  for await (const row of rows) take(asText(row));
  return checkpoint.position;
}

const asText = (row: Row): PublishedRow =>
  Object.fromEntries(Object.entries(row).map(([column, value]) => [column, value === null ? null : `${value}`]));
