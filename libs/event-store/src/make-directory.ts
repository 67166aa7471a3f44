import { chmodSync, closeSync, existsSync, mkdirSync, openSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

const ownerMayEnter = 0o700;
const ownerMayRead = 0o600;
const forOthers = 0o077;

/**
 * Creates a directory for its owner, and those above it; throws the system's error. Node's own recursive mkdir never ends where creating one
 * fails with "not found", as below /proc.
 */
export function makeDirectory(directory: string): void {
  if (existsSync(directory)) {
    if (statSync(directory).isDirectory()) return;
    throw new Error(`${directory} is not a directory`);
  }
  makeDirectory(dirname(directory));
  try {
    mkdirSync(directory, ownerMayEnter);
  } catch (error) {
    // Another process may have been faster.
    if (!existsSync(directory)) throw error;
  }
}

/** Makes sure that only its owner can read the file of a database, which need not be there yet; what SQLite keeps beside it follows. */
export function keepToOwner(file: string): void {
  if (!existsSync(file)) closeSync(openSync(file, 'a', ownerMayRead));
  const { mode, uid } = statSync(file);
  // The file is not opened for it: to close it again would end the locks that this process holds on it.
  if ((mode & forOthers) !== 0 && uid === process.getuid?.()) chmodSync(file, ownerMayRead);
}
