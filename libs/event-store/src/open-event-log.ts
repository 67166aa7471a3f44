import { EventLogFile } from './embedded/reading/event-log-file.js';
import { FileFollower } from './embedded/reading/file-follower.js';
import { FileWriter } from './embedded/writing/file-writer.js';
import { openError } from './embedded/file/event-file.js';
import type { EventLog } from './event-log.js';
import { isEventStoreDbAddress } from './eventstoredb/address.js';

type FileAddress = `file:${string}`;

/**
 * Opens the log at an address: `file:./data/events.db` for writing, created when it is missing, one writer a file; or `esdb://…`,
 * a server that any number of processes may write. Rejects with `EventLogOpenError` when another writer lives, when the file
 * cannot be an event log, or when the address is none.
 */
export function openEventLog(address: FileAddress): Promise<EventLogFile>;
export function openEventLog(address: string): Promise<EventLog>;
export async function openEventLog(address: string): Promise<EventLog> {
  if (isEventStoreDbAddress(address)) return openServer(address, false);
  return new EventLogFile(await FileWriter.open(fileOf(address)));
}

/** Opens the log at an address read-only, from any thread or process; rejects with `EventLogOpenError` when there is none yet. */
export function followEventLog(address: FileAddress): Promise<EventLogFile>;
export function followEventLog(address: string): Promise<EventLog>;
export async function followEventLog(address: string): Promise<EventLog> {
  if (isEventStoreDbAddress(address)) return openServer(address, true);
  return new EventLogFile(new FileFollower(fileOf(address)));
}

// Loaded when it is wanted: nobody else pays for gRPC.
async function openServer(address: string, isReadOnly: boolean): Promise<EventLog> {
  const { EventStoreDbLog } = await import('./eventstoredb/event-store-db-log.js');
  return new EventStoreDbLog(address, { isReadOnly });
}

const filePrefix = 'file:';

/** The path in `file:<path>`; throws `EventLogOpenError`. */
export function fileOf(address: string): string {
  const path = address.slice(filePrefix.length);
  if (!address.startsWith(filePrefix) || path === '') throw openError(address, 'addressUnknown');
  return path;
}
