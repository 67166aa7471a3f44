import { EventCorruptError } from '../../errors.js';
import type { JsonObject, RecordedEvent } from '../../event-log.js';
import { type Payload, checksumOf, contentOf } from './checksum.js';
import { decodePayload } from './decode-payload.js';

/** Columns of `events` in the order of `StoredRow`. */
export const storedColumns = 'position, stream, revision, id, type, data, metadata, recorded_at, checksum';

/** A row as an array: half the cost of an object with named columns. */
export type StoredRow = readonly [
  position: number,
  stream: string,
  revision: number,
  id: string,
  type: string,
  data: Payload,
  metadata: Payload,
  recordedAtMs: number,
  checksum: number,
];

/** The event of a row. */
export const eventOf = (row: StoredRow): RecordedEvent => decodeEvent(recordOf(row));

/** Throws `EventCorruptError` when the row is not what was written. */
export function checkRow(row: StoredRow, file: string): void {
  const record = recordOf(row);
  // A damaged row may hold anything, also numbers and nothing at all.
  const isReadable = isPayload(record.data) && isPayload(record.metadata);
  if (isReadable && checksumOf(contentOf(record), record) === row[8]) return;
  throw new EventCorruptError(file, BigInt(record.position), record.stream);
}

const isPayload = (value: unknown) => typeof value === 'string' || value instanceof Uint8Array;

// By index, since destructuring an array walks an iterator, which a scan of millions of rows would pay for.
const recordOf = (row: StoredRow): EncodedRecord => ({
  position: row[0],
  stream: row[1],
  revision: row[2],
  id: row[3],
  type: row[4],
  data: row[5],
  metadata: row[6],
  recordedAtMs: row[7],
});

/** A stored event whose JSON is still text. */
export type EncodedRecord = Readonly<{
  id: string;
  stream: string;
  revision: number;
  position: number;
  type: string;
  data: Payload;
  metadata: Payload;
  recordedAtMs: number;
}>;

export const decodeEvent = (record: EncodedRecord): RecordedEvent => ({
  id: record.id,
  stream: record.stream,
  revision: BigInt(record.revision),
  position: BigInt(record.position),
  type: record.type,
  data: decodePayload(record.data),
  metadata: record.metadata === '{}' ? noMetadata : decodePayload(record.metadata),
  recordedAtMs: record.recordedAtMs,
});

const noMetadata: JsonObject = Object.freeze({});
