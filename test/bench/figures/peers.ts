import { DuckDBInstance } from '@duckdb/node-api';
import { rmSync } from 'node:fs';
import type { PostgreSql } from './postgresql-peer.js';

/** Plain rows for a peer without weights: each payment as it ended, each movement once, with texts in place of numbers. */
const plainRows = {
  payments: `select n.* exclude ("position", weight, recorded_at) from payments_v1_named n
    semi join (select payment, max("position") as "position" from payments_v1 group by payment) l using (payment, "position")
    where weight > 0`,
  movements: `select * exclude ("position", weight, recorded_at) from movements_v3_named`,
} as const;

/** What people cut and filter by: PostgreSQL gets an index on each. */
const indexed = {
  payments: ['platform', 'channel', 'outcome', 'city', 'category', 'merchant', 'wallet', 'buyer', 'requested_at'],
  movements: ['platform', 'channel', 'movement', 'city', 'category', 'merchant', 'wallet', 'buyer', 'occurred_at'],
} as const;

const types: Readonly<Record<string, string>> = { TINYINT: 'smallint', VARCHAR: 'text' };

/** Copies the facts of a store that nobody has open into PostgreSQL, as plain rows with their indexes. */
export async function fillPostgreSql(peer: PostgreSql, factsFile: string): Promise<void> {
  const instance = await DuckDBInstance.create(factsFile, {
    access_mode: 'READ_ONLY',
    threads: '2',
    memory_limit: '8GB',
  });
  const connection = await instance.connect();
  try {
    for (const [table, select] of Object.entries(plainRows)) {
      const described = await connection.runAndReadAll(`describe ${select}`);
      const columns = described
        .getRows()
        .map(([name, type]) => `"${String(name)}" ${types[String(type)] ?? String(type)}`);
      const file = `${factsFile}.${table}.csv`;
      await connection.run(`copy (${select}) to '${file}' (format csv, header false)`);
      await peer.run(`create table ${table} (${columns.join(', ')})`);
      await peer.run(`\\copy ${table} from '${file}' csv`);
      rmSync(file);
      for (const column of indexed[table as keyof typeof indexed])
        await peer.run(`create index on ${table} (${column})`);
      await peer.run(`analyze ${table}`);
    }
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** The same file with nothing of ours around it. */
export type PlainDuckDb = Readonly<{ run: (sql: string) => Promise<number>; close: () => void }>;

export async function openPlainDuckDb(factsFile: string, memoryMegabytes: number): Promise<PlainDuckDb> {
  const options = { access_mode: 'READ_ONLY', threads: '2', memory_limit: `${memoryMegabytes}MB` };
  const instance = await DuckDBInstance.create(factsFile, options);
  const connection = await instance.connect();
  return {
    async run(sql) {
      const beginMs = performance.now();
      (await connection.runAndReadAll(sql)).getRows();
      return performance.now() - beginMs;
    },
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
