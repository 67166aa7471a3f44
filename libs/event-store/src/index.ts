export * from './canonical-json.js';
export * from './errors.js';
export * from './event-log.js';
export * from './limits.js';
export * from './log-identity.js';
export { followEventLog, openEventLog } from './open-event-log.js';
export { redactedAddress } from './eventstoredb/address.js';
export { MemoryEventLog } from './memory/memory-event-log.js';
export { FaultyEventLog, type LogFault, logFaults } from './memory/faulty-event-log.js';
export { findDamage } from './embedded/reading/find-damage.js';
export type { EventLogFile } from './embedded/reading/event-log-file.js';
export { partitionOf } from './consumers/partition.js';
export * from './consumers/consumer.js';
export * from './consumers/start-consumer.js';
export * from './make-directory.js';
export * from './thread-file.js';
export * from './log-backup.js';

// The embedded engine itself, for the node, which passes events on without looking inside.
export { LogReader } from './embedded/reading/log-reader.js';
export type { RecordFilter, TextMatcher } from './embedded/reading/event-condition.js';
export type { PageRange, RowPage } from './embedded/reading/page-reader.js';
export type { StreamPageOptions, StreamReader } from './embedded/reading/stream-reader.js';
export { WriterThread } from './embedded/writing/writer-thread.js';
export { type EncodedEvent, type Operation, encodeExpected, operations } from './embedded/writing/encoded-append.js';
export type { Payload } from './embedded/file/checksum.js';
export type { StoredRow } from './embedded/file/stored-row.js';
export {
  type StreamState,
  isMetadataStream,
  isSoftDeleted,
  metadataStreamOf,
  ownerOf,
  stateOfMetadata,
} from './embedded/file/stream-metadata.js';
