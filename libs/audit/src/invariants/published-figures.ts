import type { Position } from '@hutong/event-store';
import { openReadStoreForQueries, type ReadTables, type Row, tableNameOf } from '@hutong/read-store';
import type { Transaction } from 'kysely';
import type { Cells } from './expected-cells.js';
import { Finding, type InvariantCheck } from './finding.js';

/** What a projection says at its checkpoint. */
type Published = Readonly<{ position: Position; keyColumns: readonly string[]; rows: readonly Row[] }>;

// The published tables, by name: an auditor reads them as anyone with the file can.
const projections = {
  payments: { name: 'payments.v1', keyColumns: ['payment_request_id'] },
  volumes: {
    name: 'channel-volumes.v1',
    keyColumns: [
      'bucket',
      'bucket_start',
      'platform',
      'channel_id',
      'wallet',
      'wallet_group',
      'method',
      'stage_id',
      'currency',
    ],
  },
  shares: {
    name: 'market-shares.v1',
    keyColumns: ['day_start', 'platform', 'stage_id', 'wallet', 'wallet_group', 'currency'],
  },
} as const;

/** All rows of the projections and their checkpoints, in one snapshot. */
export async function publishedFigures(readStore: string): Promise<Record<keyof typeof projections, Published>> {
  const store = await openReadStoreForQueries(readStore);
  try {
    return await store.database.transaction().execute(async (tx) => ({
      payments: await published(tx, projections.payments),
      volumes: await published(tx, projections.volumes),
      shares: await published(tx, projections.shares),
    }));
  } finally {
    await store.close();
  }
}

async function published(
  tx: Transaction<ReadTables>,
  { name, keyColumns }: Readonly<{ name: string; keyColumns: readonly string[] }>,
): Promise<Published> {
  const { position } = await tx
    .selectFrom('checkpoints')
    .select('position')
    .where('projection', '=', name)
    .executeTakeFirstOrThrow(() => new Error(`The read store has no projection ${name}`));
  return { position, keyColumns, rows: await tx.selectFrom(tableNameOf({ name })).selectAll().execute() };
}

/** Whether every payment is published as the log has it, and no other. */
export function comparePayments(said: Published, expected: ReadonlyMap<string, Row>): InvariantCheck {
  const finding = new Finding('the payments are published as the log has them');
  const rest = new Map(expected);
  for (const row of said.rows) {
    const id = `${row['payment_request_id']}`;
    finding.examine(paymentViolation(id, row, rest.get(id)));
    rest.delete(id);
  }
  for (const id of rest.keys()) finding.examine(`${id} is in the log and not published`);
  return finding.result();
}

function paymentViolation(id: string, row: Row, expected: Row | undefined): string | null {
  if (expected === undefined) return `${id} is published and not in the log`;
  const column = Object.keys(expected).find((name) => expected[name] !== row[name]);
  return column === undefined ? null : `${column} of ${id} is ${row[column]}, the log says ${expected[column]}`;
}

/** Whether every cell holds the sums of the log, and no cell is missing or made up. */
export function compareCells(name: string, { keyColumns, rows }: Published, expected: Cells): InvariantCheck {
  const finding = new Finding(name);
  const rest = new Map(expected);
  for (const row of rows) {
    const key = keyColumns.map((column) => row[column]).join(' / ');
    finding.examine(cellViolation(key, row, rest.get(key)));
    rest.delete(key);
  }
  for (const key of rest.keys()) finding.examine(`cell ${key} is missing`);
  return finding.result();
}

function cellViolation(key: string, row: Row, expected: Readonly<Record<string, bigint>> | undefined): string | null {
  if (expected === undefined) return `cell ${key} follows from no event`;
  const column = Object.keys(row).find((name) => typeof row[name] === 'bigint' && row[name] !== (expected[name] ?? 0n));
  return column === undefined
    ? null
    : `${column} of cell ${key} is ${row[column]}, the log says ${expected[column] ?? 0n}`;
}
