import { EventLogFollower } from './embedded/event-log-follower.js';
import { EventLogWriter } from './embedded/event-log-writer.js';
import { openError } from './embedded/event-file.js';

/**
 * Opens the log at an address, `file:./data/events.db`, for writing; creates it when it is missing. One writer a file: rejects
 * with `EventLogOpenError` when another one lives, or when the file cannot be an event log.
 */
export const openEventLog = async (address: string): Promise<EventLogWriter> => EventLogWriter.open(fileOf(address));

/** Follows the log at an address read-only, from any thread or process; rejects with `EventLogOpenError` when there is none yet. */
// oxlint-disable-next-line typescript/require-await -- other stores are not open at once
export const followEventLog = async (address: string): Promise<EventLogFollower> =>
  new EventLogFollower(fileOf(address));

const filePrefix = 'file:';

function fileOf(address: string): string {
  const path = address.slice(filePrefix.length);
  if (!address.startsWith(filePrefix) || path === '') throw openError(address, 'addressUnknown');
  return path;
}
