import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { ReceivedAppend, ReceivedEvent } from './append-ring.js';
import { type EventLocation, checksumOf } from '../file/checksum.js';
import { Deletions, streamDeleted } from './deletions.js';
import { expectedCodes, operations } from './encoded-append.js';
import { KnownIds } from './known-ids.js';
import { isMetadataStream, metadataStreamOf, ownerOf } from '../file/stream-metadata.js';
import { StreamStates } from './stream-states.js';
import { type Placed, noRevision, outcomes, wrongRevision } from './thread-messages.js';

const rowPlaceholders = '(?, ?, ?, ?, ?, ?, ?, ?, ?)';
/** So many new streams are inserted by one statement, which costs three quarters of as many statements. */
const newStreamsTogether = 8;

type Parameter = string | number | Uint8Array;

/** Writes appends into the event file; the appends of one transaction see each other. */
export class Appender {
  readonly #database: DatabaseSync;
  readonly #begin: StatementSync;
  readonly #commit: StatementSync;
  readonly #insert: StatementSync;
  readonly #insertMany: StatementSync;
  readonly #deleteAfter: StatementSync;
  readonly #lastOfStream: StatementSync;
  readonly #placeOf: StatementSync;
  readonly #idsFrom: StatementSync;
  readonly #knownIds: KnownIds;
  readonly #states: StreamStates;
  readonly #deletions: Deletions;
  /** Taken, not yet written: streams that are new as far as is known, one event each. */
  #newStreams: ReceivedAppend[] = [];
  #lastPosition = 0;
  #recordedAtMs = 0;

  constructor(database: DatabaseSync) {
    this.#database = database;
    this.#begin = database.prepare('BEGIN IMMEDIATE');
    this.#commit = database.prepare('COMMIT');
    this.#insert = database.prepare(`INSERT INTO events VALUES ${rowPlaceholders} ON CONFLICT DO NOTHING`);
    const rows = Array.from({ length: newStreamsTogether }, () => rowPlaceholders).join(', ');
    this.#insertMany = database.prepare(`INSERT INTO events VALUES ${rows} ON CONFLICT DO NOTHING`);
    this.#deleteAfter = database.prepare('DELETE FROM events WHERE position > ?');
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

  /** Writes an append into the open transaction, or into a new one. `places` gets three numbers for each, then or when it is committed. */
  write(append: ReceivedAppend, places: number[]): void {
    if (!this.#database.isTransaction) this.#startTransaction();
    if (this.#isOneOfManyNew(append)) {
      this.#newStreams.push(append);
      if (this.#newStreams.length === newStreamsTogether) this.#writeNewStreams(places);
    } else {
      this.#writeNewStreams(places);
      places.push(...this.#append(append));
    }
  }

  /** Ends the transaction; what was written is on disk. */
  commit(places: number[]): void {
    this.#writeNewStreams(places);
    this.#commit.run();
  }

  /** Ends a transaction that failed. What a failed commit left on disk is unknown, so everything remembered is read again. */
  rollback(): void {
    if (this.#database.isTransaction) this.#database.exec('ROLLBACK');
    this.#newStreams = [];
    this.#knownIds.startFromDisk();
    this.#states.startFromDisk();
    this.#startFromDisk();
  }

  #startTransaction(): void {
    this.#begin.run();
    // A clock that was set back must not make a later event look earlier.
    this.#recordedAtMs = Math.max(this.#recordedAtMs, Date.now());
  }

  // The usual append: one event that begins a stream without metadata.
  #isOneOfManyNew({ stream, expected, operation, events }: ReceivedAppend): boolean {
    const isNewStream = expected === expectedCodes.no_stream && operation === operations.append;
    return isNewStream && events.length === 1 && !isMetadataStream(stream) && this.#states.of(stream) === undefined;
  }

  #writeNewStreams(places: number[]): void {
    const appends = this.#newStreams;
    this.#newStreams = [];
    if (appends.length === newStreamsTogether && this.#insertTogether(appends, places)) return;
    for (const append of appends) places.push(...this.#append(append));
  }

  // One statement for all of them; when one of the streams exists, none is inserted.
  #insertTogether(appends: readonly ReceivedAppend[], places: number[]): boolean {
    const before = this.#lastPosition;
    const parameters: Parameter[] = [];
    for (const { stream, events } of appends) {
      for (const event of events)
        this.#pushRow(parameters, { stream, revision: 0, position: ++this.#lastPosition }, event);
    }
    if (this.#insertMany.run(...parameters).changes !== appends.length) {
      this.#deleteAfter.run(before);
      this.#lastPosition = before;
      return false;
    }
    appends.forEach(({ stream, events }, index) => {
      for (const { id } of events) this.#knownIds.remember(stream, id, 0);
      places.push(outcomes.appended, 0, before + 1 + index);
    });
    return true;
  }

  #append(append: ReceivedAppend): Placed {
    const { stream, expected, operation } = append;
    const state = this.#states.of(stream);
    if (state?.isTombstoned === true || this.#isMetadataRefused(append)) return streamDeleted;
    if (operation === operations.softDelete) return this.#deletions.softDelete(stream, expected);
    if (operation === operations.tombstone) return this.#deletions.tombstone(stream, expected);
    return state === undefined ? this.#appendUsual(append) : this.#deletions.append(append, state);
  }

  // As on EventStoreDB: of a stream that is ended for ever, metadata that was there can be written again, though not be read.
  #isMetadataRefused({ stream, operation }: ReceivedAppend): boolean {
    if (!isMetadataStream(stream) || this.#states.of(ownerOf(stream))?.isTombstoned !== true) return false;
    return operation !== operations.append || this.#lastRevisionOf(stream) === noRevision;
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

  #insertOne(stream: string, revision: number, event: ReceivedEvent): boolean {
    const { id, type, data } = event;
    const position = this.#lastPosition + 1;
    const row: Parameter[] = [];
    this.#pushRow(row, { stream, revision, position }, event);
    if (this.#insert.run(...row).changes === 0) return false;
    this.#lastPosition = position;
    this.#knownIds.remember(stream, id, revision);
    if (type === '$metadata' && isMetadataStream(stream)) this.#states.rememberMetadata(stream, data);
    return true;
  }

  #pushRow(row: Parameter[], { stream, revision, position }: EventLocation, event: ReceivedEvent): void {
    const { id, type, data, metadata, content } = event;
    const recordedAtMs = this.#recordedAtMs;
    const checksum = checksumOf(content, { stream, revision, position, recordedAtMs });
    row.push(position, stream, revision, id, type, data, metadata, recordedAtMs, checksum);
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
