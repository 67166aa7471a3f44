import { BackupError, backUpEventFile, type LogCopy, restoreEventFile } from './embedded/backup.js';
import { isEventStoreDbAddress, redactedAddress } from './eventstoredb/address.js';
import { fileOf } from './open-event-log.js';

/** Copies the log at `file:<path>` into a directory while it is written. Throws `EventLogError`. */
export const backUpLog = async (address: string, directory: string): Promise<LogCopy> =>
  backUpEventFile(ownFile(address), directory);

/** Puts a backup in the place of the log at `file:<path>`, which nobody may be writing. Throws `EventLogError`. */
export const restoreLog = async (address: string, directory: string): ReturnType<typeof restoreEventFile> =>
  restoreEventFile(ownFile(address), directory);

function ownFile(address: string): string {
  if (!isEventStoreDbAddress(address)) return fileOf(address);
  throw new BackupError(`${redactedAddress(address)} is a server: back it up and restore it by its own means.`);
}
