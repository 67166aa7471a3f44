import type { ReceivedAppend, ReceivedEvent } from './append-ring.js';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { checksumOf } from './checksum.js';
import { Deletions, streamDeleted } from './deletions.js';
import { expectedCodes, operations } from './encoded-append.js';
import { KnownIds } from './known-ids.js';
import { StreamStates, isMetadataStream, metadataStreamOf, ownerOf } from './stream-states.js';
import { type Placed, noRevision, outcomes, wrongRevision } from './thread-messages.js';

/** Writes appends into the event file; the appends of one transaction see each other. */
export class Appender {
  readonly #database: DatabaseSync;
  readonly #begin: StatementSync;
  readonly #commit: StatementSync;
  readonly #insert: StatementSync;
  readonly #lastOfStream: StatementSync;
  readonly #placeOf: StatementSync;
  readonly #idsFrom: StatementSync;
  readonly #knownIds: KnownIds;
  readonly #states: StreamStates;
  readonly #deletions: Deletions;
  #lastPosition = 0;
  #recordedAtMs = 0;

  constructor(database: DatabaseSync) {
    this.#database = database;
    this.#begin = database.prepare('BEGIN IMMEDIATE');
    this.#commit = database.prepare('COMMIT');
    this.#insert = database.prepare('INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING');
    this.#lastOfStream = database.prepare('SELECT max(revision) AS revision FROM events WHERE stream = ?');
    this.#placeOf = database.prepare('SELECT position FROM events WHERE stream = ? AND revision = ?');
    this.#idsFrom = database.prepare(
      'SELECT id FROM events WHERE stream = ? AND revision >= ? ORDER BY revision LIMIT ?',
    );
    this.#knownIds = new KnownIds(database);
    this.#states = new StreamStates(database);
    this.#deletions = new Deletions(this.#states, {
      lastRevisionOf: (stream) => this.#lastRevisionOf(stream),
      insertAfter: (stream, last, events) => this.#insertAll(stream, last, events),
      append: (append) => this.#appendUsual(append),
      firstIds: (stream, eventsMax) => this.#idsFrom.all(stream, 0, eventsMax).map(({ id }) => id as string),
    });
    this.#startFromDisk();
  }

  get lastPosition(): number {
    return this.#lastPosition;
  }

  /** When the events of the open transaction, or of the last one, were recorded. */
  get recordedAtMs(): number {
    return this.#recordedAtMs;
  }

  /** Writes an append into the open transaction, or into a new one. */
  write(append: ReceivedAppend): Placed {
    if (!this.#database.isTransaction) this.#startTransaction();
    return this.#append(append);
  }

  /** Ends the transaction; what was written is on disk. */
  commit(): void {
    this.#commit.run();
  }

  /** Ends a transaction that failed. What a failed commit left on disk is unknown, so everything remembered is read again. */
  rollback(): void {
    if (this.#database.isTransaction) this.#database.exec('ROLLBACK');
    this.#knownIds.startFromDisk();
    this.#states.startFromDisk();
    this.#startFromDisk();
  }

  #startTransaction(): void {
    this.#begin.run();
    // A clock that was set back must not make a later event look earlier.
    this.#recordedAtMs = Math.max(this.#recordedAtMs, Date.now());
  }

  #append(append: ReceivedAppend): Placed {
    const { stream, expected, operation } = append;
    const state = this.#states.of(stream);
    const owner = isMetadataStream(stream) ? this.#states.of(ownerOf(stream)) : state;
    if (owner?.isTombstoned === true) return streamDeleted;
    if (operation === operations.softDelete) return this.#deletions.softDelete(stream, expected);
    if (operation === operations.tombstone) return this.#deletions.tombstone(stream, expected);
    return state === undefined ? this.#appendUsual(append) : this.#deletions.append(append, state);
  }

  #appendUsual({ stream, expected, events }: ReceivedAppend): Placed {
    if (events.length === 0) return this.#appendNothing(stream, expected);
    if (expected === expectedCodes.no_stream) return this.#appendNew(stream, events);
    const last = this.#lastRevisionOf(stream);
    if (expected === expectedCodes.any || expected === expectedCodes.stream_exists) {
      if (expected === expectedCodes.stream_exists && !this.#exists(stream)) return wrongRevision(last);
      return this.#appendAnywhere(stream, last, events);
    }
    if (expected === last) return this.#insertAll(stream, last, events);
    return expected < last ? this.#repeated(stream, expected + 1, events) : wrongRevision(last);
  }

  // Legal in the protocol: a question about the revision.
  #appendNothing(stream: string, expected: number): Placed {
    const last = this.#lastRevisionOf(stream);
    const isExpected =
      expected === expectedCodes.any ||
      expected === last ||
      (expected === expectedCodes.stream_exists && this.#exists(stream));
    if (!isExpected) return wrongRevision(last);
    return [outcomes.repeated, last, last === noRevision ? 0 : this.#positionOf(stream, last)];
  }

  // Metadata alone makes a stream exist.
  #exists(stream: string): boolean {
    return this.#lastRevisionOf(stream) !== noRevision || this.#lastRevisionOf(metadataStreamOf(stream)) !== noRevision;
  }

  // The unique index is the check: for a stream that is really new nothing is looked up first.
  #appendNew(stream: string, events: readonly ReceivedEvent[]): Placed {
    const [first] = events;
    if (first === undefined || !this.#insertOne(stream, 0, first)) return this.#repeated(stream, 0, events);
    return this.#insertAll(stream, 0, events.slice(1));
  }

  #appendAnywhere(stream: string, last: number, events: readonly ReceivedEvent[]): Placed {
    if (last === noRevision) return this.#insertAll(stream, last, events);
    this.#knownIds.follow(stream);
    const known = events.map(({ id }) => this.#knownIds.revisionOf(stream, id));
    const [first] = known;
    if (first === undefined) return this.#insertAll(stream, last, events);
    if (known.includes(undefined)) return wrongRevision(last);
    const inOnePiece = this.#repeated(stream, first, events);
    if (inOnePiece[0] === outcomes.repeated) return inOnePiece;
    const lastKnown = known.at(-1) ?? first;
    return [outcomes.repeated, lastKnown, this.#positionOf(stream, lastKnown)];
  }

  // A repeat only if every event lies where this append would have put it; content is never compared.
  #repeated(stream: string, from: number, events: readonly ReceivedEvent[]): Placed {
    const stored = this.#idsFrom.all(stream, from, events.length);
    const isRepeat = stored.length === events.length && events.every(({ id }, i) => stored[i]?.['id'] === id);
    if (!isRepeat) return wrongRevision(this.#lastRevisionOf(stream));
    const revision = from + events.length - 1;
    return [outcomes.repeated, revision, this.#positionOf(stream, revision)];
  }

  #insertAll(stream: string, last: number, events: readonly ReceivedEvent[]): Placed {
    let revision = last;
    for (const event of events) {
      revision += 1;
      if (!this.#insertOne(stream, revision, event)) throw new Error(`Stream ${stream} has a gap at ${revision}`);
    }
    return [outcomes.appended, revision, this.#lastPosition];
  }

  #insertOne(stream: string, revision: number, { id, type, data, metadata, content }: ReceivedEvent): boolean {
    const position = this.#lastPosition + 1;
    const recordedAtMs = this.#recordedAtMs;
    const checksum = checksumOf(content, { stream, revision, position, recordedAtMs });
    const { changes } = this.#insert.run(position, stream, revision, id, type, data, metadata, recordedAtMs, checksum);
    if (changes === 0) return false;
    this.#lastPosition = position;
    this.#knownIds.remember(stream, id, revision);
    if (type === '$metadata' && isMetadataStream(stream)) this.#states.rememberMetadata(stream, data);
    return true;
  }

  #lastRevisionOf(stream: string): number {
    return (this.#lastOfStream.get(stream)?.['revision'] ?? noRevision) as number;
  }

  #positionOf(stream: string, revision: number): number {
    return this.#placeOf.get(stream, revision)?.['position'] as number;
  }

  #startFromDisk(): void {
    const last = this.#database
      .prepare('SELECT position, recorded_at FROM events ORDER BY position DESC LIMIT 1')
      .get();
    this.#lastPosition = (last?.['position'] ?? 0) as number;
    this.#recordedAtMs = (last?.['recorded_at'] ?? 0) as number;
  }
}
