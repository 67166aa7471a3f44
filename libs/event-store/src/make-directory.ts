import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Creates a directory and those above it; throws the system's error. Node's own recursive mkdir never ends where creating one
 * fails with "not found", as below /proc.
 */
export function makeDirectory(directory: string): void {
  if (existsSync(directory)) {
    if (statSync(directory).isDirectory()) return;
    throw new Error(`${directory} is not a directory`);
  }
  makeDirectory(dirname(directory));
  try {
    mkdirSync(directory);
  } catch (error) {
    // Another process may have been faster.
    if (!existsSync(directory)) throw error;
  }
}
