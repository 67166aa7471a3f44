import { accessSync, constants, existsSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { makeDirectory } from '@hutong/event-store';
import { holdLock } from './sqlite.js';

// What is the same of every file that is made of the log alone: of rows, and of facts.

/** Whether the file at a path is still the one that lies there now: somebody may delete or replace it. */
export function placeOf(path: string): () => boolean {
  const inode = () => statSync(path, { throwIfNoEntry: false })?.ino;
  const opened = inode();
  return () => inode() === opened;
}

/** Makes the directory of a file; throws what the system says when file or directory cannot be written. */
export function makeWritable(path: string): void {
  const directory = dirname(path);
  makeDirectory(directory);
  accessSync(directory, constants.W_OK);
  if (existsSync(path)) accessSync(path, constants.W_OK);
}

/** Moves a file, with what is kept beside it under these endings, out of the way; its new place, or `inUse` while a running process has it. */
export function moveAside(path: string, endings: readonly string[]): Readonly<{ movedTo: string }> | 'inUse' {
  const release = holdLock(`${path}.lock`);
  if (release === null) return 'inUse';
  try {
    const movedTo = `${path}.replaced-${new Date().toISOString().replaceAll(':', '-')}`;
    for (const ending of [...endings, '']) {
      if (existsSync(`${path}${ending}`)) renameSync(`${path}${ending}`, `${movedTo}${ending}`);
    }
    return { movedTo };
  } finally {
    release();
  }
}
