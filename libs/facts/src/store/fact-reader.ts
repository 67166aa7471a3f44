import { readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { FactDatabase } from './duckdb.js';
import { asFactStoreError } from './fact-store-errors.js';
import { type FactSnapshot, KnownFacts, snapshotOver } from './fact-snapshot.js';
import { rowsOf } from './sql-values.js';

/** An interrupt that reaches a statement which still waits for a thread is lost: it is sent again until the statement ended. */
const interruptAgainAfterMs = 20;
/** Connections that are kept open for the next question. */
const idleConnectionsMax = 4;

/** Reads a store of facts beside its writer. */
export type FactReader = Readonly<{
  /**
   * One consistent view: all statements inside see the same facts and the positions they stand at. An aborted signal interrupts and
   * rejects with its reason.
   */
  inSnapshot<T>(read: (snapshot: FactSnapshot) => Promise<T>, signal?: AbortSignal): Promise<T>;
}>;

/** A result does not fit into the Parquet file that was asked for. */
export class ParquetTooLargeError extends Error {
  override readonly name = 'ParquetTooLargeError';

  constructor(
    readonly bytes: number,
    readonly bytesMax: number,
  ) {
    super(`The Parquet file has ${bytes} bytes; at most ${bytesMax} are answered.`);
  }
}

/** A reader that its store can end. */
export type EndableReader = FactReader & Readonly<{ end: () => Promise<void> }>;

export function factReader(database: FactDatabase, path: string): EndableReader {
  const idle: DuckDBConnection[] = [];
  const underWay = new Set<Promise<unknown>>();
  const ending = new AbortController();
  const known = new KnownFacts();

  async function take<T>(read: (snapshot: FactSnapshot) => Promise<T>, signal: AbortSignal): Promise<T> {
    signal.throwIfAborted();
    const connection = idle.pop() ?? (await database.connect());
    const stopInterrupting = interruptOnAbort(connection, signal);
    try {
      await connection.run('begin transaction read only');
      return await read(snapshotOn(connection, { exportDirectory: database.exportDirectory, known }));
    } catch (error) {
      throw signal.aborted ? signal.reason : asFactStoreError(error, path);
    } finally {
      stopInterrupting();
      await connection.run('rollback').catch(() => undefined);
      if (idle.length < idleConnectionsMax && !ending.signal.aborted) idle.push(connection);
      else connection.closeSync();
    }
  }

  return {
    async inSnapshot(read, signal) {
      const taken = take(read, signal === undefined ? ending.signal : AbortSignal.any([signal, ending.signal]));
      const settled = taken.catch(() => undefined).finally(() => underWay.delete(settled));
      underWay.add(settled);
      return taken;
    },
    async end() {
      ending.abort(new Error('The store of facts is closed.'));
      await Promise.all(underWay);
      for (const connection of idle.splice(0)) connection.closeSync();
    },
  };
}

function interruptOnAbort(connection: DuckDBConnection, signal: AbortSignal): () => void {
  let repeating: NodeJS.Timeout | undefined;
  const interrupt = () => {
    connection.interrupt();
    repeating = setInterval(() => connection.interrupt(), interruptAgainAfterMs);
  };
  signal.addEventListener('abort', interrupt, { once: true });
  return () => {
    signal.removeEventListener('abort', interrupt);
    clearInterval(repeating);
  };
}

let exportsMade = 0;

const snapshotOn = (
  connection: DuckDBConnection,
  { exportDirectory, known }: Readonly<{ exportDirectory: string; known: KnownFacts }>,
): FactSnapshot =>
  snapshotOver(
    {
      rows: (sql, parameters) => rowsOf(connection, sql, parameters),
      async parquet(sql, parameters, bytesMax) {
        const file = join(exportDirectory, `answer-${exportsMade++}.parquet`);
        try {
          await rowsOf(
            connection,
            `copy (${sql}) to '${file.replaceAll("'", "''")}' (format parquet, compression zstd)`,
            parameters,
          );
          const { size } = await stat(file);
          if (size > bytesMax) throw new ParquetTooLargeError(size, bytesMax);
          return await readFile(file);
        } finally {
          await rm(file, { force: true });
        }
      },
    },
    known,
  );
