import { closeSync, copyFileSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { backup } from 'node:sqlite';
import { EventLogError } from '../errors.js';
import type { Position } from '../event-log.js';
import { logIdOf } from '../log-identity.js';
import { makeDirectory } from '../make-directory.js';
import { holdWriterLock, openForReading } from './file/event-file.js';
import { EventLogFile } from './reading/event-log-file.js';
import { FileFollower } from './reading/file-follower.js';
import { findDamage } from './reading/find-damage.js';

/** All pages in one step: a step that another connection's commit falls behind would begin again, for ever beside a busy writer. */
const pagesPerStep = 2 ** 31 - 1;
const besideFile = ['-wal', '-shm'];

/** A backup cannot be made, or not be restored; the message says what to do. Nothing was changed. */
export class BackupError extends EventLogError {}

/** A copy of a log: the file, the log it is of, and the position of its last event. */
export type LogCopy = Readonly<{ file: string; logId: string | null; position: Position }>;

/**
 * Copies an event file into a directory, as it is at one moment, beside whoever writes it; then reads all of the copy. Throws
 * `BackupError` when a backup is there already or the copy is damaged, and `EventLogOpenError` when there is no log.
 */
export async function backUpEventFile(file: string, directory: string): Promise<LogCopy> {
  const target = join(directory, 'events.db');
  if (existsSync(target)) throw new BackupError(`${target} is there already: name another directory.`);
  makeDirectory(directory);
  const unfinished = `${target}.unfinished`;
  remove(unfinished);
  const source = openForReading(file);
  try {
    await backup(source, unfinished, { rate: pagesPerStep });
    const copy = await checked(unfinished, `${file} is damaged, so the backup would be as well`);
    putInPlace(unfinished, target);
    return { ...copy, file: target };
  } catch (error) {
    remove(unfinished);
    throw error;
  } finally {
    source.close();
  }
}

/**
 * Puts a backup where the event file is, after all of it was read; what lies there is moved aside, never deleted. Throws `BackupError`
 * when there is no sound backup and `EventLogOpenError` while the log is written.
 */
export async function restoreEventFile(
  file: string,
  directory: string,
): Promise<LogCopy & Readonly<{ movedTo: string | null }>> {
  const source = join(directory, 'events.db');
  if (!existsSync(source)) throw new BackupError(`${source} is not there: name the directory of a backup.`);
  makeDirectory(dirname(file));
  const lock = holdWriterLock(file);
  const unfinished = `${file}.unfinished`;
  try {
    remove(unfinished);
    copyFileSync(source, unfinished);
    const copy = await checked(unfinished, `${source} is damaged`);
    const movedTo = moveAside(file);
    putInPlace(unfinished, file);
    return { ...copy, file, movedTo };
  } catch (error) {
    remove(unfinished);
    throw error;
  } finally {
    lock.close();
  }
}

/** Reads everything and compares what is stored twice. */
async function checked(file: string, otherwise: string): Promise<Omit<LogCopy, 'file'>> {
  const [damage] = findDamage(file);
  if (damage !== undefined) throw new BackupError(`${otherwise}: ${damage.damage}`);
  const log = new EventLogFile(new FileFollower(file));
  try {
    return { logId: await logIdOf(log), position: await log.lastPosition() };
  } finally {
    await log.close();
  }
}

function moveAside(file: string): string | null {
  if (!existsSync(file)) return null;
  const movedTo = `${file}.replaced-${new Date().toISOString().replaceAll(':', '-')}`;
  for (const part of [...besideFile, '']) {
    if (existsSync(`${file}${part}`)) renameSync(`${file}${part}`, `${movedTo}${part}`);
  }
  return movedTo;
}

/** On disk before it has its name, so that what is called a log is one after a power cut too. */
function putInPlace(unfinished: string, file: string): void {
  flush(unfinished);
  renameSync(unfinished, file);
  remove(unfinished);
  flush(dirname(file));
}

function flush(path: string): void {
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function remove(file: string): void {
  for (const part of ['', ...besideFile]) rmSync(`${file}${part}`, { force: true });
}
