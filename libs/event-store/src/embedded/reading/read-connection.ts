import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { EventLogDamagedError } from '../../errors.js';
import { pageCharactersMax } from '../../limits.js';
import { openForReading, readFailure } from '../file/event-file.js';
import { type StoredRow, checkRow } from '../file/stored-row.js';

const statementsMax = 128;

/** A connection of its own to an event file, for reading only, and the statements that are asked there. */
export class ReadConnection {
  readonly #file: string;
  readonly #database: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();

  constructor(file: string) {
    this.#file = file;
    this.#database = openForReading(file);
  }

  close(): void {
    if (this.#database.isOpen) this.#database.close();
  }

  /** Passes rows on until no more are wanted or they hold the text of a page; says whether it stopped like that, before the last row. */
  walk(where: string, [sql, ...parameters]: Query, isMoreWanted: (row: StoredRow) => boolean): boolean {
    return this.reading(where, () => {
      let characters = 0;
      // Leaving the loop resets the statement, which ends its hold on the file.
      for (const found of this.statement(sql).iterate(...parameters)) {
        const row = found as unknown as StoredRow;
        if (!isMoreWanted(row)) return true;
        characters += row[5].length + row[6].length;
        if (characters >= pageCharactersMax) return true;
      }
      return false;
    });
  }

  /** Runs a read; what SQLite cannot read is thrown as `EventLogDamagedError`. */
  reading<T>(where: string, read: () => T): T {
    try {
      return read();
    } catch (error) {
      throw readFailure(this.#file, where, error);
    }
  }

  /** Runs reads that see the file as it is at one moment. */
  inOneView<T>(read: () => T): T {
    this.#database.exec('BEGIN');
    try {
      return read();
    } finally {
      this.#database.exec('COMMIT');
    }
  }

  /** Throws `EventCorruptError` when the row is not what was written. */
  check(row: StoredRow): void {
    checkRow(row, this.#file);
  }

  damaged(where: string, reason: string): EventLogDamagedError {
    return new EventLogDamagedError(this.#file, where, reason);
  }

  /** A statement that gives rows as arrays, prepared once. */
  statement(sql: string): StatementSync {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    if (this.#statements.size >= statementsMax) this.#statements.clear();
    const statement = this.#database.prepare(sql);
    statement.setReturnArrays(true);
    this.#statements.set(sql, statement);
    return statement;
  }
}

type Query = readonly [sql: string, ...parameters: (string | number | bigint)[]];
