import type { DatabaseSync, StatementSync } from 'node:sqlite';

/**
 * Ids of the events of those streams that ever took an `any` or `stream_exists` append after their first event: such an append
 * can only be recognized as a repeat by its ids. All other streams need no such index, which would cost every append.
 */
export class KnownIds {
  readonly #database: DatabaseSync;
  readonly #fill: StatementSync;
  readonly #insert: StatementSync;
  readonly #select: StatementSync;
  readonly #selectAny: StatementSync;
  /** False as long as no stream is followed at all, which is the usual case and makes the check free. */
  #followsAny = false;

  constructor(database: DatabaseSync) {
    this.#database = database;
    this.#fill = database.prepare(
      'INSERT INTO known_ids SELECT stream, id, min(revision) FROM events WHERE stream = ? GROUP BY id',
    );
    this.#insert = database.prepare('INSERT INTO known_ids VALUES (?, ?, ?) ON CONFLICT DO NOTHING');
    this.#select = database.prepare('SELECT revision FROM known_ids WHERE stream = ? AND id = ?');
    this.#selectAny = database.prepare('SELECT 1 FROM known_ids WHERE stream = ? LIMIT 1');
    this.startFromDisk();
  }

  startFromDisk(): void {
    this.#followsAny = this.#database.prepare('SELECT 1 FROM known_ids LIMIT 1').get() !== undefined;
  }

  /** From now on every id of the stream is known. */
  follow(stream: string): void {
    if (this.#follows(stream)) return;
    this.#fill.run(stream);
    this.#followsAny = true;
  }

  /** Keeps the id of an appended event if its stream is followed. */
  remember(stream: string, id: string, revision: number): void {
    if (this.#follows(stream)) this.#insert.run(stream, id, revision);
  }

  /** Revision of the first event with this id in a followed stream. */
  revisionOf(stream: string, id: string): number | undefined {
    return this.#select.get(stream, id)?.['revision'] as number | undefined;
  }

  #follows(stream: string): boolean {
    return this.#followsAny && this.#selectAny.get(stream) !== undefined;
  }
}
