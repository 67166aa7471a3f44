import type { ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import type { JsonObject, RecordedEvent } from '../event-log.js';
import { parseUUID } from './protocol.js';

/** Ticks are 100 ns. */
const tickDigitsBelowMs = 4;

/** The event of an answer as the port knows it; undefined for other messages and for links whose target is gone. */
export function recordedEventOf(answer: ReadResp): RecordedEvent | undefined {
  const record = answer.getEvent()?.getEvent();
  if (record === undefined) return undefined;
  const properties = record.getMetadataMap();
  const isJson = properties.get('content-type') === 'application/json';
  return {
    id: (parseUUID(record.getId()) ?? '').toLowerCase(),
    stream: textOf(record.getStreamIdentifier()?.getStreamName_asU8() ?? nothing),
    revision: BigInt(record.getStreamRevision()),
    position: BigInt(record.getCommitPosition()),
    type: properties.get('type') ?? '',
    data: jsonObjectOf(record.getData_asU8(), isJson),
    metadata: jsonObjectOf(record.getCustomMetadata_asU8(), true),
    recordedAtMs: Number((properties.get('created') ?? '').slice(0, -tickDigitsBelowMs)),
  };
}

/** Events whose stream or type starts with `$` belong to the server: links, metadata, statistics. */
export const isSystemEvent = (stream: string, type: string): boolean => stream.startsWith('$') || type.startsWith('$');

const nothing = new Uint8Array();

const textOf = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');

// Other writers of a shared server may store anything: what is no JSON object is kept whole under a name of ours.
function jsonObjectOf(bytes: Uint8Array, isJson: boolean): JsonObject {
  if (bytes.length === 0) return {};
  if (!isJson) return { $base64: Buffer.from(bytes).toString('base64') };
  let value: unknown;
  try {
    value = JSON.parse(textOf(bytes));
  } catch {
    return { $base64: Buffer.from(bytes).toString('base64') };
  }
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as JsonObject)
    : { $value: value };
}
