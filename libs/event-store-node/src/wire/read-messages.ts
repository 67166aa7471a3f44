import type { StoredRow } from '@hutong/event-store';
import { ProtobufWriter, messageTag, numberTag } from './protobuf-writer.js';
import { type UuidForm, writeUuid } from './uuid.js';

// Answers of reads and subscriptions, written straight from stored rows: building a message object per event would cost more
// than all the rest of a read. Field numbers are those of the protocol's streams and persistent subscriptions messages.

/** Stands for the revision of a tombstone on the wire: 2^63-1. */
const tombstoneRevision = 9_223_372_036_854_775_807n;
const ticksPerMs = 10_000n;

const writer = new ProtobufWriter();

/** An event as a reader gets it: what it asked for, and the link that led there. An unresolvable link has no event. */
export type ResolvedRow = Readonly<{ event: StoredRow | undefined; link?: StoredRow | undefined }>;

export function eventMessage(resolved: ResolvedRow, uuids: UuidForm): Buffer {
  writer.message(messageTag(1), () => writeReadEvent(resolved, uuids));
  return writer.take();
}

/** An event of a persistent subscription; `retryCount` 0 is the first delivery. */
export function persistentEventMessage(resolved: ResolvedRow, uuids: UuidForm, retryCount: number): Buffer {
  writer.message(messageTag(1), () => {
    writeReadEvent(resolved, uuids);
    writer.number(numberTag(5), retryCount);
  });
  return writer.take();
}

export function confirmationMessage(subscriptionId: string): Buffer {
  writer.message(messageTag(2), () => writer.text(messageTag(1), subscriptionId));
  return writer.take();
}

export function checkpointMessage(position: bigint): Buffer {
  writer.message(messageTag(3), () => writePosition(position));
  return writer.take();
}

export function streamNotFoundMessage(stream: string): Buffer {
  writer.message(messageTag(4), () => writer.message(messageTag(1), () => writer.text(messageTag(3), stream)));
  return writer.take();
}

export function firstStreamPositionMessage(revision: bigint): Buffer {
  writer.bigint(numberTag(5), revision);
  return writer.take();
}

export function lastStreamPositionMessage(revision: bigint): Buffer {
  writer.bigint(numberTag(6), revision);
  return writer.take();
}

export function caughtUpMessage(): Buffer {
  writer.empty(messageTag(8));
  return writer.take();
}

function writePosition(position: bigint): void {
  writer.bigint(numberTag(1), position);
  writer.bigint(numberTag(2), position);
}

function writeReadEvent({ event, link }: ResolvedRow, uuids: UuidForm): void {
  if (event !== undefined) writer.message(messageTag(1), () => writeRecordedEvent(event, uuids));
  if (link !== undefined) writer.message(messageTag(2), () => writeRecordedEvent(link, uuids));
  const placed = link ?? event;
  if (placed !== undefined) writer.number(numberTag(3), placed[0]);
}

function writeRecordedEvent(row: StoredRow, uuids: UuidForm): void {
  const [position, stream, revision, id, type, data, metadata, recordedAtMs] = row;
  writer.message(messageTag(1), () => writeUuid(writer, id, uuids));
  writer.message(messageTag(2), () => writer.text(messageTag(3), stream));
  if (revision === Number.MAX_SAFE_INTEGER) writer.bigint(numberTag(3), tombstoneRevision);
  else writer.number(numberTag(3), revision);
  writer.number(numberTag(4), position);
  writer.number(numberTag(5), position);
  writeMapEntry('type', type);
  writer.raw(typeof data === 'string' ? jsonEntry : bytesEntry);
  writeMapEntry('created', createdTicks(recordedAtMs));
  if (metadata !== '{}' && metadata.length > 0) writePayload(messageTag(7), metadata);
  if (data.length > 0) writePayload(messageTag(8), data);
}

function writePayload(tag: number, payload: string | Uint8Array): void {
  if (typeof payload === 'string') writer.text(tag, payload);
  else writer.bytes(tag, payload);
}

function writeMapEntry(key: string, value: string): void {
  writer.message(messageTag(6), () => {
    writer.text(messageTag(1), key);
    writer.text(messageTag(2), value);
  });
}

const contentTypeEntry = (value: string): Buffer => {
  writeMapEntry('content-type', value);
  return writer.take();
};
const jsonEntry = contentTypeEntry('application/json');
const bytesEntry = contentTypeEntry('application/octet-stream');

// Events that were recorded together share their time.
let lastRecordedAtMs = -1;
let lastTicks = '';
function createdTicks(recordedAtMs: number): string {
  if (recordedAtMs !== lastRecordedAtMs) {
    lastRecordedAtMs = recordedAtMs;
    lastTicks = String(BigInt(recordedAtMs) * ticksPerMs);
  }
  return lastTicks;
}
