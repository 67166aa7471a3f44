import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { Measured } from './report.js';
import type { Traffic } from './traffic.js';

/** The limit that the log is measured against: the same rows, prepared before the clock starts, in one synchronous loop. */
export class BareLoop {
  readonly #database: DatabaseSync;
  readonly #insert: StatementSync;
  readonly #begin: StatementSync;
  readonly #commit: StatementSync;
  #position = 0;

  constructor(file: string) {
    this.#database = new DatabaseSync(file);
    this.#database.exec(`
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = FULL;
      PRAGMA cache_size = -65536;
      PRAGMA wal_autocheckpoint = 4096;
      CREATE TABLE events (
        position INTEGER PRIMARY KEY, stream TEXT NOT NULL, revision INTEGER NOT NULL, id TEXT NOT NULL, type TEXT NOT NULL,
        data NOT NULL, metadata NOT NULL, recorded_at INTEGER NOT NULL, checksum INTEGER NOT NULL, UNIQUE (stream, revision)
      );
    `);
    this.#insert = this.#database.prepare('INSERT INTO events VALUES (?, ?, 0, ?, ?, ?, ?, ?, ?)');
    this.#begin = this.#database.prepare('BEGIN IMMEDIATE');
    this.#commit = this.#database.prepare('COMMIT');
  }

  commitAll(traffic: Traffic, groupRows: number): Measured {
    const rows = traffic.map(({ stream, event: { id, type, data, metadata } }) => {
      this.#position += 1;
      const texts = [id, type, JSON.stringify(data), JSON.stringify(metadata)];
      return [this.#position, stream, ...texts, 1_700_000_000_000, 0xcafe_babe];
    });
    const startMs = performance.now();
    for (let from = 0; from < rows.length; from += groupRows) {
      this.#begin.run();
      for (const row of rows.slice(from, from + groupRows)) this.#insert.run(...row);
      this.#commit.run();
    }
    return { value: rows.length / ((performance.now() - startMs) / 1_000) };
  }

  close(): void {
    this.#database.close();
  }
}
